import { z } from 'zod';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Place } from '../../../src/domain/place.js';
import type { OpenView } from '../views/opening.js';
import { responseUrl } from './command.js';
import type { By } from './envelope.js';
import { channelId, isDirect, timestamp } from './ids.js';
import { readOrigin } from './origin.js';
import { placeIn, type Receiving } from './receiving.js';

/** Where something was pressed. */
export interface Spot {
  /** Where the answer goes. */
  readonly place: Place;
  /** Who sees it, and how it gets there. */
  readonly manner: Pick<IncomingMessage, 'isPrivate' | 'answerVia'>;
  /** The message or the view, as it was then, told from all others of the tenant. */
  readonly container: string;
  readonly isInModal: boolean;
  /** The view that it was pressed in; absent in messages. */
  readonly view?: OpenView;
}

const messageSchema = z.object({
  container: z.object({
    type: z.literal('message'),
    channel_id: channelId,
    message_ts: timestamp,
    thread_ts: timestamp.nullish(),
    is_ephemeral: z.boolean().nullish(),
  }),
  channel: z.object({ id: channelId }).nullish(),
  message: z.object({ thread_ts: timestamp.nullish() }).nullish(),
  response_url: responseUrl.nullish(),
});

const viewSchema = z.object({
  container: z.object({ type: z.literal('view') }),
  view: z.object({
    id: z.string(),
    type: z.string(),
    hash: z.string().nullish(),
    callback_id: z.string().nullish(),
    private_metadata: z.string(),
  }),
});

/** Undefined for what is no message, and no view that the desk opened for this person. */
export async function spotOf(
  body: unknown,
  by: By,
  { desk, seal }: Pick<Receiving, 'desk' | 'seal'>,
): Promise<Spot | undefined> {
  const { data: pressed } = messageSchema.safeParse(body);
  if (pressed !== undefined) return messageSpot(pressed, by, desk);
  const { view } = viewSchema.safeParse(body).data ?? {};
  const { place, isPrivate, answerVia } =
    (view && readOrigin(view.private_metadata, by, seal)) ?? {};
  if (view === undefined || place === undefined) return undefined;
  return {
    place,
    manner: mannerOf(isPrivate, answerVia),
    container: `${view.id}:${view.hash ?? ''}`,
    isInModal: view.type === 'modal',
    view: {
      id: view.id,
      type: view.type,
      private_metadata: view.private_metadata,
      ...(view.hash ? { hash: view.hash } : {}),
      ...(view.callback_id ? { callback_id: view.callback_id } : {}),
    },
  };
}

async function messageSpot(
  { container, channel, message, response_url: answerVia }: z.infer<typeof messageSchema>,
  by: By,
  desk: Receiving['desk'],
): Promise<Spot | undefined> {
  const { channel_id: id, message_ts: ts, is_ephemeral: isPrivate } = container;
  if (channel && channel.id !== id) return undefined;
  // Below what only one person sees there is no thread, and a conversation of two needs none.
  const own = isPrivate || isDirect(id) ? undefined : ts;
  const thread = message?.thread_ts ?? container.thread_ts ?? own;
  return {
    place: await placeIn(by, id, thread, desk),
    manner: isPrivate ? mannerOf(true, answerVia ?? undefined) : {},
    container: `${id}:${ts}`,
    isInModal: false,
  };
}

function mannerOf(isPrivate?: true, answerVia?: string): Spot['manner'] {
  return {
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(answerVia === undefined ? {} : { answerVia }),
  };
}
