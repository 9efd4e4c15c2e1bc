import type { Notice, Segment } from '../domain/answer.js';
import { cite } from '../domain/cite.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { sourceOf } from '../domain/knowledge-base.js';
import { type Passage, passageText } from '../domain/passage.js';
import { needsStatusNotice, type SourceId } from '../domain/source.js';

/** A segment that quotes one sentence of a passage. */
export function quoteSegment(
  passage: Passage,
  sentence: string,
  knowledge: KnowledgeBase,
): Segment {
  return { role: 'text', text: sentence, citations: [cite(passage, sentence, knowledge)] };
}

/** A segment that gives a note on a passage; it rests on the passage's whole text, since a note says what is not in it. */
export function noteSegment(passage: Passage, note: string, knowledge: KnowledgeBase): Segment {
  return { role: 'note', text: note, citations: [cite(passage, passageText(passage), knowledge)] };
}

/** What a reader must know about the passages an answer rests on. */
export function noticesFor(
  passages: readonly Passage[],
  knowledge: KnowledgeBase,
): readonly Notice[] {
  const sources = [...new Set(passages.map(({ source }) => source))].map((id) =>
    sourceOf(knowledge, id),
  );
  const statuses: Notice[] = sources
    .filter(needsStatusNotice)
    .map(({ id, status }) => ({ code: 'status', source: id, status }));
  const dated: Notice[] = unique(passages.filter((passage) => passage.dated)).map((source) => ({
    code: 'dated',
    source,
  }));
  const unverified = passages.filter(({ verified }) => !verified).map(({ id }) => id);
  const digests = unique(passages.filter(({ origin }) => origin === 'digest'));
  return [
    ...statuses,
    ...dated,
    ...(unverified.length > 0 ? [{ code: 'unverified' as const, passages: unverified }] : []),
    ...(digests.length > 0 ? [{ code: 'digest' as const, sources: digests }] : []),
  ];
}

function unique(passages: readonly Passage[]): SourceId[] {
  return [...new Set(passages.map(({ source }) => source))];
}
