import type { Language, Localized } from '../../src/domain/language.js';
import type { Doer } from '../../src/domain/checklist-desk.js';
import type { Reply } from '../../src/domain/reply.js';
import type { Store } from '../../src/domain/store.js';
import type { AssessmentDesk } from './assessment/desk.js';
import type { WebStrings } from './strings.js';

/** What a person typed; or the command of a button, and no text. */
export interface Said {
  readonly text: string;
  readonly command?: string;
  /** The form's own id, so that the same form twice is answered once. */
  readonly delivery?: string;
}

/** What the page needs of the desk; whoever starts the page provides it. */
export interface WebDesk extends AssessmentDesk {
  /**
   * Answers a message and keeps both in the conversation: the reply, and what was said, which is the label of a button. Rejects
   * with a `DeskError` when they cannot be kept.
   */
  readonly answer: (
    by: Doer,
    said: Said,
  ) => Promise<{ readonly question: string; readonly reply: Reply }>;
  /** What was said in a place, and how to forget it; what happened in an assessment. */
  readonly store: Pick<Store, 'latest' | 'clear' | 'events'>;
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
