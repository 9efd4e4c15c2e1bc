import { printable, type ReportLine, type ReportPart } from '../../../src/domain/report.js';
import { COLOUR, MEASURE, PAGE } from '../look.js';
import type { Block } from './block.js';
import { chartBlock } from './chart.js';
import {
  heightOf,
  setParagraph,
  type SetParagraph,
  splitAt,
  type Style,
  STYLES,
} from './paragraph.js';
import { drawLines, drawParagraphs } from './draw-text.js';
import { decorate, markedAs, room, type Sheet, type Tag, tagIn, turnPage } from './sheet.js';
import { tableBlock } from './table.js';

const HEADINGS: Readonly<Record<1 | 2, Style>> = {
  1: { ...STYLES.strong, size: 14, leading: 19, colour: COLOUR.accent, before: 0 },
  2: { ...STYLES.strong, size: 11, leading: 15, before: 0 },
};

/** A part of a report, measured. */
export function blockOf(part: ReportPart, sheet: Sheet): Block {
  switch (part.kind) {
    case 'heading':
      return headingBlock(part, sheet);
    case 'paragraph':
      return paragraphBlock(part.line, sheet);
    case 'list':
      return listBlock(part.items, sheet);
    case 'notice':
      return noticeBlock(part.lines, sheet);
    case 'table':
      return tableBlock(part, sheet);
    case 'chart':
      return chartBlock(part, sheet);
    default:
      return part satisfies never;
  }
}

/** A heading, and its entry in the outline. */
function headingBlock(
  { level, text }: Extract<ReportPart, { kind: 'heading' }>,
  sheet: Sheet,
): Block {
  const style = HEADINGS[level];
  const paragraph = setParagraph({ role: 'strong', text }, MEASURE, sheet, style);
  const height = heightOf([paragraph]) + 4;
  return {
    before: 22,
    least: height,
    keepsNext: true,
    draw: () => {
      const { doc, root, y } = sheet;
      const tag = tagIn(sheet, root, `H${level + 1}`);
      markedAs(sheet, `H${level + 1}`, tag, () => {
        drawLines(sheet, paragraph.lines, style, PAGE.side, y);
      });
      const place = { top: Math.max(0, y - 12), left: doc.page.width, zoom: 0, fit: false };
      // The types do not know places, which the library takes.
      doc.outline.addItem(printable(text), place as object);
      sheet.y += height;
    },
  };
}

function paragraphBlock(line: ReportLine, sheet: Sheet): Block {
  const set = setParagraph(line, MEASURE, sheet);
  return {
    before: line.role === 'small' ? 0 : 5,
    least: Math.min(set.lines.length, 2) * set.style.leading,
    keepsNext: line.role === 'small',
    draw: () => {
      flow([set], sheet, sheet.root);
    },
  };
}

const BULLET = '•';
const INDENT = 12;

function listBlock(items: readonly ReportLine[], sheet: Sheet): Block {
  const set = items.map((item) => setParagraph(item, MEASURE - INDENT, sheet));
  const bullet = setParagraph({ role: 'text', text: BULLET }, INDENT, sheet);
  return {
    before: 5,
    least: 2 * STYLES.text.leading,
    keepsNext: false,
    draw: () => {
      const list = tagIn(sheet, sheet.root, 'L');
      for (const item of set) {
        if (room(sheet) < 2 * item.style.leading) turnPage(sheet);
        const entry = tagIn(sheet, list, 'LI');
        markedAs(sheet, 'Lbl', tagIn(sheet, entry, 'Lbl'), () => {
          drawLines(sheet, bullet.lines, bullet.style, PAGE.side, sheet.y);
        });
        flow([item], sheet, tagIn(sheet, entry, 'LBody'), { left: INDENT });
        sheet.y += 4;
      }
    },
  };
}

const NOTICE_PADDING = 10;

/** Paragraphs on a tinted ground with a bar at the left. */
function noticeBlock(lines: readonly ReportLine[], sheet: Sheet): Block {
  const set = lines.map((line) => setParagraph(line, MEASURE - 2 * NOTICE_PADDING - 3, sheet));
  return {
    before: 14,
    least: Math.min(heightOf(set), 6 * STYLES.text.leading) + 2 * NOTICE_PADDING,
    keepsNext: false,
    draw: () => {
      flow(set, sheet, tagIn(sheet, sheet.root, 'Div'), {
        left: NOTICE_PADDING + 3,
        padding: NOTICE_PADDING,
        ground: drawGround,
      });
    },
  };
}

function drawGround(sheet: Sheet, height: number): void {
  const { doc, y } = sheet;
  doc.rect(PAGE.side, y, MEASURE, height).fill(`#${COLOUR.tint}`);
  doc.rect(PAGE.side, y, 3, height).fill(`#${COLOUR.accent}`);
}

interface Frame {
  readonly left?: number;
  readonly padding?: number;
  readonly ground?: (sheet: Sheet, height: number) => void;
}

/** Draws paragraphs from where the sheet stands, over as many pages as they take. */
function flow(
  paragraphs: readonly SetParagraph[],
  sheet: Sheet,
  tag: Tag,
  { left = 0, padding = 0, ground }: Frame = {},
): void {
  let rest = paragraphs;
  while (rest.length > 0) {
    const [now, later] = splitAt(rest, room(sheet) - 2 * padding);
    const height = heightOf(now) + 2 * padding;
    if (now.length > 0) {
      if (ground !== undefined)
        decorate(sheet, () => {
          ground(sheet, height);
        });
      drawParagraphs(sheet, now, PAGE.side + left, sheet.y + padding, tag);
      sheet.y += height;
    }
    rest = later;
    if (rest.length > 0) turnPage(sheet);
  }
}
