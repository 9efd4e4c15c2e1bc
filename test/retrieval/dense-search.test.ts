import { describe, expect, test } from 'vitest';
import { buildHnswIndex } from '../../adapters/index/hnsw-index.js';
import { createDenseSearch, toTable } from '../../src/retrieval/dense-search.js';
import { randomVectors, toTable as tableOf } from '../adapters/index/random-vectors.js';

const DIMENSIONS = 8;
const COUNT = 500;
/** Two vectors for each document. */
const vectors = {
  dimensions: DIMENSIONS,
  offsets: Uint32Array.from({ length: COUNT + 1 }, (_, at) => 2 * at),
  values: tableOf(randomVectors(2 * COUNT, DIMENSIONS, 13), DIMENSIONS).values,
};
const question = vectors.values.slice(0, DIMENSIONS);

describe.each([
  ['looking at every vector', createDenseSearch()],
  ['asking an index', createDenseSearch(new Map([[vectors, buildHnswIndex(toTable(vectors))]]))],
])('the nearest documents, %s', (_how, search) => {
  test('hold the document whose vector it is, with a cosine of 1', async () => {
    const near = await search.nearest(vectors, question, 10, undefined);
    expect(near.documents).toContain(0);
    expect(near.documents).toHaveLength(10);
    expect(near.similarity(0)).toBeCloseTo(1, 5);
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

describe('the leading numbers of a vector', () => {
  const { nearest } = createDenseSearch();

  test('choose whom to look at; how near a document is, all numbers say', async () => {
    const all = await nearest(vectors, question, 10, undefined);
    const led = await nearest(vectors, question, 10, undefined, DIMENSIONS / 2);
    expect(led.documents).toHaveLength(10);
    for (let document = 0; document < COUNT; document++)
      expect(led.similarity(document)).toBeCloseTo(all.similarity(document), 6);
  });

  test('leave out who is near by the others alone', async () => {
    const table = { dimensions: 2, offsets: Uint32Array.of(0, 1, 2, 3, 4) };
    const values = Float32Array.of(0, 1, 0.6, 0.8, 0.8, 0.6, 1, 0);
    const led = await nearest({ ...table, values }, Float32Array.of(0.6, 0.8), 1, undefined, 1);
    // The two that lead are the last; of these the one before is nearer by both numbers.
    expect(led.documents).toEqual([2]);
  });
});
