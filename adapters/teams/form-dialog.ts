import { type Field, type FormName, FORMS } from '../../src/domain/form.js';
import type { Language } from '../../src/domain/language.js';
import { shortened } from '../../src/domain/split-text.js';
import type { InputChoice, InputElement, TeamsDialog } from './adaptive-card.js';
import { toButton } from './buttons.js';
import type { Shown } from './controls.js';
import { harmless, shownLine } from './harmless.js';
import { DIALOG_TITLE, OPTION } from './limits.js';
import { toCard } from './messages.js';
import { BOLD, paragraphs } from './piece.js';
import type { OneForm, TeamsWords } from './words.js';

/** What is to be filled in, and for which command. */
export interface AskedForm {
  readonly command: string;
  readonly form: FormName;
  readonly language: Language;
  /** The channels that may be chosen, by the platform's own id. */
  readonly channels?: readonly { readonly id: string; readonly name: string }[];
  /** The table that it was opened from. */
  readonly below?: Shown;
  /** What may be chosen in a field that names no values. */
  readonly offered?: Readonly<Record<string, readonly InputChoice[]>>;
  /** What was filled in before, by the names of the fields. */
  readonly filled?: Readonly<Record<string, string>>;
  /** What is wrong with it, in words. */
  readonly faults?: Readonly<Record<string, string>>;
}

/** Everybody of the organisation; see task-modules-and-cards/cards/people-picker. */
const PEOPLE = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } as const;

/** A form as a dialog; what is filled in comes back with the data of its button, see `readForm`. */
export function formDialog(asked: AskedForm, words: TeamsWords): TeamsDialog {
  const { command, form, language } = asked;
  const fields: readonly Field[] = FORMS[form];
  const own = words.forms[form];
  const faults = fields.flatMap(({ name }) => {
    const value = asked.faults?.[name];
    if (value === undefined) return [];
    return paragraphs(words.labelled({ label: labelOf(own, name), value }), BOLD);
  });
  const inputs = fields
    .map((field) => toInput(field, asked, own, words))
    .map((element) => ({ element, text: harmless(element.label) }));
  const from = asked.below === undefined ? {} : { below: asked.below };
  const data = { desk: { language, action: { kind: 'command', command, form }, ...from } };
  return {
    title: shortened(own.title, DIALOG_TITLE),
    card: {
      ...toCard([...faults, ...inputs], language),
      actions: [
        { ...toButton(own.submit, { type: 'Action.Submit', data }), type: 'Action.Submit' },
      ],
    },
  };
}

function labelOf(own: OneForm, name: string): string {
  return own.fields[name]?.label ?? own.title;
}

function toInput(
  field: Field,
  { channels = [], filled = {}, offered = {} }: AskedForm,
  own: OneForm,
  words: TeamsWords,
): InputElement {
  const label = labelOf(own, field.name);
  const values = own.fields[field.name]?.values;
  const value = filled[field.name];
  const input = {
    id: field.name,
    ...(value === undefined || field.kind === 'person' ? {} : { value }),
    label: field.isOptional === true ? words.optional({ label }) : label,
    isRequired: field.isOptional !== true,
    errorMessage: words.needed,
  };
  const menu = { ...input, type: 'Input.ChoiceSet', placeholder: words.choose } as const;
  switch (field.kind) {
    case 'text':
      return {
        ...input,
        type: 'Input.Text',
        maxLength: field.most,
        isMultiline: field.isLong === true,
      };
    case 'person':
      return { ...menu, choices: [], 'choices.data': PEOPLE };
    case 'day':
      return { ...input, type: 'Input.Date' };
    case 'channel':
      return { ...menu, style: 'filtered', choices: channels.map(toChoice) };
    case 'one-of':
      return {
        ...menu,
        style: 'compact',
        choices:
          offered[field.name] ??
          field.values.map((each) => ({ title: values?.[each] ?? each, value: each })),
      };
    default:
      return field satisfies never;
  }
}

function toChoice({ id, name }: { readonly id: string; readonly name: string }): InputChoice {
  return { title: shortened(shownLine(name), OPTION), value: id };
}
