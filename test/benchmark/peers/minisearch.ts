import MiniSearch, { type Options } from 'minisearch';
import { stemmer } from 'stemmer';
import type { CollectionDocument } from '../../../src/retrieval/collection.js';
import type { Peer } from './peer.js';

/** MiniSearch as it comes: any word of the question, BM25+. */
export const miniSearch: Peer = createMiniSearch({});

/** The 33 English stop words of Lucene's StandardAnalyzer. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to ' +
    'was will with'
  ).split(' '),
);

/** The same over Porter stems and without stop words, both by `processTerm`, as its documentation shows. */
export const stemmedMiniSearch: Peer = createMiniSearch({
  processTerm: (term) => {
    const word = term.toLowerCase();
    return STOP_WORDS.has(word) ? null : stemmer(word);
  },
});

function createMiniSearch(options: Partial<Options<CollectionDocument>>): Peer {
  return {
    index: (documents) => {
      const index = new MiniSearch<CollectionDocument>({ fields: ['title', 'text'], ...options });
      index.addAll(documents);
      return Promise.resolve({
        search: (question, count) =>
          // Ids are typed `any`; they are those of the documents.
          Promise.resolve(
            index
              .search(question)
              .slice(0, count)
              .map(({ id, score }) => ({ id: id as string, score })),
          ),
      });
    },
  };
}
