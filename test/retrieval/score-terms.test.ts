import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/retrieval/corpus-index.js';
import { scoreTerms } from '../../src/retrieval/score-terms.js';
import { find, PLAIN, plainRetriever, readCorpus, toDocuments } from './tiny-corpus.js';

// Lengths 2, 4 and 1, on average 7/3; k1 0.9 and b 0.4.
const documents = toDocuments(['leave birth', 'leave leave pay pay', 'night']);

/**
 * BM25 as Robertson and Zaragoza (2009) have it, by hand: Σ ln(1 + (N − df + 0.5) / (df + 0.5)) · tf · (k1 + 1) /
 * (tf + k1 · (1 − b + b · length / average)). The factor k1 + 1 is in the scores; Lucene leaves it out.
 */
const SCORES: readonly (readonly [question: string, scores: readonly number[]])[] = [
  // ln 1.6 = 0.47000; 1.9 / (1 + 0.9 · 0.94286) = 1.02782; 3.8 / (2 + 0.9 · 1.28571) = 1.20362
  ['leave', [0.48308, 0.5657, 0]],
  // and ln 2.66667 = 0.98083, for the second alone
  ['leave pay', [0.48308, 1.74625, 0]],
  // 1.9 / (1 + 0.9 · 0.77143) = 1.12140
  ['night', [0, 0, 1.0999]],
  // A word that is asked for twice counts twice.
  ['leave, leave', [0.96616, 1.13141, 0]],
  ['tennis', [0, 0, 0]],
];

describe('plain BM25', () => {
  const corpus = buildCorpus(documents, PLAIN.indexing);
  const { index, read } = readCorpus(corpus);

  test.each(SCORES)('scores as worked out by hand: %s', (question, expected) => {
    const { scores } = scoreTerms(corpus.segments[0]!, index, read(question), PLAIN.ranking);
    for (const [document, score] of expected.entries())
      expect(scores[document]).toBeCloseTo(score, 4);
  });

  test('is what the retriever ranks by when all else is off: each score as a share of the best', async () => {
    const hits = await find(plainRetriever(documents), 'leave pay');
    expect(hits.map(({ key }) => key).slice(0, 2)).toEqual(['d1', 'd0']);
    expect(hits[0]!.score).toBeCloseTo(1, 5);
    expect(hits[1]!.score).toBeCloseTo(0.48308 / 1.74625, 4);
  });

  test('says how much of the question a document holds', () => {
    const { asked } = scoreTerms(corpus.segments[0]!, index, read('leave pay'), PLAIN.ranking);
    expect(asked[0]).toBeCloseTo(0.47, 4);
    expect(asked[1]).toBeCloseTo(0.47 + 0.98083, 4);
    expect(asked[2]).toBe(0);
  });
});

describe('words that look alike', () => {
  test('add to a score, and cover nothing of the question', () => {
    const corpus = buildCorpus(toDocuments(['children', 'violin', 'piano']), PLAIN.indexing);
    const { index, read } = readCorpus(corpus);
    const score = (letters: number): { readonly scores: number[]; readonly asked: number[] } => {
      const found = scoreTerms(corpus.segments[0]!, index, read('child'), {
        k1: 0.9,
        letters,
      });
      return { scores: [...found.scores], asked: [...found.asked] };
    };
    const [on, off] = [score(0.2), score(0)];
    expect(on.scores[0]).toBeGreaterThan(off.scores[0]!);
    expect(on.scores.slice(1)).toEqual([0, 0]);
    expect(on.asked).toEqual(off.asked);
  });

  test('are looked for where a word tells much; of a long question, for its most telling words', () => {
    const animals = 'ant bee cow doe elk fox gnu hen ibex jay kiwi lynx mole newt owl pig'.split(
      ' ',
    );
    const texts = [...animals.map((animal) => `child ${animal}`), 'children'];
    const { read } = readCorpus(buildCorpus(toDocuments(texts), PLAIN.indexing));
    const termsOf = (question: string): readonly string[] =>
      read(question).alike.map(({ term }) => term);
    expect(termsOf(`child ${animals.slice(1).join(' ')}`)).toEqual(['children']);
    expect(termsOf(`child ${animals.join(' ')}`)).toEqual([]);
  });
});
