import { expect, it } from 'vitest';
import { createInTurn } from '../../src/domain/in-turn.js';

it('runs the tasks of one key in order and goes on after one that fails', async () => {
  const inTurn = createInTurn();
  const seen: string[] = [];
  const task = (name: string, wait: number) => async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    seen.push(name);
    if (name === 'fails') throw new Error(name);
  };
  const results = await Promise.allSettled([
    inTurn('a', task('slow', 30)),
    inTurn('a', task('fails', 5)),
    inTurn('a', task('last', 0)),
    inTurn('b', task('other', 10)),
  ]);
  expect(seen).toEqual(['other', 'slow', 'fails', 'last']);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});
