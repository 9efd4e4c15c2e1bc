import { findPhrases } from './phrases.js';
import type { Signals } from './signals.js';
import type { Piece } from './units.js';

/** An annex that is referred to and not there. */
export interface AnnexReference {
  /** Its number or letter. */
  readonly annex: string;
  /** The pieces that refer to it. */
  readonly pieces: readonly number[];
}

/** Annexes that no heading opens. */
export function findMissingAnnexes(
  text: string,
  pieces: readonly Piece[],
  signals: Signals,
): readonly AnnexReference[] {
  const present = new Set<string>();
  const referred = new Map<string, number[]>();
  for (const [at, piece] of pieces.entries()) {
    for (const { name, first } of annexesIn(text, piece, signals)) {
      const hasText = pieces[at + 1] !== undefined && pieces[at + 1]!.kind !== 'heading';
      if (piece.kind === 'heading' && first && hasText) present.add(name);
      else if (referred.get(name)?.push(at) === undefined) referred.set(name, [at]);
    }
  }
  return [...referred]
    .filter(([annex]) => !present.has(annex))
    .map(([annex, where]) => ({ annex, pieces: where }));
}

function annexesIn(
  text: string,
  { tokens }: Piece,
  { lexicons }: Signals,
): readonly { readonly name: string; readonly first: boolean }[] {
  const places = new Map<number, number>();
  for (const { grammar } of Object.values(lexicons))
    for (const { from, to } of findPhrases(grammar, tokens).get('annex') ?? [])
      places.set(from, to);
  return [...places].flatMap(([from, to]) => {
    const next = tokens[to + 1];
    const name = next === undefined ? '' : text.slice(next.start, next.end);
    return /^(?:\d{1,2}|[A-Z]|[IVX]{1,5})$/u.test(name) ? [{ name, first: from <= 1 }] : [];
  });
}
