import type { DocumentSection } from '../../domain/project-document.js';

/** A line or several that belong together: a heading, a paragraph or list item with its wrapped lines, a row of a table. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly start: number;
      readonly end: number;
      readonly level: number;
    }
  | {
      readonly kind: 'prose';
      readonly start: number;
      readonly end: number;
      readonly listed: boolean;
    }
  | {
      readonly kind: 'row';
      readonly start: number;
      readonly end: number;
      readonly cells: readonly { readonly start: number; readonly end: number }[];
      /** The first row of a table. */
      readonly first: boolean;
    };

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Level of a heading that no sign or number ranks: the next one of any level ends it. */
export const LOOSE = 9;

const LONGEST_HEADING = 110;
const MOST_HEADING_WORDS = 14;
/** A line with more or longer cells is no row of a table. */
const MOST_CELLS = 40;
const LONGEST_CELL = 2000;

/** Parts a text into blocks. `names` tells whether a short line names a part that such documents have. */
export function readBlocks(
  text: string,
  sections: readonly DocumentSection[],
  names: (line: string) => boolean,
): readonly Block[] {
  const lines = readLines(text);
  const given = new Set(sections.filter(({ heading }) => heading).map(({ start }) => start));
  const marked = lines.some(({ text: line }) => /^#{1,6}\s/u.test(line));
  const blocks: Block[] = [];
  let open: { start: number; end: number; listed: boolean } | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push({ kind: 'prose', ...open });
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (line.text === '' || isRule(line.text)) {
      close();
      continue;
    }
    const cells = cellsOf(line);
    if (cells.length > 1) {
      close();
      const first = blocks.at(-1)?.kind !== 'row' || lines[at - 1]?.text === '';
      blocks.push({ kind: 'row', start: line.start, end: line.end, cells, first });
      continue;
    }
    const level = levelOf(lines, at, given, names, marked);
    if (level !== undefined) {
      close();
      blocks.push({ kind: 'heading', start: line.start, end: line.end, level });
      continue;
    }
    const listed = isListed(line.text);
    if (listed || opensLabelled(line.text, names)) close();
    if (open === undefined) open = { start: line.start, end: line.end, listed };
    else open.end = line.end;
  }
  close();
  return blocks;
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split(/\r\n|[\n\r\f\u2028]/u)) {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    lines.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed });
    start += raw.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

/** A line that only draws: `---`, `===`, `|---|---|`. */
function isRule(text: string): boolean {
  return text.length < 500 && /^[-=_*|:+\s]{3,}$/u.test(text);
}

export function isListed(text: string): boolean {
  return /^(?:[-*+•·▪●○◦‣–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/u.test(text);
}

/** A line that begins with its name: `*Indicator:* …`, `Outcome 1: …`. */
function opensLabelled(text: string, names: (line: string) => boolean): boolean {
  if (/^(\*{1,2})[^*]{2,60}\1/u.test(text)) return true;
  const label = /^\p{Lu}[^:.|]{2,40}:(?=\s)/u.exec(text)?.[0];
  return label !== undefined && names(label);
}

function cellsOf({ text, start }: Line): readonly { start: number; end: number }[] {
  const divider = text.includes('|') ? '|' : text.includes('\t') ? '\t' : undefined;
  if (divider === undefined) return [];
  const cells: { start: number; end: number }[] = [];
  let at = 0;
  for (const raw of text.split(divider)) {
    const lead = raw.length - raw.trimStart().length;
    const from = start + at + lead;
    cells.push({ start: from, end: from + raw.trim().length });
    at += raw.length + 1;
  }
  const outer = divider === '|';
  const own = cells.slice(
    outer && text.startsWith('|') ? 1 : 0,
    outer && text.endsWith('|') ? -1 : undefined,
  );
  const likely =
    own.length <= MOST_CELLS && own.every(({ start: a, end }) => end - a <= LONGEST_CELL);
  return likely ? own : [];
}

function levelOf(
  lines: readonly Line[],
  at: number,
  given: ReadonlySet<number>,
  names: (line: string) => boolean,
  marked: boolean,
): number | undefined {
  const { text, start } = lines[at]!;
  const sign = /^#{1,6}(?=\s)/u.exec(text);
  if (sign !== null) return sign[0].length;
  const below = lines[at + 1]?.text ?? '';
  if (/^={3,}$/u.test(below)) return 1;
  if (/^-{3,}$/u.test(below) && text.length <= LONGEST_HEADING) return 2;
  if (text.length > LONGEST_HEADING || text.split(/\s+/u).length > MOST_HEADING_WORDS)
    return undefined;
  const plain = text.replace(/^\*\*|\*\*$/gu, '');
  const number = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,4}|[A-Z])[.)]?\s+(?=\p{Lu})/u.exec(plain);
  const ranked =
    marked || number === null ? LOOSE : number[0].split('.').filter((part) => part.trim()).length;
  if (given.has(start) && lines[at]!.text !== '') return number === null ? 2 : ranked;
  if (/^\*\*[^*]+\*\*:?$/u.test(text)) return number === null ? LOOSE : ranked;
  if (/[.,;!?]$/u.test(plain) || (isListed(text) && number === null)) return undefined;
  if (marked && number !== null) return undefined;
  // A sentence that wraps goes on in small letters.
  if (/^\p{Ll}/u.test(below)) return undefined;
  const stands = standsAlone(lines, at);
  if (/:$/u.test(plain)) return stands.above && plain.split(/\s+/u).length <= 8 ? LOOSE : undefined;
  if (isCapital(plain) && stands.above) return number === null ? 2 : ranked;
  if (number !== null && stands.above && (stands.below || names(plain))) return ranked;
  return stands.above && /^\p{Lu}/u.test(plain) && (names(plain) || (stands.below && stands.short))
    ? LOOSE
    : undefined;
}

function standsAlone(
  lines: readonly Line[],
  at: number,
): { readonly above: boolean; readonly below: boolean; readonly short: boolean } {
  const above = lines[at - 1]?.text ?? '';
  const below = lines[at + 1]?.text ?? '';
  return {
    above: above === '' || /[.:;!?)]$/u.test(above) || above.startsWith('#') || isRule(above),
    below: below === '',
    short: lines[at]!.text.split(/\s+/u).length <= 7,
  };
}

function isCapital(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}
