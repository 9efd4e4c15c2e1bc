import { describe, expect, test } from 'vitest';
import { collectExact, findExact } from '../../src/retrieval/exact-texts.js';

const exact = collectExact([
  ['Weeks of leave', 'how long?'],
  ['Pay at birth'],
  ['weeks OF léave!', '???', ''],
]);

describe('texts that are asked word for word', () => {
  test.each([
    ['weeks -- of LEAVE', [0, 2]],
    ['pay, at birth', [1]],
    ['how long', [0]],
  ])('are found but for case, accents and marks: %s', (text, owners) => {
    expect(findExact(exact, text)).toEqual(owners);
  });

  test.each(['weeks leave', 'of weeks leave', 'pay', '', '?!'])(
    'are not found by less, by another order or by nothing: %s',
    (text) => {
      expect(findExact(exact, text)).toEqual([]);
    },
  );

  test('of a hundred thousand none is taken for another', () => {
    const texts = Array.from({ length: 100_000 }, (_, at) => `how many weeks ${at}`);
    const all = collectExact(texts.map((text) => [text]));
    expect(new Set(all.sums).size).toBe(texts.length);
    for (const at of [0, 777, 99_999]) expect(findExact(all, texts[at]!)).toEqual([at]);
    expect(findExact(all, 'how many weeks 100000')).toEqual([]);
  });
});
