import { createHash } from 'node:crypto';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { PassageIndex } from './domain/passage-index.js';
import type { EmbeddingsOptions } from '../adapters/model/embeddings.js';
import type { Transact } from '../adapters/index/transactions.js';
import { openDeskData } from './desk-data.js';
import type { Settings } from './main.js';
import type { CorpusIndex, SegmentVectors } from './retrieval/corpus-index.js';
import { largeVectors, toTable } from './retrieval/dense-search.js';
import { keepEmbeddings } from './retrieval/kept-embeddings.js';

/** The client is large: it is loaded only where an endpoint is configured. */
export async function openEmbeddings(options: EmbeddingsOptions): Promise<EmbeddingsInterface> {
  const { createEmbeddings } = await import('../adapters/model/embeddings.js');
  return createEmbeddings(options);
}

/** Runs something with embeddings that ask the endpoint for no text twice: what it gave is in the database. */
export async function withKeptEmbeddings<Result>(
  settings: Settings,
  options: EmbeddingsOptions,
  use: (embeddings: EmbeddingsInterface) => Promise<Result>,
): Promise<Result> {
  const { url: endpoint, model, dimensions } = options;
  const asked = { endpoint, model, ...(dimensions === undefined ? {} : { dimensions }) };
  const embeddings = await openEmbeddings(options);
  const data = await openDeskData(settings);
  try {
    return await use(keepEmbeddings(embeddings, { store: data.embeddings, model: asked, sumOf }));
  } finally {
    await data.close();
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** In milliseconds. */
const PATIENCE = { connect: 5_000, statement: 600_000 } as const;
const MOST_CONNECTIONS = 4;

/** Transactions on a PostgreSQL database, for vectors. Connections that nobody uses keep no process from ending. */
export async function connectVectors(url: string): Promise<Transact> {
  const { Pool } = await import('pg');
  const { transactionsOf } = await import('../adapters/index/transactions.js');
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE.connect,
    statement_timeout: PATIENCE.statement,
    max: MOST_CONNECTIONS,
    allowExitOnIdle: true,
    application_name: 'gender-desk',
  });
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on('error', () => undefined);
  return transactionsOf(pool);
}

/**
 * An index in PostgreSQL for each table of vectors that is too large to look at each. Throws `vectors-unavailable`, also when
 * there is no such table yet: whoever asked for pgvector is told at once that it is not there.
 */
export async function openPgvector(
  corpus: CorpusIndex,
  transact: Transact,
): Promise<ReadonlyMap<SegmentVectors, PassageIndex>> {
  const { openPgvectorIndex, requirePgvector } =
    await import('../adapters/index/pgvector-index.js');
  await requirePgvector(transact);
  const opened = new Map<SegmentVectors, PassageIndex>();
  for (const [at, vectors] of largeVectors(corpus).entries())
    opened.set(vectors, await openPgvectorIndex(transact, `desk/${at}`, toTable(vectors)));
  return opened;
}
