import { DeskError } from '../domain/desk-error.js';
import type { Delivery, Queue } from '../domain/queue.js';
import { backoff } from './backoff.js';
import { persist, type PersistContext } from './persist.js';

/** Tries of a turn that the database keeps from being kept, or that ends its process. */
export const MOST_ATTEMPTS = 10;
/** In milliseconds. */
const RETRY = { first: 200, most: 10_000 } as const;

/** What becomes of a message. */
export interface TurnWork {
  /** Takes the turn and keeps it. */
  readonly take: (delivery: Delivery) => Promise<void>;
  /** Says that something went wrong, and is done with the message. */
  readonly apologize: (delivery: Delivery) => Promise<void>;
}

export interface TurnsContext extends TurnWork, PersistContext {
  readonly queue: Queue;
}

/** Works at one message: takes its turn, puts it off when the database is away, apologizes when it cannot be answered. */
export async function workAtTurn(delivery: Delivery, context: TurnsContext): Promise<void> {
  const { claim, attempts } = delivery;
  const { queue, clock, random, onFault } = context;
  try {
    if (attempts > MOST_ATTEMPTS) await context.apologize(delivery);
    else await takeOrApologize(delivery, context);
  } catch (fault) {
    onFault(fault);
    const again = new Date(clock.now().getTime() + backoff(attempts, RETRY, random));
    await persist(() => queue.release(claim, again), context);
  }
}

async function takeOrApologize(delivery: Delivery, context: TurnsContext): Promise<void> {
  try {
    await context.take(delivery);
  } catch (fault) {
    if (fault instanceof DeskError && fault.retryable) throw fault;
    context.onFault(fault);
    await context.apologize(delivery);
  }
}
