import type { Timer } from '../domain/clock.js';
import type { IncomingMessage } from '../domain/incoming-message.js';
import type { Queue } from '../domain/queue.js';

/** Whoever waits for a message to be done with. */
export interface Waiters {
  readonly wait: (message: IncomingMessage) => Promise<void>;
  /** A message is done with, or was put off. */
  readonly tell: (message: IncomingMessage) => void;
}

/** How often it is looked whether another process is done, in milliseconds. */
const LOOK_EVERY = 250;

export function createWaiters({
  queue,
  clock,
}: {
  readonly queue: Pick<Queue, 'stateOf'>;
  readonly clock: Timer;
}): Waiters {
  const waiting = new Map<string, Set<() => void>>();
  const wait = async (message: IncomingMessage): Promise<void> => {
    while ((await queue.stateOf(message.place, message.id)) === 'waiting')
      await toldOrLater(keyOf(message));
  };
  const toldOrLater = (key: string): Promise<void> =>
    new Promise((resolve) => {
      const others = waiting.get(key) ?? new Set();
      const callOff = clock.after(LOOK_EVERY, go);
      function go(): void {
        callOff();
        others.delete(go);
        if (others.size === 0) waiting.delete(key);
        resolve();
      }
      waiting.set(key, others.add(go));
    });
  return {
    wait,
    tell: (message) => {
      for (const go of [...(waiting.get(keyOf(message)) ?? [])]) go();
    },
  };
}

function keyOf({ id, place }: IncomingMessage): string {
  return JSON.stringify([place.tenant, place.platform, id]);
}
