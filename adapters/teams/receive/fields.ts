import { z } from 'zod';
import { type Field, type FormName, FORMS } from '../../../src/domain/form.js';
import type { Language } from '../../../src/domain/language.js';
import type { Member } from '../connector.js';
import { readForm } from '../read-form.js';
import type { TeamsWords } from '../words.js';
import { type By, directoryId, personId } from './envelope.js';
import { shown } from './people.js';
import type { Receiving } from './receiving.js';
import { type Channel, channelsFor } from './rooms.js';

type Texts = Readonly<Record<string, string>>;

/** What was filled in, people and channels by name too; or what is wrong with it, in words. */
export type Fields =
  | { readonly kind: 'filled-in'; readonly fields: Texts }
  | { readonly kind: 'unfit'; readonly filled: Texts; readonly faults: Texts };

export async function readFields(
  form: FormName,
  data: unknown,
  by: By,
  language: Language,
  receiving: Receiving,
): Promise<Fields> {
  const words = receiving.desk.words(language);
  const asked: readonly Field[] = FORMS[form];
  const read = readForm(form, data);
  const sent = textsIn(data, asked);
  if (read.kind === 'unfit') {
    const faulty = asked.filter(({ name }) => read.names.includes(name));
    return unfit(sent, faulty, (field) => faultOf(field, sent[field.name], words));
  }
  const fields: Record<string, string> = { ...read.fields };
  const unknown: Field[] = [];
  for (const field of asked) {
    const value = read.fields[field.name];
    if (value === undefined) continue;
    const known = await lookUp(field, value, by, receiving);
    if (known === 'unknown') unknown.push(field);
    else if (known !== undefined)
      Object.assign(fields, { [field.name]: known.id, [`${field.name}-name`]: known.name });
  }
  if (unknown.length === 0) return { kind: 'filled-in', fields };
  return unfit(sent, unknown, ({ kind }) =>
    kind === 'person' ? words.receive.notHere : words.notOffered,
  );
}

function unfit(
  filled: Texts,
  fields: readonly Field[],
  faultOfOne: (field: Field) => string,
): Fields {
  const faults = Object.fromEntries(fields.map((field) => [field.name, faultOfOne(field)]));
  // A field shows nothing that it would not take, but for a text to be put right.
  const wrong = fields.flatMap(({ kind, name }) => (kind === 'text' ? [] : [name]));
  const kept = Object.entries(filled).filter(([name]) => !wrong.includes(name));
  return { kind: 'unfit', filled: Object.fromEntries(kept), faults };
}

/** What stands in the fields, as far as a field holds it. */
function textsIn(data: unknown, fields: readonly Field[]): Texts {
  const sent = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const texts = fields.flatMap((field) => {
    const value = sent[field.name];
    const most = field.kind === 'text' ? field.most : MOST;
    return typeof value === 'string' ? [[field.name, value.slice(0, most)] as const] : [];
  });
  return Object.fromEntries(texts);
}
const MOST = 500;

/** A person or a channel that was chosen, and what others call it; `unknown` for one that is not there. */
async function lookUp(
  { kind }: Field,
  value: string,
  by: By,
  receiving: Receiving,
): Promise<Channel | 'unknown' | undefined> {
  if (kind === 'channel')
    return (await channelsFor(by, receiving)).find(({ id }) => id === value) ?? 'unknown';
  if (kind !== 'person') return undefined;
  const id = directoryId.safeParse(value).data;
  const member = id === undefined ? 'none' : await memberOf(id, by, receiving);
  if (id === undefined || member === 'none') return 'unknown';
  return { id, name: shown(member?.name) ?? id };
}

/** Somebody of this conversation, or whom the desk has a chat with; everybody of the directory may be chosen, and Teams tells no name. */
async function memberOf(
  id: string,
  by: By,
  { people, addresses }: Receiving,
): Promise<Member | 'none' | undefined> {
  const here = await people.inRoom(by, id);
  if (here !== 'none') return here;
  const { tenant } = by;
  const own = await addresses.with({ platform: 'teams', tenant }, personId(id));
  if (own === undefined) return 'none';
  const { service, channel: conversation } = own;
  return people.inRoom({ tenant, service, conversation }, id);
}

function faultOf(field: Field, value: string | undefined, words: TeamsWords): string {
  if (value === undefined || value.trim() === '') return words.needed;
  switch (field.kind) {
    case 'text':
      return words.tooLong({ most: field.most });
    case 'day':
      return words.notADay;
    case 'person':
    case 'channel':
    case 'one-of':
      return words.notOffered;
    default:
      return field satisfies never;
  }
}
