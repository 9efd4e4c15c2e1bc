import type { PersonId } from './actor.js';
import type { Place } from './place.js';

/** Where a conversation of a platform is reached, so that the desk can write there first. */
export interface Address extends Pick<Place, 'platform' | 'tenant' | 'channel'> {
  readonly kind: 'personal' | 'group' | 'channel';
  /** The address of the platform's service for it. */
  readonly service: string;
  /** With whom, in a personal one. */
  readonly person?: PersonId;
  /** As people there call it. */
  readonly name?: string;
  /** The platform's own id of the team that a channel belongs to. */
  readonly team?: string;
}

/** The conversations that the desk was spoken to or added in. Every method throws a retryable `DeskError` when the database cannot be had. */
export interface Addresses {
  /** Undefined where the desk was never spoken to or added. */
  readonly read: (
    place: Pick<Place, 'platform' | 'tenant' | 'channel'>,
  ) => Promise<Address | undefined>;
  /** The personal conversation with somebody. */
  readonly with: (
    workspace: Pick<Place, 'platform' | 'tenant'>,
    person: PersonId,
  ) => Promise<Address | undefined>;
  /** Those with several people, by name. */
  readonly shared: (workspace: Pick<Place, 'platform' | 'tenant'>) => Promise<readonly Address[]>;
  /** Keeps an address, in place of what was kept for the conversation; does nothing where the same is kept. */
  readonly keep: (address: Address) => Promise<void>;
  /** Forgets a conversation that the desk was taken out of. */
  readonly remove: (place: Pick<Place, 'platform' | 'tenant' | 'channel'>) => Promise<void>;
}
