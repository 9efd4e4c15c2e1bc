import { type FileHandle, open } from 'node:fs/promises';
import { buildHnswIndex } from '../../adapters/index/hnsw-index.js';
import { DeskError } from '../domain/desk-error.js';
import { formatRun } from '../evaluation/beir.js';
import type { RetrievalMeasures } from '../evaluation/retrieval-metrics.js';
import { openEmbeddings } from '../desk-vectors.js';
import { readSettings } from '../main.js';
import {
  type Collection,
  type CollectionDocument,
  indexCollection,
} from '../retrieval/collection.js';
import { plainSettings } from '../retrieval/settings.js';
import type { Strings } from '../strings/strings.js';
import { beirFiles, type JudgedQuery, readDocuments, readJudgedQueries } from './beir-folder.js';
import {
  measureSearches,
  peakMemoryMb,
  type SearchTimes,
  timeSearches,
  warmUpTexts,
} from './measure-collection.js';

export interface EvaluateRetrievalOptions {
  readonly beir: string;
  readonly run?: string;
  /** BM25 alone, to compare with published figures. */
  readonly plain?: boolean;
  readonly json?: boolean;
}

/** What `evaluate retrieval --json` prints. */
export interface RetrievalReport extends RetrievalMeasures, SearchTimes {
  readonly documents: number;
  /** Queries with a relevant document, over which the measures are means. */
  readonly queries: number;
  /** From the documents in memory to an index that answers. */
  readonly indexSeconds: number;
  /** The most memory the process had resident, reading and indexing included. */
  readonly peakMemoryMb: number;
}

/** `gender-desk evaluate retrieval`: indexes a BEIR folder, times the searches and measures the ranking. */
export async function evaluateRetrievalCommand(
  { beir: folder, run: runFile, plain = false, json }: EvaluateRetrievalOptions,
  strings: Strings,
): Promise<void> {
  const words = strings.cli.retrieval;
  const queries = await readJudgedQueries(folder);
  nameMissing(queries, folder, words);
  const run = runFile === undefined ? undefined : await openRun(runFile);
  try {
    const { collection, documents, warmUp, indexSeconds } = await indexFolder(folder, plain, words);
    const times = await timeSearches(collection, queries, warmUp, words.searching);
    const measures = await measureSearches(
      collection,
      queries,
      words.measuring,
      async (id, hits) => {
        await run?.write(formatRun(id, hits, 'gender-desk'));
      },
    );
    const report: RetrievalReport = {
      documents,
      queries: queries.length,
      ...measures,
      indexSeconds,
      ...times,
      peakMemoryMb: peakMemoryMb(),
    };
    process.stdout.write(`${json ? JSON.stringify(report, null, 2) : toLines(report, words)}\n`);
  } finally {
    await run?.close();
  }
}

type Words = Strings['cli']['retrieval'];

function nameMissing(queries: readonly JudgedQuery[], folder: string, words: Words): void {
  const count = queries.filter(({ text }) => text === undefined).length;
  const file = beirFiles(folder).queries;
  if (count > 0) process.stderr.write(`${words.queriesMissing({ count, file })}\n`);
}

/** Opened before anything takes long. Throws `file-unwritable`. */
async function openRun(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'w');
  } catch (cause) {
    throw new DeskError('file-unwritable', { file }, { cause });
  }
}

interface Indexed {
  readonly collection: Collection;
  readonly documents: number;
  readonly warmUp: readonly string[];
  readonly indexSeconds: number;
}

async function indexFolder(folder: string, plain: boolean, words: Words): Promise<Indexed> {
  const documents = await readDocuments(folder);
  if (process.stderr.isTTY)
    process.stderr.write(`${words.indexing({ count: documents.length })}\n`);
  const start = performance.now();
  const collection = plain ? await indexPlain(documents) : await indexShipped(documents);
  const indexSeconds = (performance.now() - start) / 1000;
  return {
    collection,
    documents: documents.length,
    warmUp: warmUpTexts(documents),
    indexSeconds,
  };
}

/** As Anserini and Pyserini set BM25 for BEIR: https://github.com/castorini/pyserini. */
const PUBLISHED = { k1: 0.9, b: 0.4 } as const;

function indexPlain(documents: readonly CollectionDocument[]): Promise<Collection> {
  const { indexing, ranking } = plainSettings(PUBLISHED.k1, PUBLISHED.b);
  const merged = documents.map(({ id, title, text }) => ({
    id,
    title: '',
    text: `${title} ${text}`,
  }));
  return indexCollection(merged, { indexing, ranking });
}

/** As the desk searches: with embeddings where they are configured. */
async function indexShipped(documents: readonly CollectionDocument[]): Promise<Collection> {
  const { embeddings } = readSettings();
  return indexCollection(documents, {
    indexVectors: buildHnswIndex,
    ...(embeddings === undefined ? {} : { embeddings: await openEmbeddings(embeddings) }),
  });
}

/** The names of the measures are the same in every language. */
function toLines(report: RetrievalReport, words: Words): string {
  const rows: readonly (readonly [string, string])[] = [
    [words.documents, String(report.documents)],
    [words.queries, String(report.queries)],
    ['nDCG@10', report['ndcg@10'].toFixed(4)],
    ['recall@10', report['recall@10'].toFixed(4)],
    ['recall@100', report['recall@100'].toFixed(4)],
    ['MRR@10', report['mrr@10'].toFixed(4)],
    ['MAP', report.map.toFixed(4)],
    [words.indexSeconds, report.indexSeconds.toFixed(2)],
    [words.queryP50Ms, report.queryP50Ms.toFixed(2)],
    [words.queryP95Ms, report.queryP95Ms.toFixed(2)],
    [words.peakMemoryMb, report.peakMemoryMb.toFixed(0)],
  ];
  return rows.map(([name, value]) => name.padEnd(40) + value.padStart(10)).join('\n');
}
