import { type CreateTableBuilder, type Kysely, PostgresAdapter, sql } from 'kysely';

type Creating = CreateTableBuilder<string>;

/** A key that counts up by itself. */
export function addPosition(
  creating: CreateTableBuilder<string>,
  name: string,
  database: Kysely<unknown>,
): Creating {
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
  return isPostgres
    ? creating.addColumn(name, sql`bigint generated always as identity primary key`)
    : creating.addColumn(name, 'integer', (column) => column.primaryKey().autoIncrement());
}

/** The columns of a place. */
export function addPlace(creating: Creating): Creating {
  return creating
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull());
}
