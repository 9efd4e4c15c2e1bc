import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Slack's own ids, whose first letter tells what they name; anything else is refused. */
function slackId(first: string): z.ZodString {
  return z.string().regex(new RegExp(`^[${first}][A-Z0-9]{1,31}$`, 'u'));
}

export const teamId = slackId('T');
export const enterpriseId = slackId('E');
export const userId = slackId('UW');
export const channelId = slackId('CDG');
/** A moment, which names a message in its channel. */
export const timestamp = z.string().regex(/^\d{1,12}\.\d{1,9}$/u);

/** Whether a channel is a conversation of two. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Tells contents apart, in few characters. */
export function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
