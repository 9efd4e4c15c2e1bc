import { drawBlocks, type Pen } from '../../src/domain/draw-blocks.js';
import { leading } from '../../src/domain/pieces.js';
import type { Reply } from '../../src/domain/reply.js';
import { oneLine, visible } from '../../src/domain/visible.js';
import { plainText, type SlackMessage } from './block-kit.js';
import { escapeMrkdwn } from './escape.js';
import { HEADER_TEXT, TEXT } from './limits.js';
import { toMessages } from './messages.js';
import { linkPieces, paragraphs, type Piece, remarks, richText, run, section } from './piece.js';
import { choicePieces } from './render-choices.js';
import { citationPieces } from './render-citations.js';
import { listPieces } from './render-list.js';
import { tablePieces } from './render-table.js';
import { lengthOf, splitText } from './split.js';
import type { SlackWords } from './words.js';

/**
 * A reply as messages of Block Kit, in the order in which they are to be sent; none when it says nothing. Pure.
 * Texts stand only where Slack reads no formatting (plain and rich text), so that nothing in them becomes a mention,
 * a link, a picture or a format; links are the reply's own.
 */
export function renderReply(reply: Reply, words: SlackWords): readonly SlackMessage[] {
  return toMessages(drawBlocks(reply, words, PEN));
}

const PEN: Pen<Piece, SlackWords> = {
  shown: visible,
  shownLine: oneLine,
  heading: headingPieces,
  paragraph: paragraphs,
  note: notePieces,
  list: (items) => listPieces(items, 'bullet'),
  quote: quotePieces,
  progress: progressPieces,
  table: tablePieces,
  citations: citationPieces,
  choices: choicePieces,
  link: linkPieces,
  notice: remarks,
};

/** What is too long for a header is bold. */
function headingPieces(text: string): readonly Piece[] {
  if (text === '') return [];
  if (text.length > HEADER_TEXT) return paragraphs(text, true);
  return [{ block: { type: 'header', text: plainText(text) }, text: escapeMrkdwn(text) }];
}

function notePieces(label: string, text: string): readonly Piece[] {
  return splitText(text, TEXT - lengthOf(label) - 1).map((part, at) =>
    at === 0
      ? richText([section(run(label, true), run(` ${part}`))], `${label} ${part}`)
      : richText([section(run(part))], part),
  );
}

function quotePieces(text: string, place: string): readonly Piece[] {
  const quotes = splitText(text, TEXT - 2).map((part) =>
    richText([{ type: 'rich_text_quote', elements: [run(part)] }], `“${part}”`),
  );
  return [...leading(quotes), ...remarks(place)];
}

/** Signs of a bar. */
const BAR = 20;

/** The words first, then the bar, which says no more than they do. */
function progressPieces(text: string, done: number, of: number): readonly Piece[] {
  const full = Math.min(Math.max(of > 0 ? Math.round((done / of) * BAR) : 0, 0), BAR) || 0;
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  const parts = remarks(text);
  const [last] = parts.slice(-1);
  if (last?.block.type !== 'context') return parts;
  const elements = [...last.block.elements, plainText(bar)];
  return [...parts.slice(0, -1), { ...last, block: { type: 'context', elements } }];
}
