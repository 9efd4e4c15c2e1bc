import { type Field, type FormName, FORMS } from '../../../src/domain/form.js';
import { type Option, plainText } from '../block-kit.js';
import { isPlain } from '../controls.js';
import {
  INPUT_LABEL,
  INPUT_TEXT,
  OPTION_TEXT,
  OPTION_VALUE,
  OPTIONS,
  RADIO_OPTIONS,
  TEXT,
  VIEW_TITLE,
} from '../limits.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { SlackWords } from '../words.js';
import {
  type ConversationSelect,
  type InputElement,
  label,
  type Modal,
  type ViewBlock,
} from './view.js';

export interface FormOptions {
  /** What it is about, as the button says. */
  readonly label: string;
  /** Kept with the view as it is. */
  readonly metadata: string;
  /** Also asks for the channel that it is to go on in. */
  readonly asksChannel?: true;
  /** What stands in the fields. */
  readonly filled?: Readonly<Record<string, string>>;
  /** What can be chosen in a field of which the form names no values. */
  readonly offered?: Readonly<Record<string, readonly Offer[]>>;
}

export interface Offer {
  readonly value: string;
  readonly label: string;
}

/** Before the name of a form, in the id of its view. */
export const FORM_VIEW = 'form:';
/** The field that asks for a channel; no form has one of that name. */
export const WHERE = '$where';

/** What a field of any form is called. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** A form as a modal. Pure. */
export function formView(form: FormName, words: SlackWords, options: FormOptions): Modal {
  const { title, submit } = words.forms[form];
  const { metadata, asksChannel } = options;
  const about = oneLine(options.label);
  const fields: readonly Field[] = FORMS[form];
  const isSaid = about === '' || about === title || about === submit;
  return {
    type: 'modal',
    callback_id: `${FORM_VIEW}${form}`,
    private_metadata: metadata,
    title: label(title, VIEW_TITLE),
    submit: label(submit, VIEW_TITLE),
    close: plainText(words.views.cancel),
    blocks: [
      ...(isSaid ? [] : [{ type: 'section' as const, text: label(about, TEXT) }]),
      ...(asksChannel ? [whereBlock(words)] : []),
      ...fields.map((field, at) => inputBlock(form, field, at === 0, words, options)),
    ],
  };
}

/** The fields of a form are called differently in each; by name alone they are all alike. */
export function fieldWords({ forms }: SlackWords, form: FormName, name: string): FieldWords {
  const fields: Readonly<Record<string, FieldWords>> = forms[form].fields;
  return fields[name] ?? { label: name };
}

function inputBlock(
  form: FormName,
  field: Field,
  isFirst: boolean,
  words: SlackWords,
  options: FormOptions,
): ViewBlock {
  const { label: name, hint } = fieldWords(words, form, field.name);
  return {
    type: 'input',
    block_id: field.name,
    label: label(name, INPUT_LABEL),
    ...(hint === undefined ? {} : { hint: label(hint, INPUT_LABEL) }),
    optional: field.isOptional === true,
    element: elementOf(form, field, isFirst, words, options),
  };
}

function whereBlock({ views }: SlackWords): ViewBlock {
  return {
    type: 'input',
    block_id: WHERE,
    label: plainText(views.where),
    optional: false,
    element: { ...channelSelect(WHERE), default_to_current_conversation: true },
  };
}

/** Channels of this workspace alone: what is said there is for colleagues. */
export function channelSelect(name: string): ConversationSelect {
  return {
    type: 'conversations_select',
    action_id: name,
    filter: {
      include: ['public', 'private', 'mpim'],
      exclude_external_shared_channels: true,
      exclude_bot_users: true,
    },
  };
}

function elementOf(
  form: FormName,
  field: Field,
  isFirst: boolean,
  words: SlackWords,
  { filled = {}, offered = {} }: FormOptions,
): InputElement {
  const { name } = field;
  const placeholder = plainText(words.choose);
  const value = filled[name];
  switch (field.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id: name,
        multiline: field.isLong === true,
        max_length: Math.min(field.most, INPUT_TEXT),
        ...(value === undefined ? {} : { initial_value: value }),
        ...(isFirst ? { focus_on_load: true } : {}),
      };
    case 'person':
      return { type: 'users_select', action_id: name, placeholder };
    case 'day':
      return { type: 'datepicker', action_id: name, placeholder };
    case 'channel':
      return {
        ...channelSelect(name),
        default_to_current_conversation: true,
        ...(form === 'share' ? { response_url_enabled: true } : {}),
      };
    case 'one-of':
      return oneOf(name, offersOf(form, field.values, name, words, offered), value, words);
    default:
      return field satisfies never;
  }
}

function offersOf(
  form: FormName,
  values: readonly string[],
  name: string,
  words: SlackWords,
  offered: NonNullable<FormOptions['offered']>,
): readonly Offer[] {
  const { values: labels = {} } = fieldWords(words, form, name);
  return offered[name] ?? values.map((value) => ({ value, label: labels[value] ?? value }));
}

/** Few choices stand below one another, many in a menu. */
function oneOf(
  name: string,
  offers: readonly Offer[],
  value: string | undefined,
  { choose }: SlackWords,
): InputElement {
  const options = offers
    .filter(
      (each, at) =>
        each.value !== '' &&
        each.value.length <= OPTION_VALUE &&
        isPlain(each.value) &&
        offers.findIndex((other) => other.value === each.value) === at,
    )
    .map(toOption)
    .slice(0, OPTIONS);
  const chosen = options.find((option) => option.value === value);
  const initial = chosen === undefined ? {} : { initial_option: chosen };
  return options.length <= RADIO_OPTIONS
    ? { type: 'radio_buttons', action_id: name, options, ...initial }
    : {
        type: 'static_select',
        action_id: name,
        placeholder: plainText(choose),
        options,
        ...initial,
      };
}

function toOption(offer: Offer): Option {
  return { text: label(offer.label, OPTION_TEXT), value: offer.value };
}
