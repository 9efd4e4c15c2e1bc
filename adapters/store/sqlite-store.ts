import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, type Selectable, sql, SqliteDialect } from 'kysely';
import { DeskError } from '../../src/domain/desk-error.js';
import type { Place } from '../../src/domain/place.js';
import type { Store, StoredMessage } from '../../src/domain/store.js';
import { MIGRATIONS } from './migrations/all.js';
import { replySchema } from './reply-schema.js';
import type { MessageTable, Tables } from './schema.js';

/**
 * A store in one SQLite file, which is made or brought up to date first. Write-ahead log with `synchronous=FULL`: what is
 * acknowledged survives a power loss. Throws `data-folder-unwritable`, `data-newer-than-program`,
 * or `file-unreadable` when the file is no database.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: open(file) }) });
  await migrate(database, file);
  return toStore(database, file);
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

function toStore(database: Kysely<Tables>, file: string): Store {
  return {
    append: async (place, messages) => {
      if (messages.length === 0) return;
      const rows = messages.map((message) => toRow(place, message));
      try {
        await database.insertInto('message').values(rows).execute();
      } catch (cause) {
        throw unwritable(file, cause);
      }
    },
    latest: async ({ tenant, platform, channel }, count) => {
      if (count <= 0) return [];
      const rows = await database
        .selectFrom('message')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .orderBy('id', 'desc')
        .limit(count)
        .execute();
      return rows.reverse().map(fromRow);
    },
    clear: async ({ tenant, platform, channel }) => {
      await database
        .deleteFrom('message')
        .where('tenant', '=', tenant)
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .execute();
    },
    close: () => database.destroy(),
  };
}

function toRow(place: Place, message: StoredMessage): Omit<MessageTable, 'id'> {
  return {
    tenant: place.tenant,
    platform: place.platform,
    channel: place.channel,
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

function unwritable(file: string, cause: unknown): DeskError {
  return new DeskError('data-folder-unwritable', { folder: dirname(file) }, { cause });
}
