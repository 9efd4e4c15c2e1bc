import type { DrawnRow, DrawnTable } from '../../src/domain/drawn-table.js';
import { pack } from '../../src/domain/pack.js';
import { above, leading } from '../../src/domain/pieces.js';
import type { Container, RichTextBlock, Table, TableRow } from './adaptive-card.js';
import { harmless } from './harmless.js';
import { COLUMNS, TEXT } from './limits.js';
import { BOLD, BULLET, lengthOf, listPieces, paragraphs, type Piece, run } from './piece.js';

/** A table with its columns side by side; one of many columns or long cells a row at a time. */
export function tablePieces(table: DrawnTable): readonly Piece[] {
  const body = isNarrow(table) ? sideBySide(table) : rowByRow(table);
  return above(paragraphs(table.title, BOLD), body);
}

/** So much of a table that its rows, once more in words, and its text fit a message. */
const MOST = TEXT * (4 / 5);

function isNarrow({ columns, rows }: DrawnTable): boolean {
  const lines = [columns, ...rows.map(({ cells }) => cells)];
  return (
    rows.length > 0 &&
    columns.length > 0 &&
    columns.length <= COLUMNS &&
    lines.every((line) => line.length === columns.length) &&
    lines.every((line) => costOf(line) <= MOST / 2)
  );
}

/** Characters of JSON around a cell, spread over the copies of its text. */
const AROUND = 40;

function costOf(line: readonly string[]): number {
  return line.reduce((sum, cell) => sum + lengthOf(cell) + AROUND, 0);
}

/** Rows in columns, the names of the columns over each group. */
function sideBySide({ columns, rows }: DrawnTable): readonly Piece[] {
  const cost = ({ cells }: DrawnRow): number => costOf(cells);
  return pack(rows, cost, MOST - costOf(columns)).map((group) => {
    const lines = [columns.join(' · '), ...group.map(({ text }) => text)];
    const table: Table = {
      type: 'Table',
      columns: columns.map(() => ({ width: 1 })),
      rows: [toRow(columns, true), ...group.map(({ cells }) => toRow(cells))],
      firstRowAsHeader: true,
      fallback: plain(lines),
    };
    return { element: table, text: harmless(lines.join('\n')) };
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
function rowByRow({ columns, rows }: DrawnTable): readonly Piece[] {
  const items = rows.map(({ text }) => text).filter((item) => item !== '');
  const head = paragraphs(columns.filter((column) => column !== '').join(' · '));
  return [...leading(head), ...listPieces(items, BULLET)];
}
