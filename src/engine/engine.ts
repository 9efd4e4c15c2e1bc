import type { IncomingMessage } from '../domain/incoming-message.js';
import type { Claim, Delivery, Queue, Sending } from '../domain/queue.js';
import { DeskError } from '../domain/desk-error.js';
import type { Surface } from '../domain/surface.js';
import { createLimit } from './limit.js';
import { type LettersContext, workAtLetter } from './letters.js';
import type { PersistContext } from './persist.js';
import { type TurnWork, workAtTurn } from './turns.js';
import { createWaiters } from './waiters.js';
import type { EngineWatch } from './watch.js';
import { createWorkLoop } from './work-loop.js';

export interface EngineContext
  extends TurnWork, PersistContext, EngineWatch, Pick<LettersContext, 'undelivered'> {
  readonly queue: Queue;
  readonly surfaces: readonly Surface[];
}

/**
 * Every message is kept before it is acknowledged and has its turn exactly once, a conversation's in the order they came; every
 * reply is kept before it is sent. Any number of engines may share a PostgreSQL database.
 */
export interface Engine {
  /**
   * Keeps a message; whoever brought it may be told so when this resolves, and not before. `known`: it had been brought
   * before. Throws a retryable `DeskError` when it was not kept: bring it again.
   */
  readonly receive: (message: IncomingMessage) => Promise<'new' | 'known'>;
  /** Resolves when a message that was received is done with, here or in another process. */
  readonly settled: (message: IncomingMessage) => Promise<void>;
  /** Something was put into the outbox without a message. */
  readonly wake: () => void;
  /** Takes on nothing more; resolves when what is in hand is done. */
  readonly drain: () => Promise<void>;
  /** Whether it finds what there is to do: not while the database keeps it from that, nor once it drains. */
  readonly isClaiming: () => boolean;
}

/** Messages and letters worked at side by side. */
const MOST_TURNS = 8;
/** An answer that is streamed takes some six seconds, and most of them it waits: so many are thirty a second. */
const MOST_LETTERS = 200;
/** How long the process that received a message has it to itself, in milliseconds: whoever waits for the reply waits there. */
const HEAD_START = 30;

export function createEngine(context: EngineContext): Engine {
  const { queue, clock } = context;
  const surfaces = new Map(context.surfaces.map((surface) => [surface.platform, surface]));
  const paces = new Map(context.surfaces.map(({ platform, paceMs }) => [platform, paceMs]));
  const waiters = createWaiters(context);
  const letters = createWorkLoop<Sending>({
    ...context,
    most: MOST_LETTERS,
    claim: (count, inHand) =>
      paces.size === 0
        ? Promise.resolve({ claimed: [] })
        : queue.claimLetters(count, clock.now(), paces, inHand.map(claimOf)),
    work: (sending) => workAtLetter(sending, { ...context, surfaces }),
  });
  const turns = createWorkLoop<Delivery>({
    ...context,
    most: MOST_TURNS,
    claim: (count, inHand) => queue.claimDeliveries(count, clock.now(), inHand.map(claimOf)),
    work: async (delivery) => {
      await workAtTurn(delivery, context);
      waiters.tell(delivery.message);
      letters.wake();
    },
  });
  const wake = (): void => {
    turns.wake();
    letters.wake();
  };
  const limited = createLimit(context);
  let isTold = false;
  const stopListening = queue.onWork(() => {
    if (isTold) return;
    isTold = true;
    clock.after(HEAD_START, () => {
      isTold = false;
      wake();
    });
  });
  wake();
  return {
    receive: async (message) => {
      try {
        const kept = await limited(() => queue.receive(message, clock.now()));
        if (kept === 'new') turns.wake();
        return kept;
      } catch (fault) {
        context.onRefused?.(fault instanceof DeskError ? fault.code : 'unexpected');
        throw fault;
      }
    },
    settled: waiters.wait,
    wake,
    drain: async () => {
      stopListening();
      await turns.drain();
      await letters.drain();
    },
    isClaiming: () => turns.isClaiming() && letters.isClaiming(),
  };
}

function claimOf({ claim }: { readonly claim: Claim }): Claim {
  return claim;
}
