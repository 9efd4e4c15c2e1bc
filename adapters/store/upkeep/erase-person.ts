import { sql } from 'kysely';
import type { Place } from '../../../src/domain/place.js';
import type { Erased, ErasedWords, Operator, PersonOfTenant } from '../../../src/domain/upkeep.js';
import { focusSchema } from '../assessment-schema.js';
import type { Writer } from '../database.js';
import { placeColumns } from '../rows.js';
import { deleteChosen } from '../settings.js';
import { note } from './audit.js';
import { deleteAboutAnswers, exchangeKey, renameInDesk } from './desk-erase.js';
import { eraseAudit, eraseLogs, lockLogs } from './erase-logs.js';
import { eraseAddresses, leavePlaces } from './erase-places.js';
import {
  eraseLetters,
  eraseWaiting,
  findMessages,
  type GoneMessages,
  renameMessages,
} from './erase-said.js';
import { type Erasing, pseudonymIn } from './erasing.js';
import { deleteMessages } from './messages.js';
import { findPerson, keyOf } from './trace.js';

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
