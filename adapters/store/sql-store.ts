import type { AssessmentEvent, AssessmentId } from '../../src/domain/assessment.js';
import type { Checklist } from '../../src/domain/checklist.js';
import type { Place } from '../../src/domain/place.js';
import type { Scope } from '../../src/domain/scope.js';
import type {
  Changes,
  Committed,
  Exchange,
  LogEntry,
  Said,
  Store,
} from '../../src/domain/store.js';
import { focusSchema } from './assessment-schema.js';
import type { Database, Reader, Writer } from './database.js';
import { putLetter } from './outbox.js';
import { notePeople, readOwnAssessments, readOwnExchanges } from './own.js';
import {
  channelColumns,
  placeColumns,
  toMessage,
  toMessageRow,
  toPlace,
  toSummary,
} from './rows.js';
import type { AuditTable, Tables } from './schema.js';
import { readSettings, writeSettings } from './settings.js';
import { putFeedback, putHandOff, readHandedOff, readHandOff } from './sql-desk.js';
import { note } from './upkeep/audit.js';
import { erasePerson } from './upkeep/erase-person.js';
import { readLog } from './upkeep/logs.js';

/** A store over either database. */
export function createStore(database: Database): Store {
  const { read, write } = database;
  return {
    commit: (scope, changes) => commit(database, scope, changes),
    latest: (scope, count, before) =>
      read(async (tables) => {
        if (count <= 0) return [];
        let query = messagesSeen(tables, scope).selectAll().orderBy('id', 'desc').limit(count);
        if (before !== undefined) {
          const first = messagesSeen(tables, scope).where('delivery', '=', before);
          query = query.where(
            'id',
            '<',
            first.select(({ fn }) => fn.min('id').as('first')),
          );
        }
        return (await query.execute()).reverse().map(toMessage);
      }),
    replyTo: (scope, delivery) =>
      read(async (tables) => {
        const rows = await messagesSeen(tables, scope)
          .selectAll()
          .where('delivery', '=', delivery)
          .orderBy('id')
          .execute();
        const messages = rows.map(toMessage);
        const said = messages.find(({ role }) => role === 'user')?.content ?? '';
        const answer = messages.find((message) => message.role === 'assistant');
        if (answer === undefined) return undefined;
        const { reply, only } = answer;
        return { text: said, reply, ...(only === undefined ? {} : { only }) };
      }),
    brought: (scope, reference) => read((tables) => readBrought(tables, scope, reference)),
    handedOff: (scope, delivery) => read((tables) => readHandedOff(tables, scope, delivery)),
    handOff: (scope, id) => read((tables) => readHandOff(tables, scope, id)),
    clear: (scope, now) =>
      write(async (tables) => {
        await clear(tables, scope);
        await note(tables, { ...scope, at: now }, 'conversation-cleared');
      }),
    focus: ({ place }) =>
      read(async (tables) => {
        const row = await tables
          .selectFrom('focus')
          .select('focus')
          .where((is) => is.and(placeColumns(place)))
          .executeTakeFirst();
        return row === undefined ? {} : focusSchema.parse(JSON.parse(row.focus));
      }),
    events: (scope, id) =>
      read(async (tables) =>
        (await isSeen(tables, scope, id)) ? readLog(tables, scope.place.tenant, id) : [],
      ),
    assessments: ({ place }) =>
      read(async (tables) => {
        const rows = await tables
          .selectFrom('assessment_place as known')
          .innerJoin('assessment', (on) =>
            on
              .onRef('assessment.tenant', '=', 'known.tenant')
              .onRef('assessment.id', '=', 'known.assessment'),
          )
          .selectAll('assessment')
          .where('known.tenant', '=', place.tenant)
          .where('known.platform', '=', place.platform)
          .where('known.channel', '=', place.channel)
          .orderBy('assessment.changed_at', 'desc')
          .execute();
        return rows.map(toSummary);
      }),
    ownAssessments: (scope) => read((tables) => readOwnAssessments(tables, scope)),
    ownExchanges: (scope, count) => read((tables) => readOwnExchanges(tables, scope, count)),
    settings: (scope) => read((tables) => readSettings(tables, scope)),
    join: ({ place, holds }) =>
      write(async (tables) => {
        if (holds !== undefined) await join(tables, place, holds);
      }),
    keepChecklist: ({ place }, checklist) =>
      write(async (tables) => {
        const { id, version } = checklist;
        const { tenant } = place;
        const row = { tenant, id, version, content: JSON.stringify(checklist) };
        await tables
          .insertInto('checklist')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    checklist: ({ place: { tenant } }, id, version) =>
      read(async (tables) => {
        const row = await tables
          .selectFrom('checklist')
          .select('content')
          .where((is) => is.and({ tenant, id, version }))
          .executeTakeFirst();
        // Written by `keepChecklist` from a checklist that was checked when it was loaded.
        return row && (JSON.parse(row.content) as Checklist);
      }),
  };
}

/** The messages of a place that a person sees. */
function messagesSeen(tables: Reader, { place, person }: Scope) {
  return tables
    .selectFrom('message')
    .where((is) => is.and(placeColumns(place)))
    .where((is) => is.or([is('only_for', 'is', null), is('only_for', '=', person)]));
}

async function readBrought(
  tables: Reader,
  { place, person }: Scope,
  reference: string,
): Promise<Exchange | undefined> {
  const { tenant, platform, channel } = place;
  const row = await tables
    .selectFrom('message')
    .select(['tenant', 'platform', 'channel', 'thread', 'delivery'])
    .where((is) => is.and({ tenant, platform, reference }))
    .where((is) =>
      is.or([
        is('only_for', '=', person),
        is.and([is('only_for', 'is', null), is('channel', '=', channel)]),
      ]),
    )
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (row === undefined || row.delivery === null) return undefined;
  return { place: toPlace(row), delivery: row.delivery };
}

/** Undoes a transaction, and says why. */
class Undone extends Error {
  override readonly name = 'Undone';

  constructor(readonly why: Exclude<Committed, 'kept'>) {
    super(why);
  }
}

async function commit(database: Database, scope: Scope, changes: Changes): Promise<Committed> {
  try {
    await database.write(async (tables) => {
      await keep(tables, scope, changes, database);
      if (changes.letters !== undefined) await database.tellOfWork(tables);
    });
    return 'kept';
  } catch (cause) {
    if (cause instanceof Undone) return cause.why;
    throw cause;
  }
}

/** Keeps everything, or throws `Undone`. */
async function keep(
  tables: Writer,
  scope: Scope,
  {
    logs = [],
    threads = [],
    letters = [],
    settings = [],
    feedback = [],
    handOffs = [],
    erases,
    settles,
    ...said
  }: Changes,
  { lockPlace }: Database,
): Promise<void> {
  const { place } = scope;
  if (settles !== undefined) await settle(tables, settles);
  if (erases !== undefined) await eraseOwn(tables, scope, erases);
  for (const log of logs) {
    await extendLog(tables, scope, log);
    await insertAll(tables, 'audit', auditRows(place, log));
  }
  await lockPlace(tables, place);
  await keepSaid(tables, place, said);
  for (const { thread, ...elsewhere } of threads)
    await keepSaid(tables, { ...place, thread }, elsewhere);
  for (const change of settings) await writeSettings(tables, scope, change);
  for (const each of feedback) await putFeedback(tables, scope, each);
  for (const handOff of handOffs)
    if (!(await putHandOff(tables, scope, handOff))) throw new Undone('overtaken');
  for (const letter of letters) await putLetter(tables, letter);
}

/** What is said in a conversation, in the order it is said, and where it is afterwards. */
async function keepSaid(
  tables: Writer,
  place: Place,
  { messages = [], focus }: Said,
): Promise<void> {
  await insertAll(
    tables,
    'message',
    messages.map((message) => toMessageRow(place, message)),
  );
  if (focus !== undefined) {
    const written = { focus: JSON.stringify(focus) };
    await tables
      .insertInto('focus')
      .values({ ...placeColumns(place), ...written })
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'platform', 'channel', 'thread']).doUpdateSet(written),
      )
      .execute();
  }
}

/** The files are written anew by the upkeep alone: it cannot be done while others write. */
async function eraseOwn(
  tables: Writer,
  { place, person }: Scope,
  { words, at }: NonNullable<Changes['erases']>,
): Promise<void> {
  await erasePerson(tables, { tenant: place.tenant, person }, words, { person, place, at });
}

async function insertAll<Table extends 'audit' | 'message'>(
  tables: Writer,
  table: Table,
  rows: readonly Parameters<ReturnType<typeof tables.insertInto<Table>>['values']>[0][],
): Promise<void> {
  for (const row of rows) await tables.insertInto(table).values(row).execute();
}

/** The message is done with, if it still is this process's. */
async function settle(
  tables: Writer,
  { claim, state }: NonNullable<Changes['settles']>,
): Promise<void> {
  const { numUpdatedRows } = await tables
    .updateTable('inbox')
    .set({ state, message: '', worker: null })
    .where((is) => is.and({ position: claim.position, worker: claim.worker, state: 'waiting' }))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Undone('lost');
}

/** Adds events to the end of a log that is as long as it was. */
async function extendLog(tables: Writer, scope: Scope, log: LogEntry): Promise<void> {
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
  if (!isKept) throw new Undone('overtaken');
  const rows = events.map((event, at) => ({
    tenant,
    assessment: id,
    position: after + at,
    event: JSON.stringify(event),
  }));
  await tables.insertInto('assessment_event').values(rows).execute();
  await notePeople(tables, tenant, log);
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

async function join(tables: Writer, place: Place, id: AssessmentId): Promise<void> {
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
async function isSeen(tables: Reader, { place, holds }: Scope, id: AssessmentId): Promise<boolean> {
  if (holds === id) return true;
  const known = await tables
    .selectFrom('assessment_place')
    .select('assessment')
    .where((is) => is.and({ ...channelColumns(place), assessment: id }))
    .executeTakeFirst();
  return known !== undefined;
}

/** What others were told in private stays. */
async function clear(tables: Writer, { place, person }: Scope): Promise<void> {
  const here = placeColumns(place);
  await tables
    .deleteFrom('message')
    .where((is) => is.and(here))
    .where((is) => is.or([is('only_for', 'is', null), is('only_for', '=', person)]))
    .execute();
  await tables
    .deleteFrom('focus')
    .where((is) => is.and(here))
    .execute();
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
