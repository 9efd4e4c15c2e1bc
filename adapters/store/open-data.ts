import type { Addresses } from '../../src/domain/addresses.js';
import type { EmbeddingStore } from '../../src/domain/embedding-store.js';
import type { Installations } from '../../src/domain/installations.js';
import type { Backlog, Queue } from '../../src/domain/queue.js';
import type { Store } from '../../src/domain/store.js';
import type { Upkeep } from '../../src/domain/upkeep.js';
import type { BackupSummary } from './backup/format.js';
import {
  inspectBackup,
  isEmpty,
  restoreBackup,
  type RestoreOptions,
} from './backup/restore-backup.js';
import { type Progress, writeBackup } from './backup/write-backup.js';
import { readBacklog } from './backlog.js';
import type { Database, Serving } from './database.js';
import { createAddresses } from './sql-addresses.js';
import { createEmbeddingStore } from './sql-embeddings.js';
import { createInstallations } from './sql-installations.js';
import { createQueue } from './sql-queue.js';
import { createStore } from './sql-store.js';
import { createUpkeep } from './sql-upkeep.js';
import { openSqlite } from './sqlite-database.js';

/** Everything that is kept. */
export interface Data {
  readonly kind: Database['kind'];
  readonly store: Store;
  readonly upkeep: Upkeep;
  readonly backups: Backups;
  readonly embeddings: EmbeddingStore;
  readonly installations: Installations;
  readonly addresses: Addresses;
  readonly backlog: () => Promise<Backlog>;
  /** The processes that work through the queues just now; this one too, once it does. */
  readonly serving: () => Promise<Serving>;
  /** Throws a `DeskError` while nothing can be kept. */
  readonly tryToKeep: () => Promise<void>;
  /** Puts this process among those that work through the queues. Throws `data-folder-in-use` where only one may. */
  readonly openQueue: () => Promise<Queue>;
  readonly close: () => Promise<void>;
}

/** Copies of everything in a file; see `writeBackup`, `inspectBackup`, `isEmpty` and `restoreBackup`. */
export interface Backups {
  readonly write: (
    file: string,
    options: { readonly at: Date; readonly progress: Progress },
  ) => Promise<BackupSummary>;
  readonly inspect: (file: string) => Promise<BackupSummary>;
  readonly isEmpty: () => Promise<boolean>;
  readonly restore: (file: string, options: RestoreOptions) => Promise<BackupSummary>;
}

/** PostgreSQL where there is an address of one, else one SQLite file. See `openSqlite` and `openPostgres` for what it throws. */
export async function openData({
  file,
  url,
}: {
  readonly file: string;
  readonly url?: string;
}): Promise<Data> {
  if (url === undefined) return toData(await openSqlite(file));
  const { openPostgres } = await import('./postgres-database.js');
  return toData(await openPostgres(url));
}

function toData(database: Database): Data {
  return {
    kind: database.kind,
    store: createStore(database),
    upkeep: createUpkeep(database),
    backups: {
      write: (file, options) => writeBackup(database, file, options),
      inspect: inspectBackup,
      isEmpty: () => isEmpty(database),
      restore: (file, options) => restoreBackup(database, file, options),
    },
    embeddings: createEmbeddingStore(database),
    installations: createInstallations(database),
    addresses: createAddresses(database),
    backlog: () => database.read(readBacklog),
    serving: database.serving,
    tryToKeep: database.tryToKeep,
    openQueue: async () => createQueue(database, await database.attend()),
    close: database.close,
  };
}
