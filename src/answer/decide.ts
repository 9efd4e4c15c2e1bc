import { speaksOfAmount } from './amount.js';
import { areKin, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import { isRightBelow, isWithin } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type {
  FoundQuestion,
  QuestionShape,
  Ranked,
  RankedBoundary,
  RankedPassage,
} from '../domain/question.js';
import { needsStatusNotice } from '../domain/source.js';

/** What to do with a question. */
export type Decision =
  | {
      readonly kind: 'answer';
      readonly passages: readonly RankedPassage[];
      /** Where several things are answered: `members` of one whole, or `parts` of the question. */
      readonly apart?: 'members' | 'parts';
    }
  | { readonly kind: 'clarify'; readonly passages: readonly Passage[] }
  | { readonly kind: 'boundary'; readonly boundary: RankedBoundary }
  | { readonly kind: 'nothing'; readonly onSubject: boolean };

/**
 * Below these confidences there is no answer, the question is not on the subject at all, and a passage that mentions an
 * instrument that is not held does not answer for it.
 */
const CONFIDENCE = { answer: 0.2, subject: 0.15, speaks: 0.4 } as const;
/** Passages that may speak of an instrument that is not held. */
const NEAREST = 3;
/** From these odds (logarithm) on, what is asked is outside the texts; naming one of them speaks against it, a provision more. */
const OUTSIDE = { asked: 0, named: 1.2, provision: 2.8 } as const;

/**
 * How near to the best a further passage must score to be quoted beside it: one of the same provision, one of the same text
 * or of its companion; and how many there may be.
 */
const FURTHER: Readonly<
  Record<QuestionShape['breadth'], { same: number; kin: number; most: number }>
> = {
  one: { same: 0.6, kin: 0.82, most: 2 },
  several: { same: 0.5, kin: 0.75, most: 4 },
  everything: { same: 0.3, kin: 0.5, most: 11 },
};
/** A passage of a text that has nothing to do with the best one's must score nearly as much. */
const STRANGER_SHARE = 0.92;
const MOST = { named: 5, options: 4, members: 6 } as const;
/** Passages among which the provision above the best one is looked for. */
const OVERVIEW_WITHIN = 12;

/**
 * Decides what answers a question, or why nothing does. Pure. An amount that no passage gives, and of which none says that it is
 * left open, is not answered by what stands nearest.
 */
export function decide(found: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const decision = decideKind(found, knowledge);
  const { measure } = found.shape;
  if (decision.kind !== 'answer' || measure === undefined) return decision;
  const texts = decision.passages.flatMap(({ passage }) => passage.sentences);
  return speaksOfAmount(measure, texts) ? decision : { kind: 'nothing', onSubject: true };
}

function decideKind(found: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const { ranked, named, options, outside } = found;
  if (options.length > 0) return { kind: 'clarify', passages: options.slice(0, MOST.options) };
  const boundary = ranked.find((each) => each.kind === 'boundary');
  if (found.missingPlace) return decideUnknown(found);
  if (outside >= leastOutside(found) && boundary !== undefined)
    return { kind: 'boundary', boundary };
  if (named.length > 0) return decideNamed(found, knowledge);
  if (found.unknownInstruments.length > 0) return decideUnknown(found);
  return decideRanked(found, knowledge);
}

/** What is named outright; of several texts that are named, what answers each part of the question. */
function decideNamed({ named, parts, shape }: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const listed = listOf(named[0], shape, named, knowledge);
  if (listed !== undefined) return listed;
  const isPlace = named.some(({ isNamed }) => isNamed);
  if (isPlace || parts.length < 2) return { kind: 'answer', passages: named.slice(0, MOST.named) };
  const most = Math.max(MOST.named, parts.length);
  const passages = withoutTwins([...parts, ...named]).slice(0, most);
  return { kind: 'answer', passages, apart: 'parts' };
}

function withoutTwins(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  return passages.filter(
    ({ passage }, at) => passages.findIndex((each) => each.passage.id === passage.id) === at,
  );
}

function leastOutside({ named, namesSource }: FoundQuestion): number {
  if (named.some(({ isNamed }) => isNamed)) return OUTSIDE.provision;
  return named.length > 0 || namesSource ? OUTSIDE.named : OUTSIDE.asked;
}

export function isPassage(ranked: Ranked): ranked is RankedPassage {
  return ranked.kind === 'passage';
}

/** An instrument or provision that is not held: an answer only when a passage speaks of the instrument by name. */
function decideUnknown({ ranked, unknownInstruments, missingPlace }: FoundQuestion): Decision {
  const speaks = ranked
    .filter(isPassage)
    .slice(0, NEAREST)
    .find(
      ({ passage, confidence }) =>
        confidence >= CONFIDENCE.speaks && unknownInstruments.some((id) => mentions(passage, id)),
    );
  if (speaks !== undefined) return { kind: 'answer', passages: [speaks] };
  const best = ranked[0];
  return best?.kind === 'boundary' && !missingPlace
    ? { kind: 'boundary', boundary: best }
    : { kind: 'nothing', onSubject: true };
}

function mentions({ sentences, notes }: Passage, instrument: string): boolean {
  const number = instrument.replace(/\D+/gu, '');
  const named = new RegExp(String.raw`\b${instrument}\b|(?:No\.|n°|núm\.)\s?${number}\b`, 'u');
  return [...sentences, ...notes].some((text) => named.test(text));
}

function decideRanked({ ranked, shape, parts }: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const passages = ranked.filter(isPassage);
  // Where each part has a passage of its own, the one above them says less.
  const isApart = parts.length > 1 && typeof shape.lists !== 'number';
  const overview = isApart ? undefined : overviewOf(passages, shape);
  const best = overview ?? passages[0];
  if (best === undefined || best.confidence < CONFIDENCE.answer) {
    const first = ranked[0];
    return first?.kind === 'boundary'
      ? { kind: 'boundary', boundary: first }
      : { kind: 'nothing', onSubject: (best?.confidence ?? 0) >= CONFIDENCE.subject };
  }
  const listed = listOf(best, shape, passages, knowledge);
  if (listed !== undefined) return listed;
  const beside = withParts(best, parts, besides(best, passages, shape, knowledge));
  return {
    kind: 'answer',
    passages: withReplacement([best, ...beside], passages, knowledge),
    ...(parts.length > 1 ? { apart: 'parts' } : {}),
  };
}

/** For a question that asks for several things, the provision above the best one, which names them all. */
function overviewOf(
  passages: readonly RankedPassage[],
  { breadth }: QuestionShape,
): RankedPassage | undefined {
  const best = passages[0]?.passage;
  if (best === undefined || breadth === 'one') return undefined;
  return passages
    .slice(0, OVERVIEW_WITHIN)
    .find(
      ({ passage }) =>
        passage !== best &&
        passage.source === best.source &&
        passage.locator.tag === undefined &&
        isWithin(best.locator, passage.locator),
    );
}

/** What a provision is made up of, `(a)`, `(b)` and so on, where that is asked for and an answer can hold it. */
function listOf(
  whole: RankedPassage | undefined,
  { lists }: QuestionShape,
  measured: readonly RankedPassage[],
  knowledge: KnowledgeBase,
): Decision | undefined {
  if (lists === undefined || whole === undefined || whole.passage.locator.tag !== undefined)
    return undefined;
  const { source, language, locator } = whole.passage;
  const members = knowledge.passages.filter(
    (passage) =>
      passage.source === source &&
      passage.language === language &&
      passage.locator.tag === undefined &&
      isRightBelow(passage.locator, locator),
  );
  const isAsked = lists === 'all' ? members.length > 1 : members.length === lists;
  if (!isAsked || members.length > MOST.members) return undefined;
  const passages = members.map(
    (passage) => measured.find((each) => each.passage.id === passage.id) ?? unmeasured(passage),
  );
  return { kind: 'answer', passages, apart: 'members' };
}

function unmeasured(passage: Passage): RankedPassage {
  const none = (texts: readonly string[]): readonly number[] => texts.map(() => 0);
  const { sentences, notes } = passage;
  return {
    kind: 'passage',
    passage,
    score: 0,
    confidence: 1,
    sentences: none(sentences),
    notes: none(notes),
  };
}

/** The passages near enough to the best one to be quoted beside it. */
function besides(
  best: RankedPassage,
  passages: readonly RankedPassage[],
  shape: QuestionShape,
  knowledge: KnowledgeBase,
): readonly RankedPassage[] {
  const { same, kin, most } = FURTHER[shape.breadth];
  const shareFor = ({ passage }: RankedPassage): number => {
    if (isSameProvision(passage, best.passage)) return same;
    return areKin(passage.source, best.passage.source, knowledge) ? kin : STRANGER_SHARE;
  };
  return passages
    .filter(
      (each) =>
        each !== best &&
        each.score >= shareFor(each) * best.score &&
        each.confidence >= CONFIDENCE.answer,
    )
    .slice(0, most);
}

/** The passage of each part of the question first, then as many of the others as there is room for. */
function withParts(
  best: RankedPassage,
  parts: readonly RankedPassage[],
  beside: readonly RankedPassage[],
): readonly RankedPassage[] {
  const own = parts.filter(({ passage }) => passage.id !== best.passage.id);
  const others = beside.filter(({ passage }) =>
    own.every((each) => each.passage.id !== passage.id),
  );
  return [...own, ...others].slice(0, parts.length > 1 ? parts.length : beside.length);
}

/** Whether one stands at the place of the other, or inside it. */
function isSameProvision(one: Passage, other: Passage): boolean {
  return (
    one.source === other.source &&
    (isWithin(one.locator, other.locator) || isWithin(other.locator, one.locator))
  );
}

/** Beside a passage that no longer stands, the best one of what took its place. */
function withReplacement(
  chosen: readonly RankedPassage[],
  passages: readonly RankedPassage[],
  knowledge: KnowledgeBase,
): readonly RankedPassage[] {
  const [first, ...others] = chosen;
  if (first === undefined) return chosen;
  const source = sourceOf(knowledge, first.passage.source);
  if (!needsStatusNotice(source)) return chosen;
  const replaces = ({ passage }: RankedPassage): boolean =>
    source.status.replacedBy.includes(passage.source);
  const current = passages.find(replaces);
  return current === undefined
    ? chosen
    : [first, current, ...others.filter((each) => each !== current)];
}
