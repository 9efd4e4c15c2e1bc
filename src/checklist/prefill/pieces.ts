import type { Language } from '../../domain/language.js';
import type { DocumentSection } from '../../domain/project-document.js';
import { isListed, readBlocks, type Block } from './layout.js';
import { findPhrases } from './phrases.js';
import { readSentences } from './sentences.js';
import type { Signals } from './signals.js';
import { tokenise, type Token } from './tokens.js';

/** A heading, a sentence or the cell of a table, before its words are looked at. */
export interface Piece {
  readonly kind: 'heading' | 'sentence' | 'cell';
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Pieces of one paragraph, list item or row share it. */
  readonly block: number;
  /** The first sentence of a list item or paragraph. */
  readonly opens: boolean;
  /** Level of a heading. */
  readonly level?: number;
  /** The cell above it in the first row of the table, and the first cell of its row: their places among the pieces. */
  readonly column?: number;
  readonly row?: number;
}

/** Parts a document into pieces in the order in which they stand. */
export function readPieces(
  text: string,
  sections: readonly DocumentSection[],
  signals: Signals,
): readonly Piece[] {
  const lexicons = Object.values(signals.lexicons);
  const abbreviations = new Set(lexicons.flatMap((each) => [...each.abbreviations]));
  const names = (line: string): boolean => {
    const tokens = tokenise(line);
    return (
      tokens.length <= 8 && lexicons.some(({ headings }) => findPhrases(headings, tokens).size > 0)
    );
  };
  const pieces: Piece[] = [];
  let table: readonly number[] = [];
  for (const [block, each] of readBlocks(text, sections, names).entries()) {
    if (each.kind === 'row') table = addRow(pieces, text, each, block, table);
    else addBlock(pieces, text, each, block, abbreviations);
  }
  return pieces;
}

function addBlock(
  pieces: Piece[],
  text: string,
  block: Exclude<Block, { kind: 'row' }>,
  at: number,
  abbreviations: ReadonlySet<string>,
): void {
  const { start, end } = block;
  if (block.kind === 'heading') {
    const tokens = tokenise(text, start, end);
    pieces.push({
      kind: 'heading',
      start,
      end,
      tokens,
      block: at,
      opens: true,
      level: block.level,
    });
    return;
  }
  for (const [nth, sentence] of readSentences(text, start, end, abbreviations).entries())
    pieces.push({
      kind: 'sentence',
      ...sentence,
      tokens: tokenise(text, sentence.start, sentence.end),
      block: at,
      opens: nth === 0,
    });
}

/** Adds the cells of a row; the places of the cells of the first row of its table. */
function addRow(
  pieces: Piece[],
  text: string,
  { cells, first }: Extract<Block, { kind: 'row' }>,
  block: number,
  table: readonly number[],
): readonly number[] {
  const row = pieces.length;
  for (const [nth, { start, end }] of cells.entries()) {
    const column = first ? undefined : table[nth];
    const tokens = tokenise(text, start, end);
    pieces.push({
      kind: 'cell',
      start,
      end,
      tokens,
      block,
      opens: nth === 0,
      row,
      ...(column === undefined ? {} : { column }),
    });
  }
  return first ? cells.map((_, nth) => row + nth) : table;
}

/** The language of each piece: that of its own words where they leave no doubt, else that of the document. */
export function readLanguages(pieces: readonly Piece[], signals: Signals): readonly Language[] {
  const counted = pieces.map(({ tokens }) => countWords(tokens, signals));
  const whole = largest(
    counted.reduce(
      (sum, each) => ({
        en: sum.en + each.en,
        fr: sum.fr + each.fr,
        es: sum.es + each.es,
      }),
      { en: 0, fr: 0, es: 0 },
    ),
  );
  return counted.map((each) => {
    const own = largest(each);
    return each[own] >= 4 && each[own] >= 2 * each[whole] ? own : whole;
  });
}

function countWords(tokens: readonly Token[], { lexicons }: Signals): Record<Language, number> {
  const count = (language: Language): number =>
    tokens.filter(({ lower }) => lexicons[language].functionWords.has(lower)).length;
  return { en: count('en'), fr: count('fr'), es: count('es') };
}

function largest(counts: Readonly<Record<Language, number>>): Language {
  if (counts.fr > counts.en && counts.fr >= counts.es) return 'fr';
  return counts.es > counts.en ? 'es' : 'en';
}

/** Words that open a piece: its label, as in `Outcome 1:`. */
export function labelOf(piece: Piece, text: string): readonly Token[] {
  const said = text.slice(piece.start, piece.end);
  const bare = isListed(said) ? said.replace(/^\S+\s+/u, '') : said;
  const skipped = said.length - bare.length;
  const colon = bare.slice(0, 90).search(/:(?:\s|\*|$)/u);
  const until = piece.start + skipped + (colon < 0 ? 0 : colon);
  return piece.tokens.filter(({ start, end }) => start >= piece.start + skipped && end <= until);
}
