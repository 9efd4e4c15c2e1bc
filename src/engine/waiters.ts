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
const LOOK_EVERY = 100;

interface Told {
  readonly happens: Promise<void>;
  readonly callOff: () => void;
}

export function createWaiters({
  queue,
  clock,
}: {
  readonly queue: Pick<Queue, 'stateOf'>;
  readonly clock: Timer;
}): Waiters {
  const waiting = new Map<string, Set<() => void>>();
  const wait = async (message: IncomingMessage): Promise<void> => {
    for (;;) {
      // Before looking, or it could be told in between.
      const told = toldOrLater(keyOf(message));
      if ((await queue.stateOf(message.place, message.id)) !== 'waiting') {
        told.callOff();
        return;
      }
      await told.happens;
    }
  };
  const toldOrLater = (key: string): Told => {
    let callOff = (): void => undefined;
    const happens = new Promise<void>((resolve) => {
      const others = waiting.get(key) ?? new Set();
      const stop = clock.after(LOOK_EVERY, go);
      function go(): void {
        callOff();
        resolve();
      }
      callOff = () => {
        stop();
        others.delete(go);
        if (others.size === 0) waiting.delete(key);
      };
      waiting.set(key, others.add(go));
    });
    return { happens, callOff };
  };
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
