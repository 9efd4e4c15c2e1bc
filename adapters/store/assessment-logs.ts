import type { AssessmentEvent, AssessmentId } from '../../src/domain/assessment.js';
import type { Place } from '../../src/domain/place.js';
import type { Scope } from '../../src/domain/scope.js';
import type { LogEntry } from '../../src/domain/store.js';
import type { Reader, Writer } from './database.js';
import { notePeople } from './own.js';
import { channelColumns } from './rows.js';
import type { AuditTable, Tables } from './schema.js';

/** Adds events to the end of a log, and notes them; false when it is not as long as it was. */
export async function extendLog(tables: Writer, scope: Scope, log: LogEntry): Promise<boolean> {
  const { assessment: id, after, events, isOpen, wakeAt } = log;
  const { tenant } = scope.place;
  const changed = {
    changed_at: events.at(-1)!.at,
    is_open: isOpen ? 1 : 0,
    length: after + events.length,
    wake_at: wakeAt?.toISOString() ?? null,
  };
  const isKept =
    after === 0
      ? await openLog(tables, scope.place, id, events[0]!, changed)
      : (await isSeen(tables, scope, id)) && (await lengthen(tables, tenant, id, after, changed));
  if (!isKept) return false;
  const rows = events.map((event, at) => ({
    tenant,
    assessment: id,
    position: after + at,
    event: JSON.stringify(event),
  }));
  await tables.insertInto('assessment_event').values(rows).execute();
  await notePeople(tables, tenant, log);
  for (const row of auditRows(scope.place, log))
    await tables.insertInto('audit').values(row).execute();
  return true;
}

type Changed = Pick<Tables['assessment'], 'changed_at' | 'is_open' | 'length' | 'wake_at'>;

/** False when the log is not as long as it was; whoever else lengthens it waits for this transaction. */
async function lengthen(
  tables: Writer,
  tenant: string,
  id: AssessmentId,
  length: number,
  changed: Changed,
): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('assessment')
    .set(changed)
    .where((is) => is.and({ tenant, id, length }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function openLog(
  tables: Writer,
  place: Place,
  id: AssessmentId,
  first: AssessmentEvent,
  changed: Changed,
): Promise<boolean> {
  if (first.kind !== 'opened') throw new Error(`the log of ${id} must begin with opened`);
  const opened = { id, project: first.project, opened_at: first.at, ...changed };
  const thread = first.from.thread ?? '';
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('assessment')
    .values({ ...channelColumns(place), thread, ...opened })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await join(tables, place, id);
  return true;
}

/** Makes an assessment known in a place, where the tenant has it. */
export async function join(tables: Writer, place: Place, id: AssessmentId): Promise<void> {
  const { tenant } = place;
  const known = await tables
    .selectFrom('assessment')
    .select('id')
    .where((is) => is.and({ tenant, id }))
    .executeTakeFirst();
  if (known === undefined) return;
  await tables
    .insertInto('assessment_place')
    .values({ ...channelColumns(place), assessment: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether an assessment of the tenant is known in the place, or the person holds its address. */
export async function isSeen(
  tables: Reader,
  { place, holds }: Scope,
  id: AssessmentId,
): Promise<boolean> {
  if (holds === id) return true;
  const known = await tables
    .selectFrom('assessment_place')
    .select('assessment')
    .where((is) => is.and({ ...channelColumns(place), assessment: id }))
    .executeTakeFirst();
  return known !== undefined;
}

/** Who did what, event by event; never what was said. */
function auditRows(place: Place, { assessment, events }: LogEntry): Omit<AuditTable, 'id'>[] {
  return events.map((event) => ({
    ...channelColumns(place),
    at: event.at,
    person: event.by.id,
    deed: event.kind,
    subject: assessment,
  }));
}
