import { type Kysely, Migrator, sql } from 'kysely';
import { DeskError } from '../../src/domain/desk-error.js';
import { MIGRATIONS } from './migrations/all.js';
import type { Tables } from './schema.js';

/** Makes the tables, or brings them up to date. Throws `data-newer-than-program`, or what the database throws. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  await refuseNewer(database);
  const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
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

async function done(database: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  return rows.map(({ name }) => name);
}
