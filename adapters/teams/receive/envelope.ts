import { z } from 'zod';
import type { PersonId } from '../../../src/domain/actor.js';
import type { Address } from '../../../src/domain/addresses.js';
import { isLanguage, type Language } from '../../../src/domain/language.js';

/** What Teams itself says of an activity, beside what is in it. */
export interface Envelope {
  readonly type: string;
  /** Of the activity: one in its conversation. */
  readonly id: string;
  /** The directory that the conversation belongs to. */
  readonly tenant: string;
  readonly service: string;
  /** As the platform names it, with the thread. */
  readonly conversation: string;
  readonly channel: string;
  readonly kind: Address['kind'];
  /** The message that the thread in a channel began with. */
  readonly thread?: string;
  /** The message that was answered, or pressed in. */
  readonly replyTo?: string;
  /** The desk itself, as the platform names it there. */
  readonly bot: string;
  readonly sender: Sender;
  readonly language?: Language;
  /** What the conversation is called, and the team it belongs to. */
  readonly name?: string;
  readonly team?: string;
}

interface Sender {
  readonly id: string;
  /** Of the directory; absent for bots, and for people of a playground. */
  readonly directoryId?: string;
  readonly name?: string;
  readonly isBot: boolean;
}

/** Somebody who did something. */
export interface By extends Envelope {
  readonly person: PersonId;
}

const id = z
  .string()
  .min(1)
  .max(400)
  .refine((text) => !/\p{Cc}|\p{Surrogate}/u.test(text));
/** The object id of somebody in a directory. */
export const directoryId = z
  .string()
  .regex(/^[0-9A-Za-z-]{1,64}$/u)
  .toLowerCase();
const some = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(undefined);
const name = some(z.string());

const activitySchema = z.object({
  type: z.string(),
  id: some(id),
  serviceUrl: id,
  locale: name,
  replyToId: some(id),
  recipient: z.object({ id }),
  from: z.object({
    id,
    name,
    aadObjectId: some(directoryId),
    role: name,
  }),
  conversation: z.object({
    id,
    tenantId: some(id),
    conversationType: some(z.enum(['personal', 'groupChat', 'channel'])),
    isGroup: some(z.boolean()),
    name,
  }),
  channelData: some(
    z.object({
      tenant: some(z.object({ id })),
      team: some(z.object({ id: some(id), name })),
      channel: some(z.object({ id: some(id), name })),
    }),
  ),
});
type Activity = z.infer<typeof activitySchema>;

const KINDS = { personal: 'personal', groupChat: 'group', channel: 'channel' } as const;

/** Undefined for what names no conversation of a directory. */
export function readEnvelope(activity: unknown): Envelope | undefined {
  const { data } = activitySchema.safeParse(activity);
  const tenant = data?.conversation.tenantId ?? data?.channelData?.tenant?.id;
  if (data === undefined || tenant === undefined) return undefined;
  const { from, conversation } = data;
  const [channel = '', root] = conversation.id.split(';messageid=');
  const kind = kindOf(data);
  const language = (data.locale ?? '').slice(0, 2).toLowerCase();
  return {
    type: data.type,
    id: data.id ?? '',
    tenant,
    service: data.serviceUrl,
    conversation: conversation.id,
    channel,
    kind,
    ...(kind === 'channel' && root ? { thread: root } : {}),
    ...(data.replyToId ? { replyTo: data.replyToId } : {}),
    bot: data.recipient.id,
    sender: {
      id: from.id,
      ...(from.aadObjectId ? { directoryId: from.aadObjectId } : {}),
      ...(from.name ? { name: from.name } : {}),
      isBot: from.role === 'bot' || from.id.startsWith('28:') || from.id === data.recipient.id,
    },
    ...(isLanguage(language) ? { language } : {}),
    ...placeNames(data, kind),
  };
}

function kindOf({ conversation, channelData }: Activity): Address['kind'] {
  const { conversationType, isGroup } = conversation;
  if (conversationType) return KINDS[conversationType];
  if (channelData?.team) return 'channel';
  return isGroup === true ? 'group' : 'personal';
}

/** The first channel of a team has no name of its own, and is known by the team's. */
function placeNames(
  { conversation, channelData }: Activity,
  kind: Address['kind'],
): Pick<Envelope, 'name' | 'team'> {
  const { team, channel } = channelData ?? {};
  const called = kind === 'channel' ? (channel?.name ?? conversation.name) : conversation.name;
  const isFirst = kind === 'channel' && team?.id === conversation.id.split(';')[0];
  const shown = called ?? (isFirst ? team?.name : undefined);
  return {
    ...(shown && kind !== 'personal' ? { name: shown } : {}),
    ...(team?.id && kind === 'channel' ? { team: team.id } : {}),
  };
}

export function personId(directoryId: string): PersonId {
  return `teams:${directoryId}` as PersonId;
}

/** Who did it; undefined for bots, and for somebody whom no directory knows, unless `isDevelopment`. */
export function readBy(envelope: Envelope, isDevelopment = false): By | undefined {
  const { id: given, directoryId = isDevelopment ? given : undefined, isBot } = envelope.sender;
  if (isBot || directoryId === undefined) return undefined;
  return { ...envelope, person: personId(directoryId) };
}
