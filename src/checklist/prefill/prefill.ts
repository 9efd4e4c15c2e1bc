import type { Answer, AnswerRule, Checklist, Item, Profile } from '../../domain/checklist.js';
import type {
  DocumentWarning,
  Prefilled,
  ProjectDocument,
  Proposal,
  ProposalReason,
  Quote,
} from '../../domain/project-document.js';
import { holds } from '../holds.js';
import { decide, shareSignals, type Verdict } from './decide.js';
import { findOutdated, type OutdatedInstrument } from './instruments.js';
import type { Field } from './match-signals.js';
import { quoteOf } from './quotes.js';
import { readUnits, type Reading, type Unit } from './read-units.js';
import { isAnswer, type Signals } from './signals.js';

export interface PrefillOptions {
  /** What is known of the project; it goes before what the document shows. */
  readonly profile?: Partial<Profile>;
  readonly outdated: readonly OutdatedInstrument[];
}

const MOST_QUOTES = 3;
/** A document with fewer words is a scan, or nothing. */
const FEWEST_WORDS = 40;

interface Desk {
  readonly document: ProjectDocument;
  readonly checklist: Checklist;
  readonly field: Field;
  readonly given: Partial<Profile>;
  readonly shared: ReturnType<typeof shareSignals>;
  readonly outdated: readonly { readonly instrument: string; readonly unit: Unit }[];
}

/** Proposes an answer to every item of a checklist from what a document says, with the lines that say it. */
export function prefill(
  document: ProjectDocument,
  checklist: Checklist,
  signals: Signals,
  options: PrefillOptions,
): Prefilled {
  const reading = readUnits(document, signals);
  const outdated = findOutdated(reading.units, options.outdated, signals);
  const given = options.profile ?? {};
  const { profile, shown } = readProfile(reading, checklist, signals, given);
  const field = { units: reading.units, profile, rules: signals.rules };
  const desk = { document, checklist, field, given, shared: shareSignals(field), outdated };
  return {
    profile,
    shown,
    proposals: checklist.items.map((item) => propose(item, desk)),
    warnings: warningsOf(reading, desk),
  };
}

/** What was given, else what the document shows, else the default. */
function readProfile(
  { units }: Reading,
  { profile: questions }: Checklist,
  { rules }: Signals,
  given: Partial<Profile>,
): Pick<Prefilled, 'profile' | 'shown'> {
  const profile: Record<string, string> = {};
  const shown: Record<string, string> = {};
  for (const { id, values, default: supposed } of questions) {
    const field = { units, profile, rules };
    const question = rules.profile[id];
    const seen = question && decide(question, field, shareSignals(field))?.answer;
    if (seen !== undefined && values.includes(seen)) shown[id] = seen;
    profile[id] = given[id] ?? shown[id] ?? supposed;
  }
  return { profile, shown };
}

function propose(item: Item, desk: Desk): Proposal {
  const { checklist, field, document } = desk;
  const met = checklist.rules.filter(
    ({ items, when }) => items.includes(item.id) && holds(when, field.profile),
  );
  const fixed = met.find(({ effect }) => effect === 'fixed');
  if (fixed !== undefined) return ruled(item, fixed, desk);
  const question = field.rules.items[item.id];
  const verdict = question === undefined ? undefined : decide(question, field, desk.shared);
  const supposed = met.find(({ effect }) => effect === 'default');
  if (supposed !== undefined && !(supposed.answer === 'no' && isPositive(verdict)))
    return ruled(item, supposed, desk);
  const answer = permitted(verdict, item, met);
  const quotes = (verdict?.units ?? [])
    .slice(0, MOST_QUOTES)
    .map((unit) => quoteOf(document, unit));
  const reason = verdict?.reason ?? REASONS[answer];
  return lower(
    { item: item.id, answer, confidence: verdict?.confidence ?? 0.3, quotes, reason },
    desk,
  );
}

const REASONS: Readonly<Record<Answer, ProposalReason>> = {
  yes: 'shown',
  partly: 'shown-in-part',
  no: 'not-mentioned',
  'dont-know': 'not-in-document',
  'not-applicable': 'ruled-out',
};

function isPositive(verdict: Verdict | undefined): boolean {
  return verdict?.answer === 'yes' || verdict?.answer === 'partly';
}

/** The answer of a rule: surer when the profile it rests on was given. */
function ruled(item: Item, { answer, when }: AnswerRule, { given }: Desk): Proposal {
  const known = Object.keys(when.profile ?? {}).every((question) => given[question] !== undefined);
  const confidence = known ? 0.99 : 0.8;
  const reason = answer === 'dont-know' ? 'not-in-document' : 'ruled-out';
  return { item: item.id, answer, confidence, quotes: [], reason };
}

/** An answer that the item or a rule allows; else it is not known. */
function permitted(verdict: Verdict | undefined, item: Item, met: readonly AnswerRule[]): Answer {
  const answer = verdict?.answer ?? 'dont-know';
  if (!isAnswer(answer)) return 'dont-know';
  const allowed = item.answers.includes(answer) || met.some((rule) => rule.answer === answer);
  return allowed ? answer : 'dont-know';
}

/** A text that is outdated takes a full answer down to a part. */
function lower(proposal: Proposal, { field, outdated, document }: Desk): Proposal {
  const first = outdated[0];
  const concerned = field.rules.outdated.includes(proposal.item);
  if (first === undefined || !concerned || proposal.answer !== 'yes') return proposal;
  const quotes = [quoteOf(document, first.unit), ...proposal.quotes].slice(0, MOST_QUOTES);
  return { ...proposal, answer: 'partly', reason: 'outdated-instrument', quotes };
}

function warningsOf(
  { units, instructions, missingAnnexes }: Reading,
  desk: Desk,
): DocumentWarning[] {
  const quote = (piece: Pick<Unit, 'start' | 'end'>): Quote => quoteOf(desk.document, piece);
  const seen = new Set<string>();
  const once = desk.outdated.filter(
    ({ instrument }) => !seen.has(instrument) && seen.add(instrument),
  );
  const words = units.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [
    ...once.map(({ instrument, unit }) => ({
      code: 'outdated-instrument' as const,
      instrument,
      quote: quote(unit),
    })),
    ...missingAnnexes.map(({ annex, pieces }) => ({
      code: 'annex-missing' as const,
      annex,
      quote: quote(units[pieces[0]!]!),
    })),
    ...instructions.map((piece) => ({ code: 'instruction-ignored' as const, quote: quote(piece) })),
    ...(words < FEWEST_WORDS ? [{ code: 'little-text' as const }] : []),
  ];
}
