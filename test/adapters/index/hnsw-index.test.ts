import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExactIndex } from '../../../adapters/index/exact.js';
import { buildHnswIndex, readHnswIndex } from '../../../adapters/index/hnsw-index.js';
import type { PassageIndex } from '../../../src/domain/passage-index.js';
import { describePassageIndex } from '../../contract/passage-index.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { randomVectors, toTable } from './random-vectors.js';

describePassageIndex('HNSW', (vectors) => buildHnswIndex(toTable(vectors, 2)));

describePassageIndex('HNSW, written and read', (vectors) => {
  const file = join(temporaryFolder(), 'graph');
  buildHnswIndex(toTable(vectors, 2)).write(file);
  return readHnswIndex(file, toTable(vectors, 2));
});

const DIMENSIONS = 64;
const vectors = randomVectors(3_000, DIMENSIONS, 7);
const questions = randomVectors(100, DIMENSIONS, 11);

async function keysNear(index: PassageIndex, question: Float32Array): Promise<string[]> {
  return (await index.nearest(question, 10)).map(({ key }) => key);
}

describe('the HNSW index on random vectors', () => {
  const exact = createExactIndex(vectors);
  const graph = buildHnswIndex(toTable(vectors, DIMENSIONS));

  test('finds at least 95 of 100 of what looking at every vector finds', async () => {
    let shared = 0;
    for (const { vector } of questions) {
      const expected = new Set(await keysNear(exact, vector));
      shared += (await keysNear(graph, vector)).filter((key) => expected.has(key)).length;
    }
    expect(shared / (10 * questions.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('is the same each time it is built', async () => {
    const again = buildHnswIndex(toTable(vectors, DIMENSIONS));
    for (const { vector } of questions.slice(0, 20))
      expect(await again.nearest(vector, 10)).toEqual(await graph.nearest(vector, 10));
  });

  test('is the same after it was written and read', async () => {
    const file = join(temporaryFolder(), 'graph');
    graph.write(file);
    const read = readHnswIndex(file, toTable(vectors, DIMENSIONS));
    for (const { vector } of questions.slice(0, 20))
      expect(await read.nearest(vector, 10)).toEqual(await graph.nearest(vector, 10));
  });
});
