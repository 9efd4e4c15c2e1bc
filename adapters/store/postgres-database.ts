import { randomInt } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, DatabaseError, Pool, TypeOverrides, types } from 'pg';
import { DeskError } from '../../src/domain/desk-error.js';
import { createInTurn } from '../../src/domain/in-turn.js';
import { conversationKey } from '../../src/domain/place.js';
import { TABLES } from './backup/tables.js';
import type { Attendance, Database, Reader } from './database.js';
import { createGuard } from './guard.js';
import { done, migrate } from './migrate.js';
import type { Tables } from './schema.js';
import { MOST_WORKER } from './sqlite-database.js';

const CHANNEL = 'gender_desk_work';
/** The first half of the advisory locks that processes hold while they are there. */
const ATTENDING = 0x6465_736b;
/** In milliseconds. */
const PATIENCE = { connect: 5_000, statement: 30_000, reconnect: 500 } as const;
const MOST_CONNECTIONS = 10;

/**
 * Opens a PostgreSQL database (version 13 or later), which is brought up to date first, one process at a time. Throws
 * `database-unavailable` or `data-newer-than-program`.
 */
export async function openPostgres(url: string): Promise<Database> {
  const settings = {
    connectionString: url,
    connectionTimeoutMillis: PATIENCE.connect,
    keepAlive: true,
    application_name: 'gender-desk',
    types: typesWithCounts(),
  };
  const pool = new Pool({
    ...settings,
    max: MOST_CONNECTIONS,
    statement_timeout: PATIENCE.statement,
  });
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on('error', () => undefined);
  // One that breaks in use says so to its statement, and would end the process if nobody else listened.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const inTurn = createInTurn();
  const guarded = createGuard(faultOf);
  try {
    await guarded(() => migrate(tables));
  } catch (cause) {
    await tables.destroy();
    throw cause;
  }
  return {
    kind: 'postgres',
    read: (read) => guarded(() => read(tables)),
    write: (write) => guarded(() => tables.transaction().execute(write)),
    // Over connections of their own they would overtake each other.
    inOrder: (place, write) => inTurn(conversationKey(place), write),
    snapshot: (read) =>
      guarded(() =>
        tables
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(read),
      ),
    alone: (write) =>
      guarded(() =>
        tables.transaction().execute(async (all) => {
          const locked = sql.join(TABLES.map((name) => sql.table(name)));
          await sql`lock table ${locked} in access exclusive mode`.execute(all);
          const workers = await attending(all);
          if (workers.length > 0) throw new DeskError('database-in-use', { count: workers.length });
          return write(all);
        }),
      ),
    migrations: () => guarded(() => done(tables)),
    lockPlace: async (all, { tenant, platform, channel }) => {
      const key = JSON.stringify([tenant, platform, channel]);
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(all);
    },
    tellOfWork: async (all) => {
      await sql`select pg_notify(${CHANNEL}, '')`.execute(all);
    },
    // A server that only follows another one answers, and keeps nothing.
    tryToKeep: () =>
      guarded(async () => {
        await tables
          .transaction()
          .execute((all) => sql`select pg_logical_emit_message(true, ${CHANNEL}, '')`.execute(all));
      }),
    serving: () => guarded(async () => ({ count: (await attending(tables)).length })),
    attend: () => guarded(() => attend(() => new Client(settings))),
    scrub: () =>
      guarded(async () => {
        for (const name of TABLES) await sql`vacuum full ${sql.table(name)}`.execute(tables);
        return true;
      }),
    close: () => tables.destroy(),
  };
}

/** Whole numbers of 64 bits come as text, since a number may not hold them; ours are counts, which it does. */
function typesWithCounts(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, Number);
  return overrides;
}

/** What keeps the database from answering, in words of the desk; a fault of ours as it is. */
function faultOf(cause: unknown): unknown {
  if (cause instanceof DeskError || !(cause instanceof Error)) return cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (cause instanceof DatabaseError && !isOutage(code)) return cause;
  const isConnection = code !== '' || /connection|timeout|terminated|ended/iu.test(cause.message);
  return isConnection
    ? new DeskError(
        'database-unavailable',
        { reason: code || 'connection' },
        { cause, retryable: true },
      )
    : cause;
}

const RIGHTS_AND_COPIES: readonly string[] = ['42501', '25006'];

/**
 * Classes of SQLSTATE that say nothing of our statement: connection, authorization, database, transaction rolled back, resources,
 * operator intervention, system (https://www.postgresql.org/docs/15/errcodes-appendix.html). So do a right that the account lacks,
 * and a server that takes no writes since it follows another one.
 */
function isOutage(code: string): boolean {
  return (
    ['08', '28', '3D', '40', '53', '55', '57', '58'].includes(code.slice(0, 2)) ||
    RIGHTS_AND_COPIES.includes(code)
  );
}

/** The numbers of the processes that are there. */
async function attending(tables: Reader): Promise<readonly number[]> {
  const { rows } = await sql<{ worker: number }>`
    select objid::integer as worker from pg_locks
    where locktype = 'advisory' and classid = ${ATTENDING} and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(
    tables,
  );
  return rows.map(({ worker }) => worker);
}

/**
 * Being there is an advisory lock on a connection of its own, which the server takes back when the process ends, however it ends.
 * A connection that breaks is made again.
 */
async function attend(connect: () => Client): Promise<Attendance> {
  const worker = randomInt(1, MOST_WORKER);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let current: Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let isEnded = false;
  const listen = async (): Promise<void> => {
    const client = connect();
    const lost = (): void => {
      if (current !== client) return;
      current = undefined;
      if (!isEnded) again = setTimeout(retry, PATIENCE.reconnect);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', tell);
    try {
      await client.connect();
      await client.query('select pg_advisory_lock($1, $2)', [ATTENDING, worker]);
      await client.query(`listen ${CHANNEL}`);
      current = client;
    } catch (cause) {
      await client.end().catch(() => undefined);
      throw cause;
    }
  };
  const retry = (): void => {
    if (isEnded) return;
    listen().then(tell, () => {
      again = setTimeout(retry, PATIENCE.reconnect);
    });
  };
  await listen();
  return {
    worker,
    present: async (all) => [worker, ...(await attending(all))],
    onWork: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: async () => {
      isEnded = true;
      clearTimeout(again);
      await current?.end();
    },
  };
}
