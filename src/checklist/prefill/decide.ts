import type { Profile } from '../../domain/checklist.js';
import type { ProposalReason } from '../../domain/project-document.js';
import { matchSignal, type Field, type Match } from './match-signals.js';
import type { Unit } from './read-units.js';
import type { Decision, Question, Rules } from './signals-schema.js';

/** What was decided, and the units that decided it, best first. */
export interface Verdict {
  readonly answer: string;
  readonly confidence: number;
  readonly reason: ProposalReason | undefined;
  readonly units: readonly Unit[];
}

type Matches = (signal: string) => readonly Match[];

/** The first decision whose conditions are met; undefined when none is. */
export function decide(question: Question, field: Field, shared: Matches): Verdict | undefined {
  const own = new Map<string, readonly Match[]>();
  const matches: Matches = (name) => {
    const signal = question.signals[name];
    if (signal === undefined) return shared(name);
    const known = own.get(name) ?? matchSignal(signal, field);
    own.set(name, known);
    return known;
  };
  const count = (key: string): number => countOf(key, matches, question, field.rules);
  const decision = question.decide.find((each) => isMet(each, count, field.profile));
  if (decision === undefined) return undefined;
  const { answer, confidence, reason } = decision;
  return { answer, confidence, reason, units: evidenceOf(decision, matches) };
}

/** Signals that several questions share, each looked for once. */
export function shareSignals(field: Field): Matches {
  const known = new Map<string, readonly Match[]>();
  return (name) => {
    const signal = field.rules.shared[name];
    if (signal === undefined) return [];
    const matches = known.get(name) ?? matchSignal(signal, field);
    known.set(name, matches);
    return matches;
  };
}

function isMet(
  { when, unless, profile: values }: Decision,
  count: (key: string) => number,
  profile: Profile,
): boolean {
  return (
    Object.entries(values).every(([question, some]) => some.includes(profile[question] ?? '')) &&
    Object.entries(when).every(([key, least]) => count(key) >= least) &&
    Object.entries(unless).every(([key, least]) => count(key) < least)
  );
}

/** `one+other:planned`: how often one was held or the other planned. */
function countOf(key: string, matches: Matches, question: Question, rules: Rules): number {
  return partsOf(key).reduce((sum, { name, sense }) => {
    const found = matches(name).filter((match) => isMeant(match, sense));
    const signal = question.signals[name] ?? rules.shared[name];
    return (
      sum + (signal?.count === 'kinds' ? new Set(found.map(({ kind }) => kind)).size : found.length)
    );
  }, 0);
}

function partsOf(key: string): readonly { readonly name: string; readonly sense?: string }[] {
  return key.split('+').map((part) => {
    const [name = '', sense] = part.split(':');
    return sense === undefined ? { name } : { name, sense };
  });
}

function isMeant({ sense, unit }: Match, wanted: string | undefined): boolean {
  if (wanted === 'any') return sense !== 'denied';
  if (wanted === 'annex') return sense === 'held' && unit.annexMissing;
  if (wanted === 'here') return sense === 'held' && !unit.annexMissing;
  return sense === (wanted ?? 'held');
}

/** Units of the signals that the decision rests on: those that several speak of first, then short before long. */
function evidenceOf({ when, show }: Decision, matches: Matches): readonly Unit[] {
  const votes = new Map<Unit, number>();
  for (const { name, sense } of [...Object.keys(when), ...show].flatMap(partsOf))
    for (const match of matches(name))
      if (isMeant(match, sense)) votes.set(match.unit, (votes.get(match.unit) ?? 0) + 1);
  const rank = (unit: Unit): number =>
    (votes.get(unit) ?? 0) * 200 - Math.min(unit.tokens.length, 150);
  return [...votes.keys()].sort((one, other) => rank(other) - rank(one) || one.start - other.start);
}
