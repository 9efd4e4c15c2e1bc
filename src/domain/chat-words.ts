import type { Wording } from './wording.js';

/** The words of one language that every chat platform draws a reply, and takes in what is pressed, with. */
export interface ChatWords {
  /** On the button that shows a source whole; `number`. */
  readonly read: Wording;
  /** The same for screen readers; `number`, `title`, `locator`. */
  readonly readLabel: Wording;
  /** Of a choice that stands, for screen readers; `label`. */
  readonly chosen: Wording;
  /** In a menu that has no name. */
  readonly choose: string;
  /** `numbers` of the choices that have no button. */
  readonly typed: Wording;
  /** What is wrong with what was filled in. */
  readonly needed: string;
  /** `most`. */
  readonly tooLong: Wording;
  readonly notOffered: string;
  readonly notADay: string;
  /** A message that was to be checked has no words. */
  readonly noText: string;
  /** What was pressed or filled in cannot be placed any more. */
  readonly stale: string;
  /** What starts a checklist. */
  readonly start: string;
  /** Of a window with every question of a checklist. */
  readonly table: TableWords;
  readonly suggestions: SuggestionWords;
}

/** What stands around the questions of a checklist, shown in pages. */
export interface TableWords {
  /** In at most 24 characters. */
  readonly title: string;
  readonly hint: string;
  /** `page`, `of`. */
  readonly page: Wording;
  readonly previous: string;
  readonly next: string;
}

/** What somebody who has not asked yet could say: what stands there, and what is said. */
export interface SuggestionWords {
  readonly title: string;
  readonly start: Readonly<Record<'title' | 'message', string>>;
  /** For focal points. */
  readonly review: Readonly<Record<'title' | 'message', string>>;
  readonly questions: readonly string[];
}
