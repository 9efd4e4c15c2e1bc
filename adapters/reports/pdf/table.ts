import type { ReportColumn, ReportPart } from '../../../src/domain/report.js';
import { COLOUR, MEASURE, PAGE } from '../look.js';
import type { Block } from './block.js';
import {
  heightOf,
  setParagraph,
  type SetParagraph,
  splitAt,
  type Style,
  STYLES,
} from './paragraph.js';
import { drawParagraphs } from './draw-text.js';
import { BOTTOM, decorate, room, rule, type Sheet, type Tag, tagIn, turnPage } from './sheet.js';

type TablePart = Extract<ReportPart, { kind: 'table' }>;
type Cell = readonly SetParagraph[];

/** Space above and below the text of a cell, and between columns. */
const PADDING = 6;
const GUTTER = 14;
/** A row that is longer than a page begins on the page before when this much is left of it. */
const LEAST_CUT = 90;

const HEAD: Style = { ...STYLES.small, face: 'strong', colour: COLOUR.accent };

interface Column {
  readonly left: number;
  readonly width: number;
}

interface Table {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly head: readonly Cell[];
}

/** A table whose head is repeated on each page and whose rows are never cut unless longer than a page. */
export function tableBlock(part: TablePart, sheet: Sheet): Block {
  const columns = columnsOf(part.columns);
  const head = part.columns.map(({ title }, at) => [
    setParagraph({ role: 'small', text: title }, columns[at]!.width, sheet, HEAD),
  ]);
  const rows = part.rows.map((row) =>
    row.map((cell, at) => cell.map((line) => setParagraph(line, columns[at]!.width, sheet))),
  );
  const table = { sheet, columns, head };
  const first = rows[0] === undefined ? 0 : rowHeight(rows[0]);
  return {
    before: 4,
    least: rowHeight(head) + Math.min(first, LEAST_CUT * 2),
    keepsNext: false,
    draw: () => {
      drawTable(table, part.caption, rows);
    },
  };
}

function columnsOf(columns: readonly ReportColumn[]): readonly Column[] {
  let left = PAGE.side;
  return columns.map(({ share }, at) => {
    const column = {
      left,
      width: share * MEASURE - (at < columns.length - 1 ? GUTTER : 0),
    };
    left += share * MEASURE;
    return column;
  });
}

function rowHeight(cells: readonly Cell[]): number {
  return Math.max(...cells.map(heightOf)) + 2 * PADDING;
}

function drawTable(table: Table, caption: string, rows: readonly (readonly Cell[])[]): void {
  const { sheet } = table;
  const tag = sheet.doc.struct('Table', { title: caption });
  sheet.root.add(tag);
  drawHead(table, tagIn(sheet, tagIn(sheet, tag, 'THead'), 'TR'));
  const body = tagIn(sheet, tag, 'TBody');
  for (const cells of rows) drawRow(table, cells, tagIn(sheet, body, 'TR'));
  tag.end();
}

/** The head under its tag; when it is repeated it says nothing new and has none. */
function drawHead({ sheet, columns, head }: Table, row?: Tag): void {
  const draw = (): void => {
    for (const [at, cell] of head.entries()) {
      const tag = row === undefined ? undefined : tagIn(sheet, row, 'TH', 'Column');
      drawParagraphs(sheet, cell, columns[at]!.left, sheet.y + PADDING, tag);
    }
  };
  if (row === undefined) decorate(sheet, draw, true);
  else draw();
  sheet.y += rowHeight(head);
  decorate(sheet, () => {
    rule(sheet, PAGE.side, sheet.y, MEASURE, COLOUR.accent, 1);
  });
}

function drawRow(table: Table, cells: readonly Cell[], row: Tag): void {
  const { sheet, columns, head } = table;
  const tags = cells.map((_cell, at) =>
    at === 0 ? tagIn(sheet, row, 'TH', 'Row') : tagIn(sheet, row, 'TD'),
  );
  let rest = cells;
  const page = BOTTOM - PAGE.top - rowHeight(head);
  while (rest.some((cell) => cell.length > 0)) {
    const height = rowHeight(rest);
    const isWhole = height <= room(sheet);
    if (!isWhole && (height <= page || room(sheet) < LEAST_CUT)) {
      turnPage(sheet);
      drawHead(table);
      continue;
    }
    const parts = rest.map((cell) => splitAt(cell, room(sheet) - 2 * PADDING));
    const now = parts.map(([fitting]) => fitting);
    for (const [at, cell] of now.entries())
      drawParagraphs(sheet, cell, columns[at]!.left, sheet.y + PADDING, tags[at]);
    sheet.y += rowHeight(now);
    rest = parts.map(([, later]) => later);
  }
  decorate(sheet, () => {
    rule(sheet, PAGE.side, sheet.y, MEASURE, COLOUR.rule, 0.5);
  });
}
