import type { Timer } from '../domain/clock.js';
import { backoff } from '../domain/backoff.js';
import type { EngineWatch } from './watch.js';

export interface PersistContext extends Pick<EngineWatch, 'onRetry'> {
  readonly clock: Timer;
  readonly random: () => number;
  readonly onFault: (fault: unknown) => void;
}

/** In milliseconds. */
const RETRY = { first: 100, most: 5_000 } as const;

/** Writes what must be written, and tries again until the database takes it: what is known is in this process alone until then. */
export async function persist(
  write: () => Promise<void>,
  { clock, random, onFault, onRetry }: PersistContext,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await write();
      return;
    } catch (fault) {
      onFault(fault);
      onRetry?.('write');
      await new Promise<void>((resolve) => {
        clock.after(backoff(attempt, RETRY, random), resolve);
      });
    }
  }
}
