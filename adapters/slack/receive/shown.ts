import { z } from 'zod';
import { type By, eventEnvelope } from './envelope.js';
import { channelId, timestamp, userId } from './ids.js';
import { sealOrigin } from './origin.js';
import { attempt, languageOf, placeIn, type Receiving } from './receiving.js';

const homeSchema = z.object({
  event: z.object({
    type: z.literal('app_home_opened'),
    tab: z.literal('home'),
    user: userId,
    channel: channelId,
  }),
});

/** Somebody opened the Home tab: it is drawn anew. */
export async function receiveHomeOpened(body: unknown, receiving: Receiving): Promise<void> {
  const envelope = eventEnvelope(body);
  const { data } = homeSchema.safeParse(body);
  if (envelope === undefined || data === undefined) return;
  const { user, channel } = data.event;
  await publishHome({ ...envelope, user }, channel, receiving);
}

/** `channel`: the direct conversation of somebody with the desk, where what is pressed in their Home tab is answered. */
async function publishHome(by: By, channel: string, receiving: Receiving): Promise<void> {
  const { clients, desk, people, seal, views } = receiving;
  const client = await clients.of(by.tenant);
  if (client === undefined) return;
  const person = await people.find(by, client);
  const { language = 'en' } = languageOf(person);
  const place = await placeIn(by, channel, undefined, desk);
  const metadata = sealOrigin({ language, place }, by, seal);
  if (metadata === undefined) return;
  const { tenant } = by;
  const { actor } = person;
  await attempt(desk, () =>
    views.publishHome({ client, tenant, actor, language, channel, metadata }),
  );
}

const MOST_LINKS = 10;
const links = z.array(z.object({ url: z.string().max(3_000) }));
const linksSchema = z.object({
  event: z.discriminatedUnion('source', [
    z.object({
      type: z.literal('link_shared'),
      source: z.literal('conversations_history'),
      channel: channelId,
      message_ts: timestamp,
      links,
    }),
    z.object({
      type: z.literal('link_shared'),
      source: z.literal('composer'),
      unfurl_id: z.string().max(200),
      links,
    }),
  ]),
});

/** Somebody put links to the desk in a message, or is about to. */
export async function receiveLinks(body: unknown, { unfurl }: Receiving): Promise<void> {
  const envelope = eventEnvelope(body);
  const { data } = linksSchema.safeParse(body);
  if (envelope === undefined || data === undefined) return;
  const { event } = data;
  await unfurl({
    tenant: envelope.tenant,
    links: event.links.slice(0, MOST_LINKS).map(({ url }) => url),
    where:
      event.source === 'composer'
        ? { unfurl_id: event.unfurl_id, source: event.source }
        : { channel: event.channel, ts: event.message_ts },
  });
}
