import type { FormName } from '../../src/domain/form.js';
import type { Language } from '../../src/domain/language.js';

/** What a sentence is worded from. */
type Facts = Readonly<Record<string, string | number>>;
type Wording = (facts: Facts) => string;

/** The words of a field: what it holds, and the values that it offers. */
export interface FieldWords {
  readonly label: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** The words of a form. */
export interface OneForm {
  readonly title: string;
  readonly submit: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

/** The words of one language that drawing in Teams needs beside those of the reply. */
export interface TeamsWords {
  readonly note: string;
  readonly official: string;
  /** `label` and `value`, with the colon of the language. */
  readonly labelled: Wording;
  /** On the button that shows a source whole; `number`. */
  readonly read: Wording;
  /** The same for screen readers; `number`, `title`, `locator`. */
  readonly readLabel: Wording;
  /** Of a link to the official page, for screen readers; `title`, `locator`. */
  readonly officialLabel: Wording;
  /** Of a choice that stands, for screen readers; `label`. */
  readonly chosen: Wording;
  /** In a menu. */
  readonly choose: string;
  /** `numbers` of the choices that have no button. */
  readonly typed: Wording;
  /** On the button below a menu or a form. */
  readonly send: string;
  /** Where something needed was left empty. */
  readonly needed: string;
  /** Of a field that may be left empty; `label`. */
  readonly optional: Wording;
  /** Over a dialog that shows a source. */
  readonly source: string;
  /** Below what is too long for a dialog. */
  readonly beginning: string;
  readonly forms: Readonly<Record<FormName, OneForm>>;
}

/** What the blocks of a reply are drawn with. */
export interface Drawing {
  readonly language: Language;
  readonly words: TeamsWords;
  /** Where the block stands in the reply, from 0. */
  readonly at: number;
  /** What the block before says, on one line, so that a label need not say it again. */
  readonly said: string;
}
