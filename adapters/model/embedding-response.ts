import { z } from 'zod';
import type { EmbeddingsReason } from '../../src/domain/desk-error.js';

/** Vectors in the order of the texts, or why the response holds none that can be used. */
export type ReadVectors =
  { readonly vectors: readonly number[][] } | { readonly reason: EmbeddingsReason };

/** https://platform.openai.com/docs/api-reference/embeddings; some servers leave `index` out. */
const RESPONSE = z.object({
  data: z.array(
    z.object({ index: z.int().nonnegative().optional(), embedding: z.array(z.number()).min(1) }),
  ),
});

/** Reads a response to `count` texts: a vector for each, of unit length. Numbers that are not finite do not pass the schema. */
export function readVectors(response: unknown, count: number): ReadVectors {
  const parsed = RESPONSE.safeParse(response);
  if (!parsed.success) return { reason: 'not-embeddings' };
  const placed = new Map(
    parsed.data.data.map(({ index, embedding }, position) => [index ?? position, embedding]),
  );
  const vectors = Array.from({ length: count }, (_, position) => placed.get(position));
  if (parsed.data.data.length !== count || !vectors.every((each) => each !== undefined))
    return { reason: 'count-wrong' };
  const units = vectors.map(toUnit);
  return units.every((each) => each !== undefined) ? { vectors: units } : { reason: 'vector-zero' };
}

/** Undefined for a vector of zeros. Divided by its largest number first, so that no square is too large or too small. */
function toUnit(vector: readonly number[]): number[] | undefined {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return undefined;
  const scaled = vector.map((value) => value / largest);
  const length = Math.sqrt(scaled.reduce((sum, value) => sum + value * value, 0));
  return scaled.map((value) => value / length);
}
