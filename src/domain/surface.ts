import type { Letter } from './letter.js';
import type { Platform } from './place.js';

/** What came of sending a letter. */
export type Sent =
  /** `reference`: the platform's own id of the message. */
  | { readonly kind: 'sent'; readonly reference: string }
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
  /** Sends once; never rejects for anything the platform or the network does. */
  readonly send: (letter: Letter) => Promise<Sent>;
}
