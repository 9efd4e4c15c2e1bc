import type { Visitor } from '../../../src/domain/chat-desk.js';
import type { Home } from '../../../src/domain/home.js';
import type { Language } from '../../../src/domain/language.js';
import type { OwnCommand } from '../../../src/domain/own-command.js';
import type { Retention, RetentionKind } from '../../../src/domain/retention.js';
import type { Wording } from '../../../src/domain/wording.js';

/** The tab of one's own in Teams; whoever starts the page provides it. */
export interface TeamsTab {
  /**
   * Whoever a token of Teams' single sign-on is of; undefined where it is not a good one. Rejects with a retryable `DeskError` when
   * that cannot be found out.
   */
  readonly visitorOf: (token: string) => Promise<Visitor | undefined>;
  /** What somebody finds of their own, in the language they chose, else in `language`. */
  readonly home: (visitor: Visitor, language: Language) => Promise<Home>;
  /** Does what somebody asks about themselves. */
  readonly obey: (visitor: Visitor, command: TabCommand) => Promise<void>;
  readonly retention: Retention;
  readonly words: (language: Language) => TabWords;
}

/** What somebody can have done in the tab. */
export type TabCommand = Extract<
  OwnCommand,
  { readonly set: 'language' } | { readonly do: 'erase-mine' }
>;

/** The words of one language. */
export interface TabWords {
  readonly title: string;
  readonly lead: string;
  readonly signingIn: string;
  readonly failed: string;
  readonly outside: string;
  /** Over what is kept, on a page for everybody. */
  readonly keptLead: string;
  readonly projects: string;
  readonly noProjects: string;
  readonly goThere: string;
  readonly assigned: string;
  readonly noAssigned: string;
  /** `date`. */
  readonly due: Wording;
  readonly answers: string;
  readonly noAnswers: string;
  readonly language: string;
  readonly languageHint: string;
  /** Where nothing is chosen. */
  readonly eachQuestion: string;
  readonly kept: string;
  readonly keptFor: Readonly<Record<RetentionKind, string>>;
  /** `count`. */
  readonly days: Wording;
  readonly never: string;
  readonly erase: string;
  readonly eraseText: string;
  readonly eraseYes: string;
  /** `label` and `value`, with the colon of the language. */
  readonly labelled: Wording;
}
