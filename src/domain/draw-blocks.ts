import { citedText } from './cited-text.js';
import { type DrawnTable, toDrawnTable } from './drawn-table.js';
import type { Language } from './language.js';
import { leading, type Piece } from './pieces.js';
import type { Block, Choice, CitationItem, Reply } from './reply.js';
import type { Wording } from './wording.js';

/** The words that blocks are drawn with wherever they are drawn. */
export interface BlockWords {
  readonly note: string;
  /** `label` and `value`, with the colon of the language. */
  readonly labelled: Wording;
}

/** What the blocks of a reply are drawn with. */
export interface Drawing<Words> {
  readonly language: Language;
  readonly words: Words;
  /** Where the block stands in the reply, from 0. */
  readonly at: number;
}

/** Choices as they are shown, none without a label; `title` is the label, or empty where the block before says it already. */
export interface DrawnChoices {
  readonly label: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** How a platform draws the blocks of a reply: each kind in a way of its own, from texts as they are shown. */
export interface Pen<Drawn extends Piece, Words> {
  /** A text as it is shown. */
  readonly shown: (text: string) => string;
  /** The same on one line. */
  readonly shownLine: (text: string) => string;
  readonly heading: (text: string) => readonly Drawn[];
  readonly paragraph: (text: string) => readonly Drawn[];
  /** What the desk adds about a text, named as such by `label`. */
  readonly note: (label: string, text: string) => readonly Drawn[];
  /** None of the items is empty. */
  readonly list: (items: readonly string[]) => readonly Drawn[];
  /** Lines of a document, and below them where they stand. */
  readonly quote: (text: string, place: string) => readonly Drawn[];
  readonly progress: (text: string, done: number, of: number) => readonly Drawn[];
  readonly table: (table: DrawnTable) => readonly Drawn[];
  readonly citations: (items: readonly CitationItem[], drawing: Drawing<Words>) => readonly Drawn[];
  readonly choices: (choices: DrawnChoices, drawing: Drawing<Words>) => readonly Drawn[];
  readonly link: (label: string, address: string) => readonly Drawn[];
  readonly notice: (text: string) => readonly Drawn[];
}

/** What a platform draws of a reply, in the order of its blocks. A file is a message of its own, and not drawn. */
export function drawBlocks<Drawn extends Piece, Words extends BlockWords>(
  { language, blocks }: Reply,
  words: Words,
  pen: Pen<Drawn, Words>,
): readonly Drawn[] {
  return blocks.flatMap((block, at) => {
    const said = lastSaid(blocks[at - 1], pen.shownLine);
    return drawBlock(block, { language, words, at }, pen, said);
  });
}

/** What the block before says, on one line, so that a label need not say it again. */
function lastSaid(block: Block | undefined, shownLine: (text: string) => string): string {
  if (block?.kind === 'heading') return shownLine(block.text);
  return block?.kind === 'paragraph' ? shownLine(block.content.text) : '';
}

function drawBlock<Drawn extends Piece, Words extends BlockWords>(
  block: Block,
  drawing: Drawing<Words>,
  pen: Pen<Drawn, Words>,
  said: string,
): readonly Drawn[] {
  const { shown, shownLine } = pen;
  const { note, labelled } = drawing.words;
  switch (block.kind) {
    case 'heading':
      return leading(pen.heading(shownLine(block.text)));
    case 'paragraph': {
      const text = shown(citedText(block.content));
      return block.role === 'note'
        ? pen.note(labelled({ label: note, value: '' }).trimEnd(), text)
        : pen.paragraph(text);
    }
    case 'list':
      return pen.list(block.items.map(shown).filter((item) => item !== ''));
    case 'quote':
      return pen.quote(shown(block.text), shownLine(block.place));
    case 'progress':
      return pen.progress(shownLine(block.text), block.done, block.of);
    case 'table':
      return pen.table(toDrawnTable(block, { shownLine, said, labelled }));
    case 'citations':
      return pen.citations(block.items, drawing);
    case 'choices':
      return pen.choices(toDrawnChoices(block, shownLine, said), drawing);
    case 'link':
      return pen.link(shownLine(block.label), shownLine(block.url));
    case 'notice':
      return pen.notice(shown(block.text));
    case 'attachment':
      return [];
    default:
      return block satisfies never;
  }
}

function toDrawnChoices(
  block: Extract<Block, { readonly kind: 'choices' }>,
  shownLine: (text: string) => string,
  said: string,
): DrawnChoices {
  const label = shownLine(block.label);
  const choices = block.choices
    .map((choice) => ({ ...choice, label: shownLine(choice.label) }))
    .filter((choice) => choice.label !== '');
  return { label, title: label === said ? '' : label, choices };
}
