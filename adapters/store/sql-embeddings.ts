import type { EmbeddingModel, EmbeddingStore } from '../../src/domain/embedding-store.js';
import type { Database } from './database.js';
import type { EmbeddingTable } from './schema.js';

/** Every row has a tenant; the knowledge belongs to none of those who ask. */
const TENANT = 'knowledge';
/** Rows read or written at once. */
const BATCH = 500;
const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** What endpoints gave, kept in either database. */
export function createEmbeddingStore({ read, write }: Database): EmbeddingStore {
  return {
    read: async (model, sums) => {
      const found = new Map<string, Float32Array>();
      for (const some of batches(sums))
        for (const { sum, vector } of await read((tables) =>
          tables
            .selectFrom('embedding')
            .select(['sum', 'vector'])
            .where((is) => is.and(columnsOf(model)))
            .where('sum', 'in', some)
            .execute(),
        ))
          found.set(sum, toVector(vector));
      return found;
    },
    keep: async (model, vectors) => {
      for (const some of batches([...vectors]))
        await write(async (tables) => {
          await tables
            .insertInto('embedding')
            .values(
              some.map(([sum, vector]) => ({ ...columnsOf(model), sum, vector: toText(vector) })),
            )
            .onConflict((conflict) =>
              conflict
                .columns(['tenant', 'endpoint', 'model', 'dimensions', 'sum'])
                .doUpdateSet((is) => ({ vector: is.ref('excluded.vector') })),
            )
            .execute();
        });
    },
  };
}

function columnsOf({
  endpoint,
  model,
  dimensions = 0,
}: EmbeddingModel): Omit<EmbeddingTable, 'sum' | 'vector'> {
  return { tenant: TENANT, endpoint, model, dimensions };
}

function* batches<Each>(all: readonly Each[]): Generator<readonly Each[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}

/** Bytes that are no whole vector come to none. */
function toVector(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % BYTES !== 0) return new Float32Array();
  return Float32Array.from({ length: bytes.length / BYTES }, (_, at) =>
    bytes.readFloatLE(at * BYTES),
  );
}

function toText(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * BYTES);
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * BYTES);
  return bytes.toString('base64');
}
