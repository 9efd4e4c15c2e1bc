import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.js';
import { isWithin, type Locator, locatorId, printLocator } from '../../src/domain/locator.js';

const vision = { en: 'Vision', fr: 'Vision', es: 'Visión' };

const CASES: readonly {
  readonly locator: Locator;
  readonly id: string;
  readonly printed: string;
}[] = [
  {
    locator: { kind: 'article', path: ['4', '1'] },
    id: 'art-4-1',
    printed: 'Art. 4(1) | Art. 4(1) | Art. 4(1)',
  },
  {
    locator: { kind: 'article', path: ['6', '2', 'a', 'i'] },
    id: 'art-6-2-a-i',
    printed: 'Art. 6(2)(a)(i) | Art. 6(2)(a)(i) | Art. 6(2)(a)(i)',
  },
  {
    locator: { kind: 'paragraph', path: ['10'] },
    id: 'para-10',
    printed: 'Para. 10 | Paragr. 10 | Párr. 10',
  },
  {
    locator: { kind: 'paragraph', path: ['223', 'a'], tag: 'data' },
    id: 'para-223-a-data',
    printed: 'Para. 223(a) | Paragr. 223(a) | Párr. 223(a)',
  },
  {
    locator: { kind: 'part', path: ['VIII'] },
    id: 'part-viii',
    printed: 'Part VIII | Partie VIII | Parte VIII',
  },
  {
    locator: { kind: 'regulation', path: ['2.5'] },
    id: 'reg-2.5',
    printed: 'Reg. 2.5 | Règle 2.5 | Regla 2.5',
  },
  {
    locator: { kind: 'standard', path: ['A3.1', '9', 'b'] },
    id: 'std-a3.1-9-b',
    printed: 'Standard A3.1, para. 9(b) | Norme A3.1, paragr. 9(b) | Norma A3.1, párr. 9(b)',
  },
  {
    locator: { kind: 'guideline', path: ['B4.3'] },
    id: 'gl-b4.3',
    printed: 'Guideline B4.3 | Principe directeur B4.3 | Pauta B4.3',
  },
  {
    locator: { kind: 'section', name: 'vision', labels: vision },
    id: 'vision',
    printed: 'Vision | Vision | Visión',
  },
  {
    locator: { kind: 'section', name: 'vision', labels: vision, paragraph: '1' },
    id: 'vision-1',
    printed: 'Vision ¶1 | Vision ¶1 | Visión ¶1',
  },
  {
    locator: { kind: 'section', name: 'vision', labels: vision, paragraph: '' },
    id: 'vision',
    printed: 'Vision ¶ | Vision ¶ | Visión ¶',
  },
  { locator: { kind: 'about' }, id: 'about', printed: 'About | Présentation | Presentación' },
];

describe('a locator', () => {
  test.each(CASES)('$id prints in the three languages', ({ locator, printed }) => {
    expect(LANGUAGES.map((language) => printLocator(locator, language)).join(' | ')).toBe(printed);
  });

  test.each(CASES)('$id is the id that comes from it', ({ locator, id }) => {
    expect(locatorId(locator)).toBe(id);
  });
});

describe('being within', () => {
  const article = (...path: string[]): Locator => ({ kind: 'article', path });

  test.each<{ inner: Locator; outer: Locator; within: boolean; why: string }>([
    {
      inner: article('4', '1'),
      outer: article('4'),
      within: true,
      why: 'a paragraph is within its article',
    },
    { inner: article('4'), outer: article('4'), within: true, why: 'an article is within itself' },
    {
      inner: article('4'),
      outer: article('4', '1'),
      within: false,
      why: 'an article is not within its paragraph',
    },
    {
      inner: article('41'),
      outer: article('4'),
      within: false,
      why: 'article 41 is not within article 4',
    },
    {
      inner: { kind: 'paragraph', path: ['4', '1'] },
      outer: article('4'),
      within: false,
      why: 'a paragraph of the same number is not within an article',
    },
    {
      inner: { kind: 'paragraph', path: ['223', 'a'], tag: 'data' },
      outer: { kind: 'paragraph', path: ['223', 'a'] },
      within: true,
      why: 'a tag is left out of account',
    },
    {
      inner: { kind: 'section', name: 'vision', labels: vision, paragraph: '1' },
      outer: { kind: 'section', name: 'vision', labels: vision },
      within: true,
      why: 'a paragraph is within its section',
    },
    {
      inner: { kind: 'about' },
      outer: article('4'),
      within: false,
      why: 'what a source is, is in no article',
    },
  ])('$why', ({ inner, outer, within }) => {
    expect(isWithin(inner, outer)).toBe(within);
  });
});
