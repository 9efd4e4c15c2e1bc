import type * as domain from '../../src/domain/pieces.js';
import { splitText } from '../../src/domain/split-text.js';
import { unformattedAddress, webAddress } from '../../src/domain/web-address.js';
import type { CardElement, TextRun } from './adaptive-card.js';
import { harmless, inert } from './harmless.js';
import { ADDRESS, TEXT } from './limits.js';

/** An element, and what it says in plain words, harmless where Markdown is read. */
export interface Piece extends domain.Piece {
  readonly element: CardElement;
  /** Holds something to be filled in. */
  readonly asks?: true;
}

type Look = Pick<TextRun, 'weight' | 'size' | 'isSubtle'>;

export const BOLD: Look = { weight: 'bolder' };
export const REMARK: Look = { size: 'small', isSubtle: true };

export function richText(inlines: readonly TextRun[], text: string): Piece {
  return { element: { type: 'RichTextBlock', inlines }, text: harmless(text) };
}

export function run(text: string, look: Look = {}): TextRun {
  return { type: 'TextRun', text: inert(text), ...look };
}

/** Something to follow, `title` to screen readers; `url` as `webAddress` gives it. */
export function linkRun(text: string, url: string, title = text): TextRun {
  return { ...run(text), selectAction: { type: 'Action.OpenUrl', url, title: inert(title) } };
}

/** How long a text is in JSON, without the quotation marks. */
export function lengthOf(text: string): number {
  return JSON.stringify(text).length - 2;
}

/** A text in parts, a line at least each: how a line ends within an element is nowhere said. */
export function partsOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => splitText(line, TEXT, lengthOf));
}

/** A text as paragraphs, as many as it takes. */
export function paragraphs(text: string, look: Look = {}): readonly Piece[] {
  return partsOf(text).map((part) => richText([run(part, look)], part));
}

/** A link on a line of its own; in plain words with its address. */
export function linkPieces(label: string, address: string): readonly Piece[] {
  const parts = partsOf(label === '' ? inert(address) : label);
  const url = webAddress(address, ADDRESS);
  return parts.map((part, at) => {
    if (at < parts.length - 1 || url === undefined) return richText([run(part)], part);
    const { element, text } = richText([linkRun(part, url)], part);
    return { element, text: `${text} ${unformattedAddress(url)}` };
  });
}

/** What stands before an item of a list, drawn and in plain words, by its place from 0. */
interface Mark {
  readonly shown: (at: number) => string;
  readonly said: (at: number) => string;
}

export const BULLET: Mark = { shown: () => '•', said: () => '·' };
export const NUMERAL: Mark = { shown: (at) => `${at + 1}.`, said: (at) => `(${at + 1})` };

/** Items of a list, a mark before the first line of each. */
export function listPieces(items: readonly string[], mark: Mark): readonly Piece[] {
  return items.flatMap((item, at) =>
    partsOf(item).map((part, line) => {
      const [shown, said] = line === 0 ? [`${mark.shown(at)} `, `${mark.said(at)} `] : ['', ''];
      return spaced(richText([run(`${shown}${part}`)], `${said}${part}`));
    }),
  );
}

/** Close to what stands above it. */
function spaced(piece: Piece): Piece {
  return piece.element.type === 'RichTextBlock'
    ? { ...piece, element: { ...piece.element, spacing: 'small' } }
    : piece;
}
