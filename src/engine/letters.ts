import type { Platform } from '../domain/place.js';
import type { Queue, Sending } from '../domain/queue.js';
import type { Sent, Surface } from '../domain/surface.js';
import { backoff } from './backoff.js';
import { persist, type PersistContext } from './persist.js';

/** Tries of a letter that the platform puts off; with the waits below about a day. */
export const MOST_TRIES = 30;
/** Sends of which nobody knows whether they arrived: the first, and one more. */
export const MOST_UNSURE = 2;
/** In milliseconds. */
const RETRY = { first: 1_000, most: 3_600_000 } as const;
/** Why a letter is given up that may have arrived; and one that the platform never took. */
export const REASONS = { unsure: 'unsure', never: 'never-taken' } as const;

export interface LettersContext extends PersistContext {
  readonly queue: Queue;
  readonly surfaces: ReadonlyMap<Platform, Surface>;
  readonly onSent: (platform: Platform, kind: Sent['kind']) => void;
}

/** Works at one letter: sends it, and keeps what came of that. */
export async function workAtLetter(sending: Sending, context: LettersContext): Promise<void> {
  const { claim, letter, unsure } = sending;
  const { platform } = letter.to;
  const surface = context.surfaces.get(platform);
  if (surface === undefined)
    throw new Error(`a letter to ${platform} was claimed without a surface`);
  if (unsure >= MOST_UNSURE) {
    await persist(() => context.queue.giveUp(claim, REASONS.unsure), context);
    return;
  }
  const sent = await sendOnce(sending, surface, context);
  context.onSent(platform, sent.kind);
  await persist(() => settle(sending, sent, context), context);
}

/** A surface that fails in a way of its own may have sent the letter. */
async function sendOnce(
  { letter }: Sending,
  surface: Surface,
  { onFault }: LettersContext,
): Promise<Sent> {
  try {
    return await surface.send(letter);
  } catch (fault) {
    onFault(fault);
    return { kind: 'unsure' };
  }
}

async function settle(
  { claim, attempts, unsure }: Sending,
  sent: Sent,
  { queue, clock, random }: LettersContext,
): Promise<void> {
  const now = clock.now();
  const later = (wait: number): Date => new Date(now.getTime() + wait);
  switch (sent.kind) {
    case 'sent':
      return queue.markSent(claim, sent.reference, now);
    case 'refused':
      return queue.giveUp(claim, sent.reason);
    case 'later':
      if (attempts >= MOST_TRIES) return queue.giveUp(claim, REASONS.never);
      return queue.postpone(
        claim,
        later(Math.max(sent.afterMs ?? 0, backoff(attempts, RETRY, random))),
        false,
      );
    case 'unsure':
      if (unsure + 1 >= MOST_UNSURE) return queue.giveUp(claim, REASONS.unsure);
      return queue.postpone(claim, later(backoff(attempts, RETRY, random)), true);
    default:
      return sent satisfies never;
  }
}
