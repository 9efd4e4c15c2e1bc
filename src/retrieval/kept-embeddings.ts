import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { DeskError } from '../domain/desk-error.js';
import type { EmbeddingModel, EmbeddingStore } from '../domain/embedding-store.js';

export interface KeptEmbeddingsOptions {
  readonly store: EmbeddingStore;
  readonly model: EmbeddingModel;
  /** The SHA-256 of a text, in hexadecimal. */
  readonly sumOf: (text: string) => string;
}

/** Texts that are asked for before what came of them is kept: a fault later on loses no more than these. */
const BATCH = 256;

/**
 * Embeddings that ask the provider only for texts that it has not embedded before, and keep what it gives. A kept vector that is
 * damaged or of other dimensions is asked for anew; where the provider has come to give other dimensions, all of them are.
 * Questions are always asked for. Faults are the provider's and the store's; `embeddings-unavailable` when the provider gives vectors
 * of several dimensions.
 */
export function keepEmbeddings(
  embeddings: EmbeddingsInterface,
  options: KeptEmbeddingsOptions,
): EmbeddingsInterface {
  return {
    embedQuery: (text) => embeddings.embedQuery(text),
    embedDocuments: async (texts) => {
      const textOf = new Map(texts.map((text) => [options.sumOf(text), text]));
      const kept = await readSound([...textOf.keys()], options);
      const vectors =
        (await addMissing(textOf, kept, embeddings, options)) ??
        (await addMissing(textOf, new Map(), embeddings, options));
      if (vectors === undefined)
        throw new DeskError('embeddings-unavailable', { reason: 'dimensions-wrong' });
      return texts.map((text) => Array.from(vectors.get(options.sumOf(text))!));
    },
  };
}

/** The kept vectors with those that were missing; undefined when the two do not fit. */
async function addMissing(
  textOf: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, Float32Array>,
  embeddings: EmbeddingsInterface,
  { store, model }: KeptEmbeddingsOptions,
): Promise<ReadonlyMap<string, Float32Array> | undefined> {
  const all = new Map(kept);
  const missing = [...textOf].filter(([sum]) => !kept.has(sum));
  for (let from = 0; from < missing.length; from += BATCH) {
    const some = missing.slice(from, from + BATCH);
    const given = await embeddings.embedDocuments(some.map(([, text]) => text));
    const fresh = new Map(some.map(([sum], at) => [sum, Float32Array.from(given[at]!)]));
    await store.keep(model, fresh);
    for (const [sum, vector] of fresh) all.set(sum, vector);
    if (new Set([...all.values()].map(({ length }) => length)).size > 1) return undefined;
  }
  return all;
}

/** Those kept that are whole, and of the dimensions that were asked for or that most of them have. */
async function readSound(
  sums: readonly string[],
  { store, model }: KeptEmbeddingsOptions,
): Promise<ReadonlyMap<string, Float32Array>> {
  const whole = [...(await store.read(model, sums))].filter(([, vector]) => isUnit(vector));
  const dimensions = model.dimensions ?? mostCommon(whole.map(([, { length }]) => length));
  return new Map(whole.filter(([, { length }]) => length === dimensions));
}

/** How far a length may be from 1 by rounding. */
const ROUNDING = 1e-3;

function isUnit(vector: Float32Array): boolean {
  let sum = 0;
  for (const value of vector) sum += value * value;
  // Not so either for what is no number.
  return Math.abs(Math.sqrt(sum) - 1) < ROUNDING;
}

function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
