import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import {
  type Arrival,
  arrive,
  countReplies,
  type Replied,
  type Spread,
  spreadOf,
} from './arrivals.js';
import type { ProcessFigures, Target } from './desk/desk-process.js';
import { type Kept, openKept } from './kept.js';
import { beginning, comment, messageOf } from './messages.js';
import { createPlatform, type Platform } from './platform.js';
import { runDesk } from './run-desk.js';

/** So many deliveries a second, for so many seconds. */
export interface Rate {
  readonly aSecond: number;
  readonly seconds: number;
}

export interface Carried extends Rate, Replied {
  readonly deliveries: number;
  /** From the moment a delivery is due to its acknowledgement. */
  readonly acknowledged: Spread;
  /** From the end of the deliveries to the last reply; seconds. */
  readonly drainedIn: number;
  /** Comments that are not in the log, and that are in it twice. */
  readonly notApplied: number;
  readonly appliedTwice: number;
}

export interface Load {
  readonly rates: readonly Carried[];
  readonly failed: number;
  readonly integrity: string;
  readonly process: ProcessFigures;
}

const CONVERSATIONS = 40;
const PEOPLE = 200;
/** Of ten messages the last ones are these; the others each change the checklist. */
const COMMANDS = ['what is missing', 'results', 'next'] as const;

/** Two hundred people write in forty conversations, at one rate after another. The platform sets no pace. */
export async function carryLoad(target: Target, rates: readonly Rate[]): Promise<Load> {
  const running: { port?: number } = {};
  const platform = await createPlatform({ desk: () => running.port });
  const kept = await openKept(target);
  const desk = await runDesk({ target, platform: platform.address });
  running.port = desk.port;
  try {
    for (let at = 0; at < CONVERSATIONS; at++) await platform.deliver(beginning(`C${at}`));
    await kept.quiet();
    const carried: Carried[] = [];
    for (const rate of rates) carried.push(await carry(rate, platform, kept));
    return {
      rates: carried,
      failed: await kept.failed(),
      integrity: await kept.integrity(),
      process: await desk.figures(),
    };
  } finally {
    await desk.end('SIGTERM');
    await kept.close();
    await platform.close();
  }
}

async function carry(rate: Rate, platform: Platform, kept: Kept): Promise<Carried> {
  const { aSecond, seconds } = rate;
  const messages = Array.from({ length: aSecond * seconds }, (_, at) => said(aSecond, at));
  const arrivals = await arrive(messages, aSecond, platform);
  await kept.quiet();
  const applied = await kept.applied();
  const changes = messages.flatMap(({ id, text }) =>
    text === 'comment' ? [applied.get(id) ?? 0] : [],
  );
  return {
    ...rate,
    deliveries: messages.length,
    acknowledged: spreadOf(arrivals.map(({ due, acknowledged }) => acknowledged - due)),
    drainedIn: drainedIn(arrivals, platform),
    ...countReplies(messages, platform),
    notApplied: changes.filter((times) => times === 0).length,
    appliedTwice: changes.filter((times) => times > 1).length,
  };
}

function said(aSecond: number, at: number): IncomingMessage {
  const id = `at-${aSecond}-${at}`;
  const channel = `C${at % CONVERSATIONS}`;
  const person = `Person${at % PEOPLE}`;
  const command = COMMANDS[(Math.floor(at / CONVERSATIONS) + at) % 10];
  return command === undefined
    ? comment(id, channel, person)
    : messageOf(id, channel, { text: command }, person);
}

function drainedIn(arrivals: readonly Arrival[], { posted }: Platform): number {
  const replies = arrivals.flatMap(({ message }) => posted.get(message.id) ?? []);
  const lastReply = Math.max(...replies.map(({ at }) => at));
  const lastDelivery = Math.max(...arrivals.map(({ due }) => due));
  return Math.round((lastReply - lastDelivery) / 100) / 10;
}
