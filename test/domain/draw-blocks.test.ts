import { describe, expect, test } from 'vitest';
import { type BlockWords, drawBlocks, type Pen } from '../../src/domain/draw-blocks.js';
import { above, type Piece } from '../../src/domain/pieces.js';
import type { Block } from '../../src/domain/reply.js';
import { oneLine, visible } from '../../src/domain/visible.js';

const WORDS: BlockWords = {
  note: 'Note',
  labelled: ({ label, value }) => `${label}: ${value}`,
};

const drawn = (...texts: readonly string[]): readonly Piece[] => texts.map((text) => ({ text }));

const PEN: Pen<Piece, BlockWords> = {
  shown: visible,
  shownLine: oneLine,
  heading: drawn,
  paragraph: drawn,
  note: drawn,
  list: (items) => drawn(...items),
  quote: drawn,
  progress: (text, done, of) => drawn(text, `${done}/${of}`),
  table: ({ title, columns, rows }) => drawn(title, ...columns, ...rows.map(({ text }) => text)),
  citations: (items) => drawn(...items.map(({ title }) => title)),
  choices: ({ label, title, choices }, { at, language }) =>
    drawn(`${language} ${at}`, label, title, ...choices.map((choice) => choice.label)),
  link: drawn,
  notice: drawn,
};

function draw(...blocks: readonly Block[]): readonly string[] {
  return drawBlocks({ language: 'es', blocks }, WORDS, PEN).map(({ text }) => text);
}

const heading: Block = { kind: 'heading', text: 'Which\none?' };
const choices: Block = {
  kind: 'choices',
  label: 'Which one?',
  choices: ['Yes', '\u200B'].map((label) => ({ label, action: { kind: 'ask', question: label } })),
};
const table: Block = {
  kind: 'table',
  label: 'Which one?',
  columns: ['Item', 'Answer', 'From'],
  rows: [
    ['A1', 'Yes', 'Ana'],
    ['', '', '\u200B'],
    ['A2', '', 'Ben'],
  ],
};

describe('of a reply', () => {
  test('a label is no title where the block before says it', () => {
    expect(draw(heading, choices).slice(2)).toEqual(['Which one?', '', 'Yes']);
    expect(draw(choices)).toEqual(['es 0', 'Which one?', 'Which one?', 'Yes']);
    expect(draw(heading, table)[1]).toBe('');
    expect(draw(table, table).filter((text) => text === 'Which one?')).toHaveLength(2);
  });

  test('a row is said in one line, with the names of its columns where a cell is empty', () => {
    expect(draw(table).slice(4)).toEqual(['A1 · Yes · Ana', 'A2 · From: Ben']);
  });

  test('a note is named as such, and a paragraph is not', () => {
    const content = { text: 'Fourteen\u200B weeks.', citations: [1, 2] };
    expect(draw({ kind: 'paragraph', role: 'note', content })).toEqual([
      'Note:',
      'Fourteen weeks. [1] [2]',
    ]);
    expect(draw({ kind: 'paragraph', role: 'text', content })).toEqual(['Fourteen weeks. [1] [2]']);
  });

  test('items that say nothing are left out, and files are not drawn', () => {
    expect(draw({ kind: 'list', items: [' ', 'one', '\uFEFF'] })).toEqual(['one']);
    const report = { assessment: 'a' as never, format: 'pdf' } as const;
    expect(draw({ kind: 'attachment', label: 'Report', report })).toEqual([]);
  });

  test('a heading leads to what follows', () => {
    const [piece] = drawBlocks({ language: 'en', blocks: [heading] }, WORDS, PEN);
    expect(piece).toEqual({ text: 'Which one?', leads: true });
  });
});

test('what stands above leads to what stands below, and its end nowhere where nothing does', () => {
  const leads = (pieces: readonly Piece[]): readonly boolean[] =>
    pieces.map((piece) => piece.leads === true);
  expect(leads(above(drawn('a', 'b'), drawn('c')))).toEqual([true, true, false]);
  expect(leads(above(drawn('a', 'b'), []))).toEqual([true, false]);
  expect(above([], [])).toEqual([]);
});
