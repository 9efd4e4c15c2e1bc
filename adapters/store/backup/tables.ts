import { type Kysely, sql } from 'kysely';
import type { Reader } from '../database.js';
import type { Tables } from '../schema.js';
import { type Row, type RowCounts, rowSchema } from './format.js';

/** The keys of every table, by which it is read in order. */
export const KEYS = {
  checklist: ['tenant', 'id', 'version'],
  assessment: ['tenant', 'id'],
  assessment_event: ['tenant', 'assessment', 'position'],
  assessment_place: ['tenant', 'platform', 'channel', 'assessment'],
  assessment_person: ['tenant', 'assessment', 'person'],
  focus: ['tenant', 'platform', 'channel', 'thread'],
  message: ['id'],
  inbox: ['position'],
  outbox: ['position'],
  slot: ['tenant', 'platform', 'channel', 'slot'],
  audit: ['id'],
  embedding: ['tenant', 'endpoint', 'model', 'dimensions', 'sum'],
  installation: ['tenant', 'platform'],
  setting: ['tenant', 'platform', 'of', 'subject', 'key'],
  feedback: ['tenant', 'platform', 'channel', 'thread', 'delivery', 'person'],
  hand_off: ['tenant', 'id'],
  address: ['tenant', 'platform', 'channel'],
} as const satisfies Readonly<Record<keyof Tables, readonly string[]>>;

/** Every table, and where it has one the key that counts up by itself. */
export const TABLES = Object.keys(KEYS) as readonly (keyof Tables)[];
export const COUNTED = {
  message: 'id',
  inbox: 'position',
  outbox: 'position',
  audit: 'id',
} as const satisfies Partial<Record<keyof Tables, string>>;

/** Rows read or written in one go. */
const BATCH = 500;

export async function countRows(tables: Reader): Promise<RowCounts> {
  const counts: [string, number][] = [];
  for (const table of TABLES) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)}`.execute(tables);
    counts.push([table, rows[0]?.count ?? 0]);
  }
  return Object.fromEntries(counts);
}

/** The rows of a table in the order of its key, some at a time. */
export async function* readRows(
  tables: Reader,
  table: keyof Tables,
): AsyncGenerator<readonly Row[]> {
  const keys = KEYS[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let last: Row | undefined;
  for (;;) {
    const from: Row | undefined = last;
    const after =
      from === undefined
        ? sql``
        : sql`where (${columns}) > (${sql.join(keys.map((key) => from[key]))})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${BATCH}`.execute(
      tables,
    );
    if (rows.length > 0) yield rows.map((row) => rowSchema.parse(row));
    if (rows.length < BATCH) return;
    last = rows.at(-1);
  }
}

/** Writes rows of one table that have the same columns, their keys as they are. */
export async function insertRows(
  tables: Reader,
  kind: 'sqlite' | 'postgres',
  table: string,
  rows: readonly Row[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const part = rows.slice(at, at + BATCH);
    const columns = Object.keys(part[0]!);
    const values = part.map(
      (row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`,
    );
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((each) => sql.ref(each)))})
      ${kind === 'postgres' ? sql`overriding system value` : sql``}
      values ${sql.join(values)}`.execute(tables);
  }
}

/** Numbers go on after the greatest that is there. */
export async function continueCounting(tables: Reader, kind: 'sqlite' | 'postgres'): Promise<void> {
  // SQLite sees to it by itself: `autoincrement` goes on after every key that was ever written.
  if (kind === 'sqlite') return;
  for (const [table, column] of Object.entries(COUNTED))
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(tables);
}

/** The columns of each table of a database as it is. */
export async function columnsOf(
  database: Kysely<Tables>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const tables = await database.introspection.getTables();
  return new Map(
    tables.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]),
  );
}
