import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, splitText } from '../../../adapters/slack/split.js';
import { pack } from '../../../src/domain/pack.js';
import { shortened } from '../../../src/domain/split-text.js';
import { visible } from '../../../src/domain/visible.js';
import { anyText } from '../any-reply.js';

describe('a text that is too long is split', () => {
  test.each<[where: string, text: string, most: number, parts: readonly string[]]>([
    ['between paragraphs', 'One. Two.\n\nThree. Four.', 15, ['One. Two.', 'Three. Four.']],
    ['between lines', 'One. Two.\nThree. Four.', 15, ['One. Two.', 'Three. Four.']],
    ['between sentences', 'It lasts long. It is paid.', 18, ['It lasts long.', 'It is paid.']],
    ['between clauses', 'It is long; and it is paid.', 18, ['It is long;', 'and it is paid.']],
    ['between words', 'It lasts fourteen weeks', 18, ['It lasts fourteen', 'weeks']],
    ['not before a number', 'The rest of Art. 4(1) holds', 16, ['The rest of', 'Art. 4(1) holds']],
    [
      'not before a mark',
      'At least fourteen weeks. [1] [2]',
      26,
      ['At least fourteen', 'weeks. [1] [2]'],
    ],
    [
      'not after “No.”',
      'See Convention No. 183, Art. 4',
      20,
      ['See Convention', 'No. 183, Art. 4'],
    ],
    ['in a word as a last resort', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['between characters', 'ab👩‍👩‍👧cd', 10, ['ab👩‍👩‍👧', 'cd']],
  ])('%s', (_where, text, most, parts) => {
    expect(splitText(text, most)).toEqual(parts);
  });

  test('into parts that fit, hold all of it and cut no sign in two', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 5, max: 3000 }), (any, most) => {
        const text = visible(any);
        const parts = splitText(text, most);
        for (const part of parts) expect(lengthOf(part)).toBeLessThanOrEqual(most);
        expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        expect(parts.join('')).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  test('and a character that is itself too long is too', () => {
    const marks = `z${'\u0301'.repeat(50)}`;
    const parts = splitText(marks, 20);
    expect(parts.every((part) => part.length <= 20)).toBe(true);
    expect(parts.join('')).toBe(marks);
  });
});

test('what escapes make longer is measured as it will be', () => {
  expect(lengthOf('A & B <x>')).toBe('A &amp; B &lt;x&gt;'.length);
});

test('neighbours are packed up to a size and a number', () => {
  const own = (size: number): number => size;
  expect(pack([3, 3, 3, 9, 1], own, 6)).toEqual([[3, 3], [3], [9], [1]]);
  expect(pack([1, 1, 1], own, 6, 2)).toEqual([[1, 1], [1]]);
});

test('what is shortened says so, and cuts no character in two', () => {
  expect(shortened('Fourteen weeks', 14)).toBe('Fourteen weeks');
  expect(shortened('Fourteen weeks', 10)).toBe('Fourteen…');
  expect(shortened('abc👩‍👩‍👧def', 6)).toBe('abc…');
});
