import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { parsed, run, type Run } from './run-command.js';

const DOCUMENTS = join(import.meta.dirname, '../checklist/documents');

function assess(answers: unknown, ...more: readonly string[]): Promise<Run> {
  return run(['assess', '-', ...more], { stdin: JSON.stringify(answers) });
}

describe('assess', () => {
  test('prints what answers come to, with reasons in the language asked for', async () => {
    const report = parsed(
      await assess(
        {
          checklist: 'gender-mainstreaming',
          language: 'fr',
          profile: { donorAgreement: 'none' },
          answers: {
            A1: 'yes',
            L1: 'yes',
            L5: 'partly',
            C1: 'no',
            A3: { answer: 'not-applicable', reason: 'interne' },
          },
        },
        '--json',
      ),
    );
    expect(report).toMatchObject({
      marker: { level: 3, range: [3, 4] },
      dac: { score: 0, range: [0, 2], missing: ['A7', 'D1', 'L3', 'L4', 'M1'] },
      decision: { b: { verdict: 'not-applicable', share: 0 }, c: { verdict: 'does-not-conform' } },
      score: { band: 'not-mainstreamed', provisional: true },
      criticalNo: 1,
    });
    expect(report).toHaveProperty('actions.0.item', 'C1');
    const { notApplicable } = report as { notApplicable: { item: string; reason: string }[] };
    expect(notApplicable.find(({ item }) => item === 'A3')?.reason).toBe('interne');
    expect(notApplicable.find(({ item }) => item === 'P1')?.reason).toMatch(/accord/u);
  });

  test('says the results in words', async () => {
    const { code, out } = await assess({ answers: { A1: 'yes' } });
    expect(code).toBe(0);
    expect(out).toMatch(/Level .*\n.*DAC.*\n.*decision.*\n.*score/iu);
  });

  test.each<[what: string, answers: unknown, named: string]>([
    ['an item that is none', { answers: { A33: 'yes' } }, 'answers.A33'],
    ['an answer with a typo', { answers: { A3: 'yess' } }, 'answers.A3: "yess"'],
    ['a value that is none', { profile: { stage: 'done' } }, 'profile.stage: "done"'],
    ['a question that is none', { profile: { stages: 'concept' } }, 'profile.stages'],
    ['a checklist that is none', { checklist: 'kitchen' }, 'checklist: "kitchen"'],
    ['a language that is none', { language: 'de' }, 'language: "de"'],
    ['a key that is none', { answer: {} }, 'answer'],
    ['no object', ['A1'], 'Expected'],
  ])('names %s', async (_what, answers, named) => {
    const { code, out, err } = await assess(answers, '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
  });

  test('names a file that is not there, and one that is no JSON', async () => {
    expect((await run(['assess', '/nowhere.json'])).err).toContain('/nowhere.json');
    expect(await run(['assess', '-'], { stdin: '{' })).toMatchObject({ code: 2, out: '' });
  });
});

describe('prefill', () => {
  test.each(['en-garment-pay.md', 'en-skills-bridge.docx', 'en-fisheries-closing.pdf'])(
    'proposes an answer to every item of %s, with lines of it',
    async (name) => {
      const output = await run(['prefill', join(DOCUMENTS, name), '--json']);
      const { proposals, profile } = parsed(output) as {
        profile: Record<string, string>;
        proposals: {
          item: string;
          reason: string;
          quotes: { text: string; start: number; end: number }[];
        }[];
      };
      expect(proposals).toHaveLength(40);
      expect(Object.keys(profile)).toHaveLength(11);
      for (const { reason, quotes } of proposals) {
        expect(reason).not.toBe('');
        for (const { text, start, end } of quotes) expect(text).toHaveLength(end - start);
      }
      if (!name.endsWith('.md')) return;
      const text = readFileSync(join(DOCUMENTS, name), 'utf8');
      for (const quote of proposals.flatMap(({ quotes }) => quotes))
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    },
  );

  test('goes by the profile that is given', async () => {
    const file = join(temporaryFolder(), 'profile.json');
    writeFileSync(file, JSON.stringify({ target: 'women', donorAgreement: 'none' }));
    const args = ['prefill', join(DOCUMENTS, 'en-garment-pay.md'), '--profile', file, '--json'];
    const { profile, proposals } = parsed(await run(args)) as {
      profile: Record<string, string>;
      proposals: { item: string; answer: string }[];
    };
    expect(profile).toMatchObject({ target: 'women', donorAgreement: 'none' });
    for (const item of ['D3', 'P1', 'P2'])
      expect(proposals.find((each) => each.item === item)?.answer).toBe('not-applicable');
  });

  test('refuses a DOCX that is no DOCX, and a profile with a typo, by name', async () => {
    const fake = join(temporaryFolder(), 'plan.docx');
    writeFileSync(fake, 'PK\u0003\u0004 this is no document');
    const broken = await run(['prefill', fake, '--json']);
    expect({ code: broken.code, out: broken.out }).toEqual({ code: 1, out: '' });
    expect(broken.err).toContain('plan.docx');
    const profile = join(temporaryFolder(), 'profile.json');
    writeFileSync(profile, JSON.stringify({ target: 'womn' }));
    const wrong = await run([
      'prefill',
      join(DOCUMENTS, 'en-garment-pay.md'),
      '--profile',
      profile,
    ]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('target: "womn"');
  });
});

describe('report', () => {
  test('writes what a team answered in the chat, in every format', async () => {
    const environment = { GENDER_DESK_DATA: temporaryFolder() };
    const stdin = [
      'start the checklist for the fisheries project',
      '1',
      'partly, only the baseline survey is split by sex',
      '',
    ].join('\n');
    await run(['chat'], { stdin, environment });
    const written = async (format: string): Promise<string> =>
      (await run(['report', 'fisheries', '--format', format, '--output', '-'], { environment }))
        .out;
    expect(await written('md')).toContain('only the baseline survey is split by sex');
    expect(JSON.parse(await written('json'))).toMatchObject({ project: 'Fisheries' });
    expect(await written('csv')).toMatch(/A1.*Partly/u);
    expect(await written('pdf')).toMatch(/^%PDF/u);
    expect(await written('docx')).toMatch(/^PK/u);
    expect((await run(['report', 'forestry'], { environment })).err).toContain('forestry');
  });
});
