import { describe, expect, test } from 'vitest';
import type { PassageIndex } from '../../src/domain/passage-index.js';

export interface KeyedVector {
  readonly key: string;
  readonly vector: Float32Array;
}

export function unit(...values: number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => (length === 0 ? 0 : value / length));
}

/** What every index of vectors promises. */
export function describePassageIndex(
  name: string,
  build: (vectors: readonly KeyedVector[]) => PassageIndex | Promise<PassageIndex>,
): void {
  const compass: readonly KeyedVector[] = [
    { key: 'north', vector: unit(0, 1) },
    { key: 'east', vector: unit(1, 0) },
    { key: 'north-east', vector: unit(1, 1) },
    { key: 'south', vector: unit(0, -1) },
    { key: 'nowhere', vector: unit(0, 0) },
    { key: 'north', vector: unit(0.1, 1) },
  ];

  describe(`${name}: an index of vectors`, () => {
    test('finds the nearest first, with their cosine similarity', async () => {
      const found = await (await build(compass)).nearest(unit(0.2, 1), 4);
      expect(found.map(({ key }) => key)).toEqual(['north', 'north', 'north-east', 'east']);
      expect(found[2]?.similarity).toBeCloseTo((0.2 + 1) / Math.hypot(0.2, 1) / Math.SQRT2, 5);
    });

    test('gives 1 for the same direction and −1 for the opposite one', async () => {
      const found = await (await build(compass)).nearest(unit(0, 1), 5);
      expect(found[0]?.similarity).toBeCloseTo(1, 5);
      expect(found.at(-1)).toMatchObject({ key: 'south' });
      expect(found.at(-1)?.similarity).toBeCloseTo(-1, 5);
    });

    test('gives what there is when more is asked for', async () => {
      const found = await (await build(compass)).nearest(unit(0, 1), 100);
      expect(found).toHaveLength(5);
    });

    test.each([0, -1])('gives nothing when %i are asked for', async (count) => {
      expect(await (await build(compass)).nearest(unit(0, 1), count)).toEqual([]);
    });

    test('has nothing near a vector of zeros, and no vector of zeros near anything', async () => {
      expect(await (await build(compass)).nearest(unit(0, 0), 3)).toEqual([]);
      const found = await (await build(compass)).nearest(unit(1, 1), 100);
      expect(found.map(({ key }) => key)).not.toContain('nowhere');
    });

    test.each<[string, Float32Array]>([
      ['of another dimension', unit(1, 0, 0)],
      ['of no dimension', new Float32Array()],
      ['that is not a number', Float32Array.of(Number.NaN, 1)],
      ['that is infinite', Float32Array.of(Number.POSITIVE_INFINITY, 0)],
    ])('has nothing near a vector %s', async (_what, vector) => {
      expect(await (await build(compass)).nearest(vector, 3)).toEqual([]);
    });

    test('holds nothing when it is built of nothing', async () => {
      expect(await (await build([])).nearest(unit(0, 1), 3)).toEqual([]);
    });
  });
}
