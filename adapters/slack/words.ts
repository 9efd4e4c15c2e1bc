import type { FormWords } from '../../src/domain/form.js';
import type { Language } from '../../src/domain/language.js';
import type { ViewWords } from './views/words.js';

/** What a sentence is worded from. */
type Facts = Readonly<Record<string, string | number>>;
export type Wording = (facts: Facts) => string;

/** The words of one language that drawing in Slack needs beside those of the reply. */
export interface SlackWords {
  /** Of the desk. */
  readonly name: string;
  readonly note: string;
  readonly official: string;
  /** `label` and `value`, with the colon of the language. */
  readonly labelled: Wording;
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
  readonly sending: {
    /** While an answer is sought, after the name of the desk. */
    readonly working: string;
    /** Shown one after another meanwhile; at most ten. */
    readonly steps: readonly string[];
  };
  readonly receive: ReceiveWords;
  /** On the page that whoever installs the desk comes back to. */
  readonly install: {
    readonly title: string;
    /** `workspace`. */
    readonly done: Wording;
    readonly refused: string;
    /** It took too long, or was begun in another browser. */
    readonly expired: string;
    readonly failed: string;
  };
  readonly forms: FormWords;
  /** Where nothing is chosen. */
  readonly usual: string;
  /** Where each message is answered in its own language. */
  readonly eachQuestion: string;
  readonly views: ViewWords;
}

/** What whoever did something is told where nothing comes of it, and what they could say. */
export interface ReceiveWords {
  /** A message that was to be checked has no words. */
  readonly noText: string;
  /** Slack did not open what was asked for. */
  readonly notOpened: string;
  /** What was pressed or filled in cannot be placed any more. */
  readonly stale: string;
  /** What starts a checklist. */
  readonly start: string;
  readonly suggestions: SuggestionWords;
}

/** What the assistant pane offers to say: what stands there, and what is said. */
export interface SuggestionWords {
  readonly title: string;
  readonly start: Readonly<Record<'title' | 'message', string>>;
  /** For focal points. */
  readonly review: Readonly<Record<'title' | 'message', string>>;
  readonly questions: readonly string[];
}

/** What the blocks of a reply are drawn with. */
export interface Drawing {
  readonly language: Language;
  readonly words: SlackWords;
  /** Where the block stands in the reply, from 0. */
  readonly at: number;
  /** What the block before says, on one line, so that a label need not say it again. */
  readonly said: string;
}
