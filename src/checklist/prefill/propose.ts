import type {
  Answer,
  AnswerRule,
  Checklist,
  Condition,
  Item,
  Profile,
} from '../../domain/checklist.js';
import type { ProjectDocument, Proposal, ProposalReason } from '../../domain/project-document.js';
import { holds } from '../holds.js';
import { decide, shareSignals, type Verdict } from './decide.js';
import type { Field } from './match-signals.js';
import { quoteOf } from './quotes.js';
import type { Unit } from './read-units.js';
import type { Sighting } from './recognise.js';
import { isAnswer } from './signals.js';
import { featuresOf, type Grounds, type Makeup } from './features.js';
import { formOpinion, type Opinion } from './weigh.js';

/** A document read, and all else that its proposals rest on. */
export interface Preparation {
  readonly document: ProjectDocument;
  readonly checklist: Checklist;
  readonly field: Field;
  /** What was given of the profile. */
  readonly given: Partial<Profile>;
  readonly outdated: readonly { readonly instrument: string; readonly unit: Unit }[];
  /** By item; empty where nothing was learned from examples. */
  readonly sightings: ReadonlyMap<string, readonly Sighting[]>;
  readonly makeup: Makeup;
}

/** What the rules make of an item: settled by the checklist, or open to be weighed. */
type Draft =
  | { readonly kind: 'settled'; readonly proposal: Proposal }
  | {
      readonly kind: 'open';
      readonly item: Item;
      readonly met: readonly AnswerRule[];
      readonly told: boolean;
      readonly verdict: Verdict | undefined;
      readonly answer: Answer;
    };

const MOST_QUOTES = 3;
/** Confidence in an item that no decision of its rules was met for. */
const UNSURE = 0.3;
/** Confidence in what a rule of the checklist settles: the profile it rests on was given, or read from the document. */
const RULED = { given: 0.99, read: 0.8 } as const;

/** A proposal for every item. */
export function propose(prepared: Preparation): readonly Proposal[] {
  const drafts = draftAll(prepared);
  const opinions = weighDrafts(drafts, prepared);
  return drafts.map((each) => {
    if (each.kind === 'settled') return each.proposal;
    const opinion = opinions.get(each.item.id);
    const proposal =
      opinion === undefined ? byRules(each, prepared) : byBoth(each, opinion, prepared);
    return lowerForOutdated(proposal, prepared);
  });
}

function draftAll(prepared: Preparation): readonly Draft[] {
  const shared = shareSignals(prepared.field);
  return prepared.checklist.items.map((item) => draft(item, prepared, shared));
}

function draft(item: Item, prepared: Preparation, shared: ReturnType<typeof shareSignals>): Draft {
  const { checklist, field } = prepared;
  const met = checklist.rules.filter(
    ({ items, when }) => items.includes(item.id) && holds(when, field.profile),
  );
  const fixed = met.find(({ effect }) => effect === 'fixed');
  if (fixed !== undefined) return { kind: 'settled', proposal: ruled(item, fixed, prepared) };
  const question = field.rules.items[item.id];
  const verdict = question === undefined ? undefined : decide(question, field, shared);
  const supposed = met.find(({ effect }) => effect === 'default');
  if (supposed !== undefined && !(supposed.answer === 'no' && isPositive(verdict)))
    return { kind: 'settled', proposal: ruled(item, supposed, prepared) };
  const answer = permitted(verdict?.answer, item, met);
  const told = isTold(item, prepared);
  const open = { kind: 'open', item, met, told, verdict, answer } as const;
  return answer === 'not-applicable'
    ? { kind: 'settled', proposal: byRules(open, prepared) }
    : open;
}

/** The checklist says when an item cannot be known, and what was given of the profile says that this is not so. */
function isTold(item: Item, { checklist, field, given }: Preparation): boolean {
  return checklist.rules.some(
    ({ effect, answer, items, when }) =>
      effect === 'fixed' &&
      answer === 'dont-know' &&
      items.includes(item.id) &&
      isGiven(when, given) &&
      !holds(when, field.profile),
  );
}

function isGiven({ profile = {} }: Condition, given: Partial<Profile>): boolean {
  return Object.keys(profile).every((question) => given[question] !== undefined);
}

/** What speaks for and against each item that the checklist leaves open. */
export function groundsOf(prepared: Preparation): readonly Grounds[] {
  return listGrounds(draftAll(prepared), prepared);
}

function listGrounds(drafts: readonly Draft[], { sightings }: Preparation): readonly Grounds[] {
  return drafts
    .filter((each) => each.kind === 'open')
    .map(({ item, answer, told }) => ({
      item: item.id,
      rule: answer,
      told,
      whole: !item.answers.includes('partly'),
      sightings: sightings.get(item.id) ?? [],
    }));
}

/** What rules and examples together say; empty where there is nothing to weigh. */
function weighDrafts(
  drafts: readonly Draft[],
  prepared: Preparation,
): ReadonlyMap<string, Opinion> {
  const { weighing } = prepared.field.rules;
  if (weighing === undefined || prepared.sightings.size === 0) return new Map();
  const grounds = listGrounds(drafts, prepared);
  const features = featuresOf(grounds, prepared.makeup, weighing);
  return new Map(
    grounds.map((each) => [each.item, formOpinion(each, features.get(each.item)!, weighing)]),
  );
}

const REASONS: Readonly<Record<Answer, ProposalReason>> = {
  yes: 'shown',
  partly: 'shown-in-part',
  no: 'not-mentioned',
  'dont-know': 'not-in-document',
  'not-applicable': 'ruled-out',
};

type Open = Extract<Draft, { kind: 'open' }>;

function byRules({ item, verdict, answer }: Open, prepared: Preparation): Proposal {
  return {
    item: item.id,
    answer,
    confidence: verdict?.confidence ?? UNSURE,
    quotes: quotesOf(verdict?.units ?? [], prepared),
    reason: verdict?.reason ?? REASONS[answer],
  };
}

function byBoth(
  open: Open,
  { answer: wanted, likely, units }: Opinion,
  prepared: Preparation,
): Proposal {
  const { item, met, verdict } = open;
  const answer = item.answers.includes(wanted) ? wanted : permitted('no', item, met);
  const same = verdict !== undefined && open.answer === answer;
  const quoted = same ? [...verdict.units, ...units] : units;
  return {
    item: item.id,
    answer,
    confidence: likely,
    quotes: quotesOf(quoted, prepared),
    reason: (same ? verdict.reason : undefined) ?? REASONS[answer],
  };
}

function quotesOf(units: readonly Unit[], { document }: Preparation): Proposal['quotes'] {
  return [...new Set(units)].slice(0, MOST_QUOTES).map((unit) => quoteOf(document, unit));
}

function isPositive(verdict: Verdict | undefined): boolean {
  return verdict?.answer === 'yes' || verdict?.answer === 'partly';
}

function ruled(item: Item, { answer, when }: AnswerRule, { given }: Preparation): Proposal {
  const confidence = isGiven(when, given) ? RULED.given : RULED.read;
  const reason = answer === 'dont-know' ? 'not-in-document' : 'ruled-out';
  return { item: item.id, answer, confidence, quotes: [], reason };
}

/** An answer that the item or a rule allows; else it is not known. */
function permitted(answer: string | undefined, item: Item, met: readonly AnswerRule[]): Answer {
  if (answer === undefined || !isAnswer(answer)) return 'dont-know';
  const allowed = item.answers.includes(answer) || met.some((rule) => rule.answer === answer);
  return allowed ? answer : 'dont-know';
}

/** Citing an outdated text takes a full answer down to a part, for the items that ask about standards. */
function lowerForOutdated(
  proposal: Proposal,
  { field, outdated, document }: Preparation,
): Proposal {
  const first = outdated[0];
  const concerned = field.rules.outdated.includes(proposal.item);
  if (first === undefined || !concerned || proposal.answer !== 'yes') return proposal;
  const quotes = [quoteOf(document, first.unit), ...proposal.quotes].slice(0, MOST_QUOTES);
  return { ...proposal, answer: 'partly', reason: 'outdated-instrument', quotes };
}
