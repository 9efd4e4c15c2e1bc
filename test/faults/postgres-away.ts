import { startPostgres } from '../postgres.js';
import { openKept } from './kept.js';
import { beginning, comment } from './messages.js';
import { createPlatform, sleep } from './platform.js';
import { runDesk } from './run-desk.js';

export interface PostgresAway {
  readonly events: number;
  readonly awaySeconds: number;
  readonly lost: number;
  readonly appliedTwice: number;
  readonly repeated: number;
  /** Letters whose taking the platform was too late to say: the only ones that are sent again. */
  readonly unsure: number;
  readonly failed: number;
  /** Whether the desk's process ended on the way. */
  readonly crashed: boolean;
  /** Lines in which it told of faults. */
  readonly faultLines: number;
  readonly integrity: string;
}

const CHANNELS = 10;
const A_SECOND = 20;

/** Delivers all the time while PostgreSQL is killed and stays away, comes back, and is restarted in order. */
export async function takePostgresAway(awaySeconds: number): Promise<PostgresAway> {
  const postgres = await startPostgres();
  const target = { file: 'unused', url: postgres.url };
  let port: number | undefined;
  const platform = await createPlatform({ desk: () => port });
  const desk = await runDesk({ target, platform: platform.address });
  port = desk.port;
  try {
    for (let at = 0; at < CHANNELS; at++) await platform.deliver(beginning(`C${at}`));
    const delivering: Promise<unknown>[] = [];
    let isOver = false;
    const stream = async (): Promise<void> => {
      while (!isOver) {
        const at = delivering.length;
        delivering.push(platform.deliver(comment(`event-${at}`, `C${at % CHANNELS}`)));
        await sleep(1_000 / A_SECOND);
      }
    };
    const streaming = stream();
    await sleep(500);
    await postgres.kill();
    await sleep(awaySeconds * 1_000);
    await postgres.restart();
    await sleep(500);
    await postgres.restart();
    await sleep(500);
    isOver = true;
    await streaming;
    await Promise.all(delivering);
    const kept = await openKept(target);
    await kept.quiet();
    const applied = await kept.applied();
    const names = delivering.map((_, at) => `event-${at}`);
    const replies = names.map((name) => platform.posted.get(name)?.length ?? 0);
    const figures = {
      events: names.length,
      awaySeconds,
      lost: names.filter((name, at) => !applied.has(name) || replies[at] === 0).length,
      appliedTwice: names.filter((name) => (applied.get(name) ?? 0) > 1).length,
      repeated: replies.filter((times) => times > 1).length,
      unsure: (await desk.figures()).unsure,
      failed: await kept.failed(),
      integrity: await kept.integrity(),
    };
    await kept.close();
    port = undefined;
    const { code } = await desk.end('SIGTERM');
    return { ...figures, crashed: code !== 0, faultLines: desk.faults.length };
  } finally {
    await desk.end('SIGKILL');
    await platform.close();
    await postgres.stop();
  }
}
