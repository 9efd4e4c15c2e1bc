import { expect, test } from 'vitest';
import { takePostgresAway } from './postgres-away.js';

test('while PostgreSQL is away nothing is lost, and the desk goes on by itself when it is back', async () => {
  expect(await takePostgresAway(3)).toMatchObject({
    lost: 0,
    appliedTwice: 0,
    repeated: 0,
    failed: 0,
    crashed: false,
    integrity: 'ok',
  });
});
