import type { HistoryMessage } from '../domain/conversation.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { SourceId } from '../domain/source.js';
import { readReference, type Reference } from '../retrieval/reference.js';
import type { Retriever } from '../retrieval/retriever.js';
import type { SpokenQuestion } from './find.js';
import { leansOnHistory, opensAsAlike } from './follow-up.js';

/** `And in C183?` asks of another text what was asked before. */
export function complete(
  text: string,
  spokenOf: readonly SourceId[],
  { spoken, history }: SpokenQuestion,
  knowledge: KnowledgeBase,
  retriever: Retriever,
): string {
  const { sources, places, rest } = readReference(text, knowledge, spokenOf);
  const count = (question: string): number => retriever.countConcepts(question, spoken);
  const isTextAlone = sources.length > 0 && places.length === 0 && count(rest) === 0;
  if (!isTextAlone || !opensAsAlike(text)) return text;
  const asked = history
    .filter(({ role }) => role === 'user')
    .map(({ content }) => readReference(content, knowledge).rest);
  const whole = asked.findLastIndex(
    (each) => count(each) > 0 && !leansOnHistory(each, count(each)),
  );
  return [...asked.slice(Math.max(whole, 0)), text].join(' ');
}

/** A provision named without its instrument is one of the instrument spoken of last. */
export function withContext(reference: Reference, spokenOf: readonly SourceId[]): Reference {
  const isWithoutSource = reference.sources.length + reference.unknown.length === 0;
  if (!isWithoutSource || reference.places.length === 0 || spokenOf.length === 0) return reference;
  const places = reference.places.map((place) => ({ ...place, sources: spokenOf }));
  return { ...reference, sources: spokenOf, places };
}

/** The text that was named last. */
export function lastNamed(
  history: readonly HistoryMessage[],
  knowledge: KnowledgeBase,
): readonly SourceId[] {
  for (const { content } of [...history].reverse()) {
    const { sources } = readReference(content, knowledge);
    if (sources.length > 0) return sources.slice(0, 1);
  }
  return [];
}
