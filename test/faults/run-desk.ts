import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KillAt } from './desk/points.js';
import type { DeskProcessOptions, ProcessFigures } from './desk/desk-process.js';

/** Built with the program: what is tried is what users run. */
const PROGRAM = join(import.meta.dirname, '../../dist/test/faults/desk/desk-process.js');

/** A process of the desk. */
export interface RunningDesk {
  readonly port: number;
  readonly pid: number;
  /** How long it took to listen, in milliseconds. */
  readonly startedIn: number;
  /** What it said of faults so far, a line each. */
  readonly faults: readonly string[];
  readonly ended: Promise<Ended>;
  /** Ends it, and waits for that. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<Ended>;
  /** From now on it is killed there. */
  readonly arm: (killAt: KillAt) => Promise<void>;
  readonly figures: () => Promise<ProcessFigures>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts one, or throws when it ends before it listens. `under`: a command that runs it, with its arguments. */
export async function runDesk(
  options: DeskProcessOptions,
  under: readonly string[] = [],
): Promise<RunningDesk> {
  const begun = performance.now();
  const command = [process.execPath, '--enable-source-maps', PROGRAM, JSON.stringify(options)];
  const [program, ...args] = [...under, ...command];
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const faults: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => faults.push(line));
  const ended = endOf(child);
  const port = await portOf(child, ended, faults);
  return {
    port,
    pid: child.pid!,
    startedIn: performance.now() - begun,
    faults,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    arm: async (killAt) => {
      const body = JSON.stringify(killAt);
      await fetch(`http://127.0.0.1:${port}/arm`, { method: 'POST', body });
    },
    figures: async () =>
      // The process wrote it.
      (await (await fetch(`http://127.0.0.1:${port}/figures`)).json()) as ProcessFigures,
  };
}

async function endOf(child: ChildProcess): Promise<Ended> {
  // Node gives both.
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal };
}

async function portOf(
  child: ChildProcess,
  ended: Promise<Ended>,
  faults: readonly string[],
): Promise<number> {
  const lines = createInterface({ input: child.stdout! });
  const line = await Promise.race([once(lines, 'line'), ended]);
  if (!Array.isArray(line)) throw new Error(`the desk did not start: ${faults.join('\n')}`);
  return Number(line[0]);
}

/** A desk that is started again whenever it ends, until it is told to stop. */
export interface KeptDesk {
  /** Undefined while it is away. */
  readonly current: () => RunningDesk | undefined;
  readonly restarts: () => readonly number[];
  /** Ends the running one; another follows at once. */
  readonly restart: (signal: 'SIGTERM' | 'SIGKILL') => Promise<Ended>;
  readonly stop: () => Promise<Ended>;
}

export async function keepRunning(options: DeskProcessOptions): Promise<KeptDesk> {
  const restarts: number[] = [];
  let isStopping = false;
  let starting = Promise.resolve();
  let current: RunningDesk | undefined = await runDesk(options);
  const watch = (desk: RunningDesk): void => {
    void desk.ended.then(() => {
      current = undefined;
      if (!isStopping) starting = start();
    });
  };
  const start = async (): Promise<void> => {
    current = await runDesk(options);
    restarts.push(current.startedIn);
    watch(current);
  };
  watch(current);
  const endNow = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended> => {
    const ending = current;
    const ended = await ending?.end(signal);
    // The one who watches it is told first.
    return ended ?? { code: null, signal: null };
  };
  return {
    current: () => current,
    restarts: () => restarts,
    restart: async (signal) => {
      const ended = await endNow(signal);
      await starting;
      return ended;
    },
    stop: async () => {
      await starting;
      isStopping = true;
      return endNow('SIGTERM');
    },
  };
}
