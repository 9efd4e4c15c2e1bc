import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDatabase,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely';
import { DeskError } from '../../src/domain/desk-error.js';
import type { Attendance, Database, Reader } from './database.js';
import { createGroupCommit } from './group-commit.js';
import { createGuard } from './guard.js';
import { findHolder, holdLock, LockTaken } from './lock-file.js';
import { done, isUpToDate, migrate } from './migrate.js';
import type { Tables } from './schema.js';

/** The greatest number of a worker: a signed integer of 32 bits. */
export const MOST_WORKER = 2_147_483_647;

/**
 * Opens one SQLite file, which is made or brought up to date first. Write-ahead log with `synchronous=FULL`: what is
 * acknowledged survives a power loss. Throws `data-folder-unwritable`, `data-newer-than-program`,
 * or `file-unreadable` when the file is no database.
 */
export async function openSqlite(file: string): Promise<Database> {
  const opened = open(file);
  const tables = over(opened);
  const guarded = createGuard((cause) => faultOf(cause, file));
  try {
    await guarded(() => migrateAlone(tables, file));
  } catch (cause) {
    await tables.destroy();
    throw cause;
  }
  const write = createGroupCommit(tables);
  // Reading does not wait for what is being written; what is in memory has one connection.
  const reading = file === ':memory:' ? tables : connect(file);
  return {
    kind: 'sqlite',
    read: (read) => guarded(() => read(reading)),
    write: (work) => guarded(() => write(work)),
    // One after another in any case, several by one wait for the disk.
    inOrder: (_place, inOrder) => inOrder(),
    snapshot: (read) => guarded(() => readSnapshot(read, file, tables)),
    alone: (write) =>
      guarded(async () => {
        const lock = file === ':memory:' ? undefined : holdServing(file);
        try {
          return await tables.transaction().execute(write);
        } finally {
          lock?.release();
        }
      }),
    migrations: () => guarded(() => done(tables)),
    // One writes at a time anyway.
    lockPlace: () => Promise.resolve(),
    tellOfWork: () => Promise.resolve(),
    tryToKeep: () =>
      guarded(async () => {
        // Nobody reads it; written as it was, it is written all the same.
        await tables.transaction().execute((all) => sql`pragma user_version = 0`.execute(all));
      }),
    serving: () =>
      guarded(() => {
        const holder = file === ':memory:' ? undefined : findHolder(lockOf(file));
        return Promise.resolve({ count: holder === undefined ? 0 : 1, ...holder });
      }),
    attend: () => Promise.resolve(attend(file)),
    scrub: () =>
      guarded(() => {
        return Promise.resolve(scrub(opened));
      }),
    close: async () => {
      if (reading !== tables) await reading.destroy();
      await tables.destroy();
    },
  };
}

/** Tables of an earlier time, in a file without a name that is gone when it is closed. */
export interface TemporaryDatabase extends Pick<Database, 'read' | 'write' | 'close'> {
  /** Brings them up to date. */
  readonly migrate: () => Promise<void>;
}

/** Makes the tables as a migration left them. */
export async function openTemporary(upTo: string): Promise<TemporaryDatabase> {
  const tables = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Sqlite('') }) });
  await migrate(tables, upTo);
  return {
    read: (read) => read(tables),
    write: (write) => tables.transaction().execute(write),
    migrate: () => migrate(tables),
    close: () => tables.destroy(),
  };
}

function connect(file: string): Kysely<Tables> {
  return over(open(file));
}

function over(database: Sqlite.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new EagerDialect(database) });
}

/** Statements that are kept prepared: more than there are but for lists of many lengths. */
const MOST_PREPARED = 500;

/** Each statement is read by SQLite once, however often it is run. */
function preparedOnce(database: Sqlite.Database): SqliteDatabase {
  const prepared = new Map<string, Sqlite.Statement>();
  return {
    prepare: (text) => {
      const statement = prepared.get(text) ?? database.prepare(text);
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      prepared.set(text, statement);
      return statement;
    },
    close: () => {
      database.close();
    },
  };
}

/** Reads everything as it is at one moment, over a connection of its own: nobody waits meanwhile. */
async function readSnapshot<Result>(
  read: (tables: Reader) => Promise<Result>,
  file: string,
  tables: Kysely<Tables>,
): Promise<Result> {
  const own = file === ':memory:' ? tables : connect(file);
  try {
    return await own.transaction().setAccessMode('read only').execute(read);
  } finally {
    if (own !== tables) await own.destroy();
  }
}

/**
 * Takes the right to write when a transaction begins, so that waiting for another process is possible at all; and undoes nothing
 * where a full or broken disk has undone it already, so that the disk is named rather than the undoing.
 */
class EagerDialect extends SqliteDialect {
  readonly #database: Sqlite.Database;

  constructor(database: Sqlite.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new EagerDriver(this.#database);
  }
}

class EagerDriver extends SqliteDriver {
  readonly #database: Sqlite.Database;

  constructor(database: Sqlite.Database) {
    super({ database: preparedOnce(database) });
    this.#database = database;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

function open(file: string): Sqlite.Database {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Sqlite(file);
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // What is deleted is overwritten.
    database.pragma('secure_delete = ON');
    return database;
  } catch (cause) {
    throw faultOf(cause, file) instanceof DeskError
      ? faultOf(cause, file)
      : unwritable(file, cause);
  }
}

/** What is wrong with the database or its folder, in words of the desk; any other fault as it is. */
function faultOf(cause: unknown, file: string): unknown {
  if (!(cause instanceof Sqlite.SqliteError)) return cause;
  return ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(cause.code)
    ? new DeskError('file-unreadable', { file }, { cause })
    : unwritable(file, cause);
}

function unwritable(file: string, cause: unknown): DeskError {
  return new DeskError(
    'data-folder-unwritable',
    { folder: dirname(file) },
    { cause, retryable: true },
  );
}

/** One process at a time; the others wait for it, and find nothing left to do. */
async function migrateAlone(tables: Kysely<Tables>, file: string): Promise<void> {
  if (await isUpToDate(tables)) return;
  const lock = file === ':memory:' ? undefined : holdLock(`${file}.migrating`, MIGRATION_PATIENCE);
  try {
    await migrate(tables);
  } finally {
    lock?.release();
  }
}

/** How long a process waits for another one's migration, in milliseconds. */
const MIGRATION_PATIENCE = 60_000;

/** Writes the file anew and empties its log; false when others were in the way. */
function scrub(database: Sqlite.Database): boolean {
  try {
    database.exec('vacuum');
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError && cause.code === 'SQLITE_BUSY') return false;
    throw cause;
  }
  return database.pragma('wal_checkpoint(truncate)', CHECKPOINT_BUSY) === 0;
}

/** The first column of what a checkpoint answers: 1 when others kept it from ending. */
const CHECKPOINT_BUSY = { simple: true } as const;

/** The one process that works through the queues of this file. Throws `data-folder-in-use`. */
function attend(file: string): Attendance {
  const lock = file === ':memory:' ? undefined : holdServing(file);
  const worker = randomInt(1, MOST_WORKER);
  return {
    worker,
    present: () => Promise.resolve([worker]),
    onWork: () => () => undefined,
    end: () => {
      lock?.release();
      return Promise.resolve();
    },
  };
}

/** Whoever only looks whether somebody serves holds the lock for a moment; milliseconds. */
const SERVING_PATIENCE = 250;

function lockOf(file: string): string {
  return `${file}.lock`;
}

function holdServing(file: string): ReturnType<typeof holdLock> {
  try {
    return holdLock(lockOf(file), SERVING_PATIENCE);
  } catch (cause) {
    if (!(cause instanceof LockTaken)) throw unwritable(file, cause);
    throw new DeskError(
      'data-folder-in-use',
      { folder: dirname(file), holder: cause.holder ?? 0 },
      { cause },
    );
  }
}
