import {
  meanMeasures,
  measureQuery,
  type RetrievalMeasures,
  type ScoredDocument,
} from '../evaluation/retrieval-metrics.js';
import type { Collection, CollectionDocument } from '../retrieval/collection.js';
import type { JudgedQuery } from './beir-folder.js';
import { visitWithProgress } from './progress.js';

/** How many hits the measures look at: as many as trec_eval and BEIR do. */
const DEPTH = 1_000;
/** How many hits a timed search asks for: what recall@100 needs. */
const TIMED_DEPTH = 100;
/** How many searches warm the program up, how many words of a document they have in turn, and which of them has one misspelt. */
const WARM_UP = { searches: 400, words: [6, 12, 25, 60], misspelt: 5 } as const;

/**
 * Beginnings of documents, evenly taken, as long and as misspelt as questions are: they warm the program up without showing
 * it the queries that are to be timed.
 */
export function warmUpTexts(documents: readonly CollectionDocument[]): readonly string[] {
  const step = Math.max(Math.floor(documents.length / WARM_UP.searches), 1);
  return documents
    .filter((_, at) => at % step === 0)
    .slice(0, WARM_UP.searches)
    .map(({ title, text }, at) => {
      const length = WARM_UP.words[at % WARM_UP.words.length];
      const words = `${title} ${text}`.trim().split(/\s+/u).slice(0, length);
      return (at % WARM_UP.misspelt === 0 ? misspellOne(words) : words).join(' ');
    });
}

/** Two letters of the longest word changed round. */
function misspellOne(words: readonly string[]): readonly string[] {
  const longest = Math.max(...words.map((word) => word.length));
  return words.map((word) =>
    word.length === longest ? word.replace(/^(..)(.)(.)/u, '$1$3$2') : word,
  );
}

export interface SearchTimes {
  readonly queryP50Ms: number;
  readonly queryP95Ms: number;
}

/**
 * Times one search for each query. A search goes from the words of the question to the ids and scores of its best 100
 * documents. The program is warm, as a server is, and has not seen the queries: to be called before `measureSearches`. `label` stands before the progress
 * bar.
 */
export async function timeSearches(
  collection: Collection,
  queries: readonly JudgedQuery[],
  warmUp: readonly string[],
  label: string,
): Promise<SearchTimes> {
  const texts = queries.flatMap(({ text }) => (text === undefined ? [] : [text]));
  for (const text of warmUp) await collection.search(text, TIMED_DEPTH);
  const times: number[] = [];
  await visitWithProgress(label, texts, async (text) => {
    const start = performance.now();
    await collection.search(text, TIMED_DEPTH);
    times.push(performance.now() - start);
  });
  times.sort((one, other) => one - other);
  return { queryP50Ms: percentile(times, 0.5), queryP95Ms: percentile(times, 0.95) };
}

/** The means over the queries, from searches 1,000 deep; `keep` is given what each query found. */
export async function measureSearches(
  collection: Collection,
  queries: readonly JudgedQuery[],
  label: string,
  keep: (query: string, hits: readonly ScoredDocument[]) => Promise<void>,
): Promise<RetrievalMeasures> {
  const measures: RetrievalMeasures[] = [];
  await visitWithProgress(label, queries, async ({ id, text, grades }) => {
    const hits = text === undefined ? [] : await search(collection, text);
    measures.push(measureQuery(hits, grades));
    await keep(id, hits);
  });
  return meanMeasures(measures);
}

async function search(collection: Collection, text: string): Promise<readonly ScoredDocument[]> {
  const hits = await collection.search(text, DEPTH);
  return hits.map(({ id, score }) => ({ document: id, score }));
}

/** The most memory that this process had resident, in MB. */
export function peakMemoryMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** The nearest rank of sorted values; 0 of none. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
