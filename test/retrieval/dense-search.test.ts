import { describe, expect, test } from 'vitest';
import { buildHnswIndex } from '../../adapters/index/hnsw-index.js';
import { createByteVectors, setRow } from '../../src/retrieval/byte-vectors.js';
import { createDenseSearch, toTable } from '../../src/retrieval/dense-search.js';
import { randomVectors } from '../adapters/index/random-vectors.js';

const DIMENSIONS = 8;
const COUNT = 500;
/** Two vectors for each document. */
const vectors = {
  ...createByteVectors(2 * COUNT, DIMENSIONS),
  offsets: Uint32Array.from({ length: COUNT + 1 }, (_, at) => 2 * at),
};
const drawn = randomVectors(2 * COUNT, DIMENSIONS, 13);
for (const [row, { vector }] of drawn.entries()) setRow(vectors, row, vector);
const question = drawn[0]!.vector;

describe.each([
  ['looking at every vector', createDenseSearch()],
  ['asking an index', createDenseSearch(new Map([[vectors, buildHnswIndex(toTable(vectors))]]))],
])('the nearest documents, %s', (_how, search) => {
  test('hold the document whose vector it is, with a cosine of 1', async () => {
    const near = await search.nearest(vectors, question, 10, undefined);
    expect(near.documents).toContain(0);
    expect(near.documents).toHaveLength(10);
    expect(near.similarity(0)).toBeCloseTo(1, 2);
  });

  test('are only those that may be found, however few and far', async () => {
    const all = await search.nearest(vectors, question, COUNT, undefined);
    const far = [...Array(COUNT).keys()].filter((each) => all.similarity(each) > 0).slice(-3);
    const near = await search.nearest(vectors, question, 10, (each) => far.includes(each));
    expect([...near.documents].sort((one, other) => one - other)).toEqual(far);
  });

  test('are none for a vector of zeros', async () => {
    const near = await search.nearest(vectors, new Float32Array(DIMENSIONS), 10, undefined);
    expect(near.documents).toEqual([]);
    expect(near.similarity(0)).toBe(0);
  });
});
