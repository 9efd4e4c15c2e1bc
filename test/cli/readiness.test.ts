import { expect, test } from 'vitest';
import { createReadiness } from '../../src/cli/readiness.js';
import { DeskError } from '../../src/domain/desk-error.js';

function world() {
  let now = 0;
  const due: { readonly at: number; readonly task: () => void }[] = [];
  const state = {
    fault: undefined as unknown,
    hangs: false,
    claims: true,
    stops: false,
    tries: 0,
  };
  const readiness = createReadiness({
    tryToKeep: () => {
      state.tries++;
      if (state.hangs) return new Promise(() => undefined);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever a driver throws
      return state.fault === undefined ? Promise.resolve() : Promise.reject(state.fault);
    },
    isClaiming: () => state.claims,
    isStopping: () => state.stops,
    clock: {
      now: () => new Date(now),
      after: (milliseconds, task) => {
        due.push({ at: now + milliseconds, task });
        return () => undefined;
      },
    },
  });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const { at, task } of due) if (at <= now) task();
  };
  return { state, readiness, pass };
}

test('is ready while things are kept and worked at', async () => {
  expect(await world().readiness()).toBe('ready');
});

test.each<readonly [string, unknown]>([
  ['database', new DeskError('database-unavailable', {}, { retryable: true })],
  ['disk', new DeskError('data-folder-unwritable', {}, { retryable: true })],
  ['database', new Error('whatever')],
])('names what is wrong (%s), and is ready again by itself', async (word, fault) => {
  const { state, readiness, pass } = world();
  state.fault = fault;
  expect(await readiness()).toBe(word);
  state.fault = undefined;
  pass(1_000);
  expect(await readiness()).toBe('ready');
});

test('is not ready while nothing is found to do because the queue cannot be had', async () => {
  const { state, readiness } = world();
  state.claims = false;
  expect(await readiness()).toBe('queue');
});

test('is not ready once it stops', async () => {
  const { state, readiness } = world();
  await readiness();
  state.stops = true;
  expect(await readiness()).toBe('stopping');
});

test('a database that says nothing is not waited for, nor asked again meanwhile', async () => {
  const { state, readiness, pass } = world();
  state.hangs = true;
  const first = readiness();
  pass(2_000);
  expect(await first).toBe('database');
  pass(1_000);
  expect(await readiness()).toBe('database');
  expect(state.tries).toBe(1);
});

test('asked often, it looks once a second', async () => {
  const { state, readiness, pass } = world();
  await Promise.all([readiness(), readiness(), readiness()]);
  pass(999);
  await readiness();
  expect(state.tries).toBe(1);
  pass(1);
  await readiness();
  expect(state.tries).toBe(2);
});
