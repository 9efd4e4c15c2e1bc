import type { FormWords } from '../../src/domain/form.js';
import type { Language } from '../../src/domain/language.js';
import type { ViewWords } from './views/words.js';

/** What a sentence is worded from. */
type Facts = Readonly<Record<string, string | number>>;
export type Wording = (facts: Facts) => string;

/** The words of one language that drawing in Slack needs beside those of the reply. */
export interface SlackWords {
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
  readonly name: string;
  readonly forms: FormWords;
  /** Where nothing is chosen. */
  readonly usual: string;
  /** Where each message is answered in its own language. */
  readonly eachQuestion: string;
  readonly views: ViewWords;
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
