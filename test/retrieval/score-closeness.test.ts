import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/retrieval/corpus-index.js';
import { createCloseness } from '../../src/retrieval/score-closeness.js';
import { keysOf, PLAIN, readCorpus, retrieverOf, toDocument, toDocuments } from './tiny-corpus.js';

const BETWEEN = 'one two three four five six seven'.replaceAll(' ', ', ');
const texts = [
  'paid nursing breaks',
  'breaks for nursing mothers',
  `nursing, ${BETWEEN}, breaks`,
  `nursing, ${BETWEEN}, eight, breaks`,
  'nursing alone',
  'nursing breaks and nursing breaks',
];
const corpus = buildCorpus([
  ...toDocuments(texts),
  toDocument('d6', 'breaks', { title: 'nursing' }),
]);
const { read } = readCorpus(corpus);

/** What closeness adds, as a share of the mean weight of the two words. */
function closenessOf(document: number, ordered: number, unordered: number): number {
  const query = read('nursing breaks');
  const closeness = createCloseness(corpus.segments[0]!, query, {
    ...PLAIN.ranking,
    ordered,
    unordered,
  });
  return (2 * closeness(document)) / query.concepts.reduce((sum, { weight }) => sum + weight, 0);
}

describe('closeness', () => {
  test.each<[string, number, { ordered: number; unordered: number }]>([
    ['one after the other', 0, { ordered: 1, unordered: 1 }],
    ['in the other order', 1, { ordered: 0, unordered: 1 }],
    ['eight words apart', 2, { ordered: 0, unordered: 1 }],
    ['nine words apart', 3, { ordered: 0, unordered: 0 }],
    ['one without the other', 4, { ordered: 0, unordered: 0 }],
    // Twice: 2 · 2.2 / (2 + 1.2); and breaks, nursing makes a third pair that stands close: 3 · 2.2 / (3 + 1.2).
    ['twice', 5, { ordered: 1.375, unordered: 1.5714 }],
    ['at the end of a title and the beginning of the text', 6, { ordered: 0, unordered: 1 }],
  ])('of words that stand %s', (_how, document, { ordered, unordered }) => {
    expect(closenessOf(document, 1, 0)).toBeCloseTo(ordered, 4);
    expect(closenessOf(document, 0, 1)).toBeCloseTo(unordered, 4);
  });

  test('of a document does not depend on which were read before', () => {
    const closeness = createCloseness(corpus.segments[0]!, read('nursing breaks'), {
      ...PLAIN.ranking,
      ordered: 1,
      unordered: 1,
      written: 1,
    });
    const once = texts.map((_, document) => closeness(document));
    expect(texts.map((_, document) => closeness(document))).toEqual(once);
  });
});

describe('accents', () => {
  const french = retrieverOf(
    toDocuments(['la pêche en mer', 'le péché originel', 'la montagne en hiver'], {
      language: 'fr',
    }),
  );

  test.each([
    ['péché', ['d1', 'd0']],
    ['pêche', ['d0', 'd1']],
  ])('that are asked for come first, and the others are found: %s', async (question, keys) => {
    expect((await keysOf(french, question)).slice(0, 2)).toEqual(keys);
  });

  test('that are left out find both', async () => {
    expect([...(await keysOf(french, 'peche')).slice(0, 2)].sort()).toEqual(['d0', 'd1']);
  });
});
