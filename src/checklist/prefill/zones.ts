import type { Language } from '../../domain/language.js';
import { LOOSE } from './layout.js';
import { findPhrases } from './phrases.js';
import type { Signals } from './signals.js';
import type { Token } from './tokens.js';
import { labelOf, type Piece } from './pieces.js';

/** Lines in which a document says what it is. */
const TOP = 14;

/** Where a unit stands, and where its words would put it. */
export interface Zones {
  readonly placed: Set<string>;
  readonly all: Set<string>;
}

/** A first heading with more words is the title of the project, whatever it speaks of. */
const MOST_ZONE_WORDS = 4;

interface Open {
  readonly level: number;
  readonly zones: readonly string[];
}

/** The zones of each piece, from its own label, the heads of its column and row, and the headings above it, nearest first. */
export function readZones(
  text: string,
  pieces: readonly Piece[],
  languages: readonly Language[],
  signals: Signals,
): readonly Zones[] {
  const named = (tokens: readonly Token[], at: number): readonly string[] => [
    ...findPhrases(signals.lexicons[languages[at]!].headings, tokens).keys(),
  ];
  const stands = new Set<string>();
  let open: readonly Open[] = [];
  const zones: Set<string>[] = [];
  const result: Zones[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'heading') {
      const level = piece.level ?? LOOSE;
      const own = at === 0 && piece.tokens.length > MOST_ZONE_WORDS ? [] : named(piece.tokens, at);
      open = [{ level, zones: own }, ...open.filter((each) => each.level < level)];
      zones.push(resolve([own, ...open.slice(1).map((each) => each.zones)], signals));
    } else {
      const label = piece.kind === 'sentence' ? named(labelTokens(piece, text), at) : [];
      const deeper = piece.opens || isDeeper(label, open[0]?.zones ?? [], signals);
      if (label.length > 0 && deeper)
        open = [{ level: LOOSE + 1, zones: label }, ...open.filter(({ level }) => level < LOOSE)];
      zones.push(
        resolve([...tableZones(piece, pieces, named), ...open.map((each) => each.zones)], signals),
      );
    }
    addPlaces(zones[at]!, piece, at, pieces[0]);
    const leads = findPhrases(signals.lexicons[languages[at]!].leads, piece.tokens);
    result.push({ placed: zones[at]!, all: new Set([...zones[at]!, ...leads.keys()]) });
    for (const zone of zones[at]!) stands.add(zone);
  }
  for (const each of result) resolveAmbiguous(each, stands, signals);
  return result;
}

/** Within a block a label leads on to what comes later in its group: from an output to its indicator, not back. */
function isDeeper(label: readonly string[], open: readonly string[], { rules }: Signals): boolean {
  return Object.values(rules.groups).every((group) => {
    const places = (zones: readonly string[]): number[] =>
      zones.map((zone) => group.indexOf(zone)).filter((place) => place >= 0);
    return Math.max(...places(open), -1) <= Math.min(...places(label), group.length);
  });
}

/** What stands before a colon, or a name of a part and its number ("Output 1.2 Guide for…"). */
function labelTokens(piece: Piece, text: string): readonly Token[] {
  const label = labelOf(piece, text);
  if (label.length > 0 && label.length <= (piece.opens ? 8 : 3)) return label;
  if (!piece.opens) return [];
  if (piece.tokens.length <= 4) return piece.tokens;
  const first = piece.tokens.findIndex(({ folded }) => !/^\d/u.test(folded));
  const numbered = piece.tokens.findIndex(({ folded }, at) => at > first && /^\d/u.test(folded));
  return first >= 0 && numbered > first && numbered - first <= 2
    ? piece.tokens.slice(first, numbered)
    : [];
}

function tableZones(
  piece: Piece,
  pieces: readonly Piece[],
  named: (tokens: readonly Token[], at: number) => readonly string[],
): readonly (readonly string[])[] {
  if (piece.kind !== 'cell') return [];
  const head = piece.column === undefined ? undefined : pieces[piece.column];
  const row = piece.row === undefined ? undefined : pieces[piece.row];
  const short = (tokens: readonly Token[]): readonly Token[] => tokens.slice(0, 4);
  const above = head === undefined ? [] : named(head.tokens, piece.column!);
  const beside = row === undefined ? [] : named(short(row.tokens), piece.row!);
  return row === piece ? [beside, above] : [above, beside];
}

/** Of the zones of one group only the nearest holds. */
function resolve(nearestFirst: readonly (readonly string[])[], { rules }: Signals): Set<string> {
  const zones = new Set<string>();
  const settled = new Set<string>();
  for (const each of nearestFirst) {
    const closing = new Set<string>();
    for (const zone of each) {
      const group = Object.keys(rules.groups).find((key) => rules.groups[key]!.includes(zone));
      if (group !== undefined && settled.has(group)) continue;
      if (group !== undefined) closing.add(group);
      zones.add(zone);
    }
    for (const group of closing) settled.add(group);
  }
  return zones;
}

/** A zone with a name of two meanings is the one where the other has names of its own. */
function resolveAmbiguous(
  { placed, all }: Zones,
  stands: ReadonlySet<string>,
  { rules }: Signals,
): void {
  for (const [zone, { first, otherwise }] of Object.entries(rules.ambiguous))
    for (const zones of [placed, all])
      if (zones.delete(zone)) zones.add(stands.has(first) ? otherwise : first);
}

function addPlaces(zones: Set<string>, piece: Piece, at: number, first: Piece | undefined): void {
  if (at === 0 || (piece.kind === 'heading' && piece.level === 1 && first?.kind !== 'heading'))
    zones.add('title');
  if (at < TOP) zones.add('top');
  if (piece.kind === 'heading') zones.add('heading');
  if (piece.kind === 'cell') zones.add('row');
}
