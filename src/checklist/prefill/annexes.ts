import { findPhrases } from './phrases.js';
import type { Signals } from './signals.js';
import type { Piece } from './pieces.js';

/** An annex that is referred to and not there. */
export interface AnnexReference {
  /** Its number or letter. */
  readonly annex: string;
  /** The pieces that refer to it. */
  readonly pieces: readonly number[];
}

/** Annexes that no heading opens, though the text or its list of annexes names them. */
export function findMissingAnnexes(
  text: string,
  pieces: readonly Piece[],
  signals: Signals,
): readonly AnnexReference[] {
  const present = new Set<string>();
  const referred = new Map<string, number[]>();
  const refer = (name: string, at: number): void => {
    if (referred.get(name)?.push(at) === undefined) referred.set(name, [at]);
  };
  let listed = false;
  for (const [at, piece] of pieces.entries()) {
    const named = annexesIn(text, piece, signals);
    if (piece.kind === 'heading') listed = named.length === 0 && namesAnnexes(piece, signals);
    const item = listed ? /^(\d{1,2}|[A-Z])[.)]\s/u.exec(text.slice(piece.start, piece.end)) : null;
    if (item !== null) refer(item[1]!, at);
    for (const { name, first } of named) {
      const hasText = pieces[at + 1] !== undefined && pieces[at + 1]!.kind !== 'heading';
      if (piece.kind === 'heading' && first && hasText) present.add(name);
      else refer(name, at);
    }
  }
  return [...referred]
    .filter(([annex]) => !present.has(annex))
    .map(([annex, where]) => ({ annex, pieces: [...new Set(where)] }));
}

function namesAnnexes({ tokens }: Piece, { lexicons }: Signals): boolean {
  return Object.values(lexicons).some(({ annexes }) => findPhrases(annexes, tokens).size > 0);
}

function annexesIn(
  text: string,
  { tokens }: Piece,
  { lexicons }: Signals,
): readonly { readonly name: string; readonly first: boolean }[] {
  const places = new Map<number, number>();
  for (const { annexes } of Object.values(lexicons))
    for (const { from, to } of findPhrases(annexes, tokens).get('annex') ?? [])
      places.set(from, to);
  return [...places].flatMap(([from, to]) => {
    const next = tokens[to + 1];
    const name = next === undefined ? '' : text.slice(next.start, next.end);
    return /^(?:\d{1,2}|[A-Z]|[IVX]{1,5})$/u.test(name) ? [{ name, first: from <= 1 }] : [];
  });
}
