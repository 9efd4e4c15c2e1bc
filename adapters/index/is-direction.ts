/**
 * Whether a vector points anywhere: its numbers are finite, and not all of them are zero. The native code of hnswlib ends the
 * process on others.
 */
export function isDirection(vector: Float32Array): boolean {
  return vector.every(Number.isFinite) && vector.some((value) => value !== 0);
}
