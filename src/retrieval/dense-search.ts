import type { PassageIndex, VectorTable } from '../domain/passage-index.js';
import type { CorpusIndex, SegmentVectors } from './corpus-index.js';
import { dotAt, dotRows } from './linear-algebra.js';
import { best, type Test } from './select-best.js';

/** The documents of a segment that are nearest to a question, and how near any document is. */
export interface Nearness {
  readonly documents: readonly number[];
  /** Highest cosine of any of a document's vectors with the question; 0 when none is above. */
  readonly similarity: (document: number) => number;
}

/** Searches the vectors of a segment. `leading` is how many of a vector's first numbers tell most of what it is near to. */
export interface DenseSearch {
  readonly nearest: (
    vectors: SegmentVectors,
    vector: Float32Array,
    count: number,
    may: Test,
    leading?: number,
  ) => Promise<Nearness>;
}

/** Up to how many numbers looking at each vector is right: 30,000 vectors of 128. */
const MOST_EXACT = 30_000 * 128;

/** The vectors of a corpus that are too many to look at each. */
export function largeVectors({ segments }: CorpusIndex): readonly SegmentVectors[] {
  return segments
    .flatMap(({ vectors, embedded }) => (embedded === undefined ? [vectors] : [vectors, embedded]))
    .filter(({ values }) => values.length > MOST_EXACT);
}

/** Vectors under the numbers of their documents, to be indexed. */
export function toTable({ dimensions, offsets, values }: SegmentVectors): VectorTable {
  const keys: string[] = [];
  for (let document = 0; document + 1 < offsets.length; document++)
    for (let row = offsets[document]!; row < offsets[document + 1]!; row++)
      keys.push(String(document));
  return { dimensions, keys, values };
}

/** Nothing is near. */
export const NOTHING: Nearness = { documents: [], similarity: () => 0 };

/**
 * Looks at every vector, or asks the approximate index of vectors that have one; its keys are the documents' numbers. A filter
 * is applied to every document before ranking; when the index finds too few that pass, every vector is looked at.
 */
export function createDenseSearch(
  approximate: ReadonlyMap<SegmentVectors, PassageIndex> = new Map(),
): DenseSearch {
  return {
    nearest: async (vectors, vector, count, may, leading = vector.length) => {
      if (vector.every((value) => value === 0)) return NOTHING;
      const index = approximate.get(vectors);
      const documents = index === undefined ? undefined : await ask(index, vector, count, may);
      return documents === undefined
        ? scan(vectors, vector, count, may, leading)
        : { documents, similarity: (document) => similarityOf(vectors, vector, document) };
    },
  };
}

/**
 * Several vectors may lead to one document, some documents may be filtered out, and what is near by its leading numbers may be
 * less so by all.
 */
const WIDER = 2;

/** Looks past what the filter drops; undefined when that leaves too few. */
async function ask(
  index: PassageIndex,
  vector: Float32Array,
  count: number,
  may: Test,
): Promise<readonly number[] | undefined> {
  const neighbours = await index.nearest(vector, WIDER * count);
  const passing = neighbours
    .map(({ key }) => Number(key))
    .filter((document) => may?.(document) ?? true);
  const documents = [...new Set(passing)].slice(0, count);
  return documents.length === count ? documents : undefined;
}

/** Looks at the leading numbers of every vector, and at all numbers of those that are nearest by them. */
function scan(
  vectors: SegmentVectors,
  vector: Float32Array,
  count: number,
  may: Test,
  leading: number,
): Nearness {
  // Where most are wanted, choosing them costs more than it spares.
  const isChoosing = leading < vector.length && 2 * WIDER * count < vectors.offsets.length;
  const nearness = similarities(vectors, isChoosing ? vector.subarray(0, leading) : vector);
  if (isChoosing) {
    const near = best(nearness, WIDER * count, may);
    nearness.fill(0);
    for (const document of near) nearness[document] = similarityOf(vectors, vector, document);
  }
  return {
    documents: best(nearness, count, may),
    similarity: (document) => nearness[document]! || similarityOf(vectors, vector, document),
  };
}

/** The same as `similarityOf` for every document; of a shorter vector, what its numbers bring to it. */
function similarities(
  { dimensions, offsets, values }: SegmentVectors,
  vector: Float32Array,
): Float32Array {
  const products = dotRows(vector, values, dimensions);
  const highest = new Float32Array(offsets.length - 1);
  for (let document = 0; document < highest.length; document++)
    for (let row = offsets[document]!; row < offsets[document + 1]!; row++)
      if (products[row]! > highest[document]!) highest[document] = products[row]!;
  return highest;
}

/** Highest cosine of any of a document's vectors with another vector; 0 when none is above. */
export function similarityOf(
  { offsets, values }: SegmentVectors,
  vector: Float32Array,
  document: number,
): number {
  let highest = 0;
  for (let row = offsets[document]!; row < offsets[document + 1]!; row++) {
    const similarity = dotAt(vector, values, row * vector.length);
    if (similarity > highest) highest = similarity;
  }
  return highest;
}
