import { expect, test } from 'vitest';
import { openData } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import { DeskError } from '../../src/domain/desk-error.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Delivery, Queue } from '../../src/domain/queue.js';
import { scopeOf } from '../../src/domain/scope.js';
import type { Sent } from '../../src/domain/surface.js';
import { createEngine, type EngineContext } from '../../src/engine/engine.js';

const MESSAGE: IncomingMessage = {
  id: 'one',
  place: { platform: 'slack', tenant: 'T1', channel: 'C1' },
  actor: { id: 'slack:T1:ana' as PersonId, name: 'Ana', roles: ['staff'] },
  text: 'how long is leave?',
};

/** The engine on a database in memory, what it told of, and the answers of the platform. */
async function world(options: Partial<EngineContext> = {}, answers: readonly Sent[] = []) {
  const told: unknown[] = [];
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const settle = async ({ message, claim }: Delivery, state: 'done' | 'failed'): Promise<void> => {
    await data.store.commit(scopeOf(message), { settles: { claim, state } });
  };
  const left = [...answers];
  const engine = createEngine({
    queue,
    clock: {
      now: () => new Date(),
      // Waits are not waited for.
      after: (milliseconds, task) => {
        const timer = setTimeout(task, Math.min(milliseconds, 1));
        return () => {
          clearTimeout(timer);
        };
      },
    },
    random: () => 0,
    surfaces: [
      {
        platform: 'slack',
        paceMs: 0,
        send: () => Promise.resolve(left.shift() ?? { kind: 'sent', reference: '1' }),
      },
    ],
    take: (delivery) => settle(delivery, 'done'),
    apologize: (delivery) => settle(delivery, 'failed'),
    onFault: () => undefined,
    onTurn: ({ outcome, delivery, since, worked }) => {
      expect(since).toBeGreaterThanOrEqual(worked);
      told.push(['turn', outcome, delivery.attempts]);
    },
    onSent: (platform, kind) => told.push(['sent', platform, kind]),
    onGivenUp: (platform) => told.push(['given up', platform]),
    onRetry: (what) => told.push(['retry', what]),
    onRefused: (code) => told.push(['refused', code]),
    ...options,
  });
  const end = async (): Promise<void> => {
    await engine.drain();
    await queue.close();
    await data.close();
  };
  const write = async (): Promise<void> => {
    await data.store.commit(scopeOf(MESSAGE), {
      letters: [{ to: MESSAGE.place, at: new Date(), reply: { language: 'en', blocks: [] } }],
    });
    engine.wake();
  };
  const nothingWaits = async (): Promise<void> => {
    for (;;) {
      const { inbox, outbox } = await data.backlog();
      if (inbox.count + outbox.count === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { told, engine, end, write, nothingWaits };
}

test('a turn that is kept is told of once', async () => {
  const { told, engine, end } = await world();
  await engine.receive(MESSAGE);
  await engine.receive(MESSAGE);
  await engine.settled(MESSAGE);
  await end();
  expect(told).toEqual([['turn', 'kept', 1]]);
});

test('a turn that cannot be taken is an apology', async () => {
  const take = (): Promise<never> => Promise.reject(new Error('bug'));
  const { told, engine, end } = await world({ take });
  await engine.receive(MESSAGE);
  await engine.settled(MESSAGE);
  await end();
  expect(told).toEqual([['turn', 'apology', 1]]);
});

test('a message that another process has by now is a lost turn', async () => {
  let tell: () => void = () => undefined;
  const taken = new Promise<void>((resolve) => (tell = resolve));
  const onTurn: EngineContext['onTurn'] = ({ outcome }) => {
    expect(outcome).toBe('lost');
    tell();
  };
  const { engine, end } = await world({ take: () => Promise.resolve('lost'), onTurn });
  await engine.receive(MESSAGE);
  await taken;
  await end();
});

test('a turn that the database keeps from being kept is put off', async () => {
  let tell: () => void = () => undefined;
  const putOff = new Promise<void>((resolve) => (tell = resolve));
  const told: unknown[] = [];
  const { engine, end } = await world({
    take: () => Promise.reject(new DeskError('database-unavailable', {}, { retryable: true })),
    onTurn: ({ outcome }) => {
      told.push(outcome);
      tell();
    },
    onRetry: (what) => told.push(what),
  });
  await engine.receive(MESSAGE);
  await putOff;
  await end();
  expect(told.slice(0, 2)).toEqual(['turn', 'put-off']);
});

test('each attempt at a letter is told of, and when it is given up', async () => {
  const { told, write, nothingWaits, end } = await world({}, [
    { kind: 'sent', reference: '1' },
    { kind: 'refused', reason: 'channel_not_found' },
  ]);
  await write();
  await nothingWaits();
  await write();
  await nothingWaits();
  await end();
  expect(told).toEqual([
    ['sent', 'slack', 'sent'],
    ['sent', 'slack', 'refused'],
    ['given up', 'slack'],
  ]);
});

test('a letter that the platform puts off is tried again', async () => {
  const { told, write, nothingWaits, end } = await world({}, [{ kind: 'later', afterMs: 5 }]);
  await write();
  await nothingWaits();
  await end();
  expect(told).toEqual([
    ['sent', 'slack', 'later'],
    ['retry', 'letter'],
    ['sent', 'slack', 'sent'],
  ]);
});

test('a message that cannot be kept is a refusal, by its code', async () => {
  const away = new DeskError('database-unavailable', {}, { retryable: true });
  const queue: Queue = {
    receive: () => Promise.reject(away),
    claimDeliveries: () => Promise.reject(away),
    claimLetters: () => Promise.reject(away),
    backlog: () => Promise.resolve({ inbox: { count: 20_000 }, outbox: { count: 0 }, dead: 0 }),
    stateOf: () => Promise.resolve(undefined),
    release: () => Promise.resolve(),
    markSent: () => Promise.resolve(),
    postpone: () => Promise.resolve(),
    giveUp: () => Promise.resolve(),
    slotOf: () => Promise.resolve(undefined),
    isTalking: () => Promise.resolve(false),
    onWork: () => () => undefined,
    close: () => Promise.resolve(),
  };
  const { told, engine, end } = await world({ queue });
  await expect(engine.receive(MESSAGE)).rejects.toThrow('desk-busy');
  expect(engine.isClaiming()).toBe(false);
  await end();
  expect(told).toContainEqual(['refused', 'desk-busy']);
  expect(told).toContainEqual(['retry', 'claim']);
});

test('claims until it drains', async () => {
  const { engine, end } = await world();
  expect(engine.isClaiming()).toBe(true);
  await end();
  expect(engine.isClaiming()).toBe(false);
});
