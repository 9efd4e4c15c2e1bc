import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../adapters/documents/decode-text.js';
import { recognizeTextFormat } from '../../../adapters/documents/recognize-format.js';
import { readMarkdown } from '../../../adapters/documents/text/read-markdown.js';
import { readPlainText } from '../../../adapters/documents/text/read-plain-text.js';
import { sectionsOf } from './read.js';

describe('the characters of a text', () => {
  test.each<[encoding: string, bytes: readonly number[], text: string]>([
    ['UTF-8', [0x63, 0xc3, 0xa9], 'cé'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x63, 0xc3, 0xa9], 'cé'],
    ['UTF-16, low byte first', [0xff, 0xfe, 0x63, 0, 0xe9, 0], 'cé'],
    ['UTF-16, high byte first', [0xfe, 0xff, 0, 0x63, 0, 0xe9], 'cé'],
    ['Windows-1252', [0x93, 0x63, 0xe9, 0x94, 0x80, 0x9c], '“cé”€œ'],
  ])('are read as %s', (_encoding, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  test('may be controls now and then, but not throughout', () => {
    expect(decodeText(Buffer.from('gender\u0002responsive'))).toBe('gender\u0002responsive');
    const refused = expect.objectContaining({ code: 'document-unsupported' }) as Error;
    expect(() => decodeText(Buffer.from('\u0002\u0003\u0004'.repeat(9)))).toThrow(refused);
    expect(() => decodeText(Buffer.from('text\0'))).toThrow(refused);
  });
});

describe('a text', () => {
  test.each([
    ['a.txt', '<!DOCTYPE html><p>text', 'html'],
    ['a.txt', '<?xml version="1.0"?>\n<!-- a -->\n<html xmlns="a">', 'html'],
    ['a.htm', 'text', 'html'],
    ['a.md', '# text', 'markdown'],
    ['a.MD', 'text <html>', 'markdown'],
    ['a', 'text', 'plain'],
    ['a.txt', `${'<!---->'.repeat(100_000)}<!--`, 'plain'],
  ])('named %s is told by its content, then by its name', (name, text, format) => {
    expect(recognizeTextFormat(name, text)).toBe(format);
  });

  test('of any kind stands as it is, in sections from its beginning to its end', () => {
    const line = fc.constantFrom(
      '# A',
      'Budget',
      '---',
      '',
      'BUDGET',
      '3.2 Budget',
      '```',
      'a b c',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(line).map((all) => all.join('\n')),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const read of [readPlainText(written), readMarkdown(written)]) {
          expect(read.text).toBe(written);
          sectionsOf({ name: 'a', ...read });
        }
      }),
    );
  });
});

function headings(read: { readonly sections: readonly { readonly heading?: string }[] }): string[] {
  return read.sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
}

describe('a line of plain text is a heading', () => {
  const paragraph =
    'The project trains inspectors in all the provinces where it works, women and men.';

  test.each([
    'PROJECT DOCUMENT',
    'RÉSULTATS ATTENDUS : 2024',
    '3.2 Budget',
    '3.2.1. Presupuesto detallado',
    '4. Monitoring and evaluation',
    'IV. Risks',
    'Annex B: Logical framework',
    'Résultat 1 : Les inspectrices sont formées',
    'Background and justification',
    'Cadre logique :',
    '## Markdown all the same',
  ])('when it looks like one: %s', (line) => {
    const heading = line.replace(/^#+ /u, '');
    expect(headings(readPlainText(`Before.\n\n${line}\n\n${paragraph}\n`))).toEqual([heading]);
  });

  test.each([
    'The project has a budget.',
    '1. Train women and men as inspectors;',
    'ILO',
    '3.2 million workers',
    'USD 20,000',
    'A SENTENCE THAT IS SHOUTED FROM ITS BEGINNING TO ITS END IS ONE THAT NOBODY TAKES FOR A HEADING',
    'on it goes',
  ])('but not when it does not: %s', (line) => {
    expect(headings(readPlainText(`Before.\n\n${line}\n\n${paragraph}\n`))).toEqual([]);
  });

  test('but not within a paragraph', () => {
    expect(headings(readPlainText('It works with the\nILO AND THE MINISTRY\nof labour.'))).toEqual(
      [],
    );
  });
});

describe('a line of Markdown is a heading', () => {
  test.each([
    ['# A', ['A']],
    ['   ###### A ##', ['A']],
    ['# [A](b) `c` *d* snake_case', ['A c d snake_case']],
    ['A\n===', ['A']],
    ['**A**\n---', ['A']],
    ['#A', []],
    ['#', []],
    ['####### A', []],
    ['    # A', []],
    ['- A\n---', []],
    ['| A |\n---', []],
    ['One line\nand another\n---', []],
    ['---\ntitle: A\n---\n# B', ['B']],
    ['---\n# B', ['B']],
    ['```\n# A\n```\n# B', ['B']],
    ['~~~~\n# A\n~~~\n# B', []],
  ])('%j: %j', (text, expected) => {
    expect(headings(readMarkdown(text))).toEqual(expected);
  });
});
