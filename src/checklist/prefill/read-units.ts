import type { Language } from '../../domain/language.js';
import type { ProjectDocument } from '../../domain/project-document.js';
import { findMissingAnnexes, type AnnexReference } from './annexes.js';
import { findPhrases, type Span } from './phrases.js';
import { readPolarity, type Polarity } from './polarity.js';
import { NUMBER } from './signals-schema.js';
import type { Lexicon, Signals } from './signals.js';
import { tokenise, type Token } from './tokens.js';
import { readLanguages, readPieces, type Piece } from './pieces.js';
import { readZones, type Zones } from './zones.js';

/** A sentence, heading or cell with all that its words say. */
export interface Unit {
  readonly kind: Piece['kind'];
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly block: number;
  readonly zones: Zones;
  /** Where each concept is said. */
  readonly concepts: ReadonlyMap<string, readonly Span[]>;
  /** Concepts of the heading above, or of the head of the column. */
  readonly above: ReadonlySet<string>;
  readonly polarity: Polarity;
  /** Refers to an annex that is not in the document. */
  readonly annexMissing: boolean;
}

export interface Reading {
  readonly units: readonly Unit[];
  /** Sentences that speak to an assistant: evidence of nothing. */
  readonly instructions: readonly Piece[];
  readonly missingAnnexes: readonly AnnexReference[];
}

/** Reads a document into units; what speaks to an assistant is as if it were not there. */
export function readUnits(document: ProjectDocument, signals: Signals): Reading {
  const all = readPieces(document.text, document.sections, signals);
  const addressed = findAddressed(all, signals);
  const [instructions, kept] = partition(all, (piece) => addressed.has(piece));
  const pieces = reindex(all, kept);
  const languages = readLanguages(pieces, signals);
  const zones = readZones(document.text, pieces, languages, signals);
  const missingAnnexes = findMissingAnnexes(document.text, pieces, signals);
  const away = new Set(missingAnnexes.flatMap(({ pieces: where }) => where));
  const meanings = pieces.map(({ tokens }, at) =>
    readMeaning(document.text, tokens, signals.lexicons[languages[at]!], signals),
  );
  const headings = readHeadings(pieces);
  const units = pieces.map((piece, at): Unit => {
    return {
      kind: piece.kind,
      start: piece.start,
      end: piece.end,
      tokens: piece.tokens,
      language: languages[at]!,
      block: piece.block,
      zones: zones[at]!,
      ...meanings[at]!,
      above: new Set(
        [headings[at], piece.column].flatMap((head) =>
          head === undefined ? [] : [...meanings[head]!.concepts.keys()],
        ),
      ),
      annexMissing: away.has(at),
    };
  });
  return { units, instructions, missingAnnexes };
}

/** Words with what they mean, as far as that needs no knowledge of where they stand. */
export interface Line extends Pick<Unit, 'tokens' | 'language'>, Meaning {}

type Meaning = Pick<Unit, 'concepts' | 'polarity'>;

/** Reads a line of a known language that stands in no document. */
export function readLine(text: string, language: Language, signals: Signals): Line {
  const tokens = tokenise(text);
  return { tokens, language, ...readMeaning(text, tokens, signals.lexicons[language], signals) };
}

function readMeaning(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  signals: Signals,
): Meaning {
  return {
    concepts: findConcepts(tokens, lexicon, signals),
    polarity: readPolarity(text, tokens, findPhrases(lexicon.grammar, tokens)),
  };
}

function partition<Value>(
  values: readonly Value[],
  test: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  const met: Value[] = [];
  const others: Value[] = [];
  for (const value of values) (test(value) ? met : others).push(value);
  return [met, others];
}

/** What speaks to an assistant; where it opens a paragraph the rest goes with it. */
function findAddressed(pieces: readonly Piece[], signals: Signals): ReadonlySet<Piece> {
  const opened = new Set<number>();
  const addressed = new Set<Piece>();
  for (const piece of pieces) {
    if (isAddressed(piece, signals)) {
      addressed.add(piece);
      if (piece.opens && piece.kind === 'sentence') opened.add(piece.block);
    } else if (opened.has(piece.block)) addressed.add(piece);
  }
  return addressed;
}

function isAddressed({ tokens }: Piece, { lexicons }: Signals): boolean {
  return Object.values(lexicons).some(({ addressed }) => findPhrases(addressed, tokens).size > 0);
}

/** The kept pieces with their references to one another put right. */
function reindex(all: readonly Piece[], kept: readonly Piece[]): readonly Piece[] {
  if (all.length === kept.length) return all;
  const places = new Map(kept.map((piece, at) => [piece, at]));
  const moved = (at: number | undefined): number | undefined =>
    at === undefined ? undefined : places.get(all[at]!);
  return kept.map(({ column, row, ...piece }) => {
    const [above, first] = [moved(column), moved(row)];
    return {
      ...piece,
      ...(above === undefined ? {} : { column: above }),
      ...(first === undefined ? {} : { row: first }),
    };
  });
}

/** The place of the heading that each piece stands under. */
function readHeadings(pieces: readonly Piece[]): readonly (number | undefined)[] {
  let heading: number | undefined;
  return pieces.map(({ kind }, at) => {
    if (kind === 'heading') {
      heading = at;
      return undefined;
    }
    return heading === 0 ? undefined : heading;
  });
}

function findConcepts(
  tokens: readonly Token[],
  { concepts, company }: Lexicon,
  { rules }: Signals,
): ReadonlyMap<string, readonly Span[]> {
  const found = new Map(findPhrases(concepts, tokens));
  const numbers = tokens.flatMap(({ folded }, at) =>
    isFigure(folded) ? [{ from: at, to: at }] : [],
  );
  if (numbers.length > 0) found.set(NUMBER, numbers);
  const hidden = hide(found, rules);
  for (const [filed, { concept, with: beside }] of company) {
    const spans = hidden.get(filed);
    if (spans === undefined) continue;
    if (beside.some((each) => hidden.has(each)))
      hidden.set(concept, [...(hidden.get(concept) ?? []), ...spans]);
    hidden.delete(filed);
  }
  return hidden;
}

/** A number that is no year. */
function isFigure(word: string): boolean {
  return /^\d/u.test(word) && !/^(?:19|20)\d\d$/u.test(word);
}

/** Takes away what is said within words that only a few concepts may see. */
function hide(
  found: ReadonlyMap<string, readonly Span[]>,
  { hides }: Signals['rules'],
): Map<string, readonly Span[]> {
  const result = new Map(found);
  for (const [cover, seenBy] of Object.entries(hides)) {
    const covers = found.get(cover);
    if (covers === undefined) continue;
    for (const [concept, spans] of result) {
      const base = concept.split('#')[0]!;
      if (base === cover || seenBy.includes(base)) continue;
      const left = spans.filter(
        (span) => !covers.some(({ from, to }) => span.from >= from && span.to <= to),
      );
      if (left.length === 0) result.delete(concept);
      else result.set(concept, left);
    }
  }
  return result;
}
