import type { Neighbour, PassageIndex } from '../../src/domain/passage-index.js';

/** Looks at every vector. For tests, and for corpora so small that an index costs more than it saves. */
export function createExactIndex(
  vectors: readonly { readonly key: string; readonly vector: Float32Array }[],
): PassageIndex {
  return {
    nearest: (vector, count) => Promise.resolve(nearest(vectors, vector, count)),
  };
}

function nearest(
  vectors: readonly { readonly key: string; readonly vector: Float32Array }[],
  vector: Float32Array,
  count: number,
): Neighbour[] {
  if (vector.every((value) => value === 0)) return [];
  return vectors
    .map(({ key, vector: other }) => ({ key, similarity: dot(vector, other) }))
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, count);
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let each = 0; each < one.length; each++) sum += one[each]! * other[each]!;
  return sum;
}
