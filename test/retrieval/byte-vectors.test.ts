import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import wabt from 'wabt';
import {
  type ByteVectors,
  createByteVectors,
  dotRows,
  pickRows,
  readRow,
  setRow,
} from '../../src/retrieval/byte-vectors.js';
import { dot } from '../../src/retrieval/linear-algebra.js';
import { MULTIPLY_ROWS, multiplyRows } from '../../src/retrieval/multiply-rows.js';
import { randomVectors, seededNumbers } from '../adapters/index/random-vectors.js';

function keep(vectors: readonly Float32Array[], dimensions: number): ByteVectors {
  const kept = createByteVectors(vectors.length, dimensions);
  for (const [row, vector] of vectors.entries()) setRow(kept, row, vector);
  return kept;
}

function drawn(count: number, dimensions: number): readonly Float32Array[] {
  return randomVectors(count, dimensions, 7).map(({ vector }) => vector);
}

describe('vectors kept in bytes', () => {
  test.each([1, 2, 15, 16, 17, 128, 384, 1536, 16_384])(
    'of %i numbers tell cosines to some 0.005',
    (dimensions) => {
      const vectors = drawn(dimensions > 2000 ? 40 : 300, dimensions);
      const kept = keep(vectors, dimensions);
      const cosines = dotRows(kept, vectors[5]!);
      expect(cosines).toHaveLength(vectors.length);
      for (const [row, vector] of vectors.entries())
        expect(Math.abs(cosines[row]! - dot(vectors[5]!, vector))).toBeLessThan(0.005);
    },
  );

  test('are multiplied block after block, more than fit in the memory at once', () => {
    const vectors = drawn(5_000, 32);
    const all = dotRows(keep(vectors, 32), vectors[0]!);
    for (const row of [0, 4_095, 4_096, 4_999])
      expect(all[row]).toBeCloseTo(dot(vectors[0]!, vectors[row]!), 2);
  });

  test('are read back, and picked in any order', () => {
    const vectors = drawn(20, 24);
    const kept = keep(vectors, 24);
    for (const [at, value] of readRow(kept, 7).entries())
      expect(Math.abs(value - vectors[7]![at]!)).toBeLessThan(1 / 254);
    const picked = pickRows([
      { of: kept, from: 7, to: 8 },
      { of: kept, from: 2, to: 5 },
    ]);
    expect(readRow(picked, 0)).toEqual(readRow(kept, 7));
    for (const row of [1, 2, 3]) expect(readRow(picked, row)).toEqual(readRow(kept, row + 1));
  });

  test('are multiplied from one row on and before another', () => {
    const vectors = drawn(30, 40);
    const kept = keep(vectors, 40);
    expect(dotRows(kept, vectors[0]!, 4, 9)).toEqual(dotRows(kept, vectors[0]!).slice(4, 9));
  });

  test('may be zeros, many or none', () => {
    const kept = keep([new Float32Array(8), Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0)], 8);
    expect([...dotRows(kept, Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0))]).toEqual([
      0,
      expect.closeTo(1, 5),
    ]);
    expect([...dotRows(kept, new Float32Array(8))]).toEqual([0, 0]);
    expect(readRow(kept, 0)).toEqual(new Float32Array(8));
    expect(dotRows(createByteVectors(3, 0), new Float32Array())).toEqual(new Float32Array(3));
    expect(dotRows(createByteVectors(0, 8), new Float32Array(8).fill(0.3))).toHaveLength(0);
    expect(pickRows([]).scales).toHaveLength(0);
  });
});

describe('the products of rows', () => {
  test('are those of plain arithmetic', () => {
    const next = seededNumbers(3);
    const vector = Int16Array.from({ length: 48 }, () => Math.floor(65_535 * next()) - 32_767);
    const rows = Int8Array.from({ length: 48 * 9_000 }, () => Math.floor(255 * next()) - 127);
    const plain = Int32Array.from({ length: 9_000 }, (_, row) =>
      vector.reduce((sum, value, at) => sum + value * rows[48 * row + at]!, 0),
    );
    expect(multiplyRows(vector, rows)).toEqual(plain);
  });

  test('are made by the code that stands beside them', async () => {
    const path = join(import.meta.dirname, '../../src/retrieval/multiply-rows.wat');
    const assembler = await wabt();
    const { buffer } = assembler
      .parseWat(path, readFileSync(path, 'utf8'), { simd: true })
      .toBinary({});
    expect(MULTIPLY_ROWS).toBe(Buffer.from(buffer).toString('hex'));
  });
});
