import { expect, test } from 'vitest';
import type { Claimed } from '../../src/domain/queue.js';
import { createWorkLoop, type WorkLoop } from '../../src/engine/work-loop.js';
import { away, createTimer, type FakeTimer, settle } from './fakes.js';

interface Loop {
  readonly loop: WorkLoop;
  readonly clock: FakeTimer;
  readonly waiting: string[];
  readonly begun: string[];
  readonly finish: (name: string) => Promise<void>;
  /** How many each claim asked for. */
  readonly asked: number[];
}

function open(most: number, claim?: () => Promise<Claimed<string>>): Loop {
  const clock = createTimer();
  const waiting: string[] = [];
  const begun: string[] = [];
  const asked: number[] = [];
  const finishing = new Map<string, () => void>();
  const loop = createWorkLoop<string>({
    clock,
    random: () => 1,
    most,
    onFault: () => undefined,
    claim: (count) => {
      asked.push(count);
      return claim?.() ?? Promise.resolve({ claimed: waiting.splice(0, count) });
    },
    work: (name) =>
      new Promise((resolve) => {
        begun.push(name);
        finishing.set(name, resolve);
      }),
  });
  const finish = (name: string): Promise<void> => {
    finishing.get(name)!();
    return settle();
  };
  return { loop, clock, waiting, begun, finish, asked };
}

test('works at no more than so many side by side, and goes on as they finish', async () => {
  const { loop, waiting, begun, finish, asked } = open(2);
  waiting.push('a', 'b', 'c');
  loop.wake();
  await settle();
  expect(begun).toEqual(['a', 'b']);
  await finish('a');
  expect(begun).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([2, 1]);
});

test('looks unasked every two seconds, and when the next is due', async () => {
  const { loop, clock, waiting, begun } = open(2);
  loop.wake();
  await settle();
  waiting.push('a');
  await clock.pass(1_999);
  expect(begun).toEqual([]);
  await clock.pass(1);
  expect(begun).toEqual(['a']);
  const due = createTimer();
  const next = new Date(due.now().getTime() + 300);
  const other = open(1, () => Promise.resolve({ claimed: [], next }));
  other.loop.wake();
  await settle();
  expect(other.clock.due()).toEqual([300]);
});

test('a wake-up during a claim is followed by another claim', async () => {
  let answer: (claimed: Claimed<string>) => void = () => undefined;
  const { loop, asked } = open(
    2,
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  loop.wake();
  loop.wake();
  expect(asked).toHaveLength(1);
  answer({ claimed: [] });
  await settle();
  expect(asked).toHaveLength(2);
});

test('a claim that fails is tried again, later each time, whoever wakes it', async () => {
  const { loop, clock, asked } = open(2, () => Promise.reject(away()));
  loop.wake();
  await settle();
  expect(clock.due()).toEqual([100]);
  await clock.pass(100);
  expect(asked).toHaveLength(2);
  expect(clock.due()).toEqual([200]);
});

test('draining waits for what is in hand and claims nothing more', async () => {
  const { loop, waiting, begun, finish, asked } = open(1);
  waiting.push('a', 'b');
  loop.wake();
  await settle();
  let isDrained = false;
  const draining = loop.drain().then(() => {
    isDrained = true;
  });
  await settle();
  expect(isDrained).toBe(false);
  await finish('a');
  await draining;
  loop.wake();
  await settle();
  expect(begun).toEqual(['a']);
  expect(asked).toEqual([1]);
});
