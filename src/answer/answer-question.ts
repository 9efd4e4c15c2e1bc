import type { Answer, ClarifyOption, Segment } from '../domain/answer.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { sourceOf } from '../domain/knowledge-base.js';
import { printLocator } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { FoundQuestion, QuestionShape, Ranked, RankedPassage } from '../domain/question.js';
import { chooseNote, chooseSentences } from './choose-sentences.js';
import { noteSegment, noticesFor, quoteSegment } from './cite.js';

/** Least confidence for an answer, and below which a question is not on the subject at all. */
export const CONFIDENCE = { answer: 0.42, subject: 0.2 } as const;

/** How near to the best a further passage must score to be quoted, how many there may be, and how many words in all. */
const LIMITS: Readonly<
  Record<
    QuestionShape['breadth'],
    { share: number; further: number; words: number; sentences: number }
  >
> = {
  one: { share: 0.85, further: 2, words: 110, sentences: 3 },
  several: { share: 0.6, further: 4, words: 120, sentences: 2 },
  everything: { share: 0.5, further: 11, words: 600, sentences: 6 },
};
const NEAREST = 3;
const OPTIONS = 4;

/** The quoting answerer: answers with sentences of the passages themselves, so that it cannot invent. Pure. */
export function answerQuestion(found: FoundQuestion, knowledge: KnowledgeBase): Answer {
  const notices = askedInNotice(found);
  const decision = decide(found);
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

function decide(found: FoundQuestion): Decision {
  const { ranked, named, shape } = found;
  if (named.length > 0) return decideNamed(found);
  if (found.missingPlace || found.unknownInstruments.length > 0) return decideUnknown(found);
  const best = ranked[0];
  if (best === undefined) return { kind: 'nothing', onSubject: false };
  if (best.kind === 'boundary') return { kind: 'boundary', boundary: best };
  if (best.confidence < CONFIDENCE.answer)
    return { kind: 'nothing', onSubject: best.confidence >= CONFIDENCE.subject };
  return { kind: 'answer', passages: furtherThan(best, ranked.filter(isPassage), shape) };
}

/** A provision that is named is the answer; when several sources have one of that number, the asker chooses. */
function decideNamed({ named, ranked, shape }: FoundQuestion): Decision {
  const sources = new Set(named.map(({ source }) => source));
  if (sources.size > 1) {
    const firsts = [...sources].map((source) => named.find((passage) => passage.source === source));
    return {
      kind: 'clarify',
      passages: firsts.filter((passage) => passage !== undefined).slice(0, OPTIONS),
    };
  }
  const asRanked = named.map(
    (passage) =>
      ranked.filter(isPassage).find((each) => each.passage.id === passage.id) ?? unranked(passage),
  );
  const most = shape.breadth === 'everything' ? LIMITS.everything.further : LIMITS.several.further;
  return { kind: 'answer', passages: byRelevance(asRanked).slice(0, most + 1) };
}

/** Inside one provision, what bears on the question comes first; when nothing does, the order of the text stays. */
function byRelevance(passages: readonly RankedPassage[]): RankedPassage[] {
  return [...passages].sort((one, other) => other.score - one.score);
}

/** An instrument or provision that is not held: an answer only when a passage speaks of it by name. */
function decideUnknown({ ranked, unknownInstruments }: FoundQuestion): Decision {
  const best = ranked[0];
  if (best?.kind === 'boundary') return { kind: 'boundary', boundary: best };
  const numbers = unknownInstruments.map((id) => id.replace(/\D+/gu, ''));
  const speaks = ranked
    .filter(isPassage)
    .slice(0, NEAREST)
    .find(({ passage }) => {
      const text = [...passage.sentences, ...passage.notes].join(' ');
      return (
        numbers.length > 0 &&
        numbers.every((number) => new RegExp(`\\b${number}\\b`, 'u').test(text))
      );
    });
  return speaks === undefined
    ? { kind: 'nothing', onSubject: true }
    : { kind: 'answer', passages: [speaks] };
}

function isPassage(ranked: Ranked): ranked is RankedPassage {
  return ranked.kind === 'passage';
}

function unranked(passage: Passage): RankedPassage {
  return {
    kind: 'passage',
    passage,
    score: 0,
    confidence: 1,
    sentences: passage.sentences.map(() => 0),
    notes: passage.notes.map(() => 0),
  };
}

/** The best passage and those near enough to it to be quoted beside it. */
function furtherThan(
  best: RankedPassage,
  passages: readonly RankedPassage[],
  shape: QuestionShape,
): readonly RankedPassage[] {
  const { share, further } = LIMITS[shape.breadth];
  const near = passages.filter(
    (each) =>
      each !== best && each.score >= share * best.score && each.confidence >= CONFIDENCE.answer,
  );
  return [best, ...near.slice(0, further)];
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
  for (const [position, ranked] of passages.entries())
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
  const most =
    position === 0 ? LIMITS[shape.breadth].sentences : shape.breadth === 'everything' ? 6 : 1;
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
