import { describe, expect, test } from 'vitest';
import { createAlikeFinder, indexLetters, letterGroups } from '../../src/retrieval/letter-index.js';

const words = ['children', 'aerodynamics', 'harassment', 'violin', 'is', 'rights'];
const findAlike = createAlikeFinder(indexLetters(words));

function alikeTo(word: string, least = 0.4): Record<string, number> {
  const found: Record<string, number> = {};
  findAlike(word, least, (other, likeness) => (found[words[other]!] = Number(likeness.toFixed(3))));
  return found;
}

describe('groups of letters', () => {
  test('are of five, the ends of the word marked', () => {
    expect([...letterGroups('child')]).toEqual(['_chil', 'child', 'hild_']);
    expect([...letterGroups('is')]).toEqual(['_is_']);
    expect([...letterGroups('')]).toEqual(['__']);
  });
});

describe('words that look alike', () => {
  test.each<[string, Record<string, number>]>([
    // Two groups of three and six: 2 / √18.
    ['child', { children: 0.471 }],
    // Eight of nine and ten: 8 / √90.
    ['aerodynamic', { aerodynamics: 0.843 }],
    // A misspelling: four of nine and eight.
    ['harassement', { harassment: 0.471 }],
    ['violin', { violin: 1 }],
    ['is', { is: 1 }],
    ['tennis', {}],
    ['viola', {}],
    ['', {}],
  ])('to %s', (word, alike) => {
    expect(alikeTo(word)).toEqual(alike);
  });

  test('are found again as before', () => {
    for (let time = 0; time < 3; time++) expect(alikeTo('child')).toEqual({ children: 0.471 });
  });

  test('are not those that share an ending with very many', () => {
    const many = Array.from(
      { length: 200 },
      (_, at) => `${String.fromCharCode(97 + (at % 26))}${at}ation`,
    );
    const found: number[] = [];
    createAlikeFinder(indexLetters(many))('zzation', 0.01, (other) => found.push(other));
    expect(found).toEqual([]);
  });
});
