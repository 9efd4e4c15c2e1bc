import type { PassageIndex, VectorTable } from '../domain/passage-index.js';
import { dotRows, readRow } from './byte-vectors.js';
import type { CorpusIndex, SegmentVectors } from './corpus-index.js';
import { best, type Test } from './select-best.js';

/** The documents of a segment that are nearest to a question, and how near any document is. */
export interface Nearness {
  readonly documents: readonly number[];
  /** Highest cosine of any of a document's vectors with the question; 0 when none is above. */
  readonly similarity: (document: number) => number;
}

/** Searches the vectors of a segment. */
export interface DenseSearch {
  readonly nearest: (
    vectors: SegmentVectors,
    vector: Float32Array,
    count: number,
    may: Test,
  ) => Promise<Nearness>;
}

/** Up to how many numbers looking at each vector is right: 60,000 vectors of 128. */
const MOST_EXACT = 60_000 * 128;

/** The vectors of a corpus that are too many to look at each. */
export function largeVectors({ segments }: CorpusIndex): readonly SegmentVectors[] {
  return segments
    .flatMap(({ vectors, embedded }) => (embedded === undefined ? [vectors] : [vectors, embedded]))
    .filter(({ values }) => values.length > MOST_EXACT);
}

/** Vectors under the numbers of their documents, to be indexed. */
export function toTable(vectors: SegmentVectors): VectorTable {
  const { dimensions, offsets } = vectors;
  const keys: string[] = [];
  const values = new Float32Array(offsets.at(-1)! * dimensions);
  for (let document = 0; document + 1 < offsets.length; document++)
    for (let row = offsets[document]!; row < offsets[document + 1]!; row++) {
      keys.push(String(document));
      values.set(readRow(vectors, row), row * dimensions);
    }
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
    nearest: async (vectors, vector, count, may) => {
      if (vector.every((value) => value === 0)) return NOTHING;
      const index = approximate.get(vectors);
      const documents = index === undefined ? undefined : await ask(index, vector, count, may);
      return documents === undefined
        ? scan(vectors, vector, count, may)
        : { documents, similarity: (document) => similarityOf(vectors, vector, document) };
    },
  };
}

/** Several vectors may lead to one document, and some documents may be filtered out. */
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

/** Looks at every vector. */
function scan(vectors: SegmentVectors, vector: Float32Array, count: number, may: Test): Nearness {
  const nearness = similarities(vectors, vector);
  return {
    documents: best(nearness, count, may),
    similarity: (document) => nearness[document]!,
  };
}

/** The same as `similarityOf` for every document. */
export function similarities(vectors: SegmentVectors, vector: Float32Array): Float32Array {
  const { offsets } = vectors;
  const products = dotRows(vectors, vector);
  const highest = new Float32Array(offsets.length - 1);
  for (let document = 0; document < highest.length; document++)
    for (let row = offsets[document]!; row < offsets[document + 1]!; row++)
      if (products[row]! > highest[document]!) highest[document] = products[row]!;
  return highest;
}

/** Highest cosine of any of a document's vectors with another vector; 0 when none is above. */
export function similarityOf(
  vectors: SegmentVectors,
  vector: Float32Array,
  document: number,
): number {
  const { offsets } = vectors;
  const products = dotRows(vectors, vector, offsets[document], offsets[document + 1]);
  return products.reduce((highest, product) => (product > highest ? product : highest), 0);
}
