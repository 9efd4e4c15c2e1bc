import { type Kysely, Migrator, sql } from 'kysely';
import { DeskError } from '../../src/domain/desk-error.js';
import { MIGRATIONS } from './migrations/all.js';
import type { Tables } from './schema.js';

/**
 * Makes the tables, or brings them up to date, or as far as a migration. Throws `data-newer-than-program`, or what the database
 * throws.
 */
export async function migrate(database: Kysely<Tables>, upTo?: string): Promise<void> {
  await refuseNewer(database);
  const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };
  const migrator = new Migrator({ db: database, provider });
  const { error } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo));
  // Whatever the driver threw, an `Error`.
  if (error !== undefined) throw error as Error;
}

/** Whether every migration is done. */
export async function isUpToDate(database: Kysely<Tables>): Promise<boolean> {
  return (await done(database)).length === Object.keys(MIGRATIONS).length;
}

/** A database with a migration that is not known here was written by a newer program. */
async function refuseNewer(database: Kysely<Tables>): Promise<void> {
  const names = await done(database);
  if (names.every((name) => Object.hasOwn(MIGRATIONS, name))) return;
  throw new DeskError('data-newer-than-program', {
    known: Object.keys(MIGRATIONS).length,
    found: names.length,
  });
}

/** The names of the migrations that were done, in order. */
export async function done(database: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(database);
  return rows.map(({ name }) => name);
}
