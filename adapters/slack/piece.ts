import type * as piece from '../../src/domain/pieces.js';
import { plainText, type RichTextPart, type RichTextRun, type SlackBlock } from './block-kit.js';
import { escapeAddress, escapeMrkdwn } from './escape.js';
import { TEXT } from './limits.js';
import { safeAddress } from './safe-address.js';
import { splitText } from './split.js';

/** A block, and what it says in plain words, escaped. */
export interface Piece extends piece.Piece {
  readonly block: SlackBlock;
}

export function richText(elements: readonly RichTextPart[], text: string): Piece {
  return { block: { type: 'rich_text', elements }, text: escapeMrkdwn(text) };
}

export function run(text: string, isBold = false): RichTextRun {
  return { type: 'text', text, ...(isBold ? { style: { bold: true } } : {}) };
}

/** Something to follow; only its words where the address is not one of the web. */
export function linkRun(text: string, address: string): RichTextRun {
  const url = safeAddress(address);
  return url === undefined ? run(text) : { type: 'link', url, text };
}

export function section(...elements: readonly RichTextRun[]): RichTextPart {
  return { type: 'rich_text_section', elements };
}

/** A text as paragraphs, as many as it takes. */
export function paragraphs(text: string, isBold = false): readonly Piece[] {
  return splitText(text, TEXT).map((part) => richText([section(run(part, isBold))], part));
}

/** Small text beside the main one. */
export function remarks(text: string): readonly Piece[] {
  return splitText(text, TEXT).map((part) => ({
    block: { type: 'context', elements: [plainText(part)] },
    text: escapeMrkdwn(part),
  }));
}

/** A link on a line of its own; in plain words with its address. */
export function linkPieces(label: string, address: string): readonly Piece[] {
  const parts = splitText(label === '' ? address : label, TEXT / 2);
  const url = safeAddress(address);
  return parts.map((part, at) => {
    if (at < parts.length - 1 || url === undefined) return richText([section(run(part))], part);
    const { block, text } = richText([section(linkRun(part, url))], part);
    return { block, text: `${text} ${escapeAddress(url)}` };
  });
}
