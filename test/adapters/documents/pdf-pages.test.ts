import { describe, expect, test } from 'vitest';
import { composePages } from '../../../adapters/documents/pdf/compose-pages.js';
import type { Page } from '../../../adapters/documents/pdf/page-furniture.js';
import { type TextPiece, toLines } from '../../../adapters/documents/pdf/page-lines.js';
import { sectionsOf } from './read.js';

const HEIGHT = 842;
/** From a page whose foot is at 0 to one whose top is. */
const UPRIGHT = [1, 0, 0, -1, 0, HEIGHT];

/** Letters are half as wide as they are high. */
function piece(str: string, x: number, y: number, size = 10, turn = [1, 0, 0, 1]): TextPiece {
  const [a, b, c, d] = turn.map((each) => each * size);
  return { str, transform: [a!, b!, c!, d!, x, y], width: (str.length * size) / 2 };
}

function lines(...pieces: readonly TextPiece[]): string[] {
  return toLines(pieces, UPRIGHT).map(({ text }) => text);
}

describe('the lines of a page', () => {
  test('are made of the pieces at one height', () => {
    expect(lines(piece('Women', 50, 700), piece('and', 78, 700), piece('men', 50, 688))).toEqual([
      'Women and',
      'men',
    ]);
  });

  test('hold the parts of a word together', () => {
    expect(lines(piece('wo', 50, 700), piece('men', 60, 700))).toEqual(['women']);
  });

  test('hold raised letters', () => {
    expect(lines(piece('note', 50, 700), piece('2', 70, 704, 6), piece('.', 73, 700))).toEqual([
      'note2.',
    ]);
  });

  test('set the cells of a row apart, but no mark from what it marks', () => {
    expect(lines(piece('Cost', 50, 700), piece('20,000', 150, 700))).toEqual(['Cost | 20,000']);
    expect(lines(piece('3.2', 50, 700), piece('Budget', 90, 700))).toEqual(['3.2 Budget']);
    expect(lines(piece('\uF0B7', 50, 700), piece('Item', 90, 700))).toEqual(['• Item']);
  });

  test('follow the file, so that columns stay apart', () => {
    const left = [piece('left one', 50, 700), piece('left two', 50, 688)];
    const right = [piece('right one', 300, 700), piece('right two', 300, 688)];
    expect(lines(...left, ...right)).toEqual(['left one', 'left two', 'right one', 'right two']);
  });

  test('may run up the page, but a stamp across it is none', () => {
    const up = [0, 1, -1, 0];
    const across = [0.7, 0.7, -0.7, 0.7];
    expect(
      lines(
        piece('up', 50, 300, 10, up),
        piece('wards', 50, 315, 10, up),
        piece('DRAFT', 90, 90, 60, across),
      ),
    ).toEqual(['up wards']);
  });
});

/** Pages of lines: each is a text, the distance from the top and the size of its letters. */
function compose(...pages: readonly (readonly (readonly [string, number, number?])[])[]) {
  const given = pages.map((page): Page => {
    const made = page.map(([text, offset, size = 10]) => ({ text, offset, size, isLevel: true }));
    return { lines: made, height: HEIGHT };
  });
  return sectionsOf({ name: 'a', ...composePages(given) });
}

const BODY = [
  ['The project trains inspectors, women and men alike,', 200],
  ['in each of the provinces where it works, and the', 212],
  ['ministry keeps it up after its end.', 224],
] as const;

describe('the text of pages', () => {
  test('has no headers, footers and page numbers', () => {
    const page = (number: number) => [['ILO', 30] as const, ...BODY, [`${number}`, 810] as const];
    const [first, second] = compose(page(1), page(2));
    expect(first?.text).toBe(BODY.map(([text]) => text).join('\n'));
    expect(second?.text).toBe(first?.text);
  });

  test('has what stands at the top of one page alone, or is repeated within the text', () => {
    const page = (title: string) => [[title, 30] as const, ['Women', 300] as const];
    const sections = compose(page('A title'), page('Another'), page('A third one'));
    expect(sections.map(({ text }) => text)).toEqual([
      'A title\nWomen',
      'Another\nWomen',
      'A third one\nWomen',
    ]);
  });

  test('has a blank line where the space is wider', () => {
    expect(compose([...BODY, ['Another paragraph.', 250]])[0]?.text).toContain('end.\n\nAnother');
  });

  test('goes under a larger line, which may be two, and from page to page', () => {
    expect(
      compose(
        [...BODY, ['Training of', 300, 14], ['inspectors', 316, 14], ['They.', 340]],
        [],
        [['We.', 200]],
      ),
    ).toEqual([
      { page: 1, text: BODY.map(([text]) => text).join('\n') },
      { heading: 'Training of inspectors', page: 1, text: 'Training of\ninspectors\n\nThey.' },
      { heading: 'Training of inspectors', page: 2, text: '' },
      { heading: 'Training of inspectors', page: 3, text: 'We.' },
    ]);
  });

  test('goes under lines that look like headings where none is larger', () => {
    const sections = compose([...BODY, ['3.2 Budget', 300], ['None.', 312]]);
    expect(sections.map(({ heading }) => heading)).toEqual([undefined, '3.2 Budget']);
  });

  test.each([
    ['is hyphenated by the page', ['the implemen-', 'tation of it'], 'the implementation\nof it'],
    ['has a soft hyphen', ['the wo\u00AD', 'men.'], 'the women.'],
    ['has its own hyphen', ['is gender-', 'responsive'], 'is gender-responsive'],
    [
      'is of two words',
      ['labour-', 'inspection, labour and inspection'],
      'labour-inspection,\nlabour and inspection',
    ],
    ['ends in a hyphen by itself', ['women -', 'and men'], 'women -\nand men'],
    ['goes on with a name', ['non-', 'ILO staff'], 'non-\nILO staff'],
  ])('has a word whole that %s', (_what, [one = '', other = ''], text) => {
    const known: [string, number] = ['A gender-responsive one.', 400];
    const [section] = compose([[one, 200], [other, 212], known, ['End.', 412], ['End.', 424]]);
    expect(section?.text.split('\n\n')[0]).toBe(text);
  });
});
