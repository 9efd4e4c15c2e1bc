import type { Neighbour, PassageIndex } from '../../src/domain/passage-index.js';
import { isDirection } from './is-direction.js';

interface KeyedVector {
  readonly key: string;
  readonly vector: Float32Array;
}

/** Looks at every vector. For tests, and for corpora so small that an index costs more than it saves. */
export function createExactIndex(vectors: readonly KeyedVector[]): PassageIndex {
  const directions = vectors.filter(({ vector }) => isDirection(vector));
  return {
    nearest: (vector, count) => Promise.resolve(nearest(directions, vector, count)),
  };
}

function nearest(
  vectors: readonly KeyedVector[],
  vector: Float32Array,
  count: number,
): Neighbour[] {
  if (!isDirection(vector)) return [];
  return vectors
    .filter(({ vector: other }) => other.length === vector.length)
    .map(({ key, vector: other }) => ({ key, similarity: dot(vector, other) }))
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, Math.max(count, 0));
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let each = 0; each < one.length; each++) sum += one[each]! * other[each]!;
  return sum;
}
