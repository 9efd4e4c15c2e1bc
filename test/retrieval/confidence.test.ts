import { describe, expect, test } from 'vitest';
import type { IndexDocument } from '../../src/retrieval/segment.js';
import { seededNumbers } from '../adapters/index/random-vectors.js';
import { find, retrieverOf, toDocument } from './tiny-corpus.js';

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo'.split(' ');

/** Texts of made-up words, common ones more often, the same in every run; with phrasings or without. */
function drawFiller(count: number, isPhrased: boolean): readonly IndexDocument[] {
  const next = seededNumbers(21);
  const word = (): string => {
    let left = Math.floor(next() ** 3 * 2_700);
    let made = '';
    for (let each = 0; each < 3; each++) {
      made += SYLLABLES[left % SYLLABLES.length]!;
      left = Math.floor(left / SYLLABLES.length);
    }
    return made;
  };
  const words = (many: number): string => Array.from({ length: many }, word).join(' ');
  return Array.from({ length: count }, (_, at) =>
    toDocument(`f${at}`, words(40), { phrasings: isPhrased ? [words(5), words(5)] : [] }),
  );
}

const TEXT =
  'A pregnant worker has a right to maternity leave of at least fourteen weeks, on presentation of a medical certificate that states the presumed date of birth, and to cash benefits that keep her and her child in good health.';
const ANSWER = toDocument('answer', TEXT);
const PHRASED = toDocument('answer', TEXT, {
  phrasings: ['how many weeks of leave does a pregnant worker have', 'paid time off for a birth'],
});

async function confidenceOf(
  count: number,
  question: string,
  answer: IndexDocument,
): Promise<number> {
  const filler = drawFiller(count - 1, answer.phrasings.length > 0);
  const hits = await find(retrieverOf([...filler, answer]), question);
  expect(hits[0]?.key).toBe('answer');
  return hits[0]!.confidence;
}

describe.each([
  ['without phrasings', ANSWER],
  ['with phrasings', PHRASED],
])('confidence in a document %s', (_which, answer) => {
  test.each([
    'weeks of maternity leave',
    'medical certificate for leave before the birth',
    'cash benefits',
  ])('is much the same in a small corpus and in a large one: %s', async (question) => {
    const few = await confidenceOf(50, question, answer);
    const many = await confidenceOf(2_000, question, answer);
    expect(Math.abs(few - many)).toBeLessThanOrEqual(0.15);
  });

  test('is lowered by words that the corpus does not know', async () => {
    const known = await confidenceOf(50, 'weeks of maternity leave', answer);
    const one = await confidenceOf(50, 'weeks of maternity leave xylophone', answer);
    const two = await confidenceOf(50, 'weeks of maternity leave xylophone kangaroo', answer);
    expect(one).toBeLessThan(known - 0.02);
    expect(two).toBeLessThan(one - 0.02);
  });
});
