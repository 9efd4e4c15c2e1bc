import type { Timer } from '../domain/clock.js';
import type { Claimed } from '../domain/queue.js';
import { backoff } from '../domain/backoff.js';
import type { EngineWatch } from './watch.js';

export interface WorkLoopOptions<Kind> extends Pick<EngineWatch, 'onRetry'> {
  readonly clock: Timer;
  readonly random: () => number;
  /** Most that is worked at side by side. */
  readonly most: number;
  /** `inHand`: what is worked at now. */
  readonly claim: (count: number, inHand: readonly Kind[]) => Promise<Claimed<Kind>>;
  /** Must not reject. */
  readonly work: (claimed: Kind) => Promise<void>;
  /** Told of a claim that failed; it is tried again. */
  readonly onFault: (fault: unknown) => void;
}

export interface WorkLoop {
  /** There may be something to claim. */
  readonly wake: () => void;
  /** Claims nothing more; resolves when what is in hand is done. */
  readonly drain: () => Promise<void>;
  /** Whether the last claim went well, so far as one was made. */
  readonly isClaiming: () => boolean;
}

/** In milliseconds: how soon a claim that failed is tried again, and how often the queue is looked at unasked. */
const RETRY = { first: 100, most: 5_000 } as const;
const LOOK_EVERY = 2_000;

/** Claims and works as long as there is something to claim, so many side by side; sleeps until it is woken or something is due. */
export function createWorkLoop<Kind>(options: WorkLoopOptions<Kind>): WorkLoop {
  const { clock, random, most, claim, work, onFault, onRetry } = options;
  const inHand = new Map<Promise<void>, Kind>();
  let claiming: Promise<void> | undefined;
  let isWanted = false;
  let isDraining = false;
  let failures = 0;
  let callOff: () => void = () => undefined;

  const wakeIn = (milliseconds: number): void => {
    callOff();
    callOff = clock.after(milliseconds, wake);
  };
  const begin = (each: Kind): void => {
    const done = work(each).finally(() => {
      inHand.delete(done);
      wake();
    });
    inHand.set(done, each);
  };
  const claimOnce = async (): Promise<void> => {
    const room = most - inHand.size;
    if (room <= 0) return;
    try {
      const { claimed, next } = await claim(room, [...inHand.values()]);
      failures = 0;
      for (const each of claimed) begin(each);
      const wait = next === undefined ? LOOK_EVERY : next.getTime() - clock.now().getTime();
      wakeIn(Math.min(Math.max(wait, 0), LOOK_EVERY));
    } catch (fault) {
      failures++;
      onFault(fault);
      onRetry?.('claim');
      wakeIn(backoff(failures, RETRY, random));
    }
  };
  const wake = (): void => {
    isWanted = true;
    if (isDraining || claiming !== undefined) return;
    isWanted = false;
    claiming = claimOnce().finally(() => {
      claiming = undefined;
      if (isWanted && failures === 0) wake();
    });
  };
  return {
    wake,
    drain: async () => {
      isDraining = true;
      callOff();
      await claiming;
      await Promise.all(inHand.keys());
      callOff();
    },
    isClaiming: () => failures === 0 && !isDraining,
  };
}
