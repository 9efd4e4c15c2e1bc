import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Place } from '../../../src/domain/place.js';
import type { By } from './envelope.js';
import { placeIn, powersOf, type Receiving } from './receiving.js';

/** Where something was pressed, and who sees what comes of it. */
export interface Spot extends Pick<IncomingMessage, 'isPrivate' | 'canOpenThread'> {
  readonly place: Place;
  /** The delivery that the message answers, where it answers one. */
  readonly answers?: string;
}

/**
 * Undefined where the desk has no messages, and in the conversation of somebody else. What was answered to somebody alone in their own
 * conversation, asked elsewhere, is gone on with where it was asked.
 */
export async function spotOf(
  by: By,
  { addresses, brought, desk }: Receiving,
): Promise<Spot | undefined> {
  const here = await placeIn(by, by.thread, desk);
  const address = await addresses.read(here);
  if (address === undefined || address.kind !== by.kind) return undefined;
  if ((address.person ?? by.person) !== by.person) return undefined;
  const exchange =
    by.replyTo === undefined
      ? undefined
      : await brought({ place: here, person: by.person }, by.replyTo);
  const answers = exchange === undefined ? {} : { answers: exchange.delivery };
  const isElsewhere = exchange !== undefined && exchange.place.channel !== here.channel;
  return isElsewhere && by.kind === 'personal'
    ? { place: exchange.place, isPrivate: true, ...answers }
    : { place: here, ...powersOf(by), ...answers };
}
