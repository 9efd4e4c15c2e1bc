import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { Database, Reader } from '../database.js';
import { createGuard } from '../guard.js';
import type { BackupHeader, BackupSummary } from './format.js';
import { totalOf } from './format.js';
import { countRows, readRows, TABLES } from './tables.js';

/** Told how many rows there are, and again how many more were done. */
export interface Progress {
  readonly begin: (rows: number) => void;
  readonly advance: (rows: number) => void;
}

/**
 * Writes everything that is kept, as it was at one moment, into a file that only its owner may read: JSON a line, compressed. The
 * file is there whole or not at all. Throws `file-unwritable`.
 */
export async function writeBackup(
  database: Database,
  file: string,
  { at, progress }: { readonly at: Date; readonly progress: Progress },
): Promise<BackupSummary> {
  const guarded = createGuard((cause) => faultOf(cause, file));
  const part = `${file}.${process.pid}.part`;
  try {
    // Before the snapshot: SQLite has one connection.
    const migrations = await database.migrations();
    const summary = await database.snapshot(async (tables) => {
      const header: BackupHeader = {
        kind: 'gender-desk-backup',
        version: 1,
        database: database.kind,
        at: at.toISOString(),
        migrations: [...migrations],
      };
      const counts = await countRows(tables);
      const rows = totalOf(counts);
      progress.begin(rows);
      const text = linesOf(tables, header, counts, progress);
      await guarded(() => compress(text, part));
      return { header, counts, rows };
    });
    await guarded(async () => {
      await rename(part, file);
      await syncFolder(dirname(file));
    });
    return summary;
  } catch (cause) {
    await rm(part, { force: true });
    throw cause;
  }
}

async function* linesOf(
  tables: Reader,
  header: BackupHeader,
  counts: BackupSummary['counts'],
  { advance }: Progress,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const table of TABLES)
    for await (const rows of readRows(tables, table)) {
      yield hashed(rows.map((row) => `${JSON.stringify({ table, row })}\n`).join(''));
      advance(rows.length);
    }
  yield `${JSON.stringify({ end: true, counts, sha256: hash.digest('hex') })}\n`;
}

/** Into a new file, which is on the disk when this resolves. */
function compress(text: AsyncIterable<string>, part: string): Promise<void> {
  const written = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  return pipeline(Readable.from(text), createGzip(), written);
}

/** So that the new name, too, survives a power loss. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function faultOf(cause: unknown, file: string): unknown {
  return cause instanceof DeskError || !isFileFault(cause)
    ? cause
    : new DeskError('file-unwritable', { file }, { cause });
}

function isFileFault(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause && 'errno' in cause;
}
