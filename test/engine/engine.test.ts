import { expect, test } from 'vitest';
import type { Backlog, DeliveryState, Queue } from '../../src/domain/queue.js';
import { createEngine, type Engine, type EngineContext } from '../../src/engine/engine.js';
import {
  away,
  createQueue,
  createTimer,
  delivery,
  type FakeTimer,
  message,
  sending,
  settle,
} from './fakes.js';

function open(
  overriding: Partial<Queue>,
  context: Partial<EngineContext> = {},
): { engine: Engine; clock: FakeTimer; taken: string[] } {
  const clock = createTimer();
  const { queue } = createQueue(overriding);
  const taken: string[] = [];
  const engine = createEngine({
    queue,
    clock,
    surfaces: [],
    random: () => 1,
    onFault: () => undefined,
    take: (each) => {
      taken.push(each.message.id);
      return Promise.resolve();
    },
    apologize: () => Promise.resolve(),
    ...context,
  });
  return { engine, clock, taken };
}

function waiting(count: number): Backlog {
  return { inbox: { count }, outbox: { count: 0 }, dead: 0 };
}

test('whoever brings a message hears nothing before it is kept', async () => {
  let keep: (kept: 'new') => void = () => undefined;
  const { engine } = open({
    receive: () =>
      new Promise((resolve) => {
        keep = resolve;
      }),
  });
  let heard: string | undefined;
  const receiving = engine.receive(message('1')).then((kept) => {
    heard = kept;
  });
  await settle();
  expect(heard).toBeUndefined();
  keep('new');
  await receiving;
  expect(heard).toBe('new');
});

test('a message that could not be kept is not acknowledged', async () => {
  const { engine } = open({ receive: () => Promise.reject(away()) });
  await expect(engine.receive(message('1'))).rejects.toMatchObject({ retryable: true });
});

test('refuses more while too much waits, and takes them again once there is room', async () => {
  let count = 20_000;
  const { engine, clock } = open({ backlog: () => Promise.resolve(waiting(count)) });
  const busy = { code: 'desk-busy', retryable: true };
  await expect(engine.receive(message('1'))).rejects.toMatchObject(busy);
  count = 19_999;
  await expect(engine.receive(message('2'))).rejects.toMatchObject(busy);
  await clock.pass(1_000);
  expect(await engine.receive(message('3'))).toBe('new');
});

test('who comes while it is counted what waits does not overtake', async () => {
  const order: string[] = [];
  let count: (backlog: Backlog) => void = () => undefined;
  const { engine } = open({
    backlog: () =>
      new Promise((resolve) => {
        count = resolve;
      }),
    receive: ({ id }) => {
      order.push(id);
      return Promise.resolve('new');
    },
  });
  const receiving = ['1', '2'].map((id) => engine.receive(message(id)));
  await settle();
  count(waiting(0));
  await Promise.all(receiving);
  expect(order).toEqual(['1', '2']);
});

test('refuses the message that comes while five hundred are being kept', async () => {
  const { engine } = open({ receive: () => new Promise(() => undefined) });
  for (let each = 0; each < 500; each++) void engine.receive(message(`${each}`));
  await expect(engine.receive(message('more'))).rejects.toMatchObject({ code: 'desk-busy' });
});

test('a new message is worked at at once', async () => {
  const kept: string[] = [];
  const { engine, taken } = open({
    receive: ({ id }) => {
      kept.push(id);
      return Promise.resolve('new');
    },
    claimDeliveries: () => Promise.resolve({ claimed: kept.splice(0).map((id) => delivery(id)) }),
  });
  await settle();
  await engine.receive(message('1'));
  await settle();
  expect(taken).toEqual(['1']);
});

test('what another process puts in is worked at when it tells of it', async () => {
  let tell: () => void = () => undefined;
  const kept: string[] = [];
  const { taken, clock } = open({
    onWork: (listener) => {
      tell = listener;
      return () => undefined;
    },
    claimDeliveries: () => Promise.resolve({ claimed: kept.splice(0).map((id) => delivery(id)) }),
  });
  await settle();
  kept.push('1');
  tell();
  await settle();
  // The process that received it has it to itself for a moment.
  expect(taken).toEqual([]);
  await clock.pass(30);
  expect(taken).toEqual(['1']);
});

test('whoever waits for a message hears when another process is done with it', async () => {
  let state: DeliveryState = 'waiting';
  const { engine, clock } = open({ stateOf: () => Promise.resolve(state) });
  let isSettled = false;
  const settling = engine.settled(message('1')).then(() => {
    isSettled = true;
  });
  await clock.pass(1_000);
  expect(isSettled).toBe(false);
  state = 'done';
  await clock.pass(250);
  await settling;
  expect(isSettled).toBe(true);
});

test('answers that are streamed wait for each other in no more than their own conversation', async () => {
  let waiting = 150;
  let begun = 0;
  open(
    {
      claimLetters: (count) => {
        const claimed = Array.from({ length: Math.min(count, waiting) }, () => sending());
        waiting -= claimed.length;
        return Promise.resolve({ claimed });
      },
    },
    {
      surfaces: [
        {
          platform: 'slack',
          paceMs: 0,
          send: () => {
            begun++;
            return new Promise(() => undefined);
          },
        },
      ],
    },
  );
  await settle();
  expect(begun).toBe(150);
});

test('draining finishes the turn in hand and sends its reply, and takes on nothing more', async () => {
  let finish: () => void = () => undefined;
  let tell: (() => void) | undefined;
  const inbox = ['1'];
  const outbox: string[] = [];
  const marked: string[] = [];
  const { engine, clock } = open(
    {
      onWork: (listener) => {
        tell = listener;
        return () => {
          tell = undefined;
        };
      },
      claimDeliveries: () =>
        Promise.resolve({ claimed: inbox.splice(0).map((id) => delivery(id)) }),
      claimLetters: () => Promise.resolve({ claimed: outbox.splice(0).map(() => sending()) }),
      markSent: (_claim, reference) => {
        marked.push(reference);
        return Promise.resolve();
      },
    },
    {
      take: () =>
        new Promise<void>((resolve) => {
          finish = () => {
            outbox.push('reply');
            resolve();
          };
        }),
      surfaces: [
        {
          platform: 'slack',
          paceMs: 0,
          send: () => Promise.resolve({ kind: 'sent', reference: 'of the reply' }),
        },
      ],
    },
  );
  await settle();
  let isDrained = false;
  const draining = engine.drain().then(() => {
    isDrained = true;
  });
  inbox.push('2');
  await clock.pass(10_000);
  expect(isDrained).toBe(false);
  finish();
  await draining;
  expect(marked).toEqual(['of the reply']);
  outbox.push('late');
  engine.wake();
  await clock.pass(10_000);
  expect([inbox, outbox]).toEqual([['2'], ['late']]);
  expect(tell).toBeUndefined();
  expect(engine.isClaiming()).toBe(false);
});
