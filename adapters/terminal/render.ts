import { citedText } from '../../src/domain/cited-text.js';
import type { Block, Choice, ChoiceAction, CitationItem, Reply } from '../../src/domain/reply.js';
import { wrap } from './wrap.js';

/** The terminal a reply is drawn for. */
export interface Terminal {
  /** Characters a line. */
  readonly width: number;
  /** Whether it shows bold and dim. */
  readonly isStyled: boolean;
}

/** The words of the reply's language that drawing needs. */
export interface TerminalWords {
  readonly note: string;
}

/** A reply as terminal text, without an end of line. Pure. */
export function renderReply(reply: Reply, terminal: Terminal, words: TerminalWords): string {
  return reply.blocks
    .map((block, index) => renderBlock(block, terminal, words, offeredBefore(reply, index)))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What a reader may choose by number, in the order of the numbers as `renderReply` prints them. */
export function offeredBy({ blocks }: Reply): readonly ChoiceAction[] {
  return [...blocks.flatMap(citedIn), ...blocks.flatMap(choicesIn)];
}

/** How many numbers are taken by all citations and by the choices of earlier blocks. */
function offeredBefore({ blocks }: Reply, index: number): number {
  return blocks.flatMap(citedIn).length + blocks.slice(0, index).flatMap(choicesIn).length;
}

function citedIn(block: Block): readonly ChoiceAction[] {
  return block.kind === 'citations'
    ? block.items.map(({ passage }) => ({ kind: 'read', passage }))
    : [];
}

function choicesIn(block: Block): readonly ChoiceAction[] {
  return block.kind === 'choices' ? block.choices.map(({ action }) => action) : [];
}

function renderBlock(
  block: Block,
  terminal: Terminal,
  words: TerminalWords,
  offered: number,
): string {
  const { width } = terminal;
  switch (block.kind) {
    case 'heading':
      return styled('bold', wrap(block.text, width), terminal);
    case 'paragraph': {
      const note = block.role === 'note' ? `${words.note}: ` : '';
      return wrap(`${note}${citedText(block.content)}`, width);
    }
    case 'list':
      return block.items.map((item) => wrap(`- ${item}`, width, '  ')).join('\n');
    case 'quote':
      return wrap(`> ${block.text} (${block.place})`, width, '  ');
    case 'progress':
      return styled('dim', wrap(`${bar(block)} ${block.text}`, width), terminal);
    case 'table':
      return renderTable(block, terminal);
    case 'citations':
      return block.items.map((item) => renderCitation(item, terminal)).join('\n');
    case 'choices':
      return [
        `${wrap(block.label, width)}:`,
        ...block.choices.map((choice, index) => renderChoice(choice, offered + index + 1, width)),
      ].join('\n');
    case 'link':
      return `${wrap(`${block.label}:`, width)} ${printable(block.url)}`;
    case 'notice':
      return styled('dim', wrap(`* ${block.text}`, width, '  '), terminal);
    case 'attachment':
      return wrap(block.label, width);
    default:
      return block satisfies never;
  }
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

const BAR = 20;

function bar({ done, of }: BlockOf<'progress'>): string {
  const full = of === 0 ? 0 : Math.round((done / of) * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
}

/** A row a paragraph, its first cell as a label: columns side by side would not fit a narrow terminal. */
function renderTable({ columns, rows }: BlockOf<'table'>, terminal: Terminal): string {
  const lines = rows.map(([first = '', ...rest]) => {
    const cells = rest
      .map((cell, at) => (cell === '' ? '' : `${columns[at + 1] ?? ''}: ${cell}`))
      .filter((cell) => cell !== '');
    return wrap([first, ...cells].join(' · '), terminal.width, '  ');
  });
  return [styled('bold', columns.join(' · '), terminal), ...lines].join('\n');
}

function renderCitation(item: CitationItem, terminal: Terminal): string {
  const { number, title, locator, statusLabel, originLabel, url } = item;
  const name = wrap(`[${number}] ${title}, ${locator}`, terminal.width, '    ');
  const standing = wrap(`    ${statusLabel} · ${originLabel}`, terminal.width, '    ');
  const lines = [`    ${standing}`, ...(url === undefined ? [] : [`    ${printable(url)}`])];
  return [styled('bold', name, terminal), styled('dim', lines.join('\n'), terminal)].join('\n');
}

function renderChoice({ label, isChosen }: Choice, number: number, width: number): string {
  return wrap(`[${number}] ${label}${isChosen ? ' ✓' : ''}`, width, '    ');
}

/** An address is never broken, or it could not be followed. */
function printable(url: string): string {
  return url.replaceAll(/[\p{Cc}\s]/gu, '');
}

/** ECMA-48, 8.3.117: select graphic rendition. */
const GRAPHIC = { bold: ['\u001B[1m', '\u001B[22m'], dim: ['\u001B[2m', '\u001B[22m'] } as const;

function styled(style: keyof typeof GRAPHIC, text: string, { isStyled }: Terminal): string {
  const [on, off] = GRAPHIC[style];
  return isStyled ? `${on}${text}${off}` : text;
}
