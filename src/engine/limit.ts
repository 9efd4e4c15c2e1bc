import type { Clock } from '../domain/clock.js';
import { DeskError } from '../domain/desk-error.js';
import type { Queue } from '../domain/queue.js';

/** Messages that are being kept at once, and that wait for their turn: more are refused until some are done. */
const MOST = { receiving: 500, waiting: 20_000 } as const;
/** How long a count of what waits is good, in milliseconds. */
const GOOD_FOR = 1_000;

/** Runs tasks, and refuses them with a retryable `desk-busy` while too much is in hand. */
export function createLimit({
  queue,
  clock,
}: {
  readonly queue: Pick<Queue, 'backlog'>;
  readonly clock: Clock;
}): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let receiving = 0;
  let counted = -Infinity;
  let waiting = 0;
  let counting: Promise<void> | undefined;
  // Whoever comes meanwhile waits for the same count, so that nobody overtakes.
  const count = (): Promise<void> | undefined => {
    const now = clock.now().getTime();
    if (counting !== undefined || now - counted < GOOD_FOR) return counting;
    counted = now;
    const stop = (): void => {
      counting = undefined;
    };
    counting = queue.backlog().then(({ inbox }) => {
      waiting = inbox.count;
    });
    counting.then(stop, stop);
    return counting;
  };
  return async (task) => {
    if (receiving >= MOST.receiving) throw busy();
    receiving++;
    try {
      await count();
      if (waiting >= MOST.waiting) throw busy();
      return await task();
    } finally {
      receiving--;
    }
  };
}

function busy(): DeskError {
  return new DeskError('desk-busy', {}, { retryable: true });
}
