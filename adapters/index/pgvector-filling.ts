import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { VectorTable } from '../../src/domain/passage-index.js';
import { isDirection } from './is-direction.js';
import type { Query, Transact } from './transactions.js';
import { vectorsFault } from './vectors-fault.js';

/** What a collection is filled with. */
export interface Filling {
  readonly collection: string;
  /** Another for other dimensions, keys or numbers. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** How many vectors are kept. */
  readonly size: number;
}

/** A graph of pgvector's cannot be of longer vectors: they are all looked at. */
const MOST_IN_GRAPH = 2_000;
/** Any number that means nothing to anybody else: whoever fills holds it, since two at once could wait for each other. */
const LOCK = 5_262_774_301;
/** Numbers sent at once, some 20 bytes each. */
const BATCH = 64_000;
/** The first version of pgvector that looks further when a filter drops what it found. */
const LEAST_VERSION = [0, 8] as const;

/**
 * Puts the vectors of a table into the database, unless they are there: all that have a direction, in place of what the
 * collection held.
 */
export async function fillOnce(
  transact: Transact,
  collection: string,
  table: VectorTable,
): Promise<Filling> {
  const labels = [...table.keys.keys()].filter((label) => isDirection(vectorAt(table, label)));
  const { dimensions } = table;
  const filling = {
    collection,
    fingerprint: fingerprintOf(table),
    dimensions,
    size: labels.length,
  };
  if (await transact(async (query) => (await hasTable(query)) && isThere(query, filling)))
    return filling;
  await transact(async (query) => {
    await lock(query);
    await prepare(query);
    // Somebody else may have filled it while this one waited.
    if (!(await isThere(query, filling))) await fill(query, filling, table, labels);
  });
  return filling;
}

/** Makes what vectors need, one process at a time, unless it is there. */
export async function prepareAlone(transact: Transact): Promise<void> {
  await transact(async (query) => {
    await lock(query);
    await prepare(query);
  });
}

async function lock(query: Query): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [LOCK]);
}

function vectorAt({ dimensions, values }: VectorTable, label: number): Float32Array {
  return values.subarray(label * dimensions, (label + 1) * dimensions);
}

function fingerprintOf({ dimensions, keys, values }: VectorTable): string {
  return createHash('sha256')
    .update(JSON.stringify([dimensions, keys]))
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex');
}

async function isTrue(answer: Promise<readonly unknown[]>): Promise<boolean> {
  const [row] = z.tuple([z.object({ holds: z.boolean() })]).parse(await answer);
  return row.holds;
}

function hasTable(query: Query): Promise<boolean> {
  return isTrue(query("select to_regclass('passage_vector') is not null as holds"));
}

function isThere(query: Query, { collection, fingerprint, size }: Filling): Promise<boolean> {
  return isTrue(
    query(
      `select count(*) = $3 and count(*) filter (where fingerprint = $2) = $3 as holds
       from passage_vector where collection = $1`,
      [collection, fingerprint, size],
    ),
  );
}

/** Throws `vectors-unavailable`. */
async function prepare(query: Query): Promise<void> {
  await query('create extension if not exists vector');
  const version = await query("select extversion from pg_extension where extname = 'vector'");
  if (!isNewEnough(z.tuple([z.object({ extversion: z.string() })]).parse(version)[0].extversion))
    throw vectorsFault('extension-outdated');
  // Asked for first, since even "if not exists" wants the right to create.
  if (await hasTable(query)) return;
  await query(
    `create table passage_vector (
       collection text not null, fingerprint text not null, label int not null, key text not null,
       embedding vector not null, primary key (collection, label)
     )`,
  );
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === LEAST_VERSION[0] ? minor >= LEAST_VERSION[1] : major > LEAST_VERSION[0];
}

async function fill(
  query: Query,
  { collection, fingerprint, dimensions }: Filling,
  table: VectorTable,
  labels: readonly number[],
): Promise<void> {
  await query('delete from passage_vector where collection = $1', [collection]);
  const rows = Math.max(Math.floor(BATCH / dimensions), 1);
  for (let from = 0; from < labels.length; from += rows) {
    const some = labels.slice(from, from + rows);
    await query(
      `insert into passage_vector
       select $1, $2, label, key, embedding::vector
       from unnest($3::int[], $4::text[], $5::text[]) as row (label, key, embedding)`,
      [
        collection,
        fingerprint,
        some,
        some.map((label) => table.keys[label]),
        some.map((label) => `[${vectorAt(table, label).join(',')}]`),
      ],
    );
  }
  // After the rows: to build a graph of many vectors is faster than to add them to one.
  if (labels.length > 0 && dimensions <= MOST_IN_GRAPH) await query(graphOf(dimensions));
}

/** One graph for each dimension, of all collections. */
function graphOf(dimensions: number): string {
  return `create index if not exists passage_vector_cosine_${dimensions} on passage_vector
    using hnsw ((embedding::vector(${dimensions})) vector_cosine_ops)
    where vector_dims(embedding) = ${dimensions}`;
}
