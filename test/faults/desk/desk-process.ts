import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createLog } from '../../../adapters/log/create-log.js';
import { openData } from '../../../adapters/store/open-data.js';
import { MACHINE_CLOCK, toTurnContext } from '../../../src/cli/turn-context.js';
import type { TurnContext } from '../../../src/conversation/run-turn.js';
import { openTurns } from '../../../src/desk-turns.js';
import type { Store } from '../../../src/domain/store.js';
import { createHttpSurface } from './http-surface.js';
import { createPoints } from './points.js';
import { listen } from './receiver.js';
import { smallContext } from './small-desk.js';
import { watchQueue, watchStore, watchSurface } from './watched.js';

/** Where everything is kept: in PostgreSQL where there is an address. */
export interface Target {
  readonly file: string;
  readonly url?: string;
}

/** The only argument of the process, as JSON. */
export interface DeskProcessOptions {
  readonly target: Target;
  /** Where replies are posted. */
  readonly platform: string;
  readonly paceMs?: number;
  /** The data folder of the bundled desk's index; the smallest knowledge when absent. */
  readonly bundled?: string;
}

/** What the process says of itself: milliseconds, bytes, and seconds that a processor worked for it. */
export interface ProcessFigures {
  readonly loopDelay: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly rss: number;
  readonly cpu: number;
  /** Letters of which it does not know whether they arrived: each is sent once more. */
  readonly unsure: number;
}

// The one who started it wrote it.
const options = JSON.parse(process.argv[2]!) as DeskProcessOptions;
const { reach, arm } = createPoints();
let unsure = 0;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

function figures(): ProcessFigures {
  const toMs = (nanoseconds: number): number => Math.round(nanoseconds / 1e5) / 10;
  const { rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const [p50, p99] = [delay.percentile(50), delay.percentile(99)].map(toMs);
  const cpu = Math.round((user + system) / 1e4) / 100;
  return { loopDelay: { p50: p50!, p99: p99!, max: toMs(delay.max) }, rss, cpu, unsure };
}

async function contextOver(store: Store): Promise<TurnContext> {
  if (options.bundled === undefined) return smallContext(store);
  const { openDesk, readSettings } = await import('../../../src/main.js');
  const desk = await openDesk({ ...readSettings({}), dataFolder: options.bundled });
  return toTurnContext(desk, store);
}

const log = createLog('error', MACHINE_CLOCK);
const onFault = log.fault;

const data = await openData(options.target);
const context = await contextOver(watchStore(data.store, reach));
const queue = await data.openQueue();
const surface = createHttpSurface(options.platform, options.paceMs ?? 0);
const turns = openTurns(context, {
  clock: MACHINE_CLOCK,
  queue: watchQueue(queue, reach),
  surfaces: [watchSurface(surface, reach)],
  onFault,
  onSent: (_platform, kind) => {
    unsure += kind === 'unsure' ? 1 : 0;
  },
});
const receiver = await listen({ receive: turns.receive, figures, reach, arm, onFault });
process.stdout.write(`${receiver.port}\n`);
process.once('SIGTERM', () => {
  const end = async (): Promise<void> => {
    await receiver.close();
    await turns.drain();
    await queue.close();
    await data.close();
  };
  end().catch((fault: unknown) => {
    onFault(fault);
    process.exitCode = 1;
  });
});
