import type { IncomingFile } from './incoming-message.js';
import type { Letter } from './letter.js';
import type { Place, Platform } from './place.js';
import type { DocumentFile } from './project-document.js';

/** A letter as it is sent: in as many messages as the platform needs, one at a time. */
export interface Outgoing {
  readonly letter: Letter;
  /** Which of its messages is to be sent, from 0. */
  readonly part: number;
  /** The platform's own id of the message that this one takes the place of. */
  readonly replaces?: string;
  /** The platform's own id of the message whose thread it belongs to, where `letter.to.thread` names a slot. */
  readonly root?: string;
  /** `letter.to.thread` names a slot in which there is no message and none is to come: it goes to the channel itself. */
  readonly isRootless?: true;
}

/** What came of sending a message. */
export type Sent =
  /** `reference`: the platform's own id of the message; `hasMore`: the letter has a further part. */
  | { readonly kind: 'sent'; readonly reference: string; readonly hasMore?: true }
  /** Not now; the platform may say how long to wait, in milliseconds. */
  | { readonly kind: 'later'; readonly afterMs?: number }
  /** Never: the platform says why, in a word of its own. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It may have arrived or not: the connection broke, or no answer came. */
  | { readonly kind: 'unsure' };

/** Where replies are sent. */
export interface Surface {
  readonly platform: Platform;
  /** Least time between two messages to one channel, in milliseconds. */
  readonly paceMs: number;
  /** Sends one message once; never rejects for anything the platform or the network does. */
  readonly send: (outgoing: Outgoing) => Promise<Sent>;
  /**
   * Gets a document that came with a message. Throws a `DeskError`: retryable when the platform cannot be had now, `document-…`
   * when there is no such document or it is too large.
   */
  readonly fetch?: (file: IncomingFile, place: Place) => Promise<DocumentFile>;
}
