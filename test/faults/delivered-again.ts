import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Target } from './desk/desk-process.js';
import { seededNumbers } from '../adapters/index/random-vectors.js';
import { shuffle, sideBySide } from './draw.js';
import { openKept } from './kept.js';
import { beginning, comment } from './messages.js';
import { createPlatform, type Platform, type Treatment } from './platform.js';
import { type KeptDesk, keepRunning } from './run-desk.js';

export interface DeliveredAgainOptions {
  readonly target: Target;
  readonly events: number;
  readonly places: number;
  /** Processes that share the work. */
  readonly processes: number;
  /** How often one of them is ended in order and started again on the way. */
  readonly restarts: number;
}

export interface DeliveredAgain {
  readonly events: number;
  readonly deliveries: number;
  readonly restarts: number;
  /** Events whose change is in the log; once each. */
  readonly changed: number;
  readonly changedTwice: number;
  /** Events whose reply was posted; once each. */
  readonly replied: number;
  readonly repliedTwice: number;
  readonly lost: number;
  readonly failed: number;
  readonly integrity: string;
  readonly seconds: number;
}

const SIDE_BY_SIDE = 64;
/** The share of events that is delivered again, and how often at most. */
const AGAIN = { share: 0.3, most: 3 } as const;
/** What the platform does with letters now and then. */
const MOODS: readonly Treatment[] = ['busy', 'fault', ...Array<Treatment>(18).fill('take')];

/** Delivers events, some of them again and again, all at once, while the processes are restarted. */
export async function deliverAgain(options: DeliveredAgainOptions): Promise<DeliveredAgain> {
  const draw = seededNumbers(5);
  const desks: KeptDesk[] = [];
  const port = (): number | undefined => {
    const there = desks.flatMap((desk) => desk.current()?.port ?? []);
    return there[Math.floor(draw() * there.length)];
  };
  const treat = (): Treatment => MOODS[Math.floor(draw() * MOODS.length)]!;
  const platform = await createPlatform({ desk: port, treat });
  const kept = await openKept(options.target);
  for (let each = 0; each < options.processes; each++)
    desks.push(await keepRunning({ target: options.target, platform: platform.address }));
  try {
    const channels = Array.from({ length: options.places }, (_, at) => `C${at}`);
    await sideBySide(channels.map(beginning), SIDE_BY_SIDE, async (message) => {
      await platform.deliver(message);
    });
    await kept.quiet();
    const begun = performance.now();
    const deliveries = toDeliver(options, channels, draw);
    await deliverAll(deliveries, options.restarts, platform, desks);
    await kept.quiet();
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const counted = count(await kept.applied(), platform, options.events);
    return {
      events: options.events,
      deliveries: deliveries.length,
      restarts: desks.flatMap((desk) => desk.restarts()).length,
      ...counted,
      failed: await kept.failed(),
      integrity: await kept.integrity(),
      seconds,
    };
  } finally {
    for (const desk of desks) await desk.stop();
    await kept.close();
    await platform.close();
  }
}

function toDeliver(
  { events }: DeliveredAgainOptions,
  channels: readonly string[],
  draw: () => number,
): IncomingMessage[] {
  const messages = Array.from({ length: events }, (_, at) =>
    comment(`event-${at}`, channels[at % channels.length]!),
  );
  const all = messages.flatMap((message) => {
    const again = draw() < AGAIN.share ? 1 + Math.floor(draw() * AGAIN.most) : 0;
    return Array<IncomingMessage>(1 + again).fill(message);
  });
  return shuffle(all, draw);
}

async function deliverAll(
  deliveries: readonly IncomingMessage[],
  restarts: number,
  platform: Platform,
  desks: readonly KeptDesk[],
): Promise<void> {
  const every = Math.ceil(deliveries.length / (restarts + 1));
  const restarting: Promise<unknown>[] = [];
  await sideBySide(deliveries, SIDE_BY_SIDE, async (message, at) => {
    if (at > 0 && at % every === 0)
      restarting.push(desks[(at / every) % desks.length]!.restart('SIGTERM'));
    await platform.deliver(message);
  });
  await Promise.all(restarting);
}

function count(
  applied: ReadonlyMap<string, number>,
  { posted }: Platform,
  events: number,
): Pick<DeliveredAgain, 'changed' | 'changedTwice' | 'replied' | 'repliedTwice' | 'lost'> {
  const changes = Array.from({ length: events }, (_, at) => applied.get(`event-${at}`) ?? 0);
  const replies = Array.from({ length: events }, (_, at) => posted.get(`event-${at}`)?.length ?? 0);
  const once = (counts: readonly number[]): number => counts.filter((times) => times === 1).length;
  const twice = (counts: readonly number[]): number => counts.filter((times) => times > 1).length;
  return {
    changed: once(changes),
    changedTwice: twice(changes),
    replied: once(replies),
    repliedTwice: twice(replies),
    lost: changes.filter((times, at) => times === 0 || replies[at] === 0).length,
  };
}
