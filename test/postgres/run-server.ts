import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Cluster {
  /** Holds PostgreSQL's programs. */
  readonly programs: string;
  /** Holds the data and the Unix socket. */
  readonly folder: string;
  /** Who runs the programs; whoever runs the tests when absent. */
  readonly account: Account | undefined;
}

/** The folder of the programs of the newest version that is whole. */
export function findPrograms(versions: string): string {
  const found = (existsSync(versions) ? readdirSync(versions) : [])
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(versions, version, 'bin'))
    .find((programs) => existsSync(join(programs, 'initdb')));
  if (found === undefined)
    throw new Error(
      `There is no PostgreSQL under ${versions}: install Debian's package postgresql.`,
    );
  return found;
}

/** PostgreSQL refuses root. Not its own account, to which the cluster of the machine belongs. */
export function ordinaryAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: string): number =>
    Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Without the settings that PostgreSQL's programs read from the environment. */
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };

export async function initialize({ programs, folder, account }: Cluster): Promise<void> {
  const options = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8'];
  await promisify(execFile)(
    join(programs, 'initdb'),
    ['--pgdata', join(folder, 'data'), '--no-sync', '--no-instructions', ...options],
    { ...account, cwd: folder, env: ENVIRONMENT },
  );
}

/** Below the ports that the system gives to whoever names none: no other test takes it while the server is down. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const probe = createServer().listen(port, '127.0.0.1');
    try {
      await once(probe, 'listening');
      return port;
    } catch {
      // Taken: another may be free.
    } finally {
      probe.close();
    }
  }
}

const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Gives the server's own process once it takes connections: `setpriv` becomes it, and has it end with this process. */
export async function runServer(
  { programs, folder, account }: Cluster,
  { port, durable }: { readonly port: number; readonly durable: boolean },
): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'lc_messages=C',
    ...(durable ? [] : NOT_DURABLE),
  ];
  const server = [join(programs, 'postgres'), '-D', join(folder, 'data'), '-p', String(port)];
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'INT', ...server, ...settings.flatMap((setting) => ['-c', setting])],
    { ...account, cwd: folder, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await untilReady(child);
  return child;
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    // Read to the end: a pipe that nobody empties would hold the server up.
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000);
      if (said.includes('database system is ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('close', () => {
      reject(new Error(`PostgreSQL did not start: ${said}`));
    });
  });
}
