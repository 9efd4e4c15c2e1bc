import { CHOSEN_LANGUAGES, USUAL } from './own-command.js';
import { LISTENS, PREFERENCES } from './settings.js';
import { FEEDBACK_REASONS } from './feedback.js';

/** What is filled in, in a field of a form. */
export type Field = {
  readonly name: string;
  readonly isOptional?: true;
} &
  /** `most`: the most characters; `isLong`: more than a line. */
  (
    | { readonly kind: 'text'; readonly most: number; readonly isLong?: true }
    /** The platform's own id of a person; the field `NAME-name` holds how others see them. */
    | { readonly kind: 'person' }
    /** ISO, `2026-06-30`. */
    | { readonly kind: 'day' }
    /** The platform's own id of a channel; the field `NAME-name` holds what it is called, where that is known. */
    | { readonly kind: 'channel' }
    /** No values: those that whoever shows the form knows. */
    | { readonly kind: 'one-of'; readonly values: readonly string[] }
  );

const LONG = { kind: 'text', most: 3_000, isLong: true } as const;

/** Everything that a choice may ask to be filled in; `strings` words each form and field. */
export const FORMS = {
  project: [{ name: 'project', kind: 'text', most: 120 }],
  comment: [{ name: 'text', ...LONG }],
  evidence: [{ name: 'text', ...LONG }],
  reason: [{ name: 'text', ...LONG }],
  'to-correct': [{ name: 'text', ...LONG }],
  'can-improve': [{ name: 'text', ...LONG }],
  assignee: [
    { name: 'person', kind: 'person' },
    { name: 'day', kind: 'day', isOptional: true },
  ],
  due: [{ name: 'day', kind: 'day', isOptional: true }],
  share: [{ name: 'channel', kind: 'channel' }],
  'not-helpful': [
    { name: 'reason', kind: 'one-of', values: FEEDBACK_REASONS },
    { name: 'text', ...LONG, isOptional: true },
  ],
  'hand-off': [{ name: 'text', ...LONG, isOptional: true }],
  'hand-off-answer': [{ name: 'text', ...LONG }],
  /** Whose settings are shown then. */
  'which-channel': [{ name: 'channel', kind: 'channel' }],
  'channel-settings': [
    { name: 'listens', kind: 'one-of', values: LISTENS },
    { name: 'language', kind: 'one-of', values: CHOSEN_LANGUAGES },
    { name: 'prefers', kind: 'one-of', values: [USUAL, ...PREFERENCES] },
    { name: 'checklist', kind: 'one-of', values: [] },
  ],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

type FieldOf<Form extends FormName> = (typeof FORMS)[Form][number];

/** What a field is called, what is said below it, and what each of its values is called. */
type WordsOf<Of> = { readonly label: string; readonly hint?: string } & (Of extends {
  readonly values: readonly (infer Value extends string)[];
}
  ? { readonly values: Readonly<Record<Value, string>> }
  : unknown);

/** How every form and field is worded in a language. */
export type FormWords = {
  readonly [Form in FormName]: {
    /** What it is for, in at most 24 characters. */
    readonly title: string;
    /** On the button that sends it. */
    readonly submit: string;
    readonly fields: {
      readonly [Field in FieldOf<Form> as Field['name']]: WordsOf<Field>;
    };
  };
};
