import { DeskError } from '../../../src/domain/desk-error.js';
import type { Operator } from '../../../src/domain/upkeep.js';
import type { Database, Reader, Writer } from '../database.js';
import { MIGRATIONS } from '../migrations/all.js';
import { openTemporary } from '../sqlite-database.js';
import { note } from '../upkeep/audit.js';
import type { BackupHeader, BackupSummary, Row } from './format.js';
import { totalOf } from './format.js';
import { readBackup } from './read-backup.js';
import { columnsOf, continueCounting, countRows, insertRows, readRows, TABLES } from './tables.js';
import type { Progress } from './write-backup.js';

export interface RestoreOptions {
  /** What is kept already goes. */
  readonly isReplacing: boolean;
  readonly by: Operator;
  readonly progress: Progress;
}

/** Reads a backup whole and says what is in it. Throws `backup-invalid`, `backup-newer` or `file-unreadable`. */
export async function inspectBackup(file: string): Promise<BackupSummary> {
  const summary = await readBackup(file);
  ageOf(summary.header, file);
  return summary;
}

/** Whether nothing at all is kept. */
export async function isEmpty(database: Database): Promise<boolean> {
  return totalOf(await database.read(countRows)) === 0;
}

/**
 * Puts back what a backup holds, all of it or nothing, whichever database it is from; one of an older program is brought up to date
 * on the way. The whole file is checked before anything is written. Throws `backup-invalid`, `backup-newer`, `database-not-empty`, and
 * `data-folder-in-use` or `database-in-use` while another process serves.
 */
export async function restoreBackup(
  database: Database,
  file: string,
  { isReplacing, by, progress }: RestoreOptions,
): Promise<BackupSummary> {
  const summary = await inspectBackup(file);
  if (!isReplacing && !(await isEmpty(database))) throw new DeskError('database-not-empty', {});
  progress.begin(summary.rows);
  await database.alone(async (tables) => {
    if (!isReplacing && totalOf(await countRows(tables)) > 0)
      throw new DeskError('database-not-empty', {});
    for (const table of TABLES) await tables.deleteFrom(table).execute();
    await load(tables, database, file, summary.header, progress);
    await continueCounting(tables, database.kind);
    await note(tables, by, 'restored');
  });
  return summary;
}

/** How many migrations the tables of a backup had seen. */
function ageOf({ migrations }: BackupHeader, file: string): number {
  const known = Object.keys(MIGRATIONS);
  if (migrations.some((name) => !known.includes(name)))
    throw new DeskError('backup-newer', { file, found: migrations.length, known: known.length });
  if (migrations.some((name, at) => name !== known[at]) || migrations.length === 0)
    throw new DeskError('backup-invalid', { file, reason: 'damaged' });
  return migrations.length;
}

async function load(
  tables: Writer,
  { kind }: Database,
  file: string,
  header: BackupHeader,
  { advance }: Progress,
): Promise<void> {
  const age = ageOf(header, file);
  if (age === Object.keys(MIGRATIONS).length) {
    await insertAll(tables, kind, file, advance);
    return;
  }
  // The tables of its time, in a database that is gone when it is closed.
  const past = await openTemporary(Object.keys(MIGRATIONS)[age - 1]!);
  try {
    await past.write((old) => insertAll(old, 'sqlite', file, () => undefined));
    await past.migrate();
    await past.read(async (old) => {
      for (const table of TABLES)
        for await (const rows of readRows(old, table)) {
          await insertRows(tables, kind, table, rows);
          advance(rows.length);
        }
    });
  } finally {
    await past.close();
  }
}

/** Writes every row of a backup that fits the tables as they are. */
async function insertAll(
  tables: Reader,
  kind: Database['kind'],
  file: string,
  advance: (rows: number) => void,
): Promise<void> {
  const columns = await columnsOf(tables);
  await readBackup(file, {
    rows: async (table, rows) => {
      const known = columns.get(table);
      if (known === undefined || !rows.every((row) => fits(row, known)))
        throw new DeskError('backup-invalid', { file, reason: 'damaged' });
      await insertRows(tables, kind, table, rows);
      advance(rows.length);
    },
  });
}

function fits(row: Row, columns: ReadonlySet<string>): boolean {
  const own = Object.keys(row);
  return own.length === columns.size && own.every((column) => columns.has(column));
}
