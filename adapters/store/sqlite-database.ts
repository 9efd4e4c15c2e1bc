import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, sql, SqliteDialect } from 'kysely';
import { DeskError } from '../../src/domain/desk-error.js';
import { MIGRATIONS } from './migrations/all.js';
import type { Tables } from './schema.js';

/**
 * Opens one SQLite file, which is made or brought up to date first. Write-ahead log with `synchronous=FULL`: what is
 * acknowledged survives a power loss. Throws `data-folder-unwritable`, `data-newer-than-program`,
 * or `file-unreadable` when the file is no database.
 */
export async function openDatabase(file: string): Promise<Kysely<Tables>> {
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: open(file) }) });
  await migrate(database, file);
  return database;
}

export function unwritable(file: string, cause: unknown): DeskError {
  return new DeskError('data-folder-unwritable', { folder: dirname(file) }, { cause });
}

function open(file: string): Sqlite.Database {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Sqlite(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('busy_timeout = 5000');
    return database;
  } catch (cause) {
    throw isDamage(cause)
      ? new DeskError('file-unreadable', { file }, { cause })
      : unwritable(file, cause);
  }
}

function isDamage(cause: unknown): boolean {
  return (
    cause instanceof Sqlite.SqliteError && ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(cause.code)
  );
}

async function migrate(database: Kysely<Tables>, file: string): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };
  const migrator = new Migrator({ db: database, provider });
  try {
    await refuseNewer(database);
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw unwritable(file, error);
  } catch (cause) {
    await database.destroy();
    throw cause instanceof DeskError ? cause : unwritable(file, cause);
  }
}

/** A database with a migration that is not known here was written by a newer program. */
async function refuseNewer(database: Kysely<Tables>): Promise<void> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  if (rows.every(({ name }) => Object.hasOwn(MIGRATIONS, name))) return;
  throw new DeskError('data-newer-than-program', {
    known: Object.keys(MIGRATIONS).length,
    found: rows.length,
  });
}
