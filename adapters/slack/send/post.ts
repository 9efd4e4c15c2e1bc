import { z } from 'zod';
import { WebAPIPlatformError } from '@slack/web-api';
import type { SlackMessage } from '../block-kit.js';
import { toNotSent, wordOf } from '../errors.js';
import { type Destination, inThread } from './destination.js';
import { repeatable } from './repeatable.js';
import type { Workspace } from './workspace.js';

/** Nothing in a text is looked up or followed. */
const QUIET = { parse: 'none', link_names: false } as const;
const HARMLESS = { ...QUIET, mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

const posted = z.object({ ts: z.string() });
const postedToOne = z.object({ message_ts: z.string() });

/** A message for everybody there; `id`: see `messageId`. Returns its timestamp. */
export async function post(
  { blocks, text }: SlackMessage,
  { call }: Workspace,
  destination: Destination,
  id: string,
): Promise<string> {
  const { channel } = destination;
  const content = { channel, blocks, text, ...inThread(destination), client_msg_id: id };
  const answer = posted.safeParse(await call('chat.postMessage', { ...HARMLESS, ...content }));
  // It did arrive.
  return answer.data?.ts ?? '';
}

/** A message that one person of the channel sees. */
export async function postToOne(
  { blocks, text }: SlackMessage,
  { call }: Workspace,
  destination: Destination,
): Promise<string> {
  const { channel, user } = destination;
  const content = { channel, user, blocks, text, ...inThread(destination) };
  const answer = postedToOne.safeParse(await call('chat.postEphemeral', { ...QUIET, ...content }));
  return answer.data?.message_ts ?? '';
}

/** The message is gone, or too old to be changed. */
const PAST_CHANGE: ReadonlySet<string | undefined> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);

/** Puts a message in the place of another; false where there is no place any more. */
export async function update(
  { blocks, text }: SlackMessage,
  { call }: Workspace,
  channel: string,
  ts: string,
): Promise<boolean> {
  try {
    await repeatable(() => call('chat.update', { ...QUIET, channel, ts, blocks, text }));
    return true;
  } catch (fault) {
    if (PAST_CHANGE.has(wordOf(fault))) return false;
    throw fault;
  }
}

const refusal = z.object({ ok: z.literal(false) });

/** Answers at the address that came with a delivery; false where nothing is taken any more, however Slack says so. */
export async function answerVia(
  address: string,
  { blocks, text }: SlackMessage,
  { give }: Workspace,
  destination: Destination,
  timeoutMs: number,
): Promise<boolean> {
  const seenBy = destination.user === undefined ? 'in_channel' : 'ephemeral';
  const how = { response_type: seenBy, replace_original: false } as const;
  const content = { ...HARMLESS, ...how, blocks, text, ...inThread(destination) };
  try {
    const said = await give('response_url', address, { content, timeoutMs });
    if (/^\s*</u.test(said)) throw new WebAPIPlatformError({ ok: false, error: said });
    return !refusal.safeParse(parsed(said)).success;
  } catch (fault) {
    if (toNotSent(fault).kind === 'refused') return false;
    throw fault;
  }
}

/** Undefined for what is not JSON: `ok` is the usual answer. */
function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}
