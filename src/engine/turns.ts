import { DeskError } from '../domain/desk-error.js';
import type { Delivery, Queue } from '../domain/queue.js';
import { backoff } from '../domain/backoff.js';
import type { TurnOutcome } from '../domain/meter.js';
import { persist, type PersistContext } from './persist.js';
import type { EngineWatch } from './watch.js';

/** Tries of a turn that the database keeps from being kept, or that ends its process. */
export const MOST_ATTEMPTS = 10;
/** In milliseconds. */
const RETRY = { first: 200, most: 10_000 } as const;

/** What becomes of a message. */
export interface TurnWork {
  /** Takes the turn and keeps it; `lost`: the message was not this process's any more, and nothing was kept. */
  readonly take: (delivery: Delivery) => Promise<unknown>;
  /** Says that something went wrong, and is done with the message. */
  readonly apologize: (delivery: Delivery) => Promise<void>;
}

export interface TurnsContext extends TurnWork, PersistContext, Pick<EngineWatch, 'onTurn'> {
  readonly queue: Queue;
}

/** Works at one message: takes its turn, puts it off when the database is away, apologizes when it cannot be answered. */
export async function workAtTurn(delivery: Delivery, context: TurnsContext): Promise<void> {
  const { clock, onTurn } = context;
  const begun = clock.now().getTime();
  const outcome = await outcomeOf(delivery, context);
  const ended = clock.now().getTime();
  const since = ended - delivery.receivedAt.getTime();
  onTurn?.({ delivery, outcome, since, worked: ended - begun });
}

async function outcomeOf(delivery: Delivery, context: TurnsContext): Promise<TurnOutcome> {
  const { claim, attempts } = delivery;
  const { queue, clock, random, onFault, onRetry } = context;
  try {
    if (attempts <= MOST_ATTEMPTS) return await takeOrApologize(delivery, context);
    await context.apologize(delivery);
    return 'apology';
  } catch (fault) {
    onFault(fault);
    onRetry?.('turn');
    const again = new Date(clock.now().getTime() + backoff(attempts, RETRY, random));
    await persist(() => queue.release(claim, again), context);
    return 'put-off';
  }
}

async function takeOrApologize(delivery: Delivery, context: TurnsContext): Promise<TurnOutcome> {
  try {
    return (await context.take(delivery)) === 'lost' ? 'lost' : 'kept';
  } catch (fault) {
    if (fault instanceof DeskError && fault.retryable) throw fault;
    context.onFault(fault);
    await context.apologize(delivery);
    return 'apology';
  }
}
