import { expect, test } from 'vitest';
import { repeat } from '../../src/cli/repeat.js';

/** A clock on which time passes when it is told to. */
function createTimer() {
  const due = new Set<() => void>();
  return {
    after: (_milliseconds: number, task: () => void): (() => void) => {
      due.add(task);
      return () => {
        due.delete(task);
      };
    },
    pass: (): void => {
      for (const task of [...due]) {
        due.delete(task);
        task();
      }
    },
    waiting: () => due.size,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what takes longer than the time between two is not begun twice', async () => {
  const clock = createTimer();
  let begun = 0;
  let finish: () => void = () => undefined;
  const repeating = repeat(
    () => {
      begun++;
      return new Promise((resolve) => (finish = resolve));
    },
    { clock, every: 10, onFault: () => undefined },
  );
  expect(begun).toBe(0);
  clock.pass();
  clock.pass();
  clock.pass();
  expect(begun).toBe(1);
  finish();
  await settled();
  clock.pass();
  expect(begun).toBe(2);
  finish();
  await repeating.stop();
});

test('a fault is told of, and the next time comes all the same', async () => {
  const clock = createTimer();
  const faults: unknown[] = [];
  const task = (): Promise<void> => Promise.reject(new Error('away'));
  const repeating = repeat(task, { clock, every: 10, onFault: (fault) => faults.push(fault) });
  clock.pass();
  await settled();
  clock.pass();
  await settled();
  expect(faults).toHaveLength(2);
  await repeating.stop();
  expect(clock.waiting()).toBe(0);
});

test('stopping waits for what is under way, and nothing is begun any more', async () => {
  const clock = createTimer();
  let finish: () => void = () => undefined;
  const task = (): Promise<void> => new Promise((resolve) => (finish = resolve));
  const repeating = repeat(task, { clock, every: 10, onFault: () => undefined });
  clock.pass();
  let isStopped = false;
  const stopping = repeating.stop().then(() => (isStopped = true));
  await settled();
  expect(isStopped).toBe(false);
  finish();
  await stopping;
  expect(clock.waiting()).toBe(0);
});
