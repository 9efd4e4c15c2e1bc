import { pack } from '../../src/domain/pack.js';
import type { Block } from '../../src/domain/reply.js';
import { oneLine } from '../../src/domain/visible.js';
import { TEXT } from './limits.js';
import { leading, paragraphs, type Piece, richText, run, section } from './piece.js';
import { AROUND, listPieces } from './render-list.js';
import { lengthOf, splitText } from './split.js';
import type { Drawing, SlackWords } from './words.js';

interface Table {
  readonly columns: readonly string[];
  /** None of them empty. */
  readonly rows: readonly (readonly string[])[];
}

/** Characters of a line; a longer one breaks on a phone, and the columns with it. */
const NARROW = 44;
const GAP = '  ';

/** A narrow table with its columns side by side, a wider one a row at a time. */
export function tablePieces(
  { label, columns, rows }: Extract<Block, { readonly kind: 'table' }>,
  { words, said }: Drawing,
): readonly Piece[] {
  const table: Table = {
    columns: columns.map(oneLine),
    rows: rows.map((row) => row.map(oneLine)).filter((row) => row.some((cell) => cell !== '')),
  };
  const title = oneLine(label) === said ? [] : paragraphs(oneLine(label), true);
  const widths = widthsOf(table);
  const width = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1));
  const body = width <= NARROW ? sideBySide(table, widths, words) : rowByRow(table, words);
  return [...(body.length > 0 ? leading(title) : title), ...body];
}

const WIDEST = 2 * NARROW;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What is far too wide is not counted. */
function widthOf(text: string): number {
  if (text.length > WIDEST) return text.length;
  return Array.from(graphemes.segment(text)).length;
}

function widthsOf({ columns, rows }: Table): readonly number[] {
  const lines = [columns, ...rows];
  const most = lines.reduce((count, line) => Math.max(count, line.length), 0);
  return Array.from({ length: most }, (_, at) =>
    lines.reduce((width, line) => Math.max(width, widthOf(line[at] ?? '')), 0),
  );
}

/** Lines of equal columns, the titles over each group. */
function sideBySide(
  { columns, rows }: Table,
  widths: readonly number[],
  words: SlackWords,
): readonly Piece[] {
  const lineOf = (cells: readonly string[]): string =>
    widths
      .map((width, at) => `${cells[at] ?? ''}${' '.repeat(width - widthOf(cells[at] ?? ''))}`)
      .join(GAP)
      .trimEnd();
  const head = lineOf(columns);
  const room = TEXT - 2 * lengthOf(head);
  const lines = rows.map((cells) => ({
    shown: lineOf(cells),
    said: rowText(cells, columns, words),
  }));
  const cost = ({ shown, said }: (typeof lines)[number]): number =>
    Math.max(lengthOf(shown), lengthOf(said)) + 1;
  const groups = lines.length === 0 && head !== '' ? [[]] : pack(lines, cost, room);
  return groups.map((group) => {
    const shown = [head, ...group.map((line) => line.shown)].filter((line) => line !== '');
    const said = [columns.join(' · '), ...group.map((line) => line.said)];
    return richText(
      [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: shown.join('\n') }] }],
      said.filter((line) => line !== '').join('\n'),
    );
  });
}

/** The columns by name, then each row with its first cell as a label. */
function rowByRow({ columns, rows }: Table, words: SlackWords): readonly Piece[] {
  const items = rows.map((cells) => rowText(cells, columns, words)).filter((item) => item !== '');
  const head = splitText(columns.filter((column) => column !== '').join(' · '), TEXT - AROUND);
  return [
    ...leading(head.map((part) => richText([section(run(part))], part))),
    ...listPieces(items, 'bullet'),
  ];
}

/** `A1 · Partly · 12 March` below the names of the columns; with the names where a cell is empty. */
function rowText(cells: readonly string[], columns: readonly string[], words: SlackWords): string {
  if (cells.length === columns.length && !cells.includes('')) return cells.join(' · ');
  const named = cells.map((value, at) => {
    const label = at === 0 ? '' : (columns[at] ?? '');
    return value === '' || label === '' ? value : words.labelled({ label, value });
  });
  return named.filter((cell) => cell !== '').join(' · ');
}
