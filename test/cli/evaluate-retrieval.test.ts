import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../temporary-folder.js';
import { parsed, run } from './run-command.js';

const share = z.number().min(0).max(1);
const report = z.strictObject({
  documents: z.int(),
  queries: z.int(),
  'ndcg@10': share,
  'recall@10': share,
  'recall@100': share,
  'mrr@10': share,
  map: share,
  indexSeconds: z.number().positive(),
  queryP50Ms: z.number().positive(),
  queryP95Ms: z.number().positive(),
  peakMemoryMb: z.number().min(10),
});

const FILES = {
  'corpus.jsonl': [
    '{"_id":"leave","title":"Maternity leave","text":"A woman has fourteen weeks of leave."}',
    '{"_id":"pay","title":"Equal pay","text":"Men and women have equal remuneration."}',
    '{"_id":3,"text":"Domestic workers have a day of rest."}',
  ],
  'queries.jsonl': [
    '{"_id":"1","text":"weeks of maternity leave"}',
    '{"_id":2,"text":"equal remuneration"}',
    '{"_id":"unjudged","text":"rest"}',
  ],
  'qrels/test.tsv': ['query-id\tcorpus-id\tscore', '1\tleave\t2', '2\tpay\t1', '2\t3\t0'],
} as const;

/** A collection in a folder that is gone when the test ends, with some files replaced or (undefined) left out. */
function collection(
  replaced: Partial<Record<keyof typeof FILES, readonly string[] | undefined>> = {},
): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'qrels'));
  for (const [file, lines] of Object.entries({ ...FILES, ...replaced }))
    if (lines !== undefined) writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  return folder;
}

describe('evaluate retrieval', () => {
  test('measures a collection', async () => {
    const ran = await run(['evaluate', 'retrieval', '--beir', collection(), '--json']);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    expect(report.parse(parsed(ran))).toMatchObject({
      documents: 3,
      queries: 2,
      'ndcg@10': 1,
      'recall@10': 1,
      'recall@100': 1,
      'mrr@10': 1,
      map: 1,
    });
  });

  test('prints a table for people, in their language', async () => {
    const args = ['evaluate', 'retrieval', '--beir', collection()];
    const { code, out, err } = await run(args, { environment: { LANG: 'es_ES.UTF-8' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^documentos +3\nconsultas +2\nnDCG@10 +1\.0000\nrecall@10 +1\.0000\n/u);
  });

  test('writes a TREC run of the judged queries', async () => {
    const folder = collection();
    const file = join(folder, 'found.run');
    const ran = await run(['evaluate', 'retrieval', '--beir', folder, '--run', file, '--json']);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    for (const line of lines) expect(line).toMatch(/^[12] Q0 \S+ \d+ -?[\d.e-]+ gender-desk$/u);
    expect(lines[0]).toMatch(/^1 Q0 leave 1 /u);
    expect(lines.find((line) => line.startsWith('2 '))).toMatch(/^2 Q0 pay 1 /u);
  });

  test('ranks by BM25 alone when that is asked for', async () => {
    const queries = [
      '{"_id":"1","text":"leave remuneration rest"}',
      '{"_id":"2","text":"rest pay"}',
    ];
    const folder = collection({ 'queries.jsonl': queries });
    const file = join(folder, 'found.run');
    const args = ['--beir', folder, '--plain', '--run', file, '--json'];
    const ran = await run(['evaluate', 'retrieval', ...args]);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    // Without words of grammar the documents have 7, 7 and 5 words, 19/3 on average. Each word that is asked for stands in
    // one of them alone, so that it is as rare as any: t / (t + k1 (1 - b + b length / average)), k1 0.9, b 0.4.
    const twiceOfSeven = 2 / (2 + 0.9 * (0.6 + (0.4 * 7) / (19 / 3)));
    const onceOfSeven = 1 / (1 + 0.9 * (0.6 + (0.4 * 7) / (19 / 3)));
    const onceOfFive = 1 / (1 + 0.9 * (0.6 + (0.4 * 5) / (19 / 3)));
    // As shares of the best score of the query.
    const expected = [
      ['1', 'leave', 1],
      ['1', '3', onceOfFive / twiceOfSeven],
      ['1', 'pay', onceOfSeven / twiceOfSeven],
      ['2', '3', 1],
      ['2', 'pay', onceOfSeven / onceOfFive],
    ] as const;
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const found = lines.map((line) => line.split(' '));
    expect(found.map(([query, , document]) => [query, document])).toEqual(
      expected.map(([query, document]) => [query, document]),
    );
    for (const [at, [, , score]] of expected.entries())
      expect(Number(found[at]?.[4])).toBeCloseTo(score, 5);
  });

  test('counts a judged query without a text as 0, and says so', async () => {
    const folder = collection({ 'queries.jsonl': FILES['queries.jsonl'].slice(0, 1) });
    const ran = await run(['evaluate', 'retrieval', '--beir', folder, '--json']);
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/^1 judged queries are not in .*queries\.jsonl: they count as 0\.\n$/u);
    expect(parsed(ran)).toMatchObject({ queries: 2, 'ndcg@10': 0.5, map: 0.5 });
  });
});

describe('a collection with a fault', () => {
  test.each<[string, Parameters<typeof collection>[0], string]>([
    ['no corpus', { 'corpus.jsonl': undefined }, 'I cannot read FOLDER/corpus.jsonl.'],
    ['no queries', { 'queries.jsonl': undefined }, 'I cannot read FOLDER/queries.jsonl.'],
    ['no judgments', { 'qrels/test.tsv': undefined }, 'I cannot read FOLDER/qrels/test.tsv.'],
    ['an empty corpus', { 'corpus.jsonl': [] }, 'There is no document in FOLDER/corpus.jsonl.'],
    [
      'a bad document',
      { 'corpus.jsonl': [...FILES['corpus.jsonl'], '{"_id":"x"}'] },
      'Line 4 of FOLDER/corpus.jsonl does not fit: text',
    ],
    [
      'a document twice',
      { 'corpus.jsonl': [...FILES['corpus.jsonl'], '{"_id":"3","text":""}'] },
      'Line 4 of FOLDER/corpus.jsonl has 3 once more.',
    ],
    [
      'a bad query',
      { 'queries.jsonl': ['nonsense'] },
      'Line 1 of FOLDER/queries.jsonl does not fit: JSON.',
    ],
    [
      'a bad judgment',
      { 'qrels/test.tsv': ['1\tleave'] },
      'Line 1 of FOLDER/qrels/test.tsv does not fit:',
    ],
    [
      'no judged query',
      { 'qrels/test.tsv': ['other\tleave\t1', '1\tleave\t0'] },
      'No query of FOLDER has a relevant document',
    ],
  ])('(%s) is named and ends with code 1', async (_what, replaced, message) => {
    const folder = collection(replaced);
    const { code, out, err } = await run(['evaluate', 'retrieval', '--beir', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.replaceAll(folder, 'FOLDER')).toContain(message);
  });

  test('(a folder that is not there) is named and ends with code 1', async () => {
    const folder = collection();
    rmSync(folder, { recursive: true });
    const { code, out, err } = await run(['evaluate', 'retrieval', '--beir', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`I cannot read ${folder}`);
  });

  test('leaves no run where none can be written', async () => {
    const folder = collection();
    const file = join(folder, 'nowhere', 'found.run');
    const ran = await run(['evaluate', 'retrieval', '--beir', folder, '--run', file]);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' });
    expect(ran.err).toContain(`I cannot write ${file}.`);
    expect(existsSync(file)).toBe(false);
  });
});
