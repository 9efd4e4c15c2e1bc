import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import { createInTurn, type InTurn } from '../../../src/domain/in-turn.js';
import type { Place } from '../../../src/domain/place.js';
import type { Client } from '../clients.js';
import type { SlackDesk } from '../desk.js';
import { type BoundedMap, createBoundedMap } from '../../../src/domain/bounded-map.js';
import { type ChannelNames, createChannelNames } from './channel-names.js';
import type { ReceiveContext } from './context.js';
import type { By } from './envelope.js';
import { isDirect } from './ids.js';
import { createPeople, type People, type Person } from './people.js';

/** What listeners work with. */
export interface Receiving extends ReceiveContext {
  readonly people: People;
  readonly channelNames: ChannelNames;
  readonly inTurn: InTurn;
  /** Threads of the assistant pane that were opened and have no title yet. */
  readonly untitled: BoundedMap<true>;
}

const MOST_UNTITLED = 5_000;

export function createReceiving(context: ReceiveContext): Receiving {
  return {
    ...context,
    people: createPeople(context),
    channelNames: createChannelNames(context),
    inTurn: createInTurn(),
    untitled: createBoundedMap(MOST_UNTITLED),
  };
}

/** A channel; with `thread`, the platform's own id of a message in it, the thread below that, by the name of its slot where it has one. */
export async function placeIn(
  { tenant }: Pick<By, 'tenant'>,
  channel: string,
  thread: string | undefined,
  desk: SlackDesk,
): Promise<Place> {
  const whole: Place = { platform: 'slack', tenant, channel };
  if (thread === undefined) return whole;
  return { ...whole, thread: (await desk.slotOf(whole, thread)) ?? thread };
}

/** What a place is good for. */
export function powersOf({ channel }: Place): Pick<IncomingMessage, 'canOpenThread'> {
  return isDirect(channel) ? {} : { canOpenThread: true };
}

/**
 * Keeps what somebody said or did in a channel, in the order it came there. `toMessage` gives none where it is nothing to the desk;
 * what comes of it is undefined then, and where the desk is not installed. Throws a retryable `DeskError` when it was not kept.
 */
export async function keepFrom(
  by: By,
  channel: string,
  { clients, desk, inTurn }: Receiving,
  toMessage: (client: Client) => Promise<IncomingMessage | undefined>,
): Promise<Kept | undefined> {
  const client = await clients.of(by.tenant);
  if (client === undefined) return undefined;
  return inTurn(`${by.tenant}/${channel}`, async () => {
    const message = await toMessage(client);
    if (message === undefined) return undefined;
    return { message, client, isNew: (await desk.receive(message)) === 'new' };
  });
}

export interface Kept {
  readonly message: IncomingMessage;
  readonly client: Client;
  /** Not delivered before. */
  readonly isNew: boolean;
}

/** What is done for show alone: whether it works changes nothing. */
export async function attempt(desk: SlackDesk, task: () => Promise<unknown>): Promise<void> {
  try {
    await task();
  } catch (fault) {
    desk.report(fault);
  }
}

/** The language somebody is answered in who wrote nothing. */
export function languageOf({ language }: Person): Pick<Person, 'language'> {
  return language === undefined ? {} : { language };
}
