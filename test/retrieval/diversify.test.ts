import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diversify } from '../../src/retrieval/diversify.js';

interface Hit {
  readonly group: string;
  readonly score: number;
}

const RUNS = { seed: 20050324, numRuns: 300 } as const;

function order(hits: readonly Hit[]): readonly Hit[] {
  return diversify(hits, ({ group }) => group);
}

function hitsOf(group: string, ...scores: readonly number[]): readonly Hit[] {
  return scores.map((score) => ({ group, score }));
}

function bestFirst(hits: readonly Hit[]): readonly Hit[] {
  return [...hits].sort((one, other) => other.score - one.score);
}

const scores = fc.double({ min: 0, max: 12, noNaN: true });
const ranked = fc
  .array(fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd'), score: scores }), {
    maxLength: 40,
  })
  .map(bestFirst);

describe('a list of hits in an order of many groups', () => {
  test('has every hit once', () => {
    fc.assert(
      fc.property(ranked, (hits) => {
        const listed = order(hits);
        expect(listed).toHaveLength(hits.length);
        expect(new Set(listed)).toEqual(new Set(hits));
      }),
      RUNS,
    );
  });

  test('begins with the best', () => {
    fc.assert(
      fc.property(ranked, (hits) => {
        expect(order(hits)[0]).toBe(hits[0]);
      }),
      RUNS,
    );
  });

  test('keeps the hits of each group in their order', () => {
    fc.assert(
      fc.property(ranked, (hits) => {
        for (const each of ['a', 'b', 'c', 'd']) {
          const ofGroup = (all: readonly Hit[]): readonly Hit[] =>
            all.filter(({ group }) => group === each);
          expect(ofGroup(order(hits))).toEqual(ofGroup(hits));
        }
      }),
      RUNS,
    );
  });

  test('is as it was when all are of one group, and when each is of its own', () => {
    fc.assert(
      fc.property(fc.array(scores, { maxLength: 20 }), (each) => {
        const hits = bestFirst(hitsOf('a', ...each));
        expect(order(hits)).toEqual(hits);
        expect(diversify(hits, (hit) => String(hits.indexOf(hit)))).toEqual(hits);
      }),
      RUNS,
    );
  });

  test('is empty for none', () => {
    expect(order([])).toEqual([]);
  });
});

describe('a group', () => {
  // Scores within a hundredth of each other, the group's all above those of the others.
  const near = fc.double({ min: 0, max: 0.005, noNaN: true });
  const many = fc.array(near, { minLength: 8, maxLength: 20 });

  test('does not fill the list when others score nearly as well', () => {
    fc.assert(
      fc.property(many, fc.tuple(near, near, near), (own, others) => {
        const hits = bestFirst([
          ...hitsOf('large', ...own.map((each) => 1 + each)),
          ...others.flatMap((each, at) => hitsOf(`other ${at}`, 1 - each)),
        ]);
        const first = order(hits).slice(0, 4);
        expect(new Set(first.map(({ group }) => group)).size).toBe(4);
      }),
      RUNS,
    );
  });

  test('fills it when its hits are far better', () => {
    fc.assert(
      fc.property(many, fc.array(near, { maxLength: 10 }), (own, others) => {
        const best = hitsOf('large', ...own.slice(0, 10).map((each) => 1 + each));
        const hits = bestFirst([...best, ...hitsOf('other', ...others.map((each) => 0.5 - each))]);
        expect(order(hits).slice(0, best.length)).toEqual(bestFirst(best));
      }),
      RUNS,
    );
  });

  test('gives way sooner, the more of it is listed', () => {
    // 0.94, 0.8836 and 0.8306 are what hits of 1 are worth after one, two and three of their group.
    const hits = [...hitsOf('a', 1, 1, 1, 1), ...hitsOf('b', 0.9), ...hitsOf('c', 0.85)];
    expect(
      order(hits)
        .map(({ group }) => group)
        .join(''),
    ).toBe('aabaca');
  });
});
