import type { Target } from './desk/desk-process.js';
import { type Point, POINTS } from './desk/points.js';
import { seededNumbers } from '../adapters/index/random-vectors.js';
import { quantile } from './draw.js';
import { type Kept, openKept } from './kept.js';
import { beginning, comment } from './messages.js';
import { createPlatform, type Platform, sleep } from './platform.js';
import { runDesk, type RunningDesk } from './run-desk.js';

/** How a round ends its process: killed at a point or at a random moment, or told to end in order. */
export type Ending = Point | 'random' | 'SIGTERM';

export interface Killed {
  readonly rounds: number;
  readonly events: number;
  /** Acknowledged, and neither in the log nor answered in the end. */
  readonly lost: number;
  readonly appliedTwice: number;
  /** Replies that were posted more than once, and the most of them in one round. */
  readonly repeated: number;
  readonly mostRepeatedInARound: number;
  /** Those of them that no killed process had sent without having marked them. */
  readonly repeatedWithoutReason: number;
  /** Rounds told to end in order that did not exit with 0, or left something in hand. */
  readonly notDrained: number;
  readonly failed: number;
  readonly integrity: string;
  /** In milliseconds. */
  readonly restartP95: number;
}

const EVENTS_A_ROUND = 4;
const CHANNELS = 10;
/** A random moment comes within so many milliseconds of the first delivery. */
const WITHIN = 250;

interface Rounds {
  readonly kept: Kept;
  readonly platform: Platform;
  readonly start: () => Promise<RunningDesk>;
  readonly away: () => void;
  readonly draw: () => number;
}

/** Delivers to a process and ends it, again and again, and looks at what is kept and what was answered. */
export async function killInRounds(target: Target, endings: readonly Ending[]): Promise<Killed> {
  let desk: RunningDesk | undefined;
  const platform = await createPlatform({ desk: () => desk?.port });
  const kept = await openKept(target);
  const restarts: number[] = [];
  const away = (): void => {
    desk = undefined;
  };
  const start = async (): Promise<RunningDesk> => {
    desk = await runDesk({ target, platform: platform.address });
    restarts.push(desk.startedIn);
    return desk;
  };
  try {
    const rounds: Rounds = { kept, platform, start, away, draw: seededNumbers(9) };
    await begin(rounds);
    const inHand = new Set<string>();
    let notDrained = 0;
    const delivering: Promise<unknown>[] = [];
    for (const [round, ending] of endings.entries()) {
      const played = await playRound(round, ending, rounds, delivering);
      for (const delivery of played.lettersInHand) inHand.add(delivery);
      notDrained += played.isDrained ? 0 : 1;
    }
    const last = await start();
    await Promise.all(delivering);
    await kept.quiet();
    await last.end('SIGTERM');
    return {
      ...(await judge(endings.length, inHand, rounds)),
      notDrained,
      restartP95: Math.round(quantile(restarts, 0.95)),
    };
  } finally {
    await desk?.end('SIGKILL');
    await kept.close();
    await platform.close();
  }
}

/** A checklist in every channel. */
async function begin({ kept, platform, start, away }: Rounds): Promise<void> {
  const desk = await start();
  for (let at = 0; at < CHANNELS; at++) await platform.deliver(beginning(`C${at}`));
  await kept.quiet();
  await desk.end('SIGTERM');
  away();
}

interface Round {
  readonly lettersInHand: readonly string[];
  readonly isDrained: boolean;
}

/** One conversation a round: at most one of its letters is under way at a time. */
async function playRound(
  round: number,
  ending: Ending,
  { kept, platform, start, away, draw }: Rounds,
  delivering: Promise<unknown>[],
): Promise<Round> {
  const isPoint = ending !== 'random' && ending !== 'SIGTERM';
  const nth = 1 + Math.floor(draw() * EVENTS_A_ROUND);
  const desk = await start();
  // What the round before left is done with first: nothing is killed twice.
  await Promise.all(delivering.splice(0));
  await kept.quiet();
  if (isPoint) await desk.arm({ point: ending, nth });
  for (let at = 0; at < EVENTS_A_ROUND; at++)
    delivering.push(platform.deliver(comment(nameOf(round, at), `C${round % CHANNELS}`)));
  if (!isPoint) {
    await sleep(draw() * WITHIN);
    void desk.end(ending === 'SIGTERM' ? 'SIGTERM' : 'SIGKILL');
  }
  const ended = await desk.ended;
  away();
  const lettersInHand = await kept.lettersInHand();
  const isDrained = ending !== 'SIGTERM' || (ended.code === 0 && (await kept.inHand()) === 0);
  return { lettersInHand, isDrained };
}

function nameOf(round: number, at: number): string {
  return `round-${round}-${at}`;
}

async function judge(
  rounds: number,
  inHand: ReadonlySet<string>,
  { kept, platform }: Rounds,
): Promise<Omit<Killed, 'notDrained' | 'restartP95'>> {
  const applied = await kept.applied();
  const names = Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: EVENTS_A_ROUND }, (__, at) => nameOf(round, at)),
  );
  const repliesTo = (name: string): number => platform.posted.get(name)?.length ?? 0;
  const repeatedIn = (round: readonly string[]): number =>
    round.reduce((sum, name) => sum + Math.max(repliesTo(name) - 1, 0), 0);
  const all = names.flat();
  return {
    rounds,
    events: all.length,
    lost: all.filter((name) => !applied.has(name) || repliesTo(name) === 0).length,
    appliedTwice: all.filter((name) => (applied.get(name) ?? 0) > 1).length,
    repeated: repeatedIn(all),
    mostRepeatedInARound: Math.max(...names.map(repeatedIn)),
    repeatedWithoutReason: all.filter((name) => repliesTo(name) > 1 && !inHand.has(name)).length,
    failed: await kept.failed(),
    integrity: await kept.integrity(),
  };
}

/** So many rounds over all points and random moments. */
export function endingsOf(rounds: number): readonly Ending[] {
  const each: readonly Ending[] = [...POINTS, 'random', 'random'];
  return Array.from({ length: rounds }, (_, round) => each[round % each.length]!);
}
