import { describe, expect, test } from 'vitest';
import {
  measureQuery,
  measureRun,
  orderHits,
  type ScoredDocument,
} from '../../src/evaluation/retrieval-metrics.js';

/** Hits in the order given. */
function found(...documents: readonly string[]): ScoredDocument[] {
  return documents.map((document, at) => ({ document, score: documents.length - at }));
}

function grades(of: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(of));
}

describe('the measures of a query', () => {
  test('are 1 for the ideal ranking', () => {
    expect(measureQuery(found('a', 'b', 'c'), grades({ a: 3, b: 2, c: 1 }))).toEqual({
      'ndcg@10': 1,
      'recall@10': 1,
      'recall@100': 1,
      'mrr@10': 1,
      map: 1,
    });
  });

  test('weigh grades as they are, discounted by log2(rank + 1)', () => {
    // Found: 0, 1, 3. Gain 1 / log2 3 + 3 / log2 4 = 2.130930; ideal 3 + 2 / log2 3 + 1 / log2 4 = 4.761860.
    const measures = measureQuery(found('x', 'c', 'a'), grades({ a: 3, b: 2, c: 1, x: 0 }));
    expect(measures['ndcg@10']).toBeCloseTo(2.13093 / 4.76186, 6);
    expect(measures['recall@10']).toBeCloseTo(2 / 3, 12);
    expect(measures['mrr@10']).toBe(1 / 2);
    expect(measures.map).toBeCloseTo((1 / 2 + 2 / 3) / 3, 12);
  });

  test('take what nobody judged for not relevant', () => {
    const measures = measureQuery(found('y', 'a'), grades({ a: 1 }));
    expect(measures['ndcg@10']).toBeCloseTo(1 / Math.log2(3), 12);
    expect(measures).toMatchObject({ 'recall@10': 1, 'mrr@10': 0.5, map: 0.5 });
  });

  test('take negative grades for not relevant', () => {
    const measures = measureQuery(found('n', 'a'), grades({ a: 1, n: -1 }));
    expect(measures['ndcg@10']).toBeCloseTo(1 / Math.log2(3), 12);
    expect(measures).toMatchObject({ 'recall@10': 1, 'mrr@10': 0.5, map: 0.5 });
  });

  test('are cut where their names say', () => {
    const fillers = Array.from({ length: 99 }, (_each, at) => `f${at}`);
    const eleventh = measureQuery(
      found(...fillers.slice(0, 10), 'a', ...fillers.slice(10), 'b'),
      grades({ a: 1, b: 1 }),
    );
    expect(eleventh).toEqual({
      'ndcg@10': 0,
      'recall@10': 0,
      'recall@100': 0.5,
      'mrr@10': 0,
      map: (1 / 11 + 2 / 101) / 2,
    });
  });

  test('know no more than ten in the ideal ranking', () => {
    const documents = Array.from({ length: 12 }, (_each, at) => `d${at}`);
    const all = grades(Object.fromEntries(documents.map((document) => [document, 1])));
    const measures = measureQuery(found(...documents.slice(0, 10)), all);
    expect(measures).toMatchObject({ 'ndcg@10': 1, 'recall@10': 10 / 12, map: 10 / 12 });
  });

  test('are 0 when nothing is relevant or nothing was found', () => {
    const none = { 'ndcg@10': 0, 'recall@10': 0, 'recall@100': 0, 'mrr@10': 0, map: 0 };
    expect(measureQuery(found('a'), grades({ a: 0 }))).toEqual(none);
    expect(measureQuery([], grades({ a: 1 }))).toEqual(none);
  });
});

describe('the order of hits', () => {
  test('is by score, whatever order they come in', () => {
    const hits = [
      { document: 'a', score: -1 },
      { document: 'b', score: 2.5 },
      { document: 'c', score: 0 },
    ];
    expect(orderHits(hits).map(({ document }) => document)).toEqual(['b', 'c', 'a']);
  });

  test('is by document id, descending byte by byte, where scores are equal', () => {
    const tied = ['10', '9', '100', 'a', 'A', '\u{1F600}', '\uFF5E', 'é'];
    const order = orderHits(tied.map((document) => ({ document, score: 1 })));
    expect(order.map(({ document }) => document)).toEqual(
      [...tied].sort((one, other) => Buffer.compare(Buffer.from(other), Buffer.from(one))),
    );
  });

  test('settles what is measured', () => {
    const tied = [
      { document: 'a', score: 1 },
      { document: 'b', score: 1 },
    ];
    expect(measureQuery(tied, grades({ a: 1 }))['mrr@10']).toBe(0.5);
    expect(measureQuery(tied, grades({ b: 1 }))['mrr@10']).toBe(1);
  });
});

describe('the measures of a run', () => {
  test('are means over the queries with a relevant document, those without a result among them', () => {
    const run = new Map([
      ['1', found('a')],
      ['no-relevant', found('a')],
      ['unjudged', found('a')],
    ]);
    const judgments = new Map([
      ['1', grades({ a: 1 })],
      ['missing', grades({ a: 1 })],
      ['no-relevant', grades({ a: 0, b: -1 })],
    ]);
    expect(measureRun(run, judgments)).toEqual({
      'ndcg@10': 0.5,
      'recall@10': 0.5,
      'recall@100': 0.5,
      'mrr@10': 0.5,
      map: 0.5,
    });
  });

  test('are 0 over no query', () => {
    expect(measureRun(new Map(), new Map()).map).toBe(0);
  });
});
