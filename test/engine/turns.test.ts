import { expect, test } from 'vitest';
import { DeskError } from '../../src/domain/desk-error.js';
import { MOST_ATTEMPTS, type TurnsContext, workAtTurn } from '../../src/engine/turns.js';
import { away, BEGUN, createQueue, createTimer, delivery, failing, settle } from './fakes.js';

interface Played {
  readonly done: string[];
  readonly calls: unknown[][];
  readonly faults: unknown[];
}

async function play(attempts: number, overriding: Partial<TurnsContext>): Promise<Played> {
  const done: string[] = [];
  const faults: unknown[] = [];
  const { queue, calls } = createQueue();
  await workAtTurn(delivery('1', attempts), {
    queue,
    clock: createTimer(),
    random: () => 1,
    onFault: (fault) => faults.push(fault),
    take: () => {
      done.push('taken');
      return Promise.resolve();
    },
    apologize: () => {
      done.push('apology');
      return Promise.resolve();
    },
    ...overriding,
  });
  return { done, calls, faults };
}

test('a turn that is kept needs nothing more', async () => {
  expect(await play(1, {})).toEqual({ done: ['taken'], calls: [], faults: [] });
});

test('a fault of the desk is told of and apologized for', async () => {
  const fault = new Error('bug');
  const played = await play(1, { take: () => Promise.reject(fault) });
  expect(played).toEqual({ done: ['apology'], calls: [], faults: [fault] });
});

test('a fault that may pass puts the turn off, twice as long each time', async () => {
  const release = async (attempts: number): Promise<unknown> => {
    const { done, calls } = await play(attempts, { take: () => Promise.reject(away()) });
    expect(done).toEqual([]);
    return calls;
  };
  const claim = delivery('1').claim;
  expect(await release(1)).toEqual([['release', claim, new Date(BEGUN.getTime() + 200)]]);
  expect(await release(3)).toEqual([['release', claim, new Date(BEGUN.getTime() + 800)]]);
  expect(await release(10)).toEqual([['release', claim, new Date(BEGUN.getTime() + 10_000)]]);
});

test('an apology that cannot be kept puts the turn off', async () => {
  const { calls } = await play(1, {
    take: () => Promise.reject(new DeskError('unexpected')),
    apologize: () => Promise.reject(away()),
  });
  expect(calls).toHaveLength(1);
});

test('after the most attempts the turn is not begun again, but apologized for', async () => {
  expect((await play(MOST_ATTEMPTS, {})).done).toEqual(['taken']);
  expect((await play(MOST_ATTEMPTS + 1, {})).done).toEqual(['apology']);
});

test('a turn is given back as soon as the database is there again', async () => {
  const clock = createTimer();
  const { queue, calls } = createQueue();
  const release = failing(2, queue.release);
  const working = play(1, {
    clock,
    queue: { ...queue, release },
    take: () => Promise.reject(away()),
  });
  await settle();
  expect(calls).toEqual([]);
  await clock.pass(100);
  expect(calls).toEqual([]);
  await clock.pass(200);
  await working;
  expect(calls).toHaveLength(1);
});
