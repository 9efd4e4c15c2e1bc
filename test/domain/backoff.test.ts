import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff } from '../../src/domain/backoff.js';

test('a wait is at least half and at most all of what it doubled to, up to its bound', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, drawn) => {
        const wait = backoff(attempt, { first: 200, most: 10_000 }, () => drawn);
        const longest = Math.min(200 * 2 ** (attempt - 1), 10_000);
        expect(wait).toBeGreaterThanOrEqual(longest / 2);
        expect(wait).toBeLessThanOrEqual(longest);
      },
    ),
  );
});
