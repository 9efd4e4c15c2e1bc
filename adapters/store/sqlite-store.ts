import type { Kysely, Selectable, Transaction } from 'kysely';
import type {
  AssessmentEvent,
  AssessmentId,
  AssessmentSummary,
} from '../../src/domain/assessment.js';
import type { Checklist } from '../../src/domain/checklist.js';
import type { Place } from '../../src/domain/place.js';
import type { Changes, LogEntry, Store, StoredMessage } from '../../src/domain/store.js';
import { eventSchema, focusSchema } from './assessment-schema.js';
import { replySchema } from './reply-schema.js';
import type { AssessmentTable, MessageTable, PlaceTable, Tables } from './schema.js';
import { openDatabase, unwritable } from './sqlite-database.js';

/** A store in one SQLite file; see `openDatabase` for what it throws. */
export async function openSqliteStore(file: string): Promise<Store> {
  const database = await openDatabase(file);
  const writing = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    try {
      return await write();
    } catch (cause) {
      throw unwritable(file, cause);
    }
  };
  return {
    commit: (place, changes) => writing(() => commit(database, place, changes)),
    latest: (place, count) => latest(database, place, count),
    clear: (place) => writing(() => clear(database, place)),
    focus: async (place) => {
      const { tenant, platform, channel } = place;
      const row = await database
        .selectFrom('focus')
        .select('focus')
        .where((is) => is.and({ tenant, platform, channel }))
        .executeTakeFirst();
      return row === undefined ? {} : focusSchema.parse(JSON.parse(row.focus));
    },
    events: (tenant, assessment) => readEvents(database, tenant, assessment),
    assessments: (place) => assessmentsOf(database, place),
    join: async (place, assessment) => {
      await writing(() => join(database, place, assessment));
    },
    everyAssessment: async () => {
      const rows = await database
        .selectFrom('assessment')
        .selectAll()
        .orderBy('changed_at', 'desc')
        .execute();
      return rows.map(toSummary);
    },
    keepChecklist: async (checklist) => {
      const { id, version } = checklist;
      const row = { id, version, content: JSON.stringify(checklist) };
      await writing(() =>
        database
          .insertInto('checklist')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    checklist: async (id, version) => {
      const row = await database
        .selectFrom('checklist')
        .select('content')
        .where((is) => is.and({ id, version }))
        .executeTakeFirst();
      // Written by `keepChecklist` from a checklist that was checked when it was loaded.
      return row && (JSON.parse(row.content) as Checklist);
    },
    close: () => database.destroy(),
  };
}

/** Keeps everything or nothing; a log that has grown is left alone. */
async function commit(
  database: Kysely<Tables>,
  place: Place,
  { messages = [], log, focus }: Changes,
): Promise<'kept' | 'overtaken'> {
  return database.transaction().execute(async (all) => {
    if (log !== undefined && !(await extendLog(all, place, log))) return 'overtaken';
    if (messages.length > 0)
      await all
        .insertInto('message')
        .values(messages.map((message) => toRow(place, message)))
        .execute();
    if (focus !== undefined)
      await all
        .replaceInto('focus')
        .values({ ...placeColumns(place), focus: JSON.stringify(focus) })
        .execute();
    return 'kept';
  });
}

/** Adds events to the end of a log; false when the log is not as long as it was. */
async function extendLog(
  all: Transaction<Tables>,
  place: Place,
  { assessment: id, after, events, isOpen }: LogEntry,
): Promise<boolean> {
  const { tenant } = place;
  const kept = await all
    .selectFrom('assessment')
    .select('length')
    .where((is) => is.and({ tenant, id }))
    .executeTakeFirst();
  if ((kept?.length ?? 0) !== after) return false;
  const changed = {
    changed_at: events.at(-1)!.at,
    is_open: isOpen ? 1 : 0,
    length: after + events.length,
  };
  if (kept === undefined) await openLog(all, place, id, events[0]!, changed);
  else
    await all
      .updateTable('assessment')
      .set(changed)
      .where((is) => is.and({ tenant, id }))
      .execute();
  const rows = events.map((event, at) => ({
    tenant,
    assessment: id,
    position: after + at,
    event: JSON.stringify(event),
  }));
  await all.insertInto('assessment_event').values(rows).execute();
  return true;
}

async function openLog(
  all: Transaction<Tables>,
  place: Place,
  id: AssessmentId,
  first: AssessmentEvent,
  changed: Pick<AssessmentTable, 'changed_at' | 'is_open' | 'length'>,
): Promise<void> {
  if (first.kind !== 'opened') throw new Error(`the log of ${id} must begin with opened`);
  const opened = { id, project: first.project, opened_at: first.at, ...changed };
  await all
    .insertInto('assessment')
    .values({ ...placeColumns(place), ...opened })
    .execute();
  await join(all, place, id);
}

async function join(
  database: Kysely<Tables> | Transaction<Tables>,
  place: Place,
  id: AssessmentId,
): Promise<void> {
  const { tenant } = place;
  const known = await database
    .selectFrom('assessment')
    .select('id')
    .where((is) => is.and({ tenant, id }))
    .executeTakeFirst();
  if (known === undefined) return;
  await database
    .insertInto('assessment_place')
    .values({ ...placeColumns(place), assessment: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function latest(
  database: Kysely<Tables>,
  place: Place,
  count: number,
): Promise<readonly StoredMessage[]> {
  if (count <= 0) return [];
  const { tenant, platform, channel } = place;
  const rows = await database
    .selectFrom('message')
    .selectAll()
    .where((is) => is.and({ tenant, platform, channel }))
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.reverse().map(fromRow);
}

async function clear(database: Kysely<Tables>, place: Place): Promise<void> {
  const { tenant, platform, channel } = place;
  await database.transaction().execute(async (all) => {
    for (const table of ['message', 'focus'] as const)
      await all
        .deleteFrom(table)
        .where('tenant', '=', tenant)
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .execute();
  });
}

async function readEvents(
  database: Kysely<Tables>,
  tenant: string,
  assessment: AssessmentId,
): Promise<readonly AssessmentEvent[]> {
  const rows = await database
    .selectFrom('assessment_event')
    .select('event')
    .where((is) => is.and({ tenant, assessment }))
    .orderBy('position')
    .execute();
  return rows.map(({ event }) => eventSchema.parse(JSON.parse(event)));
}

async function assessmentsOf(
  database: Kysely<Tables>,
  { tenant, platform, channel }: Place,
): Promise<readonly AssessmentSummary[]> {
  const rows = await database
    .selectFrom('assessment_place as known')
    .innerJoin('assessment', (on) =>
      on
        .onRef('assessment.tenant', '=', 'known.tenant')
        .onRef('assessment.id', '=', 'known.assessment'),
    )
    .selectAll('assessment')
    .where('known.tenant', '=', tenant)
    .where('known.platform', '=', platform)
    .where('known.channel', '=', channel)
    .orderBy('assessment.changed_at', 'desc')
    .execute();
  return rows.map(toSummary);
}

function toSummary(row: Selectable<AssessmentTable>): AssessmentSummary {
  return {
    id: row.id as AssessmentId,
    project: row.project,
    place: placeColumns(row),
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    isOpen: row.is_open === 1,
  };
}

function placeColumns({ tenant, platform, channel }: Place): PlaceTable {
  return { tenant, platform, channel };
}

function toRow(place: Place, message: StoredMessage): Omit<MessageTable, 'id'> {
  return {
    ...placeColumns(place),
    role: message.role,
    content: message.content,
    reply: message.role === 'assistant' ? JSON.stringify(message.reply) : null,
    at: message.at.toISOString(),
  };
}

function fromRow({ content, reply, at }: Selectable<MessageTable>): StoredMessage {
  if (reply === null) return { role: 'user', content, at: new Date(at) };
  return {
    role: 'assistant',
    content,
    reply: replySchema.parse(JSON.parse(reply)),
    at: new Date(at),
  };
}
