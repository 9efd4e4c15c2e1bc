import type { Address } from '../../../src/domain/addresses.js';
import type { By } from './envelope.js';
import { shown } from './people.js';
import type { Receiving } from './receiving.js';

/** A conversation of several people, by the platform's own id. */
export interface Channel {
  readonly id: string;
  readonly name: string;
}

/** Of so many conversations it is asked who is in them. */
const MOST = 40;

/** The conversations with a name that the desk and somebody both are in. */
export async function channelsFor(by: By, receiving: Receiving): Promise<readonly Channel[]> {
  const shared = await receiving.addresses.shared({ platform: 'teams', tenant: by.tenant });
  const named = shared.flatMap((address) => {
    const name = shown(address.name);
    return name === undefined ? [] : [{ address, name }];
  });
  const asked = named.slice(0, MOST).map(async ({ address, name }) => {
    const isIn = await isMember(address, by, receiving);
    return isIn ? [{ id: address.channel, name }] : [];
  });
  return (await Promise.all(asked)).flat();
}

/** What the service does not say in time is no leave to write there. */
async function isMember(
  { channel, service }: Address,
  { tenant, sender }: By,
  { people }: Receiving,
): Promise<boolean> {
  if (sender.directoryId === undefined) return false;
  const room = { tenant, service, conversation: channel };
  const member = await people.inRoom(room, sender.directoryId);
  return member !== undefined && member !== 'none';
}
