import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import { countReplies, type Replied } from './arrivals.js';
import { openKept } from './kept.js';
import { beginning } from './messages.js';
import { createPlatform, type Platform, sleep } from './platform.js';
import { runDesk, type RunningDesk } from './run-desk.js';

export interface DiskFault extends Replied {
  readonly events: number;
  /** Deliveries that were not acknowledged while nothing could be kept, and were later. */
  readonly refused: number;
  /** What the log said of them: codes of faults with those of the system beneath, each once. */
  readonly said: readonly string[];
  readonly failed: number;
  readonly integrity: string;
}

/** How the disk of a running desk comes to take nothing more; what is given back makes it take again. */
type Breaking = (folder: string, desk: RunningDesk) => Promise<() => Promise<void>>;

/** A folder that has so much room, in a mount namespace of the process: it goes when that does, however it ends. */
const SIZE = '4m';
const ON_SMALL_DISK = `mount -t tmpfs -o size=${SIZE} none "$0" && exec "$@"`;
const REFUSED = 5;

/** Delivers to a desk on SQLite whose disk is full. Needs the right to mount: root, or user namespaces. */
export function fillDisk(folder: string): Promise<DiskFault> {
  const own = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const data = join(folder, 'small');
  mkdirSync(data);
  return breakDisk(data, ['unshare', '--mount', ...own, 'sh', '-c', ON_SMALL_DISK, data], fill);
}

/** Delivers to a desk on SQLite whose disk has become read-only. Needs `strace`, and the right to attach it. */
export function makeDiskReadOnly(folder: string): Promise<DiskFault> {
  return breakDisk(folder, [], refuseWrites);
}

const fill: Breaking = (folder, { pid }) => {
  const filler = `/proc/${pid}/root${join(folder, 'filler')}`;
  const file = openSync(filler, 'w');
  for (const size of [65_536, 1]) while (hasRoom(file, Buffer.alloc(size)));
  closeSync(file);
  return Promise.resolve(() => {
    rmSync(filler);
    return Promise.resolve();
  });
};

function hasRoom(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

/** A file system cannot be made read-only under files that are open: what the system would say then is said by strace. */
const refuseWrites: Breaking = async (folder, { pid }) => {
  const files = ['', '-wal', '-shm'].flatMap((end) => ['-P', join(folder, `desk.db${end}`)]);
  const calls = ['-e', 'inject=pwrite64,ftruncate,fallocate:error=EROFS'];
  const args = ['-f', '-p', `${pid}`, '-o', '/dev/null', ...files, ...calls];
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await untilAttached(strace);
  return async () => {
    const ended = once(strace, 'exit');
    strace.kill('SIGINT');
    await ended;
  };
};

async function untilAttached(strace: ChildProcess): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: strace.stderr! })) {
    said.push(line);
    if (line.includes('attached')) return;
  }
  throw new Error(`strace could not be attached: ${said.join('\n')}`);
}

async function breakDisk(
  folder: string,
  under: readonly string[],
  breaking: Breaking,
): Promise<DiskFault> {
  const running: { port?: number } = {};
  const platform = await createPlatform({ desk: () => running.port });
  const target = { file: join(folder, 'desk.db') };
  const desk = await runDesk({ target, platform: platform.address }, under);
  running.port = desk.port;
  // As the process sees it: the disk stays while this is open.
  const disk = openSync(`/proc/${desk.pid}/root${folder}`, 'r');
  try {
    await platform.deliver(beginning('before'));
    const mend = await breaking(folder, desk);
    const { acknowledged, refused } = await deliverUntilRefused(platform).finally(mend);
    await Promise.all(refused.map(platform.deliver));
    const all = [beginning('before'), ...acknowledged, ...refused];
    while (countReplies(all, platform).lost > 0) await sleep(20);
    await desk.end('SIGTERM');
    return {
      events: all.length,
      refused: refused.length,
      said: faultsSaid(desk),
      ...countReplies(all, platform),
      ...(await look(disk, folder)),
    };
  } finally {
    await desk.end('SIGKILL');
    closeSync(disk);
    await platform.close();
  }
}

/** Looks at a copy of what is on the disk. */
async function look(
  disk: number,
  folder: string,
): Promise<Pick<DiskFault, 'failed' | 'integrity'>> {
  const file = join(folder, 'copy.db');
  copyFileSync(`/proc/self/fd/${disk}/desk.db`, file);
  const kept = await openKept({ file });
  const looked = { failed: await kept.failed(), integrity: await kept.integrity() };
  await kept.close();
  return looked;
}

/** What is left of the log may still take some. */
async function deliverUntilRefused({ deliverOnce }: Platform): Promise<{
  readonly acknowledged: readonly IncomingMessage[];
  readonly refused: readonly IncomingMessage[];
}> {
  const acknowledged: IncomingMessage[] = [];
  const refused: IncomingMessage[] = [];
  for (let at = 0; refused.length < REFUSED; at++) {
    const message = beginning(`broken-${at}`);
    ((await deliverOnce(message)) ? acknowledged : refused).push(message);
  }
  return { acknowledged, refused };
}

const faultLine = z.object({ fault: z.object({ code: z.string(), cause: z.string() }) });

function faultsSaid({ faults }: RunningDesk): readonly string[] {
  const said = faults.map((line) => {
    const { fault } = faultLine.parse(JSON.parse(line));
    return `${fault.code}: ${fault.cause}`;
  });
  return [...new Set(said)].sort();
}
