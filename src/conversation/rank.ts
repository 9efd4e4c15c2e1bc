import { givesAmount } from '../answer/amount.js';
import { findPassage, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { Passage } from '../domain/passage.js';
import type { QuestionShape, Ranked, RankedPassage } from '../domain/question.js';
import { needsStatusNotice, type Source, type SourceId } from '../domain/source.js';
import type { Query } from '../retrieval/concepts.js';
import type { Hit, Retriever } from '../retrieval/retriever.js';
import { boundaryIdOf } from './index-documents.js';

/** What a passage that no longer stands loses to one that does, and one that only guides to one that binds. */
const LOSS = { outdated: 0.06, guidance: 0.05 } as const;
/** What a passage of the text that was spoken of last gains, where a question goes on from that. */
const GAIN = 0.12;
/** Hits that are looked at sentence by sentence. */
const MOST = 40;
const MOST_OF_EACH = 12;

/** Turns hits into passages and boundaries, with what each of their sentences has to do with the question. */
export interface Ranker {
  readonly rank: (hits: readonly Hit[]) => readonly Ranked[];
  /** A passage that was not hit, with its sentences measured all the same. */
  readonly measure: (passage: Passage, score: number, confidence: number) => RankedPassage;
}

interface RankingContext {
  readonly query: Query;
  /** The language of the question, and that of the answer. */
  readonly spoken: Language;
  readonly language: Language;
  readonly knowledge: KnowledgeBase;
  readonly retriever: Retriever;
}

export function createRanker(context: RankingContext): Ranker {
  const { query, spoken, language, knowledge, retriever } = context;
  const relevance = retriever.relevance(query, spoken);
  /** Sentences are compared with the question in its own language; they stand in the same order in each. */
  const inSpoken = (passage: Passage, part: 'sentences' | 'notes'): readonly string[] => {
    const twin = findPassage(knowledge, passage.id, spoken)?.[part] ?? [];
    return twin.length === passage[part].length ? twin : passage[part];
  };
  const measure: Ranker['measure'] = (passage, score, confidence) => ({
    kind: 'passage',
    passage,
    score,
    confidence,
    sentences: inSpoken(passage, 'sentences').map(relevance),
    notes: inSpoken(passage, 'notes').map(relevance),
  });
  const toRanked = ({ key, score, confidence }: Hit): Ranked | undefined => {
    const boundaryId = boundaryIdOf(key);
    if (boundaryId !== undefined) {
      const boundary = knowledge.boundaries.find(({ id }) => id === boundaryId);
      return boundary && { kind: 'boundary', boundary, score, confidence };
    }
    const passage = findPassage(knowledge, key, language);
    if (passage === undefined) return undefined;
    return measure(passage, score, confidence);
  };
  const rank = (hits: readonly Hit[]): readonly Ranked[] =>
    hits
      .slice(0, MOST)
      .map(toRanked)
      .filter((each) => each !== undefined);
  return { rank, measure };
}

/**
 * The hits that may answer. When sources are named: theirs, and after them those of the sources that took their place.
 * Otherwise all, those of texts that no longer stand a little lower.
 */
export function selectHits(
  hits: readonly Hit[],
  sources: readonly SourceId[],
  knowledge: KnowledgeBase,
  spokenOf?: SourceId,
): readonly Hit[] {
  if (sources.length === 0) return preferStanding(hits, knowledge, spokenOf);
  const replacing = sources.flatMap((id) => sourceOf(knowledge, id).status.replacedBy);
  const sourceIn = ({ key }: Hit, ids: readonly string[]): string | undefined =>
    ids.find((id) => key.startsWith(`${id}/`));
  const isOf = (hit: Hit, ids: readonly string[]): boolean => sourceIn(hit, ids) !== undefined;
  const isBoundary = ({ key }: Hit): boolean => boundaryIdOf(key) !== undefined;
  return [
    ...keepSome(hits, (hit) => (isBoundary(hit) ? 'boundary' : sourceIn(hit, sources))),
    ...hits.filter((hit) => !isOf(hit, sources) && isOf(hit, replacing)),
  ];
}

/** What a passage loses that gives no amount where one is asked for of its text. */
const UNFIT = 0.3;

/** Of the passages of a text that is named, one without an amount does not answer how long or how much. */
export function preferFit(
  ranked: readonly Ranked[],
  { wants, measure }: QuestionShape,
): readonly Ranked[] {
  if (wants !== 'quantity') return ranked;
  const worth = (each: Ranked): number => {
    const [first = ''] = each.kind === 'passage' ? each.passage.sentences : [];
    return each.score - (each.kind === 'boundary' || givesAmount(first, measure) ? 0 : UNFIT);
  };
  return [...ranked].sort((one, other) => worth(other) - worth(one));
}

/** The first hits of each group, so that one source does not crowd out another; hits of no group are left out. */
function keepSome(hits: readonly Hit[], groupOf: (hit: Hit) => string | undefined): readonly Hit[] {
  const counts = new Map<string, number>();
  return hits.filter((hit) => {
    const group = groupOf(hit);
    if (group === undefined) return false;
    counts.set(group, (counts.get(group) ?? 0) + 1);
    return (counts.get(group) ?? 0) <= MOST_OF_EACH;
  });
}

/** Where texts say nearly the same, the one that stands and binds goes first. */
function preferStanding(
  hits: readonly Hit[],
  knowledge: KnowledgeBase,
  spokenOf: SourceId | undefined,
): readonly Hit[] {
  const losses = new Map(
    [...knowledge.sources.values()].map((source) => [
      source.id as string,
      lossOf(source) - (source.id === spokenOf ? GAIN : 0),
    ]),
  );
  return hits
    .map((hit) => {
      const loss = losses.get(hit.key.slice(0, hit.key.lastIndexOf('/'))) ?? 0;
      return loss === 0 ? hit : { ...hit, score: hit.score - loss };
    })
    .sort((one, other) => other.score - one.score);
}

function lossOf(source: Source): number {
  const outdated = needsStatusNotice(source) ? LOSS.outdated : 0;
  return outdated + (source.type === 'recommendation' ? LOSS.guidance : 0);
}
