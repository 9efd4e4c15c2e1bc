import type { Language, Localized } from '../../src/domain/language.js';
import type { Place } from '../../src/domain/place.js';
import type { Reply } from '../../src/domain/reply.js';
import type { Store } from '../../src/domain/store.js';
import type { WebStrings } from './strings.js';

/** What the page needs of the desk; whoever starts the page provides it. */
export interface WebDesk {
  /** Answers a question and keeps both in the conversation. Rejects with a `DeskError` when they cannot be kept. */
  readonly answer: (place: Place, question: string) => Promise<Reply>;
  /** What was said in a place, and how to forget it. */
  readonly store: Pick<Store, 'latest' | 'clear'>;
  /** A passage to be read whole; undefined when there is none of that id in that language. */
  readonly readPassage: (id: string, language: Language) => Reply | undefined;
  /** A reply with its citations, to be pasted into a document. */
  readonly toMarkdown: (reply: Reply) => string;
  readonly strings: Localized<WebStrings>;
  /** Most characters of a question. */
  readonly longestQuestion: number;
  /** Logs a fault that nobody expected; never given what a person wrote. */
  readonly report: (fault: unknown) => void;
}
