import type { Checklist } from '../../src/domain/checklist.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Exchange, Store } from '../../src/domain/store.js';
import { focusSchema } from './assessment-schema.js';
import { isSeen, join } from './assessment-logs.js';
import { commit } from './commit.js';
import type { Database, Reader, Writer } from './database.js';
import { readOwnAssessments, readOwnExchanges } from './own.js';
import { placeColumns, toMessage, toPlace, toSummary } from './rows.js';
import { readSettings } from './settings.js';
import { readHandedOff, readHandOff } from './sql-desk.js';
import { note } from './upkeep/audit.js';
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
