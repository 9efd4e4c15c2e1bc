import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Localized } from '../../src/domain/language.js';
import { type Locator, type NumberedKind, printLocator } from '../../src/domain/locator.js';
import { parseLocator, type SectionLabels } from '../../src/knowledge/parse-locator.js';

const SECTIONS: SectionLabels = {
  vision: { en: 'Vision', fr: 'Vision', es: 'Visión' },
  footnote: { en: 'Footnote', fr: 'Note', es: 'Nota' },
};

describe('parsing a locator', () => {
  test.each<[printed: string, locator: Locator]>([
    ['Art. 4(1)', { kind: 'article', path: ['4', '1'] }],
    ['Art. 6(2)(a)(i)', { kind: 'article', path: ['6', '2', 'a', 'i'] }],
    ['Para. 223(a) [data]', { kind: 'paragraph', path: ['223', 'a'], tag: 'data' }],
    ['Paragr. 10(1)', { kind: 'paragraph', path: ['10', '1'] }],
    ['Párr. 10(1)', { kind: 'paragraph', path: ['10', '1'] }],
    ['Partie VIII', { kind: 'part', path: ['VIII'] }],
    ['Standard A3.1, para. 9(b)', { kind: 'standard', path: ['A3.1', '9', 'b'] }],
    ['Norme A3.1, paragr. 9(b)', { kind: 'standard', path: ['A3.1', '9', 'b'] }],
    ['Norma A3.1, párr. 9(b)', { kind: 'standard', path: ['A3.1', '9', 'b'] }],
    ['Principe directeur B4.3', { kind: 'guideline', path: ['B4.3'] }],
    ['Présentation', { kind: 'about' }],
    ['About [status]', { kind: 'about', tag: 'status' }],
  ])('reads %s', (printed, locator) => {
    expect(parseLocator(printed, {})).toEqual(locator);
  });

  test('reads a named section in any language, with and without a paragraph', () => {
    const section = { kind: 'section', name: 'vision', labels: SECTIONS.vision };
    expect(parseLocator('Visión', SECTIONS)).toEqual(section);
    expect(parseLocator('Vision ¶1', SECTIONS)).toEqual({ ...section, paragraph: '1' });
    expect(parseLocator('Vision ¶', SECTIONS)).toEqual({ ...section, paragraph: '' });
  });

  test('reads a numbered section without the mark as a section of its own', () => {
    expect(parseLocator('Nota 2', SECTIONS)).toEqual({
      kind: 'section',
      name: 'footnote-2',
      labels: { en: 'Footnote 2', fr: 'Note 2', es: 'Nota 2' },
    });
  });

  test.each([
    '',
    'Art.',
    'Article 4',
    'Art. 4-6',
    'Art. 4(1',
    'Art. (1)',
    'Chapter 3',
    'Visions',
    'Art. 4 (1)',
  ])('finds no locator in “%s”', (printed) => {
    expect(parseLocator(printed, SECTIONS)).toBeUndefined();
  });
});

describe('printing and parsing', () => {
  const code = fc.stringMatching(/^(?:[A-Z]?[1-9]\d{0,2}(?:\.\d{1,2}){0,2}[a-z]?|[IVX]{1,5})$/u);
  const divisions = fc.array(fc.stringMatching(/^[0-9a-zA-Z]{1,3}$/u), { maxLength: 3 });
  const plain = fc
    .tuple(
      fc.constantFrom<NumberedKind>('article', 'paragraph', 'part', 'regulation'),
      code,
      divisions,
    )
    .map(([kind, head, rest]): Locator => ({ kind, path: [head, ...rest] }));
  const maritime = fc
    .tuple(
      fc.constantFrom<NumberedKind>('standard', 'guideline'),
      code,
      fc.option(fc.tuple(code, divisions), { nil: undefined }),
    )
    .map(([kind, head, paragraph]): Locator => ({
      kind,
      path: paragraph === undefined ? [head] : [head, paragraph[0], ...paragraph[1]],
    }));
  const section = fc
    .option(fc.stringMatching(/^\d{0,3}$/u), { nil: undefined })
    .map((paragraph): Locator => ({
      kind: 'section',
      name: 'vision',
      labels: SECTIONS.vision as Localized<string>,
      ...(paragraph === undefined ? {} : { paragraph }),
    }));
  const about = fc.constant<Locator>({ kind: 'about' });

  test.each(LANGUAGES)('give the same locator back in %s', (language) => {
    fc.assert(
      fc.property(fc.oneof(plain, maritime, section, about), (locator) => {
        expect(parseLocator(printLocator(locator, language), SECTIONS)).toEqual(locator);
      }),
    );
  });

  test('never throw on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseLocator(text, SECTIONS);
      }),
    );
  });
});
