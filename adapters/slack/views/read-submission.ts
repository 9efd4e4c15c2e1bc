import { z } from 'zod';
import { type Field, FORM_NAMES, type FormName, FORMS } from '../../../src/domain/form.js';
import type { SlackWords } from '../words.js';
import { FORM_VIEW, WHERE } from './form-view.js';

/** A form that was sent. */
export type Submission =
  | {
      readonly kind: 'filled';
      readonly form: FormName;
      readonly fields: Readonly<Record<string, string>>;
      /** Where `asksChannel` was asked for. */
      readonly channel?: string;
    }
  /** What is wrong, in words, by the ids of the blocks. */
  | { readonly kind: 'wrong'; readonly errors: Readonly<Record<string, string>> };

const chosen = z.string().nullish();
/** A field as Slack sends it, whatever it is; see reference/views: `state.values`. */
const valueSchema = z.object({
  value: chosen,
  selected_user: chosen,
  selected_date: chosen,
  selected_conversation: chosen,
  selected_option: z.object({ value: z.string() }).nullish(),
});
const viewSchema = z.object({
  callback_id: z.string(),
  state: z.object({
    values: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
});

type Values = z.infer<typeof viewSchema>['state']['values'];

/** What was filled in with a view of `formView`; undefined for any other view. Pure. */
export function readSubmission(view: unknown, words: SlackWords): Submission | undefined {
  const { data } = viewSchema.safeParse(view);
  const form = FORM_NAMES.find((name) => data?.callback_id === `${FORM_VIEW}${name}`);
  if (data === undefined || form === undefined) return undefined;
  const { values } = data.state;
  const asked: readonly Field[] = FORMS[form];
  const read = asked.map((field) => ({ field, value: valueOf(field.name, values) }));
  const where = { field: WHERE_FIELD, value: valueOf(WHERE, values) };
  const isAsked = WHERE in values;
  const errors = [...read, ...(isAsked ? [where] : [])].flatMap(({ field, value }) => {
    const fault = faultOf(field, value, words);
    return fault === undefined ? [] : [[field.name, fault] as const];
  });
  if (errors.length > 0) return { kind: 'wrong', errors: Object.fromEntries(errors) };
  return {
    kind: 'filled',
    form,
    fields: Object.fromEntries(
      read.flatMap(({ field, value }) => (value === undefined ? [] : [[field.name, value]])),
    ),
    ...(isAsked && where.value !== undefined ? { channel: where.value } : {}),
  };
}

const WHERE_FIELD: Field = { name: WHERE, kind: 'channel' };

/** Undefined when nothing was filled in. */
function valueOf(name: string, values: Values): string | undefined {
  const { data } = valueSchema.safeParse(values[name]?.[name]);
  const text =
    data?.value ??
    data?.selected_user ??
    data?.selected_date ??
    data?.selected_conversation ??
    data?.selected_option?.value ??
    '';
  return text.trim() === '' ? undefined : text;
}

/** What is wrong with a field, in words; undefined when nothing is. */
function faultOf(field: Field, value: string | undefined, words: SlackWords): string | undefined {
  if (value === undefined) return field.isOptional ? undefined : words.needed;
  switch (field.kind) {
    case 'text':
      return value.length > field.most ? words.tooLong({ most: field.most }) : undefined;
    case 'person':
      return /^[UW][A-Z0-9]{1,40}$/u.test(value) ? undefined : words.notOffered;
    case 'day':
      return z.iso.date().safeParse(value).success ? undefined : words.notADay;
    case 'channel':
      return /^[CDG][A-Z0-9]{1,40}$/u.test(value) ? undefined : words.notOffered;
    case 'one-of':
      return field.values.length === 0 || field.values.includes(value)
        ? undefined
        : words.notOffered;
    default:
      return field satisfies never;
  }
}
