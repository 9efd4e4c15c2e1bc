import type { Timer } from '../../../src/domain/clock.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Place } from '../../../src/domain/place.js';
import type { Clients } from '../clients.js';
import type { SlackDesk } from '../desk.js';
import type { Views } from '../views/views.js';

/** What receiving needs of the rest of the desk. */
export interface ReceiveContext {
  readonly desk: SlackDesk;
  readonly clients: Clients;
  readonly clock: Timer;
  /** So that what a view kept for the desk is known for the desk's own; see `createSeal`. */
  readonly seal: Seal;
  readonly views: Views;
  /**
   * Shows in a thread, by the platform's own id of it, that an answer to a message is sought; `since`: when the message came. Never
   * rejects.
   */
  readonly showWorking: (place: Place, message: IncomingMessage, since: Date) => Promise<void>;
  /** Shows passages below the links that somebody shared to the desk's own pages. Never rejects. */
  readonly unfurl: (shared: SharedLinks) => Promise<void>;
}

export interface Seal {
  readonly seal: (text: string) => string;
  /** Undefined for a text that was not sealed with the same key. */
  readonly unseal: (sealed: string) => string | undefined;
}

/** Links that somebody wrote: into a message, or into one that is still being written. */
export interface SharedLinks {
  readonly tenant: string;
  readonly links: readonly string[];
  readonly where:
    | { readonly channel: string; readonly ts: string }
    | { readonly unfurl_id: string; readonly source: 'composer' };
}
