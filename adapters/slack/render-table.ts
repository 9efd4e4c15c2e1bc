import type { DrawnTable } from '../../src/domain/drawn-table.js';
import { pack } from '../../src/domain/pack.js';
import { above, leading } from '../../src/domain/pieces.js';
import { TEXT } from './limits.js';
import { paragraphs, type Piece, richText, run, section } from './piece.js';
import { AROUND, listPieces } from './render-list.js';
import { lengthOf, splitText } from './split.js';

/** Characters of a line; a longer one breaks on a phone, and the columns with it. */
const NARROW = 44;
const GAP = '  ';

/** A narrow table with its columns side by side, a wider one a row at a time. */
export function tablePieces(table: DrawnTable): readonly Piece[] {
  const widths = widthsOf(table);
  const width = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1));
  return above(
    paragraphs(table.title, true),
    width <= NARROW ? sideBySide(table, widths) : rowByRow(table),
  );
}

const WIDEST = 2 * NARROW;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What is far too wide is not counted. */
function widthOf(text: string): number {
  if (text.length > WIDEST) return text.length;
  return Array.from(graphemes.segment(text)).length;
}

function widthsOf({ columns, rows }: DrawnTable): readonly number[] {
  const lines = [columns, ...rows.map(({ cells }) => cells)];
  const most = lines.reduce((count, line) => Math.max(count, line.length), 0);
  return Array.from({ length: most }, (_, at) =>
    lines.reduce((width, line) => Math.max(width, widthOf(line[at] ?? '')), 0),
  );
}

/** Lines of equal columns, the titles over each group. */
function sideBySide({ columns, rows }: DrawnTable, widths: readonly number[]): readonly Piece[] {
  const lineOf = (cells: readonly string[]): string =>
    widths
      .map((width, at) => `${cells[at] ?? ''}${' '.repeat(width - widthOf(cells[at] ?? ''))}`)
      .join(GAP)
      .trimEnd();
  const head = lineOf(columns);
  const room = TEXT - 2 * lengthOf(head);
  const lines = rows.map(({ cells, text }) => ({ shown: lineOf(cells), said: text }));
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
function rowByRow({ columns, rows }: DrawnTable): readonly Piece[] {
  const items = rows.map(({ text }) => text).filter((item) => item !== '');
  const head = splitText(columns.filter((column) => column !== '').join(' · '), TEXT - AROUND);
  return [
    ...leading(head.map((part) => richText([section(run(part))], part))),
    ...listPieces(items, 'bullet'),
  ];
}
