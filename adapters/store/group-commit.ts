import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Database, Writer } from './database.js';
import type { Tables } from './schema.js';

type Write = Database['write'];

/** Something that waits to be written; `run` gives what to do once it is kept. */
interface Task {
  readonly run: (tables: Writer) => Promise<() => void>;
  readonly reject: (cause: unknown) => void;
}

/** Most that is kept by one wait for the disk: whoever comes next waits for all of it. */
const MOST = 50;

/**
 * For a database that writes one transaction after another: those that wait at the same time are kept by one, each in a savepoint
 * of its own, so that a slow disk is waited for once. Each is kept as a whole or not at all, in order, and has happened for
 * nobody before all are kept.
 */
export function createGroupCommit(tables: Kysely<Tables>): Write {
  const waiting: Task[] = [];
  let isWriting = false;
  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      await letArrive();
      await writeTogether(tables, waiting.splice(0, MOST));
    }
    isWriting = false;
  };
  return (write) =>
    new Promise((resolve, reject) => {
      waiting.push({
        run: async (all) => {
          const result = await write(all);
          return () => {
            resolve(result);
          };
        },
        reject,
      });
      if (!isWriting) void writeAll();
    });
}

/**
 * The driver never lets go of the process by itself, and Node takes one new connection each time round: without this they would
 * wait for seconds while much is written.
 */
function letArrive(): Promise<void> {
  return setImmediate();
}

/** Never rejects: every task is told. */
async function writeTogether(tables: Kysely<Tables>, tasks: readonly Task[]): Promise<void> {
  const told: (() => void)[] = [];
  try {
    await tables.transaction().execute(async (all) => {
      for (const task of tasks) {
        told.push(await writeOne(all, task));
        await letArrive();
      }
    });
  } catch (cause) {
    for (const { reject } of tasks) reject(cause);
    return;
  }
  for (const tell of told) tell();
}

/** Rejects when the database has undone the whole transaction, as it does when the disk is full. */
async function writeOne(all: Writer, { run, reject }: Task): Promise<() => void> {
  await sql`savepoint one`.execute(all);
  try {
    const tell = await run(all);
    await sql`release one`.execute(all);
    return tell;
  } catch (cause) {
    await undo(all, cause);
    return () => {
      reject(cause);
    };
  }
}

async function undo(all: Writer, cause: unknown): Promise<void> {
  try {
    await sql`rollback to one`.execute(all);
    await sql`release one`.execute(all);
  } catch {
    throw cause;
  }
}
