import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Postgres, startPostgres } from '../postgres.js';
import { childrenOf } from '../postgres/processes.js';
import type { Target } from './desk/desk-process.js';
import { sideBySide } from './draw.js';
import { beginning } from './messages.js';
import { createPlatform } from './platform.js';
import { runDesk } from './run-desk.js';

export interface PowerLoss {
  readonly acknowledged: number;
  /** Acknowledgements written to the socket after the log held the message and the disk was waited for, in that order. */
  readonly afterTheDisk: number;
}

/** Longer than what is written to the log at once. */
const LONGEST_STRING = 200_000;

/** SQLite: the desk itself writes the log. */
export function watchSqlite(folder: string, events: number): Promise<PowerLoss> {
  return watchAcknowledgements({ file: join(folder, 'desk.db') }, events);
}

/** PostgreSQL: a server of one's own, whose processes are watched along with the desk's. */
export async function watchPostgres(folder: string, events: number): Promise<PowerLoss> {
  const postgres = await startPostgres();
  try {
    const target = { file: join(folder, 'desk.db'), url: postgres.url };
    return await watchAcknowledgements(target, events, postgres);
  } finally {
    await postgres.stop();
  }
}

/** Has `strace` write down what the processes write, and looks at what came before each acknowledgement. */
async function watchAcknowledgements(
  target: Target,
  events: number,
  postgres?: Postgres,
): Promise<PowerLoss> {
  const others = postgres === undefined ? [] : processesOf(postgres);
  const trace = join(dirname(target.file), 'trace');
  const running: { port?: number } = {};
  const platform = await createPlatform({ desk: () => running.port });
  // Beside the process, so that signals reach the process itself.
  const strace = ['strace', '-D', '-f', '-y', '-s', `${LONGEST_STRING}`, '-o', trace, ...others];
  const watched = ['-e', 'trace=pwrite64,fsync,fdatasync,write,writev'];
  const desk = await runDesk({ target, platform: platform.address }, [...strace, ...watched]);
  running.port = desk.port;
  try {
    const messages = Array.from({ length: events }, (_, at) => beginning(`traced-${at}-`));
    // One after another on PostgreSQL, so that nobody waits for the disk on behalf of another.
    await sideBySide(messages, target.url === undefined ? messages.length : 1, async (message) => {
      await platform.deliver(message);
    });
    const ended = desk.end('SIGTERM');
    // strace ends, and with it the trace, when the last process that it watches does.
    await postgres?.stop('smart');
    await ended;
    const calls = callsIn(readFileSync(trace, 'utf8'));
    const afterTheDisk = messages.filter(({ id }) => isAfterTheDisk(id, calls)).length;
    return { acknowledged: messages.length, afterTheDisk };
  } finally {
    const killed = desk.end('SIGKILL');
    await postgres?.stop();
    await killed;
    await platform.close();
  }
}

/** Those that run, too: PostgreSQL has one that writes its log beside those of the connections. */
function processesOf({ processId }: Postgres): readonly string[] {
  const server = processId()!;
  return [server, ...childrenOf(server)].flatMap((each) => ['-p', `${each}`]);
}

const LOG = String.raw`\d+<[^>]*(?:-wal|/pg_wal/[0-9A-F]+)>`;
const WRITTEN = new RegExp(String.raw`^pwrite64\(${LOG}`, 'u');
const SYNCED = new RegExp(String.raw`^f(?:data)?sync\(${LOG}\)\s+= 0`, 'u');
const ACKNOWLEDGED = /^writev?\(.*HTTP\/1\.1 200/u;

function isAfterTheDisk(id: string, calls: readonly Call[]): boolean {
  const logged = calls.find(({ text }) => WRITTEN.test(text) && text.includes(id));
  const synced = calls.find(
    ({ text, begun }) => SYNCED.test(text) && logged !== undefined && begun > logged.ended,
  );
  // Known when the platform brought it again, since it had not heard soon enough.
  const acknowledged = calls.find(
    ({ text }) =>
      ACKNOWLEDGED.test(text) && [`new ${id}`, `known ${id}`].some((said) => text.includes(said)),
  );
  return synced !== undefined && acknowledged !== undefined && acknowledged.begun > synced.ended;
}

/** A call of a process to the system, and the lines of the trace at which it began and ended. */
interface Call {
  readonly text: string;
  readonly begun: number;
  readonly ended: number;
}

/** strace stops a process at each call, so its lines are in the order of what happened; calls that overlap are in two lines. */
function callsIn(trace: string): readonly Call[] {
  const open = new Map<string, { readonly text: string; readonly begun: number }>();
  return trace.split('\n').flatMap((line, at) => {
    const [, thread, said] = /^(\d+)\s+(.*)$/u.exec(line) ?? [];
    if (thread === undefined || said === undefined) return [];
    const beginning = /^(.*?)\s*<unfinished \.\.\.>$/u.exec(said)?.[1];
    if (beginning !== undefined) {
      open.set(thread, { text: beginning, begun: at });
      return [];
    }
    const rest = /^<\.\.\. \w+ resumed>(.*)$/u.exec(said)?.[1];
    if (rest === undefined) return [{ text: said, begun: at, ended: at }];
    const { text, begun } = open.get(thread) ?? { text: '', begun: at };
    return [{ text: text + rest, begun, ended: at }];
  });
}
