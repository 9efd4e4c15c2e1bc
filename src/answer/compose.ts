import type { Segment } from '../domain/answer.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { QuestionShape, RankedPassage } from '../domain/question.js';
import { chooseNote, chooseSentences } from './choose-sentences.js';
import { noteSegment, quoteSegment } from './cite.js';

type Kind = QuestionShape['breadth'] | 'members' | 'parts';

/** Sentences of the first passage and of each further one, and words in all. */
const LIMITS: Readonly<Record<Kind, { first: number; each: number; words: number }>> = {
  one: { first: 4, each: 1, words: 120 },
  several: { first: 6, each: 3, words: 130 },
  everything: { first: 6, each: 6, words: 600 },
  members: { first: 1, each: 1, words: 200 },
  parts: { first: 4, each: 3, words: 170 },
};

/** How much a sentence yields to those before it: by its place in its passage, and by its passage's place. */
const YIELD: Readonly<Record<Kind, { sentence: number; passage: number }>> = {
  one: { sentence: 1, passage: 1.4 },
  several: { sentence: 1, passage: 0.8 },
  everything: { sentence: 1, passage: 0.8 },
  members: { sentence: 1, passage: 0 },
  parts: { sentence: 1, passage: 0.2 },
};

interface Candidate {
  readonly segment: Segment;
  readonly rank: number;
}

/** The sentences of an answer: the likeliest first until the words are used up, then in the order of their passages. */
export function composeSegments(
  passages: readonly RankedPassage[],
  shape: QuestionShape,
  knowledge: KnowledgeBase,
  apart?: 'members' | 'parts',
): readonly Segment[] {
  const kind = shape.breadth === 'everything' ? shape.breadth : (apart ?? shape.breadth);
  const candidates = passages.flatMap((ranked, position) =>
    candidatesOf(ranked, position, shape, kind, knowledge),
  );
  const chosen = new Set<Candidate>();
  let words = 0;
  for (const candidate of [...candidates].sort((one, other) => one.rank - other.rank)) {
    const length = candidate.segment.text.split(/\s+/u).length;
    if (chosen.size > 0 && words + length > LIMITS[kind].words) continue;
    words += length;
    chosen.add(candidate);
  }
  return candidates.filter((candidate) => chosen.has(candidate)).map(({ segment }) => segment);
}

/** What a passage offers: the sentence that answers first, a note that bears on the question, then further sentences. */
function candidatesOf(
  ranked: RankedPassage,
  position: number,
  shape: QuestionShape,
  kind: Kind,
  knowledge: KnowledgeBase,
): readonly Candidate[] {
  const { passage } = ranked;
  const limits = LIMITS[kind];
  const most = position === 0 ? limits.first : limits.each;
  const [first, ...others] = chooseSentences(ranked, shape, most).map((each) =>
    quoteSegment(passage, passage.sentences[each] ?? '', knowledge),
  );
  const opening =
    first !== undefined && shape.asksPlace === true && passage.locator.kind !== 'about'
      ? { ...first, opensWithPlace: true }
      : first;
  const note = position === 0 && kind !== 'members' ? chooseNote(ranked, shape) : undefined;
  const notes =
    note === undefined ? [] : [noteSegment(passage, passage.notes[note] ?? '', knowledge)];
  const weight = YIELD[kind];
  return [...(opening ? [opening] : []), ...notes, ...others].map((segment, place) => ({
    segment,
    rank: place * weight.sentence + position * weight.passage,
  }));
}
