import { createConceptReader, type ReadQuery } from '../../src/retrieval/concepts.js';
import { buildCorpus, type CorpusIndex } from '../../src/retrieval/corpus-index.js';
import { createExpander } from '../../src/retrieval/expansion.js';
import { type LanguageIndex, readLanguages } from '../../src/retrieval/language-index.js';
import {
  createRetriever,
  type Hit,
  type Retriever,
  type RetrieverOptions,
  type SearchRequest,
} from '../../src/retrieval/retriever.js';
import type { IndexDocument } from '../../src/retrieval/segment.js';
import {
  plainSettings,
  RANKING_SETTINGS,
  type RankingSettings,
} from '../../src/retrieval/settings.js';
import { createAnalyser } from '../../src/retrieval/text/analyser.js';

/** A document of a text alone, in English unless it says otherwise. */
export function toDocument(
  key: string,
  text: string,
  more: Partial<IndexDocument> = {},
): IndexDocument {
  return { key, language: 'en', title: '', text, phrasings: [], ...more };
}

/** Documents keyed `d0`, `d1`, …. */
export function toDocuments(
  texts: readonly string[],
  more: Partial<IndexDocument> = {},
): readonly IndexDocument[] {
  return texts.map((text, at) => toDocument(`d${at}`, text, more));
}

/** BM25 alone, as in the paper. */
export const PLAIN = plainSettings(0.9, 0.4);

/** All that ships but meaning. */
export const WORDS_ONLY: RankingSettings = {
  ...RANKING_SETTINGS,
  semantic: PLAIN.ranking.semantic,
};

export function plainRetriever(documents: readonly IndexDocument[]): Retriever {
  return createRetriever(buildCorpus(documents, PLAIN.indexing), { settings: PLAIN.ranking });
}

export function retrieverOf(
  documents: readonly IndexDocument[],
  options: RetrieverOptions = {},
): Retriever {
  return createRetriever(buildCorpus(documents), options);
}

export function find(
  retriever: Retriever,
  question: string,
  more: Partial<SearchRequest> = {},
): Promise<readonly Hit[]> {
  return retriever.search({ query: { question }, count: 10, ...more });
}

export async function keysOf(
  retriever: Retriever,
  question: string,
  more: Partial<SearchRequest> = {},
): Promise<readonly string[]> {
  return (await find(retriever, question, more)).map(({ key }) => key);
}

/** The one language of a corpus, and how questions are read in it. */
export function readCorpus(corpus: CorpusIndex): {
  readonly index: LanguageIndex;
  readonly read: (question: string) => ReadQuery;
} {
  const [index] = readLanguages(corpus);
  if (index === undefined) throw new Error('the corpus has no language');
  const analyser = createAnalyser(index.language);
  const thesaurus = { entries: { en: [], fr: [], es: [] }, acronyms: {}, foreign: {} };
  const reader = createConceptReader(
    index,
    analyser,
    createExpander(thesaurus, analyser),
    RANKING_SETTINGS,
  );
  const read = (question: string): ReadQuery => reader.read({ question });
  return { index, read };
}
