import type { PassageId } from './passage.js';
import type { Reply } from './reply.js';

/** What the texts hold on a question that nobody keeps, to be shown to anybody: nothing in it is of whoever asked. */
export interface LookedUp {
  /** What the desk says. */
  readonly answer: Reply;
  /** Whether the texts answer the question; otherwise `answer` says why not, or asks back. */
  readonly isAnswered: boolean;
  /** The provisions that bear on it, best first; none where it is outside the texts. */
  readonly passages: readonly LookedUpPassage[];
}

/** A provision to be chosen from a list. */
export interface LookedUpPassage {
  readonly id: PassageId;
  /** Of its source. */
  readonly title: string;
  readonly locator: string;
  /** What it is about. */
  readonly heading: string;
  /** All of it. */
  readonly reply: Reply;
}
