import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRun, readCorpus, readJudgments, readQueries } from '../../src/evaluation/beir.js';
import { orderHits } from '../../src/evaluation/retrieval-metrics.js';

function fault(code: string, facts: Readonly<Record<string, unknown>>): unknown {
  return expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });
}

describe('a corpus', () => {
  test('is read with ids that are numbers or strings, and titles that may be missing', async () => {
    const lines = [
      '\uFEFF{"_id":7,"text":"seven","metadata":{"url":"x"}}',
      '',
      '{"_id":"b","title":"B","text":""}\r',
      '{"_id":"c","title":null,"text":"c"}',
    ];
    expect(await readCorpus(lines, 'corpus.jsonl')).toEqual([
      { id: '7', title: '', text: 'seven' },
      { id: 'b', title: 'B', text: '' },
      { id: 'c', title: '', text: 'c' },
    ]);
  });

  test.each([
    ['no JSON', '{"_id":', 'JSON'],
    ['no object', '[1]', ''],
    ['no id', '{"text":"x"}', '_id'],
    ['an empty id', '{"_id":" ","text":"x"}', '_id'],
    ['no text', '{"_id":"x"}', 'text'],
    ['a title that is no text', '{"_id":"x","title":1,"text":"x"}', 'title'],
  ])('with %s is at fault, by file and line', async (_what, line, reason) => {
    await expect(readCorpus(['{"_id":"1","text":"x"}', '', line], 'corpus.jsonl')).rejects.toEqual(
      fault('line-invalid', {
        file: 'corpus.jsonl',
        line: 3,
        reason: expect.stringContaining(reason) as unknown,
      }),
    );
  });

  test('names a document once', async () => {
    await expect(
      readCorpus(['{"_id":"1","text":"x"}', '{"_id":1,"text":"y"}'], 'corpus.jsonl'),
    ).rejects.toEqual(fault('duplicate-id', { file: 'corpus.jsonl', line: 2, id: '1' }));
  });
});

describe('queries', () => {
  test('are read in order', async () => {
    const queries = await readQueries(
      ['{"_id":2,"text":"two"}', '{"_id":"1","text":"one"}'],
      'queries.jsonl',
    );
    expect([...queries]).toEqual([
      ['2', 'two'],
      ['1', 'one'],
    ]);
  });

  test('are named once', async () => {
    await expect(
      readQueries(['{"_id":"1","text":"x"}', '{"_id":"1","text":"x"}'], 'queries.jsonl'),
    ).rejects.toEqual(fault('duplicate-id', { line: 2, id: '1' }));
  });
});

describe('judgments', () => {
  const expected = new Map([['q', new Map([...Object.entries({ a: 2, b: -1 })])]]);

  test.each([
    ['with names of the columns', ['query-id\tcorpus-id\tscore', 'q\ta\t2', 'q\tb\t-1']],
    ['without', ['q\ta\t2', '', 'q\tb\t-1\r']],
    ['in the four columns of TREC', ['q 0 a 2', 'q  Q0  b  -1']],
  ])('are read %s', async (_what, lines) => {
    expect(await readJudgments(lines, 'test.tsv')).toEqual(expected);
  });

  test('may have ids with spaces between tabs', async () => {
    expect(await readJudgments(['q 1\td 1\t1'], 'test.tsv')).toEqual(
      new Map([['q 1', new Map([['d 1', 1]])]]),
    );
  });

  test.each([
    ['two columns', 'q\ta'],
    ['five columns', 'q 0 a 1 2'],
    ['a grade that is no number', 'q\ta\tmany'],
    ['no grade', 'q\ta\t'],
    ['half a grade', 'q\ta\t0.5'],
  ])('with %s are at fault', async (_what, line) => {
    await expect(readJudgments(['query-id\tcorpus-id\tscore', line], 'test.tsv')).rejects.toEqual(
      fault('line-invalid', { file: 'test.tsv', line: 2 }),
    );
  });

  test('judge a document once', async () => {
    await expect(readJudgments(['q\ta\t1', 'q\ta\t0'], 'test.tsv')).rejects.toEqual(
      fault('duplicate-id', { line: 2, id: 'q a' }),
    );
  });
});

describe('a run', () => {
  test('has the six columns of TREC', () => {
    const hits = [
      { document: 'a', score: 1 },
      { document: 'b', score: 2.5 },
    ];
    expect(formatRun('q', hits, 'tag')).toBe('q Q0 b 1 2.5 tag\nq Q0 a 2 1 tag\n');
  });

  test('holds no id with a space', () => {
    const hits = [{ document: 'a b', score: 1 }];
    expect(() => formatRun('q', hits, 'tag')).toThrow(fault('run-id-invalid', { id: 'a b' }));
  });

  test('is ranked by others as here, even where they keep scores in 32 bits', () => {
    const score = fc.oneof(
      fc.constantFrom(0, -0, 1, 1 + 2 ** -40, 1 - 2 ** -40, 1e-40, -1),
      fc.double({ min: -1e30, max: 1e30, noNaN: true }),
    );
    const hits = fc.uniqueArray(fc.record({ document: fc.stringMatching(/^\w{1,3}$/u), score }), {
      selector: ({ document }) => document,
    });
    fc.assert(
      fc.property(hits, (found) => {
        const printed = formatRun('q', found, 'tag').trim().split('\n').filter(Boolean);
        const read = printed.map((line) => {
          const [, , document = '', , printedScore] = line.split(' ');
          return { document, score: Math.fround(Number(printedScore)) };
        });
        for (const [at, { score: each }] of read.entries())
          if (at > 0) expect(each).toBeLessThan(read[at - 1]!.score);
        const ids = (list: readonly { readonly document: string }[]): string[] =>
          list.map(({ document }) => document);
        expect(ids(orderHits(read))).toEqual(ids(orderHits(found)));
      }),
    );
  });
});
