import { z } from 'zod';
import { COMMANDS } from './commands.js';
import { type By, eventEnvelope } from './envelope.js';
import { channelId, timestamp, userId } from './ids.js';
import {
  attempt,
  keepFrom,
  type Kept,
  languageOf,
  placeIn,
  powersOf,
  type Receiving,
} from './receiving.js';
import { suggestionsFor } from './suggestions.js';

const event = z.string().min(1).max(100);
const joinedSchema = z.object({
  event_id: event,
  event: z.object({
    type: z.literal('member_joined_channel'),
    user: userId,
    channel: channelId,
    inviter: userId.nullish(),
  }),
});

/** The desk was invited to a channel, and says who it is. */
export async function receiveJoined(body: unknown, receiving: Receiving): Promise<void> {
  const envelope = eventEnvelope(body);
  const { data } = joinedSchema.safeParse(body);
  if (envelope === undefined || data === undefined) return;
  const { user, channel, inviter } = data.event;
  const client = await receiving.clients.of(envelope.tenant);
  if (user !== client?.botUser) return;
  await welcome({ ...envelope, user: inviter ?? user }, data.event_id, { channel }, receiving);
}

const startedSchema = z.object({
  event_id: event,
  event: z.object({
    type: z.literal('assistant_thread_started'),
    assistant_thread: z.object({ user_id: userId, channel_id: channelId, thread_ts: timestamp }),
  }),
});

/** Somebody opened the assistant pane: the desk says who it is, and what could be asked. */
export async function receiveThreadStarted(body: unknown, receiving: Receiving): Promise<void> {
  const envelope = eventEnvelope(body);
  const { data } = startedSchema.safeParse(body);
  if (envelope === undefined || data === undefined) return;
  const { user_id: user, channel_id: channel, thread_ts: thread } = data.event.assistant_thread;
  receiving.untitled.set(`${envelope.tenant}/${channel}/${thread}`, true);
  const spot = { channel, thread };
  const kept = await welcome({ ...envelope, user }, data.event_id, spot, receiving);
  if (kept !== undefined) await suggest(kept, spot, receiving);
}

async function welcome(
  by: By,
  id: string,
  { channel, thread }: { readonly channel: string; readonly thread?: string },
  receiving: Receiving,
): Promise<Kept | undefined> {
  const { desk, people } = receiving;
  return keepFrom(by, channel, receiving, async (client) => {
    const [person, place] = await Promise.all([
      people.find(by, client),
      placeIn(by, channel, thread, desk),
    ]);
    const said = { id: `event:${id}`, text: '', command: COMMANDS.welcome };
    return { ...said, place, actor: person.actor, ...languageOf(person), ...powersOf(place) };
  });
}

async function suggest(
  { message: { actor, language = 'en' }, client }: Kept,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  { desk }: Receiving,
): Promise<void> {
  const { suggestions } = desk.words(language);
  const prompts = suggestionsFor(actor.roles, suggestions);
  await attempt(desk, () =>
    client.web.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      thread_ts: thread,
      title: suggestions.title,
      // Slack's library has a list that is never empty for it.
      prompts: prompts as [(typeof prompts)[number], ...typeof prompts],
    }),
  );
}
