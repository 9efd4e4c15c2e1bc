import { z } from 'zod';
import type { PersonId } from '../../../src/domain/actor.js';
import { COMMANDS } from './commands.js';
import { type By, type Envelope, readBy } from './envelope.js';
import {
  keepAddress,
  keepFrom,
  languageOf,
  placeIn,
  powersOf,
  type Receiving,
} from './receiving.js';

const members = z
  .array(z.object({ id: z.string() }))
  .nullish()
  .catch(undefined);
const event = z.string().nullish().catch(undefined);
const updateSchema = z.object({
  membersAdded: members,
  membersRemoved: members,
  channelData: z.object({ eventType: event }).nullish().catch(undefined),
});

/** Somebody came or went, or a channel did: the desk says who it is where it came, and forgets what it was taken out of. */
export async function receiveConversationUpdate(
  activity: unknown,
  envelope: Envelope,
  receiving: Receiving,
): Promise<void> {
  const { data } = updateSchema.safeParse(activity);
  const isBot = ({ id }: { readonly id: string }): boolean => id === envelope.bot;
  if (data?.membersAdded?.some(isBot)) return welcome(envelope, receiving);
  if (data?.membersRemoved?.some(isBot)) return forget(envelope, receiving);
  const what = data?.channelData?.eventType ?? '';
  if (CHANNEL_CAME.has(what)) await keepChannel(activity, envelope, receiving);
  if (what === 'channelDeleted') await forgetChannel(activity, envelope, receiving);
  if (what === 'teamDeleted') await forget(envelope, receiving);
}

const CHANNEL_CAME: ReadonlySet<string> = new Set([
  'channelCreated',
  'channelRenamed',
  'channelRestored',
]);

const installSchema = z.object({ action: z.string() });

/** The app was added or removed. Who the desk is, it says when it is told that it became a member. */
export async function receiveInstallation(
  activity: unknown,
  envelope: Envelope,
  receiving: Receiving,
): Promise<void> {
  const { action } = installSchema.safeParse(activity).data ?? {};
  if (action?.startsWith('add')) await keepAddress(withPerson(envelope, receiving), receiving);
  if (action?.startsWith('remove')) await forget(envelope, receiving);
}

function withPerson(
  envelope: Envelope,
  { isDevelopment }: Receiving,
): Envelope & Partial<Pick<By, 'person'>> {
  return readBy(envelope, isDevelopment) ?? envelope;
}

async function welcome(envelope: Envelope, receiving: Receiving): Promise<void> {
  const { desk, people } = receiving;
  const by = readBy(envelope, receiving.isDevelopment);
  await keepFrom(by ?? envelope, receiving, async () => ({
    id: `event:${envelope.channel}:${envelope.id}`,
    place: await placeIn(envelope, undefined, desk),
    // An administrator's machine may have added it.
    actor: by
      ? await people.find(by)
      : { id: `teams:${envelope.bot}` as PersonId, name: '', roles: [] },
    text: '',
    command: COMMANDS.welcome,
    ...languageOf(envelope),
    ...powersOf(envelope),
  }));
}

async function forget(envelope: Envelope, { addresses }: Receiving): Promise<void> {
  const { tenant, channel, team } = envelope;
  const workspace = { platform: 'teams', tenant } as const;
  await addresses.remove({ ...workspace, channel });
  if (team === undefined) return;
  const shared = await addresses.shared(workspace);
  for (const each of shared) if (each.team === team) await addresses.remove(each);
}

const channelSchema = z.object({
  channelData: z.object({ channel: z.object({ id: z.string().min(1).max(400) }) }),
});

/** The channel that an event is about; the conversation it comes in is that of the whole team. */
function channelOf(activity: unknown): string | undefined {
  return channelSchema.safeParse(activity).data?.channelData.channel.id;
}

async function keepChannel(
  activity: unknown,
  envelope: Envelope,
  receiving: Receiving,
): Promise<void> {
  const channel = channelOf(activity);
  if (channel !== undefined)
    await keepAddress({ ...envelope, channel, kind: 'channel' }, receiving);
}

async function forgetChannel(
  activity: unknown,
  { tenant }: Envelope,
  { addresses }: Receiving,
): Promise<void> {
  const channel = channelOf(activity);
  if (channel !== undefined) await addresses.remove({ platform: 'teams', tenant, channel });
}
