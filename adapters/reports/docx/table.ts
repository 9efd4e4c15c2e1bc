import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { printable, type ReportLine, type ReportPart } from '../../../src/domain/report.js';
import { COLOUR, MEASURE } from '../look.js';
import { twips } from './styles.js';
import { paragraphOf, runsOf, styleId } from './text.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE: ITableCellBorders = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const WIDTH = twips(MEASURE);

const line = (colour: string, eighths: number) =>
  ({ style: BorderStyle.SINGLE, size: eighths, color: colour }) as const;

function gridOf(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [...rows],
  });
}

/** A table whose head is repeated on each page and whose rows stay whole. */
export function tableOf({ columns, rows }: Extract<ReportPart, { kind: 'table' }>): Table {
  const widths = columns.map(({ share }) => Math.round(share * WIDTH));
  const toCell = (children: readonly Paragraph[], at: number, rule: ITableCellBorders['bottom']) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { top: twips(5), bottom: twips(3), left: 0, right: twips(12) },
      borders: { ...BARE, ...(rule === undefined ? {} : { bottom: rule }) },
      children: children.length === 0 ? [new Paragraph('')] : [...children],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) =>
      toCell([columnTitle(title)], at, line(COLOUR.accent, 8)),
    ),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((cell, at) =>
          toCell(
            cell.map((each) => paragraphOf(each)),
            at,
            line(COLOUR.rule, 4),
          ),
        ),
      }),
  );
  return gridOf(widths, [head, ...body]);
}

function columnTitle(title: string): Paragraph {
  return new Paragraph({
    style: styleId('Report Column'),
    keepNext: true,
    children: [new TextRun(printable(title))],
  });
}

/** What must not be overlooked: a tinted cell with a bar at the left. */
export function noticeOf(lines: readonly ReportLine[]): Table {
  const cell = new TableCell({
    width: { size: WIDTH, type: WidthType.DXA },
    margins: { top: twips(8), bottom: twips(6), left: twips(10), right: twips(10) },
    shading: { fill: COLOUR.tint },
    borders: { ...BARE, left: line(COLOUR.accent, 24) },
    children: lines.map((each) => paragraphOf(each)),
  });
  return gridOf([WIDTH], [new TableRow({ cantSplit: true, children: [cell] })]);
}

/** A bar is drawn with this many cells. */
const STEPS = 24;
const LABEL = Math.round(WIDTH * 0.36);
const STEP = Math.round((WIDTH * 0.48) / STEPS);
const TEXT = WIDTH - LABEL - STEPS * STEP;

/** A chart as a table: the name of each section, its bar, and its figures in words. */
export function chartOf({ columns, bars }: Extract<ReportPart, { kind: 'chart' }>): Table {
  const widths = [LABEL, ...Array.from({ length: STEPS }, () => STEP), TEXT];
  const toCell = (width: number, span: number, child: Paragraph, fill?: string) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      // White lines above and below make the bar thinner than its row.
      borders: { ...BARE, ...(fill === undefined ? {} : { top: WHITE, bottom: WHITE }) },
      ...(fill === undefined ? {} : { shading: { fill } }),
      children: [child],
    });
  const title = columnTitle(columns[0]);
  const head = new TableRow({
    tableHeader: true,
    children: [
      toCell(LABEL, 1, title),
      toCell(STEPS * STEP, STEPS, empty()),
      toCell(TEXT, 1, columnTitle(columns[1])),
    ],
  });
  const rows = bars.map(({ label, answered, asked, text }) => {
    const filled = stepsOf(answered, asked);
    return new TableRow({
      cantSplit: true,
      height: { value: twips(17), rule: HeightRule.ATLEAST },
      children: [
        toCell(LABEL, 1, words(label)),
        ...(filled > 0 ? [toCell(filled * STEP, filled, empty(), COLOUR.accent)] : []),
        ...(filled < STEPS
          ? [toCell((STEPS - filled) * STEP, STEPS - filled, empty(), COLOUR.track)]
          : []),
        toCell(TEXT, 1, words(text, AlignmentType.LEFT)),
      ],
    });
  });
  return gridOf(widths, [head, ...rows]);
}

const WHITE = line('ffffff', 48);

/** Full only when all is answered, and empty only when nothing is. */
function stepsOf(answered: number, asked: number): number {
  if (answered === 0) return 0;
  if (answered >= asked) return STEPS;
  return Math.min(STEPS - 1, Math.max(1, Math.round((STEPS * answered) / asked)));
}

function empty(): Paragraph {
  return new Paragraph({ style: styleId('Report Small'), spacing: { after: 0 } });
}

function words(text: string, alignment?: 'left'): Paragraph {
  return new Paragraph({
    style: styleId('Report Text'),
    keepNext: true,
    spacing: { after: 0 },
    ...(alignment === undefined ? {} : { alignment, indent: { left: twips(10) } }),
    children: [...runsOf(text, false)],
  });
}
