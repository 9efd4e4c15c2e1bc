import { z } from 'zod';
import { type Field, FORMS } from '../../../src/domain/form.js';
import type { Place } from '../../../src/domain/place.js';
import type { Client } from '../clients.js';
import { noticeView } from '../views/answer-view.js';
import type { Submission } from '../views/read-submission.js';
import { responseUrl } from './command.js';
import { type By, interactionBy } from './envelope.js';
import { channelId, hashOf } from './ids.js';
import { type Origin, readOrigin, sealOrigin } from './origin.js';
import { attempt, keepFrom, type Kept, placeIn, powersOf, type Receiving } from './receiving.js';

/** What Slack does with the view that was sent: closes it, shows what is wrong, or shows another in its place. */
export type Answer =
  | undefined
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: ReturnType<typeof noticeView> };

type Filled = Extract<Submission, { readonly kind: 'filled' }>;

/** Where the views of Slack's own ask for a channel, they bring an address that takes answers there. */
const addressSchema = z.object({ channel_id: channelId, response_url: responseUrl });
type Address = z.infer<typeof addressSchema>;

const submissionSchema = z.object({
  view: z.object({ id: z.string().max(100), private_metadata: z.string() }),
  response_urls: z.array(addressSchema).nullish().catch(undefined),
});

/** A form that was filled in. */
export async function receiveSubmission(body: unknown, receiving: Receiving): Promise<Answer> {
  const by = interactionBy(body);
  const { data } = submissionSchema.safeParse(body);
  if (by === undefined || data === undefined) return undefined;
  const { desk, seal, views } = receiving;
  const origin = readOrigin(data.view.private_metadata, by, seal);
  if (origin?.command === undefined) return refuse(receiving, 'en');
  const { view } = body as { readonly view: unknown };
  const submission = views.readSubmission(view, origin.language);
  if (submission === undefined) return refuse(receiving, origin.language);
  if (submission.kind === 'wrong') return { response_action: 'errors', errors: submission.errors };
  const { channel } = submission;
  const place = origin.place ?? (channel && (await placeIn(by, channel, undefined, desk)));
  if (!place) return refuse(receiving, origin.language);
  const sent = { origin, filled: submission, addresses: data.response_urls ?? [] };
  const whole = { ...sent, by, place, view: data.view.id, command: origin.command };
  const kept = await keep(whole, receiving);
  // Slack waits for the acknowledgement, not for the turn.
  if (kept !== undefined) void redrawBelow(kept, whole, receiving);
  return undefined;
}

/** Draws the view that the form was opened in as things are once it was taken. */
async function redrawBelow(
  { message, client }: Kept,
  { by, place, origin: { below, language, isPrivate } }: Sent,
  { desk, seal, views }: Receiving,
): Promise<void> {
  const own = { language, place, ...(isPrivate && { isPrivate }) };
  const metadata = below && sealOrigin(own, by, seal);
  if (below === undefined || metadata === undefined) return;
  const view = { ...below, private_metadata: metadata };
  const { actor } = message;
  await attempt(desk, () => views.redraw({ client, view, actor, language, message }));
}

/** Says in words that nothing comes of it. */
function refuse({ desk }: Receiving, language: Origin['language']): Answer {
  const words = desk.words(language);
  return { response_action: 'update', view: noticeView(words.stale, words) };
}

interface Sent {
  readonly by: By;
  readonly place: Place;
  readonly view: string;
  readonly command: string;
  readonly origin: Origin;
  readonly filled: Filled;
  readonly addresses: readonly Address[];
}

async function keep(sent: Sent, receiving: Receiving): Promise<Kept | undefined> {
  const { by, place, view, command, origin, filled } = sent;
  const { people } = receiving;
  return keepFrom(by, place.channel, receiving, async (client) => {
    const [{ actor }, fields] = await Promise.all([
      people.find(by, client),
      fieldsOf(sent, client, receiving),
    ]);
    return {
      // The same again is one delivery; what was changed meanwhile is another.
      id: `view:${view}:${hashOf(command, place.channel, ...Object.entries(filled.fields).flat())}`,
      place,
      actor,
      text: origin.label ?? '',
      command,
      fields,
      language: origin.language,
      ...mannerOf(sent),
      ...powersOf(place),
    };
  });
}

/** Opened from nowhere, whoever sends it alone is told that it goes on in the channel they chose. */
function mannerOf({ origin, filled, addresses }: Sent): Pick<Origin, 'isPrivate' | 'answerVia'> {
  const { isPrivate, answerVia } = origin;
  const via = origin.place === undefined ? addressFor(filled.channel, addresses) : answerVia;
  return {
    ...(isPrivate === undefined && origin.place !== undefined ? {} : { isPrivate: true }),
    ...(via === undefined ? {} : { answerVia: via }),
  };
}

function addressFor(
  channel: string | undefined,
  addresses: readonly Address[],
): string | undefined {
  return addresses.find(({ channel_id: id }) => id === channel)?.response_url;
}

/** What was filled in, people and channels by name too, and the way into a channel that was chosen. */
async function fieldsOf(
  { by, filled: { form, fields }, addresses }: Sent,
  client: Client,
  { people, channelNames }: Receiving,
): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = { ...fields };
  const asked: readonly Field[] = FORMS[form];
  for (const { kind, name } of asked) {
    const value = fields[name];
    if (value === undefined) continue;
    if (kind === 'person') all[`${name}-name`] = (await people.nameOf(by, value, client)) ?? value;
    if (kind !== 'channel') continue;
    const called = await channelNames(by, value, client);
    if (called !== undefined) all[`${name}-name`] = called;
    const via = addressFor(value, addresses);
    if (via !== undefined) all.via = via;
  }
  return all;
}
