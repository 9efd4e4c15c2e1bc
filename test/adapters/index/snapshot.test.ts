import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSnapshot, toSnapshot } from '../../../adapters/index/snapshot.js';

const DATA = {
  names: new Map([['çà', 1]]),
  bytes: Uint8Array.from([1, 2, 3]),
  numbers: [Float32Array.from([0.5, -2]), Uint32Array.from([7]), Float64Array.from([])],
  more: { wide: Float64Array.from([Math.PI]), none: undefined, set: new Set(['a']) },
};

describe('a snapshot', () => {
  test('gives back what was written', () => {
    expect(fromSnapshot(toSnapshot(DATA))).toEqual({ data: DATA });
  });

  test('gives back any text and any arrays, wherever they stand in it', () => {
    const arrays = fc.array(
      fc.oneof(fc.float32Array(), fc.uint8Array(), fc.uint16Array(), fc.int32Array(), fc.string()),
    );
    fc.assert(
      fc.property(arrays, (data) => {
        expect(fromSnapshot(toSnapshot(data))).toEqual({ data });
      }),
    );
  });

  test('is read in place: its arrays stand in the bytes', () => {
    const bytes = toSnapshot(DATA);
    const read = fromSnapshot(bytes)?.data as typeof DATA;
    for (const array of [read.bytes, ...read.numbers, read.more.wide])
      expect(array.buffer).toBe(bytes.buffer);
  });

  test('of which a byte changed, or that was cut off, is told', () => {
    const bytes = toSnapshot(DATA);
    for (const at of [0, 31, 33, 60, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      expect(fromSnapshot(damaged), `byte ${at}`).toBeUndefined();
    }
    for (const length of [0, 5, 32, 40, bytes.length - 1])
      expect(
        fromSnapshot(Buffer.from(bytes.subarray(0, length))),
        `${length} bytes`,
      ).toBeUndefined();
  });

  test('refuses what it could not give back as it was', () => {
    expect(() => toSnapshot({ big: BigInt64Array.from([1n]) })).toThrow('BigInt64Array');
  });
});
