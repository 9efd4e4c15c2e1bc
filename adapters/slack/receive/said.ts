import { z } from 'zod';
import type { IncomingFile } from '../../../src/domain/incoming-message.js';
import { type Envelope, eventEnvelope } from './envelope.js';
import { channelId, timestamp, userId } from './ids.js';

/** A message that a person wrote, as Slack tells of it. */
export interface Said extends Envelope {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** The message whose thread it stands in. */
  readonly thread?: string;
  /** As Slack writes it. */
  readonly text: string;
  /** The same as Block Kit, where it came so. */
  readonly blocks?: unknown;
  /** Whether Slack says that it mentions the desk. */
  readonly isMention: boolean;
  readonly files: readonly SharedFile[];
}

export interface SharedFile extends IncomingFile {
  /** Not a picture, a sound or a film. */
  readonly isDocument: boolean;
}

const fileSchema = z.object({
  id: z.string().regex(/^F[A-Z0-9]{1,31}$/u),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  mode: z.string().nullish(),
});

const eventSchema = z.object({
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    // What else there is people did not write, or did not write now.
    subtype: z.enum(['file_share', 'thread_broadcast']).nullish(),
    hidden: z.literal(false).nullish(),
    bot_id: z.null().optional(),
    user: userId,
    channel: channelId,
    ts: timestamp,
    thread_ts: timestamp.nullish(),
    text: z.string().nullish(),
    blocks: z.unknown().optional(),
    files: z.array(z.unknown()).nullish(),
  }),
});

/** The message of an event; undefined for every event that is none of a person's. */
export function readSaid(body: unknown): Said | undefined {
  const envelope = eventEnvelope(body);
  const { data } = eventSchema.safeParse(body);
  if (envelope === undefined || data === undefined) return undefined;
  const { type, user, channel, ts, thread_ts: thread, text, blocks, files } = data.event;
  return {
    ...envelope,
    user,
    channel,
    ts,
    text: text ?? '',
    blocks,
    isMention: type === 'app_mention',
    ...(thread ? { thread } : {}),
    files: (files ?? []).flatMap(readFile),
  };
}

function readFile(file: unknown): readonly SharedFile[] {
  const { data } = fileSchema.safeParse(file);
  if (data === undefined || data.mode === 'tombstone' || data.mode === 'hidden_by_limit') return [];
  const { id, name, title, mimetype } = data;
  const isDocument = !/^(?:image|audio|video)\//u.test(mimetype ?? '');
  return [{ id, name: name ?? title ?? id, isDocument }];
}
