import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { onDemand } from './on-demand.js';
import { killWithChildren } from './postgres/processes.js';
import {
  findPrograms,
  freePort,
  initialize,
  ordinaryAccount,
  runServer,
} from './postgres/run-server.js';

/** A PostgreSQL server of one's own, in a temporary folder: on loopback alone, unprivileged, open to whoever asks. */
export interface Postgres {
  /** Of its database `postgres`; the same after a restart. */
  readonly url: string;
  /** Holds its data and its Unix socket. */
  readonly folder: string;
  /** Of the process that was started; undefined when none runs. */
  readonly processId: () => number | undefined;
  /** Ends it in one of PostgreSQL's ways (`fast` when absent) and removes the folder; a second time does nothing. */
  readonly stop: (mode?: Shutdown) => Promise<void>;
  /** Starts it on the data that it left, after an orderly end of what still runs. */
  readonly restart: () => Promise<void>;
  /** Ends every process of it at once, as a crash would; `restart` brings it back. */
  readonly kill: () => Promise<void>;
}

/** `smart` waits for the clients to leave, `fast` sends them away, `immediate` leaves the data to be recovered. */
export type Shutdown = keyof typeof SIGNALS;
const SIGNALS = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

export interface PostgresOptions {
  /** Whether a commit waits for the disk, as it does when absent; without, the server is faster. */
  readonly durable?: boolean;
  /** Where Debian keeps its versions of PostgreSQL. */
  readonly versions?: string;
}

/** Starts a server; the caller stops it, and at the latest it ends with the process that started it. */
export async function startPostgres({
  durable = true,
  versions = '/usr/lib/postgresql',
}: PostgresOptions = {}): Promise<Postgres> {
  const programs = findPrograms(versions);
  const folder = mkdtempSync(join(tmpdir(), 'gender-desk-postgres-'));
  try {
    const account = ordinaryAccount();
    if (account !== undefined) chownSync(folder, account.uid, account.gid);
    const cluster = { programs, folder, account };
    await initialize(cluster);
    const port = await freePort();
    const run = (): Promise<ChildProcess> => runServer(cluster, { port, durable });
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    return { url, folder, ...control(await run(), run, folder) };
  } catch (error) {
    remove(folder);
    throw error;
  }
}

/** The URL of a new, empty database on the server that the test files of a run share; that one is not durable. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(await onDemand('postgres'));
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  url.pathname = name;
  return url.href;
}

function control(
  started: ChildProcess,
  run: () => Promise<ChildProcess>,
  folder: string,
): Pick<Postgres, 'processId' | 'stop' | 'restart' | 'kill'> {
  let server = started;
  const processId = (): number | undefined =>
    server.exitCode === null && server.signalCode === null ? server.pid : undefined;
  const end = async (act: (running: number) => unknown): Promise<void> => {
    const running = processId();
    if (running === undefined) return;
    const ended = once(server, 'exit');
    await act(running);
    await ended;
  };
  const shutDown = (mode: Shutdown): Promise<void> => end(() => server.kill(SIGNALS[mode]));
  return {
    processId,
    stop: async (mode = 'fast') => {
      await shutDown(mode);
      remove(folder);
    },
    restart: async () => {
      await shutDown('fast');
      server = await run();
    },
    kill: () => end(killWithChildren),
  };
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
