import type { Profile } from '../../domain/checklist.js';
import type { Span } from './phrases.js';
import type { Unit } from './read-units.js';
import type { Rules, Signal } from './signals-schema.js';

/** How what was found is meant. */
export type Sense = 'held' | 'planned' | 'if' | 'denied';

export interface Match {
  readonly unit: Unit;
  readonly sense: Sense;
  /** The concept of the first group that was found. */
  readonly kind: string;
}

/** Units as they stand, and those that any signal may look at. */
export interface Field {
  readonly units: readonly Unit[];
  readonly profile: Profile;
  readonly rules: Rules;
}

interface Found {
  readonly concept: string;
  readonly span: Span | undefined;
  readonly unit: Unit;
}

/** Every unit in which a signal is found. */
export function matchSignal(signal: Signal, field: Field): readonly Match[] {
  return field.units.flatMap((unit, at) => {
    if (!stands(signal, unit)) return [];
    const found = findGroups(signal, field.units, at);
    if (found === undefined) return [];
    return [{ unit, sense: senseOf(signal, found, unit, field), kind: found[0]?.concept ?? '' }];
  });
}

function stands(signal: Signal, { zones, concepts, polarity, kind }: Unit): boolean {
  if (polarity.wished && kind === 'sentence') return false;
  if (
    zones.placed.has('heading') &&
    !signal.headings &&
    !signal.in.includes('heading') &&
    !signal.in.includes('title')
  )
    return false;
  return (
    (signal.in.length === 0 || signal.in.some((zone) => zones.all.has(zone))) &&
    !signal.out.some((zone) => zones.placed.has(zone)) &&
    !signal.none.some((concept) => concepts.has(concept))
  );
}

/** One place for each group, the first group's in the unit itself; undefined when a group is missing. */
function findGroups(
  signal: Signal,
  units: readonly Unit[],
  at: number,
): readonly Found[] | undefined {
  const [first, ...others] = signal.all.map((each) => (typeof each === 'string' ? [each] : each));
  if (first === undefined) return [];
  const unit = units[at]!;
  const anchors = placesOf(first, unit);
  const inherited = unit.kind === 'cell' ? first.find((each) => unit.above.has(each)) : undefined;
  if (anchors.length === 0 && inherited !== undefined && unit.tokens.length > 0)
    anchors.push({ concept: inherited, span: undefined, unit });
  let spoiled: readonly Found[] | undefined;
  for (const anchor of anchors) {
    const rest = others.map((group) => findGroup(group, signal, units, at, anchor));
    if (!rest.every((each) => each !== undefined)) continue;
    const found = [anchor, ...rest];
    if (!isDeniedIn(signal, found)) return found;
    spoiled ??= found;
  }
  return spoiled;
}

function placesOf(group: readonly string[], unit: Unit): Found[] {
  return group.flatMap((concept) =>
    (unit.concepts.get(concept) ?? []).map((span) => ({ concept, span, unit })),
  );
}

/** The place nearest to the anchor, in the unit if it can be; one that is not denied before one that is. */
function findGroup(
  group: readonly string[],
  { near: farthest, reach }: Signal,
  units: readonly Unit[],
  at: number,
  anchor: Found,
): Found | undefined {
  const unit = units[at]!;
  const own = placesOf(group, unit).filter(({ span }) => isNear(anchor.span, span, farthest));
  const best = own.find((each) => !isDenied(each)) ?? own[0];
  if (best !== undefined) return best;
  const near = neighbours(units, at, reach);
  const above = group.find((concept) => unit.above.has(concept));
  if (above !== undefined && (unit.kind === 'cell' ? !near.some(denies) : reach > 0))
    return { concept: above, span: undefined, unit };
  const around = near.flatMap((each) => placesOf(group, each));
  return around.find((each) => !isDenied(each)) ?? around[0];
}

function isNear(one: Span | undefined, other: Span | undefined, near: number): boolean {
  return one === undefined || other === undefined || Math.abs(one.from - other.from) <= near;
}

/** The other cells of a row; sentences of the same stretch of text. */
function neighbours(units: readonly Unit[], at: number, reach: number): readonly Unit[] {
  if (reach === 0) return [];
  const unit = units[at]!;
  const near: Unit[] = [];
  const cells = unit.kind === 'cell' ? 12 : reach;
  for (const step of [-1, 1])
    for (let away = 1; away <= cells; away++) {
      const other = units[at + step * away];
      if (other === undefined || other.kind !== unit.kind) break;
      if (unit.kind === 'cell' && other.block !== unit.block) break;
      near.push(other);
    }
  return near;
}

/** A cell that denies takes back what the head of the column says of its row. */
function denies({ polarity }: Unit): boolean {
  return polarity.denied.includes(true);
}

function isDenied({ span, unit }: Found): boolean {
  if (span === undefined) return false;
  for (let at = span.from; at <= span.to; at++) if (unit.polarity.denied[at] === true) return true;
  return false;
}

function senseOf(signal: Signal, found: readonly Found[], unit: Unit, field: Field): Sense {
  if (isDeniedIn(signal, found)) return 'denied';
  if (unit.polarity.conditional) return 'if';
  if (signal.tense === 'any') return 'held';
  if (signal.tense === 'staged' && plansCount(field)) return 'held';
  const planned = found.some(
    (each) =>
      each.unit === unit &&
      each.span !== undefined &&
      unit.polarity.planned[each.span.from] === true,
  );
  return planned ? 'planned' : 'held';
}

function isDeniedIn({ negation }: Signal, found: readonly Found[]): boolean {
  switch (negation) {
    case 'denies':
      return found.some(isDenied);
    case 'first':
      return found[0] !== undefined && isDenied(found[0]);
    case 'ignored':
      return false;
    default:
      return negation satisfies never;
  }
}

function plansCount({ rules, profile }: Field): boolean {
  return Object.entries(rules.plans).every(([question, values]) =>
    values.includes(profile[question] ?? ''),
  );
}
