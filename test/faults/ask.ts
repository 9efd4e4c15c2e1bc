import { dirname } from 'node:path';
import { arrive, countReplies, type Replied, type Spread, spreadOf } from './arrivals.js';
import type { ProcessFigures, Target } from './desk/desk-process.js';
import { openKept } from './kept.js';
import { questionsOf } from './messages.js';
import { createPlatform } from './platform.js';
import { runDesk } from './run-desk.js';

export interface AskedSteadily extends Replied {
  readonly asked: number;
  readonly aSecond: number;
  /** From the moment a question is due to its acknowledgement, and to its reply; milliseconds. */
  readonly acknowledged: Spread;
  readonly replied: Spread;
  readonly failed: number;
  readonly process: ProcessFigures;
}

const CONVERSATIONS = 200;

/** Asks the desk on the bundled knowledge so many questions a second. The platform sets no pace. */
export async function askSteadily(
  target: Target,
  { aSecond, seconds }: { readonly aSecond: number; readonly seconds: number },
): Promise<AskedSteadily> {
  const running: { port?: number } = {};
  const platform = await createPlatform({ desk: () => running.port });
  const kept = await openKept(target);
  const desk = await runDesk({
    target,
    platform: platform.address,
    bundled: dirname(target.file),
  });
  running.port = desk.port;
  try {
    const messages = questionsOf('asked', aSecond * seconds, CONVERSATIONS);
    const arrivals = await arrive(messages, aSecond, platform);
    await kept.quiet();
    const replied = arrivals.flatMap(({ message, due }) =>
      (platform.posted.get(message.id) ?? []).map(({ at }) => at - due),
    );
    return {
      asked: messages.length,
      aSecond,
      acknowledged: spreadOf(arrivals.map(({ due, acknowledged }) => acknowledged - due)),
      replied: spreadOf(replied),
      ...countReplies(messages, platform),
      failed: await kept.failed(),
      process: await desk.figures(),
    };
  } finally {
    await desk.end('SIGTERM');
    await kept.close();
    await platform.close();
  }
}
