import { z } from 'zod';
import type { Neighbour, PassageIndex, VectorTable } from '../../src/domain/passage-index.js';
import { isDirection } from './is-direction.js';
import { type Filling, fillOnce, prepareAlone } from './pgvector-filling.js';
import type { Query, Transact } from './transactions.js';
import { vectorsFault, withVectorsFaults } from './vectors-fault.js';

/** pgvector has none longer. */
const MOST_DIMENSIONS = 16_000;
/** Candidates looked at while searching, as by the graph in memory. */
const SEARCH_WIDTH = 200;

/**
 * An index whose vectors live in PostgreSQL with pgvector 0.8 or later, in one table for all processes and all collections. The
 * first to open a collection of such vectors fills it, in place of what it held, in one transaction; what searches the vectors
 * that were there before finds nothing from then on. Vectors of zeros are left out. Opening and searching throw
 * `vectors-unavailable`.
 */
export async function openPgvectorIndex(
  transact: Transact,
  collection: string,
  table: VectorTable,
): Promise<PassageIndex> {
  if (table.dimensions > MOST_DIMENSIONS) throw vectorsFault('dimensions-too-many');
  return toIndex(transact, await withVectorsFaults(() => fillOnce(transact, collection, table)));
}

/** Sees to it that the extension and the table are there. Throws `vectors-unavailable`. */
export function requirePgvector(transact: Transact): Promise<void> {
  return withVectorsFaults(() => prepareAlone(transact));
}

/** Apart from the opening, so that nothing here holds on to the vectors. */
function toIndex(transact: Transact, filling: Filling): PassageIndex {
  return {
    nearest: async (vector, count) => {
      const most = Math.min(count, filling.size);
      if (most <= 0 || vector.length !== filling.dimensions || !isDirection(vector)) return [];
      return withVectorsFaults(() =>
        transact((query) => nearest(query, filling, `[${vector.join(',')}]`, most)),
      );
    },
  };
}

/**
 * Where other collections lie nearer, the graph is searched on until enough of this one are found ("iterative scan"); where
 * that is given up, every vector is looked at. Left to itself, PostgreSQL would look at every vector more often: it reckons
 * without what it costs to fetch long ones, so sorting, which the graph alone spares, is made to seem dear.
 */
async function nearest(
  query: Query,
  filling: Filling,
  vector: string,
  count: number,
): Promise<readonly Neighbour[]> {
  await query(
    `select set_config('hnsw.ef_search', '${SEARCH_WIDTH}', true),
            set_config('hnsw.iterative_scan', 'strict_order', true),
            set_config('enable_sort', 'off', true)`,
  );
  const found = await select(query, filling, vector, count);
  if (found.length === count) return found;
  await query("select set_config('enable_indexscan', 'off', true)");
  return select(query, filling, vector, count);
}

const rows = z.array(z.object({ key: z.string(), distance: z.number() }));

async function select(
  query: Query,
  { collection, fingerprint, dimensions }: Filling,
  vector: string,
  count: number,
): Promise<readonly Neighbour[]> {
  // The condition and the cast are those of the graph, word for word; without them it is not asked.
  const found = await query(
    `select key, distance from (
       select label, key, embedding::vector(${dimensions}) <=> $3::vector(${dimensions}) as distance
       from passage_vector
       where collection = $1 and fingerprint = $2 and vector_dims(embedding) = ${dimensions}
       order by embedding::vector(${dimensions}) <=> $3::vector(${dimensions})
       limit $4
     ) as near
     order by distance, label`,
    [collection, fingerprint, vector, count],
  );
  return rows.parse(found).map(({ key, distance }) => ({ key, similarity: 1 - distance }));
}
