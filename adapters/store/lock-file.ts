import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** Another process holds the lock. */
export class LockTaken extends Error {
  override readonly name = 'LockTaken';

  constructor(
    /** Its number, where it left it. */
    readonly holder: number | undefined,
  ) {
    super('lock taken');
  }
}

export interface Lock {
  readonly release: () => void;
}

/**
 * Holds a lock until it is released or the process ends, however it ends: the lock is the operating system's, on a file that
 * SQLite locks. Waits for it up to `patience` milliseconds. Throws `LockTaken`.
 */
export function holdLock(file: string, patience: number): Lock {
  const database = new Sqlite(file, { timeout: patience });
  try {
    database.exec('begin exclusive');
  } catch (cause) {
    database.close();
    throw cause instanceof Sqlite.SqliteError && cause.code === 'SQLITE_BUSY'
      ? new LockTaken(readHolder(file))
      : cause;
  }
  writeFileSync(holderFile(file), String(process.pid));
  return {
    release: () => {
      rmSync(holderFile(file), { force: true });
      database.close();
    },
  };
}

/** Who holds a lock: undefined when nobody does; without a number when it did not say. */
export function findHolder(file: string): { readonly process?: number } | undefined {
  if (!existsSync(file)) return undefined;
  const database = new Sqlite(file, { readonly: true, timeout: 0 });
  try {
    database.prepare('select count(*) from sqlite_master').get();
    return undefined;
  } catch (cause) {
    if (!(cause instanceof Sqlite.SqliteError) || cause.code !== 'SQLITE_BUSY') throw cause;
    const holder = readHolder(file);
    return holder === undefined ? {} : { process: holder };
  } finally {
    database.close();
  }
}

function holderFile(file: string): string {
  return `${file}.pid`;
}

function readHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(holderFile(file), 'utf8')) || undefined;
  } catch {
    // The holder ends just now, or has not said yet which process it is.
    return undefined;
  }
}
