import type { Outgoing } from '../../../src/domain/surface.js';

/** Where a part of a letter goes, as Slack names it. */
export interface Destination {
  readonly channel: string;
  readonly thread?: string;
  /** The only person who is to see it. */
  readonly user?: string;
}

/** Undefined while the message is not there below which it belongs; one that Slack gave no name is never found. */
export function destinationOf({ letter, root, isRootless }: Outgoing): Destination | undefined {
  const { to, only } = letter;
  const thread = isRootless || root === '' ? undefined : (root ?? to.thread);
  if (thread !== undefined && !isTimestamp(thread)) return undefined;
  return {
    channel: to.channel,
    ...(thread === undefined ? {} : { thread }),
    ...(only === undefined ? {} : { user: userOf(only) }),
  };
}

/** Slack's id of a person. */
export function userOf(person: string): string {
  return person.replace(/^slack:/u, '');
}

/** Whether it can be the id of a message. */
export function isTimestamp(text: string): boolean {
  return /^\d+\.\d+$/u.test(text);
}

/** Whether a channel is a conversation of two. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** The thread as methods take it. */
export function inThread({ thread }: Destination): { readonly thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}
