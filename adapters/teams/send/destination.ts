import type { PersonId } from '../../../src/domain/actor.js';
import type { Address, Addresses } from '../../../src/domain/addresses.js';
import type { Outgoing, Sent } from '../../../src/domain/surface.js';
import type { Connector, Conversation } from '../connector.js';

/** Where a part of a letter goes. */
export interface Destination {
  readonly kind: 'destination';
  readonly address: Address;
  /** The conversation, or the thread of a channel; undefined where a message begins a thread. */
  readonly to: Conversation | undefined;
  /** It is the place that the letter names: what it is to replace is there. */
  readonly isOwn: boolean;
}

export interface Finding {
  readonly addresses: Pick<Addresses, 'read' | 'with' | 'keep'>;
  readonly connector: Pick<Connector, 'openPersonal'>;
}

/** Why nothing can be sent there: the desk was never there, or was taken out. */
const UNKNOWN = { kind: 'refused', reason: 'address-unknown' } as const;

/**
 * Finds where a part of a letter goes: `later` while the message is not there below which it belongs. Nothing in a channel or a group
 * is seen by one person alone: what is for them goes to the conversation with them. Rejects with what `toNotSent` reads.
 */
export async function destinationOf(
  { letter: { to, only }, root, isRootless }: Outgoing,
  finding: Finding,
): Promise<Destination | Extract<Sent, { readonly kind: 'later' | 'refused' }>> {
  const address = await finding.addresses.read(to);
  if (only !== undefined && !isWith(only, address)) {
    const personal = await personalAddress(only, to, address, finding);
    return personal === undefined ? UNKNOWN : inConversation(personal, false);
  }
  if (address === undefined) return UNKNOWN;
  if (address.kind !== 'channel') return inConversation(address, true);
  // A message that Teams gave no name is never found.
  const thread = isRootless || root === '' ? undefined : (root ?? to.thread);
  if (thread === undefined) return { kind: 'destination', address, to: undefined, isOwn: true };
  if (!isMessage(thread)) return { kind: 'later' };
  return { kind: 'destination', address, to: threadOf(address, thread), isOwn: true };
}

/** The thread below a message of a channel. */
export function threadOf({ tenant, service, channel }: Address, message: string): Conversation {
  return { tenant, service, id: `${channel};messageid=${message}` };
}

function inConversation(address: Address, isOwn: boolean): Destination {
  const { tenant, service, channel } = address;
  return { kind: 'destination', address, to: { tenant, service, id: channel }, isOwn };
}

function isWith(person: PersonId, address: Address | undefined): boolean {
  return address?.kind === 'personal' && address.person === person;
}

/** Whether it can be the id of a message, and not the name of a slot. */
function isMessage(thread: string): boolean {
  return !thread.includes('/');
}

/** The conversation with one person, begun where there was none. Undefined where nothing is known of the platform's service. */
async function personalAddress(
  person: PersonId,
  { platform, tenant }: Outgoing['letter']['to'],
  near: Address | undefined,
  { addresses, connector }: Finding,
): Promise<Address | undefined> {
  const known = await addresses.with({ platform, tenant }, person);
  if (known !== undefined || near === undefined) return known;
  const { service } = near;
  const channel = await connector.openPersonal({ tenant, service }, directoryIdOf(person));
  const begun: Address = { platform, tenant, channel, kind: 'personal', service, person };
  await addresses.keep(begun);
  return begun;
}

/** The directory's id of a person. */
function directoryIdOf(person: string): string {
  return person.replace(/^teams:/u, '');
}
