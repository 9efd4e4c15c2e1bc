/** A vector's key and how near it is: cosine similarity, 1 for the same direction. */
export interface Neighbour {
  readonly key: string;
  readonly similarity: number;
}

/** The dense side of retrieval: unit vectors of one dimension, each with a key; a key may have several vectors. */
export interface PassageIndex {
  /** The `count` vectors nearest to a unit vector, nearest first; a vector of zeros is near to none. */
  nearest(vector: Float32Array, count: number): Promise<readonly Neighbour[]>;
}

/** Unit vectors of one dimension, one after another, and the key of each. */
export interface VectorTable {
  readonly dimensions: number;
  readonly keys: readonly string[];
  readonly values: Float32Array;
}
