import { pack } from '../../src/domain/pack.js';
import type { Block } from '../../src/domain/reply.js';
import type { Container, RichTextBlock, Table, TableRow } from './adaptive-card.js';
import { harmless, shownLine } from './harmless.js';
import { COLUMNS, TEXT } from './limits.js';
import {
  BOLD,
  BULLET,
  leading,
  lengthOf,
  listPieces,
  paragraphs,
  type Piece,
  run,
} from './piece.js';
import type { Drawing, TeamsWords } from './words.js';

interface Cells {
  readonly columns: readonly string[];
  /** None of them empty. */
  readonly rows: readonly (readonly string[])[];
}

/** A table with its columns side by side; one of many columns or long cells a row at a time. */
export function tablePieces(
  { label, columns, rows }: Extract<Block, { readonly kind: 'table' }>,
  { words, said }: Drawing,
): readonly Piece[] {
  const cells: Cells = {
    columns: columns.map(shownLine),
    rows: rows.map((row) => row.map(shownLine)).filter((row) => row.some((cell) => cell !== '')),
  };
  const name = shownLine(label);
  const title = name === said ? [] : paragraphs(name, BOLD);
  const body = isNarrow(cells) ? sideBySide(cells, words) : rowByRow(cells, words);
  return [...(body.length > 0 ? leading(title) : title), ...body];
}

/** So much of a table that its rows, once more in words, and its text fit a message. */
const MOST = TEXT * (4 / 5);

function isNarrow({ columns, rows }: Cells): boolean {
  const lines = [columns, ...rows];
  return (
    rows.length > 0 &&
    columns.length > 0 &&
    columns.length <= COLUMNS &&
    rows.every((row) => row.length === columns.length) &&
    lines.every((line) => costOf(line) <= MOST / 2)
  );
}

/** Characters of JSON around a cell, spread over the copies of its text. */
const AROUND = 40;

function costOf(line: readonly string[]): number {
  return line.reduce((sum, cell) => sum + lengthOf(cell) + AROUND, 0);
}

/** Rows in columns, the names of the columns over each group. */
function sideBySide({ columns, rows }: Cells, words: TeamsWords): readonly Piece[] {
  return pack(rows, costOf, MOST - costOf(columns)).map((group) => {
    const lines = group.map((row) => rowText(row, columns, words));
    const head = columns.join(' · ');
    const table: Table = {
      type: 'Table',
      columns: columns.map(() => ({ width: 1 })),
      rows: [toRow(columns, true), ...group.map((row) => toRow(row))],
      firstRowAsHeader: true,
      fallback: plain([head, ...lines]),
    };
    return { element: table, text: harmless([head, ...lines].join('\n')) };
  });
}

function toRow(cells: readonly string[], isHead = false): TableRow {
  return {
    type: 'TableRow',
    cells: cells.map((cell) => ({
      type: 'TableCell',
      items: cell === '' ? [] : [textBlock(cell, isHead)],
    })),
  };
}

function textBlock(text: string, isBold = false): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(text, isBold ? BOLD : {})] };
}

function plain(lines: readonly string[]): Container {
  return {
    type: 'Container',
    items: lines.filter((line) => line !== '').map((line) => textBlock(line)),
  };
}

/** The columns by name, then each row with its first cell as a label. */
function rowByRow({ columns, rows }: Cells, words: TeamsWords): readonly Piece[] {
  const items = rows.map((cells) => rowText(cells, columns, words)).filter((item) => item !== '');
  const head = paragraphs(columns.filter((column) => column !== '').join(' · '));
  return [...leading(head), ...listPieces(items, BULLET)];
}

/** `A1 · Partly · 12 March` below the names of the columns; with the names where a cell is empty. */
function rowText(cells: readonly string[], columns: readonly string[], words: TeamsWords): string {
  if (cells.length === columns.length && !cells.includes('')) return cells.join(' · ');
  const named = cells.map((value, at) => {
    const label = at === 0 ? '' : (columns[at] ?? '');
    return value === '' || label === '' ? value : words.labelled({ label, value });
  });
  return named.filter((cell) => cell !== '').join(' · ');
}
