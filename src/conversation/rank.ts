import { findPassage, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { Passage } from '../domain/passage.js';
import type { Ranked, RankedPassage } from '../domain/question.js';
import { needsStatusNotice, type SourceId } from '../domain/source.js';
import type { Query } from '../retrieval/concepts.js';
import type { Hit, Retriever } from '../retrieval/retriever.js';
import { boundaryIdOf } from './index-documents.js';

/** What a passage that no longer stands loses to one that does. */
const OUTDATED = 0.06;

/** Turns hits into passages and boundaries, with what each of their sentences has to do with the question. */
export interface Ranker {
  readonly rank: (hits: readonly Hit[]) => readonly Ranked[];
  /** A passage that was not hit, with its sentences measured all the same. */
  readonly measure: (passage: Passage, score: number, confidence: number) => RankedPassage;
}

export function createRanker(
  query: Query,
  language: Language,
  knowledge: KnowledgeBase,
  retriever: Retriever,
): Ranker {
  const measure: Ranker['measure'] = (passage, score, confidence) => ({
    kind: 'passage',
    passage,
    score,
    confidence,
    sentences: retriever.relevance(query, language, passage.sentences),
    notes: retriever.relevance(query, language, passage.notes),
  });
  const toRanked = ({ key, score, confidence }: Hit): Ranked | undefined => {
    const boundaryId = boundaryIdOf(key);
    if (boundaryId !== undefined) {
      const boundary = knowledge.boundaries.find(({ id }) => id === boundaryId);
      return boundary && { kind: 'boundary', boundary, score, confidence };
    }
    const passage = findPassage(knowledge, key, language);
    if (passage === undefined) return undefined;
    const isOutdated = needsStatusNotice(sourceOf(knowledge, passage.source));
    return measure(passage, isOutdated ? score - OUTDATED : score, confidence);
  };
  const rank = (hits: readonly Hit[]): readonly Ranked[] =>
    hits
      .map(toRanked)
      .filter((each) => each !== undefined)
      .sort((one, other) => other.score - one.score);
  return { rank, measure };
}

/** When sources are named, only their passages count, and those of the sources that took their place. */
export function keepNamed(
  ranked: readonly Ranked[],
  sources: readonly SourceId[],
  knowledge: KnowledgeBase,
): readonly Ranked[] {
  if (sources.length === 0) return ranked;
  const replacing = sources.flatMap((id) => sourceOf(knowledge, id).status.replacedBy);
  const isKept = (each: Ranked, ids: readonly string[]): boolean =>
    each.kind === 'boundary' || ids.includes(each.passage.source);
  return [
    ...ranked.filter((each) => isKept(each, sources)),
    ...ranked.filter((each) => !isKept(each, sources) && isKept(each, replacing)),
  ];
}
