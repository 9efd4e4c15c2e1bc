import type { Timer } from '../../src/domain/clock.js';
import { DeskError } from '../../src/domain/desk-error.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { Letter } from '../../src/domain/letter.js';
import type { Place } from '../../src/domain/place.js';
import type { Delivery, Queue, Sending } from '../../src/domain/queue.js';

export const HERE: Place = { platform: 'slack', tenant: 'T', channel: 'C' };
export const BEGUN = new Date('2026-11-22T06:00:00Z');

/** A clock that stands until it is moved. */
export interface FakeTimer extends Timer {
  /** Moves it on, and does what becomes due on the way, in order. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** In how many milliseconds each thing that waits is due, soonest first. */
  readonly due: () => readonly number[];
}

export function createTimer(): FakeTimer {
  let now = BEGUN.getTime();
  const waiting = new Set<{ readonly at: number; readonly task: () => void }>();
  const soonest = (): readonly { readonly at: number; readonly task: () => void }[] =>
    [...waiting].sort((one, other) => one.at - other.at);
  return {
    now: () => new Date(now),
    after: (milliseconds, task) => {
      const each = { at: now + milliseconds, task };
      waiting.add(each);
      return () => waiting.delete(each);
    },
    due: () => soonest().map(({ at }) => at - now),
    pass: async (milliseconds) => {
      const until = now + milliseconds;
      for (let [next] = soonest(); next !== undefined && next.at <= until; [next] = soonest()) {
        now = next.at;
        waiting.delete(next);
        next.task();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}

/** Lets everything happen that waits for nothing. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export function message(id: string): IncomingMessage {
  return { id, place: HERE, actor: { id: 'p' as PersonId, name: 'P', roles: ['staff'] }, text: id };
}

export function delivery(id: string, attempts = 1): Delivery {
  return { claim: { position: 1, worker: 7 }, message: message(id), receivedAt: BEGUN, attempts };
}

export function sending(counts: Partial<Pick<Sending, 'attempts' | 'unsure'>> = {}): Sending {
  const letter: Letter = { to: HERE, at: BEGUN, reply: { language: 'en', blocks: [] } };
  const outgoing = { letter, part: 0 };
  return { claim: { position: 1, worker: 7 }, outgoing, attempts: 1, unsure: 0, ...counts };
}

/** Fails so many times as a database does that is away, then does what it is for. */
export function failing<Asked extends readonly unknown[], Result>(
  times: number,
  then: (...asked: Asked) => Promise<Result>,
): (...asked: Asked) => Promise<Result> {
  let failed = 0;
  return (...asked) => (failed++ < times ? Promise.reject(away()) : then(...asked));
}

export function away(): DeskError {
  return new DeskError('database-unavailable', { reason: 'connection' }, { retryable: true });
}

/** A queue whose calls are written down; nothing waits in it. */
export function createQueue(overriding: Partial<Queue> = {}): {
  readonly queue: Queue;
  readonly calls: unknown[][];
} {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...asked: readonly unknown[]): Promise<void> => {
      const last = asked.findLastIndex((each) => each !== undefined);
      calls.push([name, ...asked.slice(0, last + 1)]);
      return Promise.resolve();
    };
  const queue: Queue = {
    receive: () => Promise.resolve('new'),
    stateOf: () => Promise.resolve('done'),
    claimDeliveries: () => Promise.resolve({ claimed: [] }),
    release: note('release'),
    claimLetters: () => Promise.resolve({ claimed: [] }),
    markSent: note('markSent'),
    postpone: note('postpone'),
    giveUp: note('giveUp'),
    slotOf: () => Promise.resolve(undefined),
    isTalking: () => Promise.resolve(false),
    backlog: () => Promise.resolve({ inbox: { count: 0 }, outbox: { count: 0 }, dead: 0 }),
    onWork: () => () => undefined,
    close: () => Promise.resolve(),
    ...overriding,
  };
  return { queue, calls };
}
