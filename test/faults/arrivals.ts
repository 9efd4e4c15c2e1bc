import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import { quantile } from './draw.js';
import { type Platform, sleep } from './platform.js';

/** A message that came at its time; milliseconds of the clock that `performance.now` reads. */
export interface Arrival<Message = IncomingMessage> {
  readonly message: Message;
  readonly due: number;
  readonly acknowledged: number;
}

/** Delivers so many a second, each at its time, whatever became of those before. */
export function arrive<Message = IncomingMessage>(
  messages: readonly Message[],
  aSecond: number,
  { deliver }: { readonly deliver: (message: Message) => Promise<unknown> },
): Promise<readonly Arrival<Message>[]> {
  const begun = performance.now();
  const arriving = messages.map(async (message, at) => {
    const due = begun + (at * 1_000) / aSecond;
    await sleep(due - performance.now());
    await deliver(message);
    return { message, due, acknowledged: performance.now() };
  });
  return Promise.all(arriving);
}

/** In milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const at = (share: number): number => Math.round(quantile(values, share));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** What became of the replies to messages. */
export interface Replied {
  readonly answered: number;
  readonly lost: number;
  readonly repliedTwice: number;
}

export function countReplies(
  messages: readonly IncomingMessage[],
  { posted }: Pick<Platform, 'posted'>,
): Replied {
  const counts = messages.map(({ id }) => posted.get(id)?.length ?? 0);
  return {
    answered: counts.filter((times) => times > 0).length,
    lost: counts.filter((times) => times === 0).length,
    repliedTwice: counts.filter((times) => times > 1).length,
  };
}
