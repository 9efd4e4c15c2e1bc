import type { PersonId } from '../../../src/domain/actor.js';
import type { Addresses } from '../../../src/domain/addresses.js';
import type { Timer } from '../../../src/domain/clock.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Language } from '../../../src/domain/language.js';
import type { ExtensionQuery } from '../extension.js';
import type { Place } from '../../../src/domain/place.js';
import type { Store } from '../../../src/domain/store.js';
import type { Connector, Conversation } from '../connector.js';
import type { TeamsDesk } from '../desk.js';

/** What receiving needs of the rest of the desk. */
export interface ReceiveContext {
  readonly desk: TeamsDesk;
  readonly connector: Connector;
  readonly addresses: Addresses;
  readonly clock: Timer;
  /** See `Store.brought`. */
  readonly brought: Store['brought'];
  /** Shows in a place, its thread by the platform's own id, that an answer to a message is sought. Never rejects. */
  readonly showWorking: (place: Place, message: IncomingMessage) => Promise<void>;
  /** Somebody took or declined a file that the desk offered them. */
  readonly onFileConsent: (consent: FileConsent) => Promise<void>;
  readonly extension: Extension;
  /** People whom no directory knows may speak too. */
  readonly isDevelopment?: true;
}

/** What somebody did with a file that was offered to them. */
export interface FileConsent {
  /** Of the activity. */
  readonly id: string;
  readonly conversation: Conversation;
  readonly person: PersonId;
  /** The message that offered it. */
  readonly replyTo?: string;
  readonly language: Language;
  /** As Teams brought it: `action`, `context` as the desk wrote it, `uploadInfo`. */
  readonly value: unknown;
}

/** The message extension. */
export interface Extension {
  /** Results to choose from, as the body that Teams waits for. Nothing is kept. */
  readonly answerQuery: (query: ExtensionQuery) => Promise<unknown>;
  /** The words of a message that is to be checked, from the value of its action; empty where it has none. */
  readonly checkMessage: (value: unknown) => string;
}
