import type { VectorTable } from '../../../src/domain/passage-index.js';
import type { KeyedVector } from '../../contract/passage-index.js';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Unit vectors in every direction, keyed `v0`, `v1`, …. */
export function randomVectors(count: number, dimensions: number, seed: number): KeyedVector[] {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const values = Float32Array.from({ length: dimensions }, () => 2 * next() - 1);
    const length = Math.hypot(...values);
    return { key: `v${index}`, vector: values.map((value) => value / length) };
  });
}

export function toTable(vectors: readonly KeyedVector[], dimensions: number): VectorTable {
  const values = new Float32Array(vectors.length * dimensions);
  for (const [index, { vector }] of vectors.entries()) values.set(vector, index * dimensions);
  return { dimensions, keys: vectors.map(({ key }) => key), values };
}
