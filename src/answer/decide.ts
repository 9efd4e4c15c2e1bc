import { speaksOfAmount } from './amount.js';
import {
  besides,
  LEAST_CONFIDENCE,
  membersOf,
  overviewOf,
  withoutTwins,
  withParts,
  withReplacement,
} from './choose-passages.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Passage } from '../domain/passage.js';
import type { FoundQuestion, Ranked, RankedBoundary, RankedPassage } from '../domain/question.js';

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
 * Below these confidences a question is not on the subject at all, a passage that mentions an instrument that is not held
 * does not answer for it, and one that answers a part of the question says little of whether the texts answer it.
 */
const CONFIDENCE = { subject: 0.15, speaks: 0.4, part: 0.5 } as const;
/** Passages that may speak of an instrument that is not held. */
const NEAREST = 3;
/** From these odds (logarithm) on, what is asked is outside the texts; naming one of them speaks against it, a provision more. */
const OUTSIDE = { asked: 0, named: 1.2, provision: 3.5 } as const;

const MOST = { named: 5, options: 4 } as const;

/**
 * Decides what answers a question, or why nothing does. Pure. An amount that no passage gives, and of which none says that it is
 * left open, is not answered by what stands nearest.
 */
export function decide(found: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const decision = decideKind(found, knowledge);
  const { measure } = found.shape;
  if (decision.kind !== 'answer' || measure === undefined || found.parts.length > 1)
    return decision;
  const texts = decision.passages.flatMap(({ passage }) => passage.sentences);
  return speaksOfAmount(measure, texts) ? decision : { kind: 'nothing', onSubject: true };
}

function decideKind(found: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const { ranked, named, options, outside } = found;
  const boundary = ranked.find((each) => each.kind === 'boundary');
  // `Article 11 of CEDAW`: whose it is was told, and is not here.
  const isElsewhere = outside >= OUTSIDE.named && boundary !== undefined;
  if (options.length > 0 && !isElsewhere)
    return { kind: 'clarify', passages: options.slice(0, MOST.options) };
  if (found.missingPlace) return decideUnknown(found);
  if (outside >= leastOutside(found) && boundary !== undefined)
    return { kind: 'boundary', boundary };
  if (named.length > 0) return decideNamed(found, knowledge);
  if (found.unknownInstruments.length > 0) return decideUnknown(found);
  return decideRanked(found, knowledge);
}

/** What is named outright; of several texts that are named, what answers each part of the question. */
function decideNamed({ named, parts, shape }: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const members = membersOf(named[0], shape, named, knowledge);
  if (members !== undefined) return { kind: 'answer', passages: members, apart: 'members' };
  const isPlace = named.some(({ isNamed }) => isNamed);
  if (isPlace) return { kind: 'answer', passages: named.slice(0, MOST.named) };
  const first = parts.length > 1 ? parts : [];
  const most = Math.max(MOST.named, first.length);
  const passages = withoutTwins([...first, ...named]).slice(0, most);
  const isApart =
    first.length > 0 || new Set(passages.map(({ passage }) => passage.source)).size > 1;
  return { kind: 'answer', passages, ...(isApart ? { apart: 'parts' } : {}) };
}

function leastOutside({ named, namesSource, parts }: FoundQuestion): number {
  if (named.some(({ isNamed }) => isNamed)) return OUTSIDE.provision;
  const isSure = parts.length > 1 && parts.every(({ confidence }) => confidence >= CONFIDENCE.part);
  return named.length > 0 || namesSource || isSure ? OUTSIDE.named : OUTSIDE.asked;
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
  if (best === undefined || best.confidence < LEAST_CONFIDENCE) {
    const first = ranked[0];
    return first?.kind === 'boundary'
      ? { kind: 'boundary', boundary: first }
      : { kind: 'nothing', onSubject: (best?.confidence ?? 0) >= CONFIDENCE.subject };
  }
  const members = membersOf(best, shape, passages, knowledge);
  if (members !== undefined) return { kind: 'answer', passages: members, apart: 'members' };
  const chosen = withParts(best, parts, besides(best, passages, shape, knowledge));
  return {
    kind: 'answer',
    passages: withReplacement(chosen, passages, knowledge),
    ...(parts.length > 1 ? { apart: 'parts' } : {}),
  };
}
