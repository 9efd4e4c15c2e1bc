import type { Block, CitedText, Reply } from '../../src/domain/reply.js';
import { oneLine, visible } from '../../src/domain/visible.js';
import { citedText } from '../../src/reply/to-plain-text.js';
import { plainText, type SlackMessage } from './block-kit.js';
import { escapeMrkdwn } from './escape.js';
import { HEADER_TEXT, TEXT } from './limits.js';
import { toMessages } from './messages.js';
import {
  leading,
  linkPieces,
  paragraphs,
  type Piece,
  remarks,
  richText,
  run,
  section,
} from './piece.js';
import { choicePieces } from './render-choices.js';
import { citationPieces } from './render-citations.js';
import { listPieces } from './render-list.js';
import { tablePieces } from './render-table.js';
import { lengthOf, splitText } from './split.js';
import type { Drawing, SlackWords } from './words.js';

/**
 * A reply as messages of Block Kit, in the order in which they are to be sent; none when it says nothing. Pure.
 * Texts stand only where Slack reads no formatting (plain and rich text), so that nothing in them becomes a mention,
 * a link, a picture or a format; links are the reply's own.
 */
export function renderReply(
  { language, blocks }: Reply,
  words: SlackWords,
): readonly SlackMessage[] {
  const pieces = blocks.flatMap((block, at) => {
    const said = lastSaid(blocks[at - 1]);
    return renderBlock(block, { language, words, at, said });
  });
  return toMessages(pieces);
}

function lastSaid(block: Block | undefined): string {
  if (block?.kind === 'heading') return oneLine(block.text);
  return block?.kind === 'paragraph' ? oneLine(block.content.text) : '';
}

function renderBlock(block: Block, drawing: Drawing): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return leading(renderHeading(oneLine(block.text)));
    case 'paragraph':
      return block.role === 'note'
        ? renderNote(block.content, drawing)
        : paragraphs(visible(citedText(block.content)));
    case 'list':
      return listPieces(
        block.items.map(visible).filter((item) => item !== ''),
        'bullet',
      );
    case 'quote':
      return renderQuote(visible(block.text), oneLine(block.place));
    case 'progress':
      return renderProgress(block);
    case 'table':
      return tablePieces(block, drawing);
    case 'citations':
      return citationPieces(block.items, drawing);
    case 'choices':
      return choicePieces(block, drawing);
    case 'link':
      return linkPieces(oneLine(block.label), oneLine(block.url));
    case 'notice':
      return remarks(visible(block.text));
    // A file is a message of its own.
    case 'attachment':
      return [];
    default:
      return block satisfies never;
  }
}

/** What is too long for a header is bold. */
function renderHeading(text: string): readonly Piece[] {
  if (text === '') return [];
  if (text.length > HEADER_TEXT) return paragraphs(text, true);
  return [{ block: { type: 'header', text: plainText(text) }, text: escapeMrkdwn(text) }];
}

/** What the desk adds about a text, named as such. */
function renderNote(content: CitedText, { words }: Drawing): readonly Piece[] {
  const text = visible(citedText(content));
  if (text === '') return [];
  const label = words.labelled({ label: words.note, value: '' }).trimEnd();
  return splitText(text, TEXT - lengthOf(label) - 1).map((part, at) =>
    at === 0
      ? richText([section(run(label, true), run(` ${part}`))], `${label} ${part}`)
      : richText([section(run(part))], part),
  );
}

/** Lines of a document, and below them where they stand. */
function renderQuote(text: string, place: string): readonly Piece[] {
  const quotes = splitText(text, TEXT - 2).map((part) =>
    richText([{ type: 'rich_text_quote', elements: [run(part)] }], `“${part}”`),
  );
  return [...leading(quotes), ...remarks(place)];
}

/** Signs of a bar. */
const BAR = 20;

/** The words first, then the bar, which says no more than they do. */
function renderProgress({
  done,
  of,
  text,
}: Extract<Block, { readonly kind: 'progress' }>): readonly Piece[] {
  const words = oneLine(text);
  const full = Math.min(Math.max(of > 0 ? Math.round((done / of) * BAR) : 0, 0), BAR) || 0;
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  const parts = remarks(words);
  const [last] = parts.slice(-1);
  if (last?.block.type !== 'context') return parts;
  const elements = [...last.block.elements, plainText(bar)];
  return [...parts.slice(0, -1), { ...last, block: { type: 'context', elements } }];
}
