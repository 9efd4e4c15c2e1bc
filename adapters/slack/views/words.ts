import type { RetentionKind } from '../../../src/domain/retention.js';
import type { RoleLists } from '../../../src/domain/roles.js';
import type { Wording } from '../../../src/domain/wording.js';

/** The words of one language that modals and the Home tab need beside those of the forms. */
export interface ViewWords {
  readonly cancel: string;
  readonly close: string;
  /** The channel that something is to go on in. */
  readonly where: string;
  /** Titles of modals, in at most 24 characters. */
  readonly passage: string;
  readonly again: string;
  /** The provisions around one; `locator`. */
  readonly before: Wording;
  readonly after: Wording;
  readonly cut: string;
  /** Of what was to be shown and is not there any more. */
  readonly gone: string;
  readonly home: HomeWords;
}

export interface HomeWords {
  readonly lead: string;
  readonly projects: string;
  readonly noProjects: string;
  readonly open: string;
  /** For screen readers; `project`. */
  readonly openLabel: Wording;
  /** On the button of an item, and the same for screen readers; `item`, `project`. */
  readonly answer: string;
  readonly answerLabel: Wording;
  readonly goThere: string;
  readonly assigned: string;
  readonly noAssigned: string;
  /** `date`. */
  readonly due: Wording;
  /** `count`. */
  readonly more: Wording;
  readonly answers: string;
  readonly noAnswers: string;
  readonly readAgain: string;
  /** For screen readers; `question`. */
  readonly readAgainLabel: Wording;
  readonly language: string;
  readonly languageHint: string;
  readonly kept: string;
  readonly keptFor: Readonly<Record<RetentionKind, string>>;
  /** `count`. */
  readonly days: Wording;
  readonly never: string;
  readonly erase: string;
  readonly eraseTitle: string;
  readonly eraseText: string;
  readonly eraseYes: string;
  readonly administration: string;
  readonly channel: string;
  readonly channelHint: string;
  readonly roles: Readonly<Record<keyof RoleLists, string>>;
  /** Who has a role of which nobody is listed. */
  readonly everybody: string;
  readonly nobody: string;
  readonly rolesHint: string;
}
