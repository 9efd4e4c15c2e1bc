import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { PassageIndex, VectorTable } from '../domain/passage-index.js';
import { buildCorpus, type CorpusIndex, type SegmentVectors } from './corpus-index.js';
import { largeVectors, toTable } from './dense-search.js';
import { detectLanguages } from './detect-languages.js';
import { embedCorpus } from './embed-corpus.js';
import { createRetriever } from './retriever.js';
import type { IndexDocument } from './segment.js';
import type { IndexSettings, RankingSettings } from './settings.js';

/** A document of a collection in any language. */
export interface CollectionDocument {
  readonly id: string;
  /** Empty when there is none. */
  readonly title: string;
  readonly text: string;
}

export interface CollectionHit {
  readonly id: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

/** An index over a collection of documents. */
export interface Collection {
  /** The best documents for a question, best first, at most `count`; a document of which nothing speaks is left out. */
  readonly search: (question: string, count: number) => Promise<readonly CollectionHit[]>;
}

export interface CollectionOptions {
  /** Other settings than those that ship, for a comparison. */
  readonly ranking?: RankingSettings;
  readonly indexing?: IndexSettings;
  /** Indexes vectors that are too many to look at each. */
  readonly indexVectors?: (table: VectorTable) => PassageIndex;
  readonly embeddings?: EmbeddingsInterface;
}

/** Indexes documents whose languages nobody names: each is read in the language that it is found to be in. */
export async function indexCollection(
  documents: readonly CollectionDocument[],
  options: CollectionOptions = {},
): Promise<Collection> {
  const read = readDocuments(documents);
  const built = buildCorpus(read, options.indexing);
  const { embeddings, indexVectors } = options;
  const corpus = embeddings === undefined ? built : await embedCorpus(built, read, embeddings);
  const retriever = createRetriever(corpus, {
    ...(options.ranking === undefined ? {} : { settings: options.ranking }),
    ...(indexVectors === undefined ? {} : { approximate: indexLarge(corpus, indexVectors) }),
    ...(embeddings === undefined
      ? {}
      : { embed: async (text) => Float32Array.from(await embeddings.embedQuery(text)) }),
  });
  return {
    search: async (question, count) => {
      const hits = await retriever.search({ query: { question }, count });
      return hits.map(({ key, score }) => ({ id: key, score }));
    },
  };
}

function readDocuments(documents: readonly CollectionDocument[]): readonly IndexDocument[] {
  const languages = detectLanguages(documents.map(({ title, text }) => `${title} ${text}`));
  return documents.map(({ id, title, text }, at) => ({
    key: id,
    language: languages[at]!,
    title,
    text,
    phrasings: [],
  }));
}

function indexLarge(
  corpus: CorpusIndex,
  indexVectors: (table: VectorTable) => PassageIndex,
): ReadonlyMap<SegmentVectors, PassageIndex> {
  return new Map(largeVectors(corpus).map((vectors) => [vectors, indexVectors(toTable(vectors))]));
}
