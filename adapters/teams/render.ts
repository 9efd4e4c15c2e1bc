import { drawBlocks, type Pen } from '../../src/domain/draw-blocks.js';
import { leading } from '../../src/domain/pieces.js';
import type { Reply } from '../../src/domain/reply.js';
import { splitText } from '../../src/domain/split-text.js';
import type { ColumnSet, TeamsMessage } from './adaptive-card.js';
import { harmless, shown, shownLine } from './harmless.js';
import { TEXT } from './limits.js';
import { toMessages } from './messages.js';
import {
  BOLD,
  BULLET,
  lengthOf,
  linkPieces,
  listPieces,
  paragraphs,
  partsOf,
  type Piece,
  REMARK,
  richText,
  run,
} from './piece.js';
import { choicePieces } from './render-choices.js';
import { citationPieces } from './render-citations.js';
import { tablePieces } from './render-table.js';
import type { TeamsWords } from './words.js';

/**
 * A reply as messages with an Adaptive Card each, in the order in which they are to be sent; none when it says nothing. Pure.
 * Texts stand where Teams reads no Markdown, but for headings, whose signs are set in others; links are the reply's own.
 */
export function renderReply(reply: Reply, words: TeamsWords): readonly TeamsMessage[] {
  return toMessages(renderBlocks(reply, words), reply.language);
}

export function renderBlocks(reply: Reply, words: TeamsWords): readonly Piece[] {
  return drawBlocks(reply, words, PEN);
}

const PEN: Pen<Piece, TeamsWords> = {
  shown,
  shownLine,
  heading: headingPieces,
  paragraph: paragraphs,
  note: notePieces,
  list: (items) => listPieces(items, BULLET),
  quote: quotePieces,
  progress: progressPieces,
  table: tablePieces,
  citations: citationPieces,
  choices: choicePieces,
  link: linkPieces,
  notice: (text) => paragraphs(text, REMARK),
};

function headingPieces(text: string): readonly Piece[] {
  return splitText(text, TEXT / 2, lengthOf)
    .map(harmless)
    .map((part) => ({
      element: {
        type: 'TextBlock',
        text: part,
        style: 'heading',
        weight: 'bolder',
        size: 'medium',
        wrap: true,
      },
      text: part,
    }));
}

function notePieces(label: string, text: string): readonly Piece[] {
  return partsOf(text).map((part, at) =>
    at === 0
      ? richText([run(label, BOLD), run(` ${part}`)], `${label} ${part}`)
      : richText([run(part)], part),
  );
}

function quotePieces(text: string, place: string): readonly Piece[] {
  const quotes = partsOf(text).map((part): Piece => {
    const { element, text: said } = richText([run(part)], `“${part}”`);
    return { element: { type: 'Container', style: 'emphasis', items: [element] }, text: said };
  });
  return [...leading(quotes), ...paragraphs(place, REMARK)];
}

/** The words first, then the bar, which says no more than they do and is nothing to screen readers. */
function progressPieces(text: string, done: number, of: number): readonly Piece[] {
  const parts = paragraphs(text, REMARK);
  const last = parts.at(-1);
  if (last === undefined || of <= 0) return parts;
  const bar = toBar(Math.min(Math.max(done, 0), of), of);
  const element = { type: 'Container', items: [last.element, bar] } as const;
  return [...parts.slice(0, -1), { ...last, element }];
}

function toBar(done: number, of: number): ColumnSet {
  const areas = [
    { width: done, style: 'accent' },
    { width: of - done, style: 'emphasis' },
  ] as const;
  return {
    type: 'ColumnSet',
    columns: areas
      .filter(({ width }) => width > 0)
      .map((area) => ({ type: 'Column', ...area, spacing: 'none', minHeight: '8px', items: [] })),
  };
}
