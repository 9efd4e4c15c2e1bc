import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnswerShape, answerShape } from './answer-shape.js';
import { parsed, parsedLines, run, sharedData } from './run-command.js';

async function askJson(question: string, ...options: string[]): Promise<AnswerShape> {
  const ran = await run(['ask', question, '--json', ...options]);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  return answerShape.parse(parsed(ran));
}

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(sharedData, 'questions-')), name);
  writeFileSync(path, text);
  return path;
}

describe('ask', () => {
  test('answers with the provision', async () => {
    const { code, out, err } = await run(['ask', 'how long is maternity leave']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('14 weeks');
    expect(out).toMatch(
      /^1 Maternity Protection Convention, 2000 \(No\. 183\), Art\. 4\(1\) · up to date · digest$/mu,
    );
  });

  test('answers as JSON of a stable shape', async () => {
    const answer = await askJson('how long is maternity leave');
    expect(answer).toMatchObject({ kind: 'grounded', language: 'en' });
    expect(answer).not.toHaveProperty('id');
    expect(answer.segments[0]?.citations[0]).toMatchObject({
      source: 'C183',
      locator: 'Art. 4(1)',
      passage: 'C183/art-4-1',
      origin: 'digest',
      status: 'up-to-date',
    });
    expect(answer.notices.map(({ code }) => code)).toContain('digest');
  });

  test('answers in the language of the question', async () => {
    const answer = await askJson('combien de temps dure le congé de maternité');
    expect(answer.language).toBe('fr');
    expect(answer.text).toContain('14 semaines');
  });

  test('answers in the language asked for', async () => {
    expect((await askJson('C183 Art. 4(1)', '--lang', 'es')).language).toBe('es');
  });
});

const PLAIN = 'how long is maternity leave';

/** What is asked, and what must come of it: the same as for the plain question, a question back, or any known shape. */
const ODD: readonly (readonly [
  what: string,
  question: string,
  becomes: 'plain' | 'clarify' | 'any',
])[] = [
  ['nothing', '', 'clarify'],
  ['spaces alone', '   ', 'clarify'],
  ['white space alone', '\t\r\n\u00A0', 'clarify'],
  ['punctuation alone', '???', 'clarify'],
  ['punctuation of several languages', '¿¡…!? « — »', 'clarify'],
  ['a symbol alone', '👶', 'clarify'],
  ['zero-width characters alone', '\u200B\u200D\u2060', 'clarify'],
  ['direction marks alone', '\u202E\u202C', 'clarify'],
  ['control characters alone', '\u0000\u0007\u001B', 'clarify'],
  ['20,000 characters', `${PLAIN} `.repeat(715), 'clarify'],
  ['zero-width characters in words', 'how long is mater\u200Bnity le\u00ADave', 'plain'],
  ['direction marks', '\u202Ahow long is maternity leave\u202C', 'plain'],
  ['control characters', 'how long\u0000 is\u0007 maternity leave', 'plain'],
  ['full-width letters', 'ｈｏｗ ｌｏｎｇ ｉｓ maternity leave', 'plain'],
  ['lines and tabs', 'how\tlong\r\nis\n\nmaternity leave', 'plain'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(2)>', 'any'],
  ['a right-to-left language', 'كم مدة إجازة الأمومة؟', 'any'],
  ['a template', '${process.env.PATH} {{constructor}} %s %d', 'any'],
  ['a path', '../../../../etc/passwd', 'any'],
  ['a query', "'; drop table message; --", 'any'],
  ['names that every object has', 'constructor __proto__ toString hasOwnProperty', 'any'],
  ['a lone surrogate', 'leave \uD83D and pay', 'any'],
  ['four hundred words', 'leave pay '.repeat(200), 'any'],
];

describe('an odd question', () => {
  let plain: AnswerShape;
  let answers: readonly AnswerShape[];

  beforeAll(async () => {
    const questions = [PLAIN, ...ODD.map(([, question]) => question)];
    const stdin = questions.map((question, id) => `${JSON.stringify({ id, question })}\n`).join('');
    const ran = await run(['ask', '--batch', '-', '--json'], { stdin });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    [plain, ...answers] = parsedLines(ran).map((line) => answerShape.parse(line)) as [AnswerShape];
  });

  test.each(ODD.map(([what, , becomes], index) => ({ what, becomes, index })))(
    'of $what: $becomes',
    ({ becomes, index }) => {
      const { id, ms, ...answer } = answers[index]!;
      expect(id).toBe(String(index + 1));
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(answer.text).not.toContain('<script>');
      if (becomes === 'clarify') expect(answer).toMatchObject({ kind: 'clarify', segments: [] });
      if (becomes === 'plain') expect({ ...answer, id: plain.id, ms: plain.ms }).toEqual(plain);
    },
  );

  test.each(['', '<b>leave</b>', '-1', '💬'])(
    'may stand on the command line: %j',
    async (question) => {
      await askJson(question.startsWith('-') ? ` ${question}` : question);
    },
  );
});

describe('ask --batch', () => {
  test('answers line by line, and names by number the lines that it cannot read', async () => {
    const lines = [
      '{"id":"a","question":"how long is maternity leave"}',
      'not json',
      '{"id":"b"}',
      '',
      '{"question":"no id"}',
      '{"id":"c","question":"et en français, combien de semaines ?","language":"fr"}',
      '{"id":"d","question":"x","language":"de"}',
      '[1,2]',
      `{"id":7,"question":"${'x '.repeat(10_000)}"}`,
      '{"id":"e","question":"con\\u0000trol \\u0007 \\u001b[31m characters"}',
    ];
    const ran = await run(['ask', '--batch', file('questions.jsonl', lines.join('\n')), '--json']);
    expect(ran.code).toBe(1);
    const answers = parsedLines(ran).map((line) => answerShape.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['a', 'c', '7', 'e']);
    expect(answers[0]?.segments[0]?.citations[0]?.passage).toBe('C183/art-4-1');
    expect(answers[1]?.language).toBe('fr');
    expect(answers[2]?.kind).toBe('clarify');
    const named = [...ran.err.matchAll(/^Line (\d+) was left out: (.+)$/gmu)];
    expect(named.map(([, line]) => Number(line))).toEqual([2, 3, 5, 7, 8]);
    expect(ran.err.trim().split('\n')).toHaveLength(named.length);
  });

  test('reads standard input, with a byte order mark and Windows line ends', async () => {
    const stdin =
      '\uFEFF{"id":"1","question":"how long is maternity leave"}\r\n{"id":"2","question":"hello"}\r\n';
    const ran = await run(['ask', '--batch', '-', '--json'], { stdin });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const answers = parsedLines(ran).map((line) => answerShape.parse(line));
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      ['1', 'grounded'],
      ['2', 'out-of-scope'],
    ]);
  });

  test('goes on from the history of a line', async () => {
    const history = [
      { role: 'user', content: 'how long is maternity leave' },
      { role: 'assistant', content: 'At least 14 weeks.' },
    ];
    const stdin = JSON.stringify({ id: 'x', question: 'and for twins?', history });
    const ran = await run(['ask', '--batch', '-', '--json'], { stdin });
    const answer = answerShape.parse(parsedLines(ran)[0]);
    expect(
      answer.segments.flatMap(({ citations }) => citations.map(({ passage }) => passage)),
    ).toContain('R191/para-1-2');
  });

  test('of nothing is done at once', async () => {
    expect(await run(['ask', '--batch', '-', '--json'])).toEqual({ code: 0, out: '', err: '' });
  });

  test.each<[string, string]>([
    ['is not there', join(sharedData, 'missing.jsonl')],
    ['is a folder', sharedData],
  ])('of a file that %s ends with code 1', async (_what, path) => {
    const { code, out, err } = await run(['ask', '--batch', path, '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`I cannot read ${path}. Check that it exists and may be read.\n`);
  });
});
