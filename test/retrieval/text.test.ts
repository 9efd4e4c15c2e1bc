import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/domain/plain-text.js';
import { createSpeller, editDistance } from '../../src/retrieval/spelling.js';
import { createAnalyser } from '../../src/retrieval/text/analyser.js';
import { tokenise } from '../../src/retrieval/text/tokenise.js';
import { keysOf, retrieverOf, toDocuments } from './tiny-corpus.js';

describe('tokens', () => {
  test.each([
    ["L'employeur d’abord", ['employeur', 'abord']],
    ["the mother's job", ['the', 'mother', 'job']],
    ['child-care', ['child', 'care', 'childcare']],
    ['GB.292/PV', ['gb292pv', 'gb', '292', 'pv']],
    ['C183, 14 weeks', ['c183', '14', 'weeks']],
    ['¿Qué? — ¡sí!', ['qué', 'sí']],
    ['产前假期', ['产前', '前假', '假期']],
    ['假', ['假']],
    ['第183号公约', ['第', '183', '号公', '公约']],
    ['ลาคลอด', ['ลา', 'าค', 'คล', 'ลอ', 'อด']],
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

describe('words of a language without a stemmer', () => {
  const { document } = createAnalyser('pl');
  const termsOf = (text: string): readonly string[] => document(text).map(({ term }) => term);

  test('are one term when they begin with the same six letters', () => {
    expect(termsOf('pracownika pracownikom')).toEqual(['pracow', 'pracow']);
    expect(termsOf('praca')).toEqual(['praca']);
  });

  test('are found in another form', async () => {
    const retriever = retrieverOf(
      toDocuments(['prawa pracowników', 'urlop macierzyński', 'kopalnia węgla'], {
        language: 'pl',
      }),
    );
    expect((await keysOf(retriever, 'pracownika'))[0]).toBe('d0');
    expect((await keysOf(retriever, 'macierzynskiego'))[0]).toBe('d1');
  });
});

describe('scripts without spaces', () => {
  test('are found by any two characters of theirs', async () => {
    const retriever = retrieverOf(
      toDocuments(['产前假期有十四周', '工人有权获得安全的工作场所', '矿山安全'], {
        language: 'zh',
      }),
    );
    expect((await keysOf(retriever, '假期多长'))[0]).toBe('d0');
    expect((await keysOf(retriever, '工作场所'))[0]).toBe('d1');
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
    // Long words may have two edits, and the first two letters may be swapped.
    ['matrenity', ['maternity']],
    ['amternity', ['maternity']],
    ['Maternity2', []],
    ['xaternity', []],
  ])('of %s', (word, suggestions) => {
    expect(speller.suggest(word)).toEqual(suggestions);
  });

  test('a swap of neighbours is one edit, and counting stops at the limit', () => {
    expect(editDistance('leave', 'laeve', 2)).toBe(1);
    expect(editDistance('leave', 'harassment', 2)).toBe(3);
  });
});
