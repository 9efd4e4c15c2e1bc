import { describe, expect, test } from 'vitest';
import type { Queue } from '../../src/domain/queue.js';
import type { Sent, Surface } from '../../src/domain/surface.js';
import { MOST_TRIES, workAtLetter } from '../../src/engine/letters.js';
import { BEGUN, createQueue, createTimer, failing, sending, settle } from './fakes.js';

const { claim } = sending();

function later(milliseconds: number): Date {
  return new Date(BEGUN.getTime() + milliseconds);
}

interface Played {
  readonly calls: unknown[][];
  readonly told: Sent['kind'][];
  readonly sends: () => number;
  readonly working: Promise<void>;
  readonly clock: ReturnType<typeof createTimer>;
}

function play(
  send: Surface['send'],
  counts: Parameters<typeof sending>[0] = {},
  override: (queue: Queue) => Partial<Queue> = () => ({}),
): Played {
  const { queue, calls } = createQueue();
  const clock = createTimer();
  const told: Sent['kind'][] = [];
  let sends = 0;
  const surface: Surface = {
    platform: 'slack',
    paceMs: 0,
    send: (letter) => {
      sends++;
      return send(letter);
    },
  };
  const working = workAtLetter(sending(counts), {
    queue: { ...queue, ...override(queue) },
    clock,
    random: () => 1,
    surfaces: new Map([['slack', surface]]),
    onSent: (_platform, kind) => told.push(kind),
    onFault: () => undefined,
  });
  return { calls, told, sends: () => sends, working, clock };
}

async function callsAfter(
  sent: Sent,
  counts: Parameters<typeof sending>[0] = {},
): Promise<unknown[][]> {
  const { calls, working, told } = play(() => Promise.resolve(sent), counts);
  await working;
  expect(told).toEqual([sent.kind]);
  return calls;
}

test('what the platform took is marked, with its own id and the time', async () => {
  expect(await callsAfter({ kind: 'sent', reference: 'ts-1' })).toEqual([
    ['markSent', claim, 'ts-1', BEGUN],
  ]);
});

describe('what the platform puts off', () => {
  test('waits to the millisecond as long as the platform says, where that is longer', async () => {
    expect(await callsAfter({ kind: 'later', afterMs: 7_341 })).toEqual([
      ['postpone', claim, later(7_341), false],
    ]);
  });

  test('waits twice as long each time where the platform says nothing, an hour at most', async () => {
    const wait = async (attempts: number): Promise<unknown> =>
      (await callsAfter({ kind: 'later' }, { attempts }))[0]?.[2];
    expect(await wait(1)).toEqual(later(1_000));
    expect(await wait(4)).toEqual(later(8_000));
    expect(await wait(MOST_TRIES - 1)).toEqual(later(3_600_000));
  });

  test('is given up after the most tries', async () => {
    expect(await callsAfter({ kind: 'later' }, { attempts: MOST_TRIES })).toEqual([
      ['giveUp', claim, 'never-taken'],
    ]);
  });
});

test('what the platform refuses is given up, in its own word', async () => {
  expect(await callsAfter({ kind: 'refused', reason: 'is_archived' })).toEqual([
    ['giveUp', claim, 'is_archived'],
  ]);
});

describe('what may have arrived', () => {
  test('is sent once more, and then given up', async () => {
    expect(await callsAfter({ kind: 'unsure' })).toEqual([['postpone', claim, later(1_000), true]]);
    expect(await callsAfter({ kind: 'unsure' }, { unsure: 1 })).toEqual([
      ['giveUp', claim, 'unsure'],
    ]);
  });

  test('is not sent a third time when its process ended twice', async () => {
    const { sends, calls, working } = play(() => Promise.resolve({ kind: 'unsure' }), {
      unsure: 2,
    });
    await working;
    expect(sends()).toBe(0);
    expect(calls).toEqual([['giveUp', claim, 'unsure']]);
  });

  test('is what a surface leaves that fails in a way of its own', async () => {
    const { calls, working } = play(() => Promise.reject(new Error('bug')));
    await working;
    expect(calls).toEqual([['postpone', claim, later(1_000), true]]);
  });
});

test('a mark waits for the database, and the letter is not sent again', async () => {
  const { sends, calls, working, clock } = play(
    () => Promise.resolve({ kind: 'sent', reference: 'ts-1' }),
    {},
    ({ markSent }) => ({ markSent: failing(3, markSent) }),
  );
  await settle();
  expect(calls).toEqual([]);
  await clock.pass(100);
  await clock.pass(200);
  expect(calls).toEqual([]);
  await clock.pass(400);
  await working;
  expect(calls).toEqual([['markSent', claim, 'ts-1', later(0)]]);
  expect(sends()).toBe(1);
});

test('a letter of which more is to come waits with its next message', async () => {
  const sent: Sent = { kind: 'sent', reference: 'ts-1', hasMore: true };
  expect(await callsAfter(sent)).toEqual([['markSent', claim, 'ts-1', BEGUN, true]]);
});

test('whoever sent a letter is told when it is given up', async () => {
  const { queue, calls } = createQueue();
  const notice = sending().outgoing.letter;
  await workAtLetter(sending(), {
    queue,
    clock: createTimer(),
    random: () => 1,
    surfaces: new Map([
      [
        'slack',
        {
          platform: 'slack',
          paceMs: 0,
          send: () => Promise.resolve({ kind: 'refused', reason: 'not_in_channel' }),
        },
      ],
    ]),
    undelivered: (_letter, reason) => (reason === 'not_in_channel' ? notice : undefined),
    onFault: () => undefined,
  });
  expect(calls).toEqual([['giveUp', claim, 'not_in_channel', notice]]);
});
