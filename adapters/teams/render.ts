import type { Block, CitedText, Reply } from '../../src/domain/reply.js';
import { splitText } from '../../src/domain/split-text.js';
import { citedText } from '../../src/reply/to-plain-text.js';
import type { ColumnSet, TeamsMessage } from './adaptive-card.js';
import { harmless, shown, shownLine } from './harmless.js';
import { TEXT } from './limits.js';
import { toMessages } from './messages.js';
import {
  BOLD,
  BULLET,
  leading,
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
import type { Drawing, TeamsWords } from './words.js';

/**
 * A reply as messages with an Adaptive Card each, in the order in which they are to be sent; none when it says nothing. Pure.
 * Texts stand where Teams reads no Markdown, but for headings, whose signs are set in others; links are the reply's own.
 */
export function renderReply(reply: Reply, words: TeamsWords): readonly TeamsMessage[] {
  return toMessages(renderBlocks(reply, words), reply.language);
}

export function renderBlocks({ language, blocks }: Reply, words: TeamsWords): readonly Piece[] {
  return blocks.flatMap((block, at) =>
    renderBlock(block, { language, words, at, said: lastSaid(blocks[at - 1]) }),
  );
}

function lastSaid(block: Block | undefined): string {
  if (block?.kind === 'heading') return shownLine(block.text);
  return block?.kind === 'paragraph' ? shownLine(block.content.text) : '';
}

function renderBlock(block: Block, drawing: Drawing): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return leading(renderHeading(shownLine(block.text)));
    case 'paragraph':
      return block.role === 'note'
        ? renderNote(block.content, drawing)
        : paragraphs(shown(citedText(block.content)));
    case 'list':
      return listPieces(
        block.items.map(shown).filter((item) => item !== ''),
        BULLET,
      );
    case 'quote':
      return renderQuote(shown(block.text), shownLine(block.place));
    case 'progress':
      return renderProgress(block);
    case 'table':
      return tablePieces(block, drawing);
    case 'citations':
      return citationPieces(block.items, drawing);
    case 'choices':
      return choicePieces(block, drawing);
    case 'link':
      return linkPieces(shownLine(block.label), shownLine(block.url));
    case 'notice':
      return paragraphs(shown(block.text), REMARK);
    // A file is a message of its own.
    case 'attachment':
      return [];
    default:
      return block satisfies never;
  }
}

function renderHeading(text: string): readonly Piece[] {
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

/** What the desk adds about a text, named as such. */
function renderNote(content: CitedText, { words }: Drawing): readonly Piece[] {
  const label = words.labelled({ label: words.note, value: '' }).trimEnd();
  return partsOf(shown(citedText(content))).map((part, at) =>
    at === 0
      ? richText([run(label, BOLD), run(` ${part}`)], `${label} ${part}`)
      : richText([run(part)], part),
  );
}

/** Lines of a document, and below them where they stand. */
function renderQuote(text: string, place: string): readonly Piece[] {
  const quotes = partsOf(text).map((part): Piece => {
    const { element, text: said } = richText([run(part)], `“${part}”`);
    return { element: { type: 'Container', style: 'emphasis', items: [element] }, text: said };
  });
  return [...leading(quotes), ...paragraphs(place, REMARK)];
}

/** The words first, then the bar, which says no more than they do and is nothing to screen readers. */
function renderProgress({
  done,
  of,
  text,
}: Extract<Block, { readonly kind: 'progress' }>): readonly Piece[] {
  const parts = paragraphs(shownLine(text), REMARK);
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
