import type { Letter } from '../domain/letter.js';
import type { Platform } from '../domain/place.js';
import type { Queue, Sending } from '../domain/queue.js';
import type { Sent, Surface } from '../domain/surface.js';
import { backoff } from './backoff.js';
import { persist, type PersistContext } from './persist.js';
import type { EngineWatch } from './watch.js';

/** Tries of a letter that the platform puts off; with the waits below about a day. */
export const MOST_TRIES = 30;
/** Sends of which nobody knows whether they arrived: the first, and one more. */
export const MOST_UNSURE = 2;
/** In milliseconds. */
const RETRY = { first: 1_000, most: 3_600_000 } as const;
/** Why a letter is given up that may have arrived; and one that the platform never took. */
export const REASONS = { unsure: 'unsure', never: 'never-taken' } as const;

export interface LettersContext extends PersistContext, Pick<EngineWatch, 'onSent' | 'onGivenUp'> {
  readonly queue: Queue;
  readonly surfaces: ReadonlyMap<Platform, Surface>;
  /** What whoever sent a letter is told when it is given up; undefined when nobody is. */
  readonly undelivered?: (letter: Letter, reason: string) => Letter | undefined;
}

/** Works at one letter: sends it, and keeps what came of that. */
export async function workAtLetter(sending: Sending, context: LettersContext): Promise<void> {
  const { outgoing, unsure } = sending;
  const { platform } = outgoing.letter.to;
  const surface = context.surfaces.get(platform);
  if (surface === undefined)
    throw new Error(`a letter to ${platform} was claimed without a surface`);
  if (unsure >= MOST_UNSURE) {
    await giveUp(sending, REASONS.unsure, context);
    return;
  }
  const sent = await sendOnce(sending, surface, context);
  context.onSent?.(platform, sent.kind);
  await settle(sending, sent, context);
}

/** A surface that fails in a way of its own may have sent the letter. */
async function sendOnce(
  { outgoing }: Sending,
  surface: Surface,
  { onFault }: LettersContext,
): Promise<Sent> {
  try {
    return await surface.send(outgoing);
  } catch (fault) {
    onFault(fault);
    return { kind: 'unsure' };
  }
}

async function settle(sending: Sending, sent: Sent, context: LettersContext): Promise<void> {
  const { claim, attempts, unsure } = sending;
  const { queue, clock, random } = context;
  const now = clock.now();
  const wait = backoff(attempts, RETRY, random);
  switch (sent.kind) {
    case 'sent':
      return persist(() => queue.markSent(claim, sent.reference, now, sent.hasMore), context);
    case 'refused':
      return giveUp(sending, sent.reason, context);
    case 'later':
      return attempts >= MOST_TRIES
        ? giveUp(sending, REASONS.never, context)
        : postpone(sending, Math.max(sent.afterMs ?? 0, wait), false, context);
    case 'unsure':
      return unsure + 1 >= MOST_UNSURE
        ? giveUp(sending, REASONS.unsure, context)
        : postpone(sending, wait, true, context);
    default:
      return sent satisfies never;
  }
}

async function giveUp(
  { claim, outgoing: { letter } }: Sending,
  reason: string,
  context: LettersContext,
): Promise<void> {
  const notice = context.undelivered?.(letter, reason);
  await persist(() => context.queue.giveUp(claim, reason, notice), context);
  context.onGivenUp?.(letter.to.platform);
}

async function postpone(
  { claim }: Sending,
  wait: number,
  isUnsure: boolean,
  context: LettersContext,
): Promise<void> {
  const notBefore = new Date(context.clock.now().getTime() + wait);
  context.onRetry?.('letter');
  await persist(() => context.queue.postpone(claim, notBefore, isUnsure), context);
}
