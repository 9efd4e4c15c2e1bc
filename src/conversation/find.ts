import { readShape } from '../answer/question-shape.js';
import type { HistoryMessage } from '../domain/conversation.js';
import { findPassage, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { FoundQuestion, Ranked, RankedPassage } from '../domain/question.js';
import { needsStatusNotice } from '../domain/source.js';
import type { Query } from '../retrieval/concepts.js';
import { readReference, type Reference, resolvePlace } from '../retrieval/references.js';
import type { Hit, Retriever } from '../retrieval/retriever.js';
import { contextOf, leansOnHistory } from './follow-up.js';
import { boundaryIdOf } from './index-documents.js';

/** A question as it is to be searched: in a language of the desk, with what was said before. */
export interface SpokenQuestion {
  readonly text: string;
  readonly language: Language;
  readonly askedIn?: string;
  readonly history: readonly HistoryMessage[];
}

const HITS = 40;
/** What is lost by a passage of another source than the one named, and by one that no longer stands. */
const PENALTY = { otherSource: 0.25, outdated: 0.06 } as const;
/** From this confidence on a question is whole by itself, whatever was said before. */
const WHOLE = 0.7;

/** Finds what bears on a question. */
export async function findPassages(
  spoken: SpokenQuestion,
  knowledge: KnowledgeBase,
  retriever: Retriever,
): Promise<FoundQuestion> {
  const { text, language, askedIn } = spoken;
  const reference = readContextualReference(spoken, knowledge);
  const { query, hits } = await search(spoken, retriever);
  const named = resolvePlace(reference, knowledge, language);
  const ranked = hits
    .map((hit) => toRanked(hit, query, knowledge, retriever))
    .filter((each) => each !== undefined)
    .map((each) => adjust(each, reference, knowledge))
    .sort((one, other) => other.score - one.score);
  return {
    language,
    ...(askedIn === undefined ? {} : { askedIn }),
    shape: readShape(text),
    concepts: retriever.concepts({ question: text }, language).length,
    ranked,
    named,
    unknownInstruments: reference.unknown,
    missingPlace:
      reference.place !== undefined && reference.sources.length > 0 && named.length === 0,
  };
}

/** A provision named without its instrument is one of the instrument spoken of last. */
function readContextualReference(spoken: SpokenQuestion, knowledge: KnowledgeBase): Reference {
  const reference = readReference(spoken.text, knowledge);
  if (reference.place === undefined || reference.sources.length + reference.unknown.length > 0)
    return reference;
  for (const { content } of [...spoken.history].reverse()) {
    const { sources } = readReference(content, knowledge);
    if (sources.length > 0) return { ...reference, sources: sources.slice(0, 1) };
  }
  return reference;
}

/** Searches for the question by itself, and with what it goes on from when it leans on that. */
async function search(
  { text, language, history }: SpokenQuestion,
  retriever: Retriever,
): Promise<{ query: Query; hits: readonly Hit[] }> {
  const alone: Query = { question: text };
  const isLeaning = (question: string): boolean =>
    leansOnHistory(question, retriever.concepts({ question }, language).length);
  const context = isLeaning(text) ? contextOf(history, isLeaning) : undefined;
  const hits = await retriever.search(alone, language, HITS);
  if (context === undefined || (hits[0]?.confidence ?? 0) >= WHOLE) return { query: alone, hits };
  const query: Query = { question: text, context };
  return { query, hits: await retriever.search(query, language, HITS) };
}

function toRanked(
  hit: Hit,
  query: Query,
  knowledge: KnowledgeBase,
  retriever: Retriever,
): Ranked | undefined {
  const { key, language, score, confidence } = hit;
  const boundaryId = boundaryIdOf(key);
  if (boundaryId !== undefined) {
    const boundary = knowledge.boundaries.find(({ id }) => id === boundaryId);
    return boundary && { kind: 'boundary', boundary, score, confidence };
  }
  const passage = findPassage(knowledge, key, language);
  if (passage === undefined) return undefined;
  const measure = (texts: readonly string[]): readonly number[] =>
    retriever.relevance(query, language, texts);
  return {
    kind: 'passage',
    passage,
    score,
    confidence,
    sentences: measure(passage.sentences),
    notes: measure(passage.notes),
  };
}

function adjust(ranked: Ranked, reference: Reference, knowledge: KnowledgeBase): Ranked {
  if (ranked.kind === 'boundary') return ranked;
  const { sources } = reference;
  const isNamed = sources.includes(ranked.passage.source);
  const other = sources.length > 0 && !isNamed ? PENALTY.otherSource : 0;
  const outdated = !isNamed && isOutdated(ranked, knowledge) ? PENALTY.outdated : 0;
  return { ...ranked, score: ranked.score - other - outdated };
}

function isOutdated({ passage }: RankedPassage, knowledge: KnowledgeBase): boolean {
  return needsStatusNotice(sourceOf(knowledge, passage.source));
}
