import type { Actor } from '../../../src/domain/actor.js';
import type { Timer } from '../../../src/domain/clock.js';
import type { FormName } from '../../../src/domain/form.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Language } from '../../../src/domain/language.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Place } from '../../../src/domain/place.js';
import type { Client, Clients } from '../clients.js';
import type { SlackDesk } from '../desk.js';

/** What receiving needs of the rest of the desk. */
export interface ReceiveContext {
  readonly desk: SlackDesk;
  readonly clients: Clients;
  readonly clock: Timer;
  /** So that what a view kept for the desk is known for the desk's own; see `createSeal`. */
  readonly seal: Seal;
  readonly views: Views;
  /** Shows in a thread, by the platform's own id of it, that an answer to a message is sought. Never rejects. */
  readonly showWorking: (place: Place, message: IncomingMessage) => Promise<void>;
  /** Shows passages below the links that somebody shared to the desk's own pages. Never rejects. */
  readonly unfurl: (shared: SharedLinks) => Promise<void>;
}

export interface Seal {
  readonly seal: (text: string) => string;
  /** Undefined for a text that was not sealed with the same key. */
  readonly unseal: (sealed: string) => string | undefined;
}

/** Modals and the Home tab. What opens one rejects when Slack does not. */
export interface Views {
  readonly openForm: (form: FormToOpen) => Promise<void>;
  /** What was filled in with a form that `openForm` opened; undefined for any other view. */
  readonly readSubmission: (view: unknown, language: Language) => Submission | undefined;
  readonly openPassage: (passage: PassageToOpen) => Promise<void>;
  readonly publishHome: (home: HomeToPublish) => Promise<void>;
}

/** Somebody pressed what opens a modal. */
export interface Opening {
  readonly client: Client;
  /** Slack's leave to open one, good for three seconds. */
  readonly trigger: string;
  readonly language: Language;
  /** Pressed in a modal that is open, and goes on top of it. */
  readonly isOnTop?: true;
}

export interface FormToOpen extends Opening {
  readonly form: FormName;
  /** What stands on the button. */
  readonly label: string;
  /** To be kept as the view's `private_metadata` as it is. */
  readonly metadata: string;
  /** Also asks for the channel that it is to go on in. */
  readonly asksChannel?: true;
}

export interface PassageToOpen extends Opening {
  readonly passage: PassageId;
  /** To be kept as the view's `private_metadata` as it is; without it, nothing can be asked or done from the modal. */
  readonly metadata?: string;
}

export type Submission =
  | {
      readonly kind: 'filled';
      readonly form: FormName;
      readonly fields: Readonly<Record<string, string>>;
      /** Where `asksChannel` was asked for. */
      readonly channel?: string;
    }
  /** What is wrong, in words, by the ids of the blocks. */
  | { readonly kind: 'wrong'; readonly errors: Readonly<Record<string, string>> };

export interface HomeToPublish {
  readonly client: Client;
  readonly tenant: string;
  readonly actor: Actor;
  readonly language: Language;
  /** The direct conversation of the person with the desk. */
  readonly channel: string;
  /** To be kept as the view's `private_metadata` as it is. */
  readonly metadata: string;
}

/** Links that somebody wrote: into a message, or into one that is still being written. */
export interface SharedLinks {
  readonly tenant: string;
  readonly links: readonly string[];
  readonly where:
    | { readonly channel: string; readonly ts: string }
    | { readonly unfurl_id: string; readonly source: 'composer' };
}
