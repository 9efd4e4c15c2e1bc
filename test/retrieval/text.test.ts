import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/domain/plain-text.js';
import { createSpeller, editDistance } from '../../src/retrieval/spelling.js';
import { createAnalyser } from '../../src/retrieval/text/analyser.js';
import { tokenise } from '../../src/retrieval/text/tokenise.js';

describe('tokens', () => {
  test.each([
    ["L'employeur d’abord", ['employeur', 'abord']],
    ["the mother's job", ['the', 'mother', 'job']],
    ['child-care', ['child', 'care', 'childcare']],
    ['GB.292/PV', ['gb292pv', 'gb', '292', 'pv']],
    ['C183, 14 weeks', ['c183', '14', 'weeks']],
    ['¿Qué? — ¡sí!', ['qué', 'sí']],
    ['', []],
  ])('of %s', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  test('unseen characters are gone', () => {
    expect(cleanText('ma\u200Bter\u00ADnity\u202E  leave\u0000')).toBe('maternity leave');
  });
});

describe('terms', () => {
  test.each([
    ['en', 'nursing breaks', 'break nursing'],
    ['fr', 'les congés, un congé', 'conge congés'],
    ['es', 'trabajadoras y trabajador', 'trabajadores trabajadora'],
  ] as const)('of one family are the same in %s', (language, one, other) => {
    const { document } = createAnalyser(language);
    const terms = (text: string): Set<string> => new Set(document(text).map(({ term }) => term));
    expect(terms(one)).toEqual(terms(other));
  });
});

describe('spelling', () => {
  const speller = createSpeller(['maternity', 'leave', 'weeks', 'paternity']);
  test.each([
    ['matrnity', ['maternity']],
    ['leav', ['leave']],
    ['wekes', ['weeks']],
    ['tennis', []],
    ['lea', []],
  ])('of %s', (word, suggestions) => {
    expect(speller.suggest(word)).toEqual(suggestions);
  });

  test('a swap of neighbours is one edit, and counting stops at the limit', () => {
    expect(editDistance('leave', 'laeve', 2)).toBe(1);
    expect(editDistance('leave', 'harassment', 2)).toBe(3);
  });
});
