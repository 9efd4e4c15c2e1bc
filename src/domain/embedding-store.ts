/** Whose vectors: of which endpoint's model, and in how many dimensions where that was asked for. */
export interface EmbeddingModel {
  readonly endpoint: string;
  readonly model: string;
  readonly dimensions?: number;
}

/**
 * Vectors that an endpoint gave for texts, kept so that it is asked for none twice. They are of the knowledge, which everybody
 * reads. Every method throws a `DeskError` when the database cannot be had.
 */
export interface EmbeddingStore {
  /** The vectors kept for these texts, by SHA-256 in hexadecimal; those it has none of are missing. As they are: check them. */
  readonly read: (
    model: EmbeddingModel,
    sums: readonly string[],
  ) => Promise<ReadonlyMap<string, Float32Array>>;
  /** Keeps vectors, in place of what was kept for the same texts. */
  readonly keep: (
    model: EmbeddingModel,
    vectors: ReadonlyMap<string, Float32Array>,
  ) => Promise<void>;
}
