import type { Collection, CollectionDocument } from '../../../src/retrieval/collection.js';

/** A search engine under measure, set up as its own documentation says for searching titles and texts by questions. */
export interface Peer {
  readonly index: (documents: readonly CollectionDocument[]) => Promise<Collection>;
}

/** Words of a question, for engines whose query language gives some characters a meaning. */
export function wordsOf(question: string): readonly string[] {
  return question.match(/[\p{L}\p{N}]+/gu) ?? [];
}
