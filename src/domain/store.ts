import type { Place } from './place.js';
import type { Reply } from './reply.js';

/** A message of a conversation as it is kept. */
export type StoredMessage = { readonly at: Date } & (
  | { readonly role: 'user'; readonly content: string }
  /** `content` is the reply as plain text, for follow-ups; `reply` is what surfaces draw. */
  | { readonly role: 'assistant'; readonly content: string; readonly reply: Reply }
);

/** What the desk remembers. Every call is for one place; nothing of another place is seen or changed. */
export interface Store {
  /** Adds messages to the end of the conversation, all or none. Throws `data-folder-unwritable` when they cannot be kept. */
  readonly append: (place: Place, messages: readonly StoredMessage[]) => Promise<void>;
  /** The last `count` messages, oldest first; empty for a place nobody wrote in. */
  readonly latest: (place: Place, count: number) => Promise<readonly StoredMessage[]>;
  /** Forgets the conversation. */
  readonly clear: (place: Place) => Promise<void>;
  readonly close: () => Promise<void>;
}
