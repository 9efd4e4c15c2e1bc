import { dirname } from 'node:path';
import { createQueue } from '../../adapters/store/sql-queue.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import { countReplies, type Replied } from './arrivals.js';
import type { Target } from './desk/desk-process.js';
import { sideBySide } from './draw.js';
import { type Kept, openKept } from './kept.js';
import { questionsOf } from './messages.js';
import { createPlatform, type Platform, sleep } from './platform.js';
import { holdTo } from './processor.js';
import { runDesk, type RunningDesk } from './run-desk.js';

export interface Backlog {
  /** Of the questions, so that several may be worked through on one database. */
  readonly name: string;
  readonly questions: number;
  readonly processes: number;
  /** Whether the first process is killed when half of the questions are answered. */
  readonly isOneKilled?: boolean;
  /** How much of one processor each process may use, in per cent; as much as there is unless given. */
  readonly heldTo?: number;
}

export interface WorkedThrough extends Replied {
  readonly processes: number;
  readonly questions: number;
  readonly seconds: number;
  readonly aSecond: number;
  /** Replies that were posted twice although no killed process had them in hand. */
  readonly repeatedWithoutReason: number;
  /** Questions whose turn was kept twice. */
  readonly keptTwice: number;
  readonly failed: number;
  readonly integrity: string;
}

const CONVERSATIONS = 200;
/** A time that does not come. */
const NEVER = new Date('2999-01-01T00:00:00Z');

/** Real questions wait, all become due at one moment, and processes on one PostgreSQL work through them. */
export async function workThrough(target: Target, backlog: Backlog): Promise<WorkedThrough> {
  const platform = await createPlatform({ desk: () => undefined });
  const kept = await openKept(target);
  const messages = questionsOf(backlog.name, backlog.questions, CONVERSATIONS);
  await putIn(messages, kept);
  const desks: RunningDesk[] = [];
  try {
    const bundled = dirname(target.file);
    for (let each = 0; each < backlog.processes; each++)
      desks.push(await runDesk({ target, platform: platform.address, bundled }));
    if (backlog.heldTo !== undefined) for (const { pid } of desks) holdTo(backlog.heldTo, pid);
    const begun = performance.now();
    await makeDue(kept);
    const inHand = backlog.isOneKilled ? await killHalfWay(desks, messages, platform, kept) : [];
    await kept.quiet();
    const seconds = (lastReply(messages, platform) - begun) / 1_000;
    return {
      ...countReplies(messages, platform),
      processes: backlog.processes,
      questions: messages.length,
      seconds: Math.round(seconds * 10) / 10,
      aSecond: Math.round((messages.length / seconds) * 10) / 10,
      repeatedWithoutReason: countRepeated(messages, platform, inHand),
      keptTwice: await countKeptTwice(kept),
      failed: await kept.failed(),
      integrity: await kept.integrity(),
    };
  } finally {
    for (const desk of desks) await desk.end('SIGTERM');
    await kept.close();
    await platform.close();
  }
}

async function putIn(messages: readonly IncomingMessage[], { database }: Kept): Promise<void> {
  const queue = createQueue(database, await database.attend());
  await sideBySide(messages, 8, async (message) => {
    await queue.receive(message, NEVER);
  });
  await queue.close();
}

async function makeDue({ database }: Kept): Promise<void> {
  await database.write(async (tables) => {
    await tables
      .updateTable('inbox')
      .set({ not_before: new Date(0).toISOString() })
      .where('state', '=', 'waiting')
      .execute();
    await database.tellOfWork(tables);
  });
}

/** The deliveries whose replies were in hand when the process was killed. */
async function killHalfWay(
  [first]: readonly RunningDesk[],
  messages: readonly IncomingMessage[],
  { posted }: Platform,
  kept: Kept,
): Promise<readonly string[]> {
  while (posted.size < messages.length / 2) await sleep(5);
  // Looked at while it stands still: the other takes them over as soon as it is gone.
  process.kill(first!.pid, 'SIGSTOP');
  const inHand = await kept.lettersInHand();
  await first!.end('SIGKILL');
  return inHand;
}

function lastReply(messages: readonly IncomingMessage[], { posted }: Platform): number {
  return Math.max(...messages.flatMap(({ id }) => (posted.get(id) ?? []).map(({ at }) => at)));
}

function countRepeated(
  messages: readonly IncomingMessage[],
  { posted }: Platform,
  inHand: readonly string[],
): number {
  return messages.filter(({ id }) => (posted.get(id)?.length ?? 0) > 1 && !inHand.includes(id))
    .length;
}

async function countKeptTwice({ database }: Kept): Promise<number> {
  const rows = await database.read((tables) =>
    tables
      .selectFrom('message')
      .select('delivery')
      .where('role', '=', 'assistant')
      .groupBy('delivery')
      .having((is) => is.fn.countAll(), '>', 1)
      .execute(),
  );
  return rows.length;
}

export interface Shared {
  /** Undefined: each as much of the machine as it can get. */
  readonly heldTo?: number;
  /** One process and two, one after the other and again: a machine is not always as fast. */
  readonly one: readonly WorkedThrough[];
  readonly two: readonly WorkedThrough[];
  /** Answers a second of two processes, of one. */
  readonly ratio: number;
}

export interface SharedWork {
  readonly shared: readonly Shared[];
  readonly oneOfTwoKilled: WorkedThrough;
}

/** Per cent of a processor, so that two processes leave half of two processors to the database and the platform. */
const HALF = 50;

export async function shareWork(
  target: Target,
  questions: number,
  rounds: number,
): Promise<SharedWork> {
  const free = await compare(target, { questions, rounds });
  const held = await compare(target, { questions, rounds, heldTo: HALF });
  const killed = { name: 'killed', questions, processes: 2, isOneKilled: true };
  return { shared: [free, held], oneOfTwoKilled: await workThrough(target, killed) };
}

interface Comparison {
  readonly questions: number;
  readonly rounds: number;
  readonly heldTo?: number;
}

async function compare(target: Target, { rounds, ...each }: Comparison): Promise<Shared> {
  const one: WorkedThrough[] = [];
  const two: WorkedThrough[] = [];
  const name = `held to ${each.heldTo ?? 'none'}`;
  for (let round = 0; round < rounds; round++) {
    one.push(await workThrough(target, { ...each, name: `${name} one ${round}`, processes: 1 }));
    two.push(await workThrough(target, { ...each, name: `${name} two ${round}`, processes: 2 }));
  }
  const spent = (runs: readonly WorkedThrough[]): number =>
    runs.reduce((sum, { seconds }) => sum + seconds, 0);
  const ratio = Math.round((spent(one) / spent(two)) * 100) / 100;
  return { ...(each.heldTo === undefined ? {} : { heldTo: each.heldTo }), one, two, ratio };
}
