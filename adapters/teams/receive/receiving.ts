import { createHash } from 'node:crypto';
import type { Address } from '../../../src/domain/addresses.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import { createInTurn, type InTurn } from '../../../src/domain/in-turn.js';
import type { Language } from '../../../src/domain/language.js';
import type { Place } from '../../../src/domain/place.js';
import type { TeamsDesk } from '../desk.js';
import type { ReceiveContext } from './context.js';
import type { By, Envelope } from './envelope.js';
import { createPeople, type People } from './people.js';

/** What every kind of activity is taken in with. */
export interface Receiving extends ReceiveContext {
  readonly people: People;
  readonly inTurn: InTurn;
}

export function createReceiving(context: ReceiveContext): Receiving {
  return { ...context, people: createPeople(context), inTurn: createInTurn() };
}

/** The conversation of an activity; `thread`, the platform's own id of a message, is the thread below that, by the name of its slot. */
export async function placeIn(
  { tenant, channel }: Pick<Envelope, 'tenant' | 'channel'>,
  thread: string | undefined,
  desk: TeamsDesk,
): Promise<Place> {
  const whole: Place = { platform: 'teams', tenant, channel };
  if (thread === undefined) return whole;
  return { ...whole, thread: (await desk.slotOf(whole, thread)) ?? thread };
}

/** What a conversation is good for. */
export function powersOf({ kind }: Pick<Envelope, 'kind'>): Pick<IncomingMessage, 'canOpenThread'> {
  return kind === 'channel' ? { canOpenThread: true } : {};
}

/** The language of whoever wrote nothing. */
export function languageOf({ language }: Envelope): { readonly language?: Language } {
  return language === undefined ? {} : { language };
}

/**
 * Keeps what somebody said or did, in the order it came there, and how the conversation is reached. `toMessage` gives none where it is
 * nothing to the desk; what comes of it is undefined then. Throws a retryable `DeskError` when it was not kept.
 */
export async function keepFrom(
  by: Envelope,
  receiving: Pick<Receiving, 'addresses' | 'desk' | 'inTurn'>,
  toMessage: () => Promise<IncomingMessage | undefined>,
): Promise<Kept | undefined> {
  return receiving.inTurn(JSON.stringify([by.tenant, by.channel]), async () => {
    const message = await toMessage();
    if (message === undefined) return undefined;
    await keepAddress(by, receiving);
    return { message, isNew: (await receiving.desk.receive(message)) === 'new' };
  });
}

export interface Kept {
  readonly message: IncomingMessage;
  /** Not delivered before. */
  readonly isNew: boolean;
}

/** Keeps how the conversation is reached. Not every activity says what it is called: what was said before stays. */
export async function keepAddress(
  by: Envelope & Partial<Pick<By, 'person'>>,
  { addresses }: Pick<Receiving, 'addresses'>,
): Promise<void> {
  const { tenant, channel, kind, service, name, team, person } = by;
  const place = { platform: 'teams', tenant, channel } as const;
  const known = await addresses.read(place);
  const kept = { name: name ?? known?.name, team: team ?? known?.team };
  const partner = kind === 'personal' ? (person ?? known?.person) : undefined;
  const address: Address = {
    ...place,
    kind,
    service,
    ...(partner === undefined ? {} : { person: partner }),
    ...(kept.name === undefined ? {} : { name: kept.name }),
    ...(kept.team === undefined ? {} : { team: kept.team }),
  };
  await addresses.keep(address);
}

/** Tells contents apart, in few characters. */
export function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
