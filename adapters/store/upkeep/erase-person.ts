import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonId } from '../../../src/domain/actor.js';
import {
  isAbout,
  type Pseudonym,
  TELLING,
  type Trace,
  withoutPerson,
  withPseudonym,
} from '../../../src/domain/erasure.js';
import type { Place } from '../../../src/domain/place.js';
import type { Erased, ErasedWords, Operator, PersonOfTenant } from '../../../src/domain/upkeep.js';
import { focusSchema } from '../assessment-schema.js';
import type { Writer } from '../database.js';
import { channelColumns, placeColumns, toMessage } from '../rows.js';
import { deleteChosen } from '../settings.js';
import { note } from './audit.js';
import { deleteAboutAnswers, exchangeKey, renameInDesk } from './desk-erase.js';
import { isFor, toLetter } from './export.js';
import { assessmentsOf, readLog } from './logs.js';
import {
  deleteLetters,
  deleteMessages,
  dropWaiting,
  eachMessage,
  textsOfLetter,
  textsOfMessage,
  textsOfWaiting,
  waitingIn,
} from './messages.js';
import { type Found, findPerson, isChanged, keyOf } from './trace.js';

interface Erasing extends Found, PersonOfTenant {
  readonly tables: Writer;
  readonly words: ErasedWords;
  /** Stands where no log gives another. */
  readonly pseudonym: Pseudonym;
  readonly isTheirs: (place: Place) => boolean;
}

/** Takes a person out of everything that is kept of a tenant; see `Upkeep.erasePerson`. */
export async function erasePerson(
  tables: Writer,
  { tenant, person }: PersonOfTenant,
  words: ErasedWords,
  by: Operator,
): Promise<Omit<Erased, 'scrubbed'>> {
  await lockLogs(tables, tenant);
  const found = await findPerson(tables, { tenant, person });
  const own = new Set(found.places.map(keyOf));
  const isTheirs = (place: Place): boolean => own.has(keyOf(place));
  const pseudonym = pseudonymIn('en', words);
  const erasing = { ...found, tables, tenant, person, words, pseudonym, isTheirs };
  const gone = await findMessages(erasing);
  const letters = await eraseLetters(erasing, gone);
  const about = await eraseAbout(erasing, gone);
  const messages = await deleteMessages(tables, gone.ids);
  await renameMessages(erasing);
  const waiting = await eraseWaiting(erasing);
  const { events, assessments, audit } = await eraseLogs(erasing);
  const noted = audit + (await eraseAudit(erasing));
  await eraseFocus(erasing);
  await leaveAssessments(erasing);
  await deleteChosen(tables, { tenant, person });
  await eraseAddresses(erasing);
  await renameDeliveries(erasing);
  await leavePlaces(erasing);
  const operator = by.person === person ? { ...by, person: pseudonym.id } : by;
  const place = isTheirs(by.place) ? { ...by.place, channel: pseudonym.id } : by.place;
  await note(tables, { ...operator, place }, 'erased');
  return { messages, waiting, letters, assessments, events, audit: noted, ...about };
}

/** Whoever lengthens a log waits until it is written anew. */
async function lockLogs(tables: Writer, tenant: string): Promise<void> {
  await tables
    .updateTable('assessment')
    .set((is) => ({ length: is.ref('length') }))
    .where('tenant', '=', tenant)
    .execute();
}

const PSEUDONYM_BYTES = 12;

/** Random, so that nothing leads back. */
function pseudonymIn(language: Parameters<ErasedWords>[0], words: ErasedWords): Pseudonym {
  const { person, text } = words(language);
  const id = `erased:${randomBytes(PSEUDONYM_BYTES).toString('base64url')}`;
  return { id: id as PersonId, name: person, text };
}

interface GoneMessages {
  readonly ids: readonly number[];
  readonly replies: ReadonlySet<string>;
  /** What they wrote. */
  readonly said: ReadonlySet<string>;
  /** The keys of their exchanges. */
  readonly deliveries: ReadonlySet<string>;
}

/** Their messages, what answers them, what is said in a place of theirs, and replies to others that name or quote them. */
async function findMessages({
  tables,
  tenant,
  person,
  trace,
  isTheirs,
}: Erasing): Promise<GoneMessages> {
  const deliveries = new Set<string>();
  const ids: number[] = [];
  const replies = new Set<string>();
  const said = new Set<string>();
  await eachMessage(tables, tenant, (row) => {
    const delivery =
      row.delivery === null ? undefined : exchangeKey({ ...row, delivery: row.delivery });
    const isOwn = row.person === person || row.only_for === person || isTheirs(placeColumns(row));
    if (isOwn && delivery !== undefined) deliveries.add(delivery);
    const isReply = delivery !== undefined && deliveries.has(delivery);
    const isTelling =
      row.reply !== null && textsOfMessage(row).some((text) => isAbout(text, trace));
    if (!isOwn && !isReply && !isTelling) return;
    ids.push(row.id);
    if (row.reply !== null) replies.add(row.reply);
    else if (row.person === person) said.add(toMessage(row).content);
  });
  return { ids, replies, said, deliveries };
}

/** To them alone or from them, the same as a reply that goes, or one that names or quotes them. */
function eraseLetters(
  { tables, tenant, person, trace }: Erasing,
  { replies, said }: GoneMessages,
): Promise<number> {
  const isSaid = (text: string): boolean => text.length >= TELLING && said.has(text);
  return deleteLetters(tables, tenant, (letter) => {
    const read = toLetter(letter);
    return (
      isFor(read, person) ||
      replies.has(JSON.stringify(read.reply)) ||
      textsOfLetter(letter).some((text) => isSaid(text) || isAbout(text, trace))
    );
  });
}

/** What they think of answers and handed on, and what others do of answers to them; elsewhere they lose their name. */
async function eraseAbout(
  { tables, tenant, person, trace, pseudonym }: Erasing,
  { deliveries }: GoneMessages,
): Promise<Pick<Erased, 'feedback' | 'handOffs'>> {
  const deleted = await deleteAboutAnswers(
    tables,
    tenant,
    (about) => about.person === person || deliveries.has(exchangeKey(about)),
  );
  const renamed = await renameInDesk(tables, tenant, trace, pseudonym);
  return {
    feedback: deleted.feedback + renamed.feedback,
    handOffs: deleted.handOffs + renamed.handOffs,
  };
}

/** What others wrote stays, without the name. */
async function renameMessages({ tables, tenant, trace, pseudonym }: Erasing): Promise<void> {
  await eachMessage(tables, tenant, async (row) => {
    const { content } = toMessage(row);
    if (row.reply !== null || !isAbout(content, trace)) return;
    await tables
      .updateTable('message')
      .set({ content: JSON.stringify(withoutPerson(content, trace, pseudonym)) })
      .where('id', '=', row.id)
      .execute();
  });
}

async function eraseWaiting({
  tables,
  tenant,
  person,
  trace,
  pseudonym,
}: Erasing): Promise<number> {
  let count = 0;
  for (const { position, message } of await waitingIn(tables, tenant)) {
    if (message.actor.id === person) {
      await dropWaiting(tables, position);
      count++;
    } else if (textsOfWaiting(message).some((text) => isAbout(text, trace))) {
      const { command, fields, file, ...said } = message;
      const isTheirs = (text: string): boolean => isAbout(text, trace);
      const kept = {
        ...said,
        text: withoutPerson(message.text, trace, pseudonym),
        // A button that gives them something to do gives it to nobody.
        ...(command !== undefined && !isTheirs(command) && { command }),
        ...(fields !== undefined && {
          fields: withoutPersonIn(fields, message.place, trace, pseudonym),
        }),
        ...(file !== undefined && !isTheirs(file.name) && { file }),
      };
      await tables
        .updateTable('inbox')
        .set({ message: JSON.stringify(kept) })
        .where('position', '=', position)
        .execute();
    }
  }
  return count;
}

/** What is filled in keeps its words without the name; somebody chosen in it is chosen no more. */
function withoutPersonIn(
  fields: Readonly<Record<string, string>>,
  { platform }: Place,
  trace: Trace,
  pseudonym: Pseudonym,
): Readonly<Record<string, string>> {
  const { person = '', 'person-name': name = '' } = fields;
  const isChosen = [person, `${platform}:${person}`, name].some((each) => isAbout(each, trace));
  const left = Object.entries(fields).filter(
    ([field]) => !isChosen || !['person', 'person-name'].includes(field),
  );
  return Object.fromEntries(
    left.map(([field, text]) => [field, withoutPerson(text, trace, pseudonym)]),
  );
}

async function eraseLogs(
  erasing: Erasing,
): Promise<{ readonly events: number; readonly assessments: number; readonly audit: number }> {
  const { tables, tenant } = erasing;
  const counts = { events: 0, assessments: 0, audit: 0 };
  for (const { id, project } of await assessmentsOf(tables, tenant)) {
    const changed = await eraseLog(erasing, id, project);
    counts.events += changed.events;
    counts.audit += changed.audit;
    if (changed.events > 0) counts.assessments++;
  }
  return counts;
}

/** Writes a log anew with a pseudonym of its own, and the lines of the audit about it. */
async function eraseLog(
  { tables, tenant, person, trace, words, isTheirs }: Erasing,
  id: string,
  project: string,
): Promise<{ readonly events: number; readonly audit: number }> {
  const log = await readLog(tables, tenant, id);
  const opening = log.find((event) => event.kind === 'opened');
  const pseudonym = pseudonymIn(opening?.language ?? 'en', words);
  let events = 0;
  for (const [position, event] of log.entries()) {
    const after = withPseudonym(event, trace, pseudonym, isTheirs);
    if (!isChanged(event, after)) continue;
    events++;
    await tables
      .updateTable('assessment_event')
      .set({ event: JSON.stringify(after) })
      .where((is) => is.and({ tenant, assessment: id, position }))
      .execute();
  }
  await tables
    .updateTable('assessment')
    .set({ project: withoutPerson(project, trace, pseudonym) })
    .where((is) => is.and({ tenant, id }))
    .execute();
  const { numUpdatedRows } = await tables
    .updateTable('audit')
    .set({ person: pseudonym.id })
    .where((is) => is.and({ tenant, person, subject: id }))
    .executeTakeFirstOrThrow();
  return { events, audit: Number(numUpdatedRows) };
}

async function eraseAudit({ tables, tenant, person, pseudonym }: Erasing): Promise<number> {
  const { numUpdatedRows } = await tables
    .updateTable('audit')
    .set({ person: pseudonym.id })
    .where((is) => is.and({ tenant, person }))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Nobody waits for a text of theirs any more. */
async function eraseFocus({ tables, tenant, person }: Erasing): Promise<void> {
  const rows = await tables.selectFrom('focus').selectAll().where('tenant', '=', tenant).execute();
  for (const row of rows) {
    const { awaited, ...rest } = focusSchema.parse(JSON.parse(row.focus));
    if (awaited?.from !== person) continue;
    await tables
      .updateTable('focus')
      .set({ focus: JSON.stringify(rest) })
      .where((is) => is.and(placeColumns(row)))
      .execute();
  }
}

/** Their own conversations are reached no more; others may be called after them. */
async function eraseAddresses({
  tables,
  tenant,
  person,
  trace,
  pseudonym,
}: Erasing): Promise<void> {
  await tables
    .deleteFrom('address')
    .where((is) => is.and({ tenant, person }))
    .execute();
  const named = await tables
    .selectFrom('address')
    .select(['tenant', 'platform', 'channel', 'name'])
    .where('tenant', '=', tenant)
    .where('name', 'is not', null)
    .execute();
  for (const { name, ...key } of named) {
    const called = JSON.parse(name ?? '""') as string;
    if (!isAbout(called, trace)) continue;
    await tables
      .updateTable('address')
      .set({ name: JSON.stringify(withoutPerson(called, trace, pseudonym)) })
      .where((is) => is.and(key))
      .execute();
  }
}

/** The pseudonyms in the logs are nobody's to look in. */
async function leaveAssessments({ tables, tenant, person }: Erasing): Promise<void> {
  await tables
    .deleteFrom('assessment_person')
    .where((is) => is.and({ tenant, person }))
    .execute();
}

/** A surface may make the id of a delivery from that of its writer. */
async function renameDeliveries({ tables, tenant, person, pseudonym }: Erasing): Promise<void> {
  for (const table of ['inbox', 'feedback', 'hand_off'] as const)
    await tables
      .updateTable(table)
      .set({ delivery: sql`replace(delivery, ${person}, ${pseudonym.id})` })
      .where('tenant', '=', tenant)
      .execute();
}

/** A place that was theirs alone would tell who they were. */
async function leavePlaces({ tables, places, pseudonym }: Erasing): Promise<void> {
  for (const place of places) {
    const here = channelColumns(place);
    for (const table of ['focus', 'assessment_place', 'address'] as const)
      await tables
        .deleteFrom(table)
        .where((is) => is.and(here))
        .execute();
    // A surface may make it from where it was said, too.
    await tables
      .updateTable('inbox')
      .set({ delivery: sql`replace(delivery, ${place.channel}, ${pseudonym.id})` })
      .where((is) => is.and(here))
      .execute();
    for (const table of ['assessment', 'inbox', 'outbox', 'audit'] as const)
      await tables
        .updateTable(table)
        .set({ channel: pseudonym.id })
        .where((is) => is.and(here))
        .execute();
  }
}
