import { z } from 'zod';
import { type Field, type FormName, FORMS } from '../../src/domain/form.js';

/** What was filled in with a form, or the names of the fields in which nothing fit stands. */
export type FilledIn =
  | { readonly kind: 'filled-in'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'unfit'; readonly names: readonly string[] };

/** The platform's own id of a person or a channel. */
const MOST_OF_ID = 500;

/**
 * The fields of a form from the data that its button sent back; a client may heed none of what the form asks. What was left empty is
 * left out. The name of a person is not among what comes back: whoever receives it looks it up.
 */
export function readForm(form: FormName, data: unknown): FilledIn {
  const sent = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const fields: readonly Field[] = FORMS[form];
  const read = fields.map((field) => ({ field, value: textOf(sent[field.name]) }));
  const unfit = read.filter(({ field, value }) => value === undefined || !isFit(field, value));
  if (unfit.length > 0) return { kind: 'unfit', names: unfit.map(({ field }) => field.name) };
  return {
    kind: 'filled-in',
    fields: Object.fromEntries(
      read.flatMap(({ field, value = '' }) => (value === '' ? [] : [[field.name, value]])),
    ),
  };
}

/** Undefined for what is no text at all. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.trim() : undefined;
}

function isFit(field: Field, value: string): boolean {
  if (value === '') return field.isOptional === true;
  switch (field.kind) {
    case 'text':
      return value.length <= field.most;
    case 'person':
    case 'channel':
      return value.length <= MOST_OF_ID;
    case 'day':
      return z.iso.date().safeParse(value).success;
    case 'one-of':
      // What a field without values offers, whoever showed the form knows.
      return field.values.length === 0 ? value.length <= MOST_OF_ID : field.values.includes(value);
    default:
      return field satisfies never;
  }
}
