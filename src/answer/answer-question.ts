import type { Answer, ClarifyOption, Segment } from '../domain/answer.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { sourceOf } from '../domain/knowledge-base.js';
import { printLocator } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { FoundQuestion, QuestionShape, Ranked, RankedPassage } from '../domain/question.js';
import { needsStatusNotice, type SourceId } from '../domain/source.js';
import { chooseNote, chooseSentences } from './choose-sentences.js';
import { noteSegment, noticesFor, quoteSegment } from './cite.js';

/** Least confidence for an answer, and below which a question is not on the subject at all. */
export const CONFIDENCE = { answer: 0.2, subject: 0.15 } as const;

/** From these odds (logarithm) on, what is asked is outside the texts; a provision that is named speaks against it. */
const OUTSIDE = { asked: 0.5, named: 2 } as const;
const MOST_NAMED = 5;

/**
 * How near to the best a further passage must score to be quoted, how many there may be, how many sentences the first and
 * each further one gives, and how many words in all.
 */
const LIMITS: Readonly<Record<QuestionShape['breadth'], Limits>> = {
  one: { share: 0.88, further: 2, first: 4, each: 1, words: 115 },
  several: { share: 0.7, further: 4, first: 5, each: 2, words: 130 },
  everything: { share: 0.5, further: 11, first: 6, each: 6, words: 600 },
};

interface Limits {
  readonly share: number;
  readonly further: number;
  readonly first: number;
  readonly each: number;
  readonly words: number;
}
/** A passage of a text that has nothing to do with the best one's must score nearly as much to be quoted beside it. */
const STRANGER_SHARE = 0.95;
const NEAREST = 3;
const OPTIONS = 4;

/** The quoting answerer: answers with sentences of the passages themselves, so that it cannot invent. Pure. */
export function answerQuestion(found: FoundQuestion, knowledge: KnowledgeBase): Answer {
  const notices = askedInNotice(found);
  const decision = decide(found, knowledge);
  switch (decision.kind) {
    case 'answer':
      return ground(decision.passages, found, knowledge, notices);
    case 'clarify':
      return {
        kind: 'clarify',
        about: 'instrument',
        language: found.language,
        notices,
        options: decision.passages.map((passage) => toOption(passage, knowledge)),
      };
    case 'boundary':
      return decline(decision.boundary, found, notices);
    case 'nothing':
      return {
        kind: decision.onSubject ? 'not-found' : 'out-of-scope',
        language: found.language,
        notices,
        nearest: nearestOf(found.ranked),
      };
    default:
      return decision satisfies never;
  }
}

type Decision =
  | { readonly kind: 'answer'; readonly passages: readonly RankedPassage[] }
  | { readonly kind: 'clarify'; readonly passages: readonly Passage[] }
  | { readonly kind: 'boundary'; readonly boundary: Extract<Ranked, { kind: 'boundary' }> }
  | { readonly kind: 'nothing'; readonly onSubject: boolean };

function decide(found: FoundQuestion, knowledge: KnowledgeBase): Decision {
  const { ranked, named, options, shape, outside } = found;
  if (options.length > 0) return { kind: 'clarify', passages: options.slice(0, OPTIONS) };
  const boundary = ranked.find((each) => each.kind === 'boundary');
  const best = ranked.find(isPassage);
  const least = named.length > 0 ? OUTSIDE.named : OUTSIDE.asked;
  if (outside >= least && boundary !== undefined) return { kind: 'boundary', boundary };
  if (named.length > 0) return { kind: 'answer', passages: named.slice(0, MOST_NAMED) };
  if (found.missingPlace || found.unknownInstruments.length > 0) return decideUnknown(found);
  if (best === undefined) return { kind: 'nothing', onSubject: false };
  if (best.confidence < CONFIDENCE.answer)
    return boundary === ranked[0] && boundary !== undefined
      ? { kind: 'boundary', boundary }
      : { kind: 'nothing', onSubject: best.confidence >= CONFIDENCE.subject };
  return {
    kind: 'answer',
    passages: furtherThan(best, ranked.filter(isPassage), shape, knowledge),
  };
}

/** An instrument or provision that is not held: an answer only when a passage speaks of the instrument by name. */
function decideUnknown({ ranked, unknownInstruments }: FoundQuestion): Decision {
  const speaks = ranked
    .filter(isPassage)
    .find(({ passage }) => unknownInstruments.some((id) => mentions(passage, id)));
  if (speaks !== undefined) return { kind: 'answer', passages: [speaks] };
  const best = ranked[0];
  if (best?.kind === 'boundary') return { kind: 'boundary', boundary: best };
  return { kind: 'nothing', onSubject: true };
}

function mentions({ sentences, notes }: Passage, instrument: string): boolean {
  const number = instrument.replace(/\D+/gu, '');
  const named = new RegExp(String.raw`\b${instrument}\b|(?:No\.|n°|núm\.)\s?${number}\b`, 'u');
  return [...sentences, ...notes].some((text) => named.test(text));
}

function isPassage(ranked: Ranked): ranked is RankedPassage {
  return ranked.kind === 'passage';
}

/** The best passage and those near enough to it to be quoted beside it. */
function furtherThan(
  best: RankedPassage,
  passages: readonly RankedPassage[],
  shape: QuestionShape,
  knowledge: KnowledgeBase,
): readonly RankedPassage[] {
  const { share, further } = LIMITS[shape.breadth];
  const shareFor = ({ passage }: RankedPassage): number =>
    isKin(passage.source, best.passage.source, knowledge) ? share : Math.max(share, STRANGER_SHARE);
  const near = passages.filter(
    (each) =>
      each !== best &&
      each.score >= shareFor(each) * best.score &&
      each.confidence >= CONFIDENCE.answer,
  );
  return [best, ...near.slice(0, further)];
}

/** Whether two sources are the same or name one another as related. */
function isKin(one: SourceId, other: SourceId, knowledge: KnowledgeBase): boolean {
  return (
    one === other ||
    sourceOf(knowledge, one).related.includes(other) ||
    sourceOf(knowledge, other).related.includes(one)
  );
}

/** Beside a passage that no longer stands, the best one of what took its place. */
function withReplacement(
  passages: readonly RankedPassage[],
  ranked: readonly Ranked[],
  knowledge: KnowledgeBase,
): readonly RankedPassage[] {
  const [first, ...others] = passages;
  if (first === undefined) return passages;
  const source = sourceOf(knowledge, first.passage.source);
  if (!needsStatusNotice(source)) return passages;
  const { replacedBy } = source.status;
  if (others.some(({ passage }) => replacedBy.includes(passage.source))) return passages;
  const current = ranked
    .filter(isPassage)
    .find(({ passage }) => replacedBy.includes(passage.source));
  return current === undefined ? passages : [first, current, ...others];
}

function ground(
  passages: readonly RankedPassage[],
  found: FoundQuestion,
  knowledge: KnowledgeBase,
  notices: Answer['notices'],
): Answer {
  const limits = LIMITS[found.shape.breadth];
  const segments: Segment[] = [];
  const quoted: Passage[] = [];
  let words = 0;
  for (const [position, ranked] of withReplacement(passages, found.ranked, knowledge).entries())
    for (const segment of segmentsOf(ranked, position, found.shape, knowledge)) {
      const length = segment.text.split(/\s+/u).length;
      if (segments.length > 0 && words + length > limits.words) continue;
      words += length;
      segments.push(segment);
      if (!quoted.includes(ranked.passage)) quoted.push(ranked.passage);
    }
  return {
    kind: 'grounded',
    language: found.language,
    segments,
    notices: [...notices, ...noticesFor(quoted, knowledge)],
    nearest: nearestOf(found.ranked).filter((id) => !quoted.some((passage) => passage.id === id)),
  };
}

function segmentsOf(
  ranked: RankedPassage,
  position: number,
  shape: QuestionShape,
  knowledge: KnowledgeBase,
): readonly Segment[] {
  const { passage } = ranked;
  const { first: ofFirst, each: ofEach } = LIMITS[shape.breadth];
  const most = position === 0 ? ofFirst : ofEach;
  const [first, ...others] = chooseSentences(ranked, shape, most).map((each) =>
    quoteSegment(passage, passage.sentences[each] ?? '', knowledge),
  );
  const note = position === 0 ? chooseNote(ranked, shape) : undefined;
  const notes =
    note === undefined ? [] : [noteSegment(passage, passage.notes[note] ?? '', knowledge)];
  return [...(first ? [first] : []), ...notes, ...others];
}

function decline(
  { boundary }: Extract<Ranked, { kind: 'boundary' }>,
  found: FoundQuestion,
  notices: Answer['notices'],
): Answer {
  const common = { language: found.language, notices, boundary: boundary.id };
  if (boundary.outcome === 'out-of-scope') return { ...common, kind: 'out-of-scope' };
  return { ...common, kind: 'not-found', nearest: boundary.nearest };
}

function nearestOf(ranked: readonly Ranked[]): readonly Passage['id'][] {
  return ranked
    .filter(isPassage)
    .slice(0, NEAREST)
    .map(({ passage }) => passage.id);
}

function toOption(passage: Passage, knowledge: KnowledgeBase): ClarifyOption {
  const source = sourceOf(knowledge, passage.source);
  const locator = printLocator(passage.locator, passage.language);
  return {
    label: `${source.titles[passage.language]}, ${locator}`,
    question: `${source.id} ${locator}`,
  };
}

function askedInNotice({ askedIn }: FoundQuestion): Answer['notices'] {
  return askedIn === undefined ? [] : [{ code: 'answered-in-english', asked: askedIn }];
}
