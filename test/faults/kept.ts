import { sql } from 'kysely';
import type { Database } from '../../adapters/store/database.js';
import { openPostgres } from '../../adapters/store/postgres-database.js';
import { openSqlite } from '../../adapters/store/sqlite-database.js';
import { letterSchema } from '../../adapters/store/message-schema.js';
import type { Target } from './desk/desk-process.js';
import { deliveryOf, sleep } from './platform.js';

/** What a target holds, seen from beside the desk. */
export interface Kept {
  readonly database: Database;
  /** How often the log of any assessment holds what a delivery did, by delivery. */
  readonly applied: () => Promise<ReadonlyMap<string, number>>;
  /** Deliveries that wait for their turn, and letters that wait to be sent. */
  readonly waiting: () => Promise<number>;
  /** Deliveries and letters that a process has in hand. */
  readonly inHand: () => Promise<number>;
  /** The deliveries whose replies a process has in hand. */
  readonly lettersInHand: () => Promise<readonly string[]>;
  /** Deliveries answered with an apology, and letters given up. */
  readonly failed: () => Promise<number>;
  /** Waits until nothing waits. */
  readonly quiet: () => Promise<void>;
  /** `ok`, or what is wrong: with the database, or with a log that has gaps or another length than is written down. */
  readonly integrity: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openKept({ file, url }: Target): Promise<Kept> {
  const database = url === undefined ? await openSqlite(file) : await openPostgres(url);
  const { read } = database;
  const waiting = (): Promise<number> =>
    count(
      database,
      sql`(select count(*) from inbox where state = 'waiting')
      + (select count(*) from outbox where state = 'waiting')`,
    );
  return {
    database,
    waiting,
    applied: () =>
      read(async (tables) => {
        const rows = await tables.selectFrom('assessment_event').select('event').execute();
        const applied = new Map<string, number>();
        for (const { event } of rows) {
          const delivery = deliveryOfEvent(event);
          applied.set(delivery, (applied.get(delivery) ?? 0) + 1);
        }
        return applied;
      }),
    inHand: () =>
      count(
        database,
        sql`(select count(*) from inbox where worker is not null)
        + (select count(*) from outbox where worker is not null)`,
      ),
    lettersInHand: () =>
      read(async (tables) => {
        const rows = await tables
          .selectFrom('outbox')
          .select('letter')
          .where((is) => is.and([is('state', '=', 'waiting'), is('worker', 'is not', null)]))
          .execute();
        return rows.map(({ letter }) => deliveryOf(letterSchema.parse(JSON.parse(letter)).reply));
      }),
    failed: () =>
      count(
        database,
        sql`(select count(*) from inbox where state = 'failed')
        + (select count(*) from outbox where state = 'dead')`,
      ),
    quiet: async () => {
      while ((await waiting()) > 0) await sleep(50);
    },
    integrity: () => integrityOf(database),
    close: database.close,
  };
}

async function count({ read }: Database, of: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await read((tables) =>
    sql<{ count: number }>`select ${of} as count`.execute(tables),
  );
  return rows[0]!.count;
}

/** The id of an event is that of the message it came with, and a number. */
function deliveryOfEvent(event: string): string {
  // The store wrote it.
  const { id } = JSON.parse(event) as { readonly id: string };
  return id.slice(0, id.lastIndexOf('/'));
}

async function integrityOf(database: Database): Promise<string> {
  const gaps = await count(
    database,
    sql`(select count(*) from assessment where length <> (
        select count(*) from assessment_event as event
        where event.tenant = assessment.tenant and event.assessment = assessment.id)
      or length <> (
        select max(position) + 1 from assessment_event as event
        where event.tenant = assessment.tenant and event.assessment = assessment.id))`,
  );
  if (gaps > 0) return `${gaps} logs with gaps`;
  return database.kind === 'sqlite' ? checkSqlite(database) : checkPostgres(database);
}

async function checkSqlite({ read }: Database): Promise<string> {
  const { rows } = await read((tables) =>
    sql<{ integrity_check: string }>`pragma integrity_check`.execute(tables),
  );
  return rows.map((row) => row.integrity_check).join('; ');
}

/** Every index against its table, by PostgreSQL's own `amcheck`; it throws what it finds. */
async function checkPostgres({ read }: Database): Promise<string> {
  await read(async (tables) => {
    await sql`create extension if not exists amcheck`.execute(tables);
    await sql`select bt_index_check(index.indexrelid, true)
      from pg_index as index join pg_class as class on class.oid = index.indexrelid
      join pg_am as method on method.oid = class.relam and method.amname = 'btree'
      where class.relnamespace = 'public'::regnamespace`.execute(tables);
  });
  return 'ok';
}
