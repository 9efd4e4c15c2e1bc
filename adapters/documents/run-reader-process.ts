import { type ChildProcess, fork } from 'node:child_process';
import type { DocumentLimits } from './limits.js';
import type { ReaderJob } from './reader-job.js';
import { type MemorySource, REPORT_MEMORY, watchMemory } from './watch-memory.js';

/** How a process ended: it is gone in each case. */
export type ProcessEnd =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-hungry' }
  /** It broke off without an answer. */
  | { readonly kind: 'broke-off' }
  | { readonly kind: 'not-started'; readonly cause: unknown };

export interface ReaderProgram {
  readonly file: URL;
  readonly memory: MemorySource;
}

/** The part of the memory that may be JavaScript's own; the rest is for what it is read from and Node itself. */
const HEAP_PART = 0.75;
const MEGABYTE = 1024 * 1024;

/** Starts a process for one job, waits for its answer within the limits, and ends it. */
export function runReaderProcess(
  program: ReaderProgram,
  job: ReaderJob,
  limits: DocumentLimits,
): Promise<ProcessEnd> {
  const child = start(program, limits);
  return new Promise((resolve) => {
    let end: ProcessEnd | undefined;
    const stop = (why: ProcessEnd): void => {
      end ??= why;
      child.kill('SIGKILL');
    };
    const unwatch = watch(child, program.memory, limits, stop);
    child.once('message', (answer) => {
      stop({ kind: 'answered', answer });
    });
    child.once('exit', (code, signal) => {
      unwatch();
      resolve(end ?? { kind: isOutOfMemory(code, signal) ? 'too-hungry' : 'broke-off' });
    });
    child.on('error', (cause) => {
      stop({ kind: 'broke-off' });
      if (child.pid !== undefined) return;
      unwatch();
      resolve({ kind: 'not-started', cause });
    });
    // A process that is gone before it has its job says so by its exit.
    child.send(job, () => undefined);
  });
}

function start({ file, memory }: ReaderProgram, { memoryBytes }: DocumentLimits): ChildProcess {
  const heap = Math.ceil((memoryBytes * HEAP_PART) / MEGABYTE);
  // Sources that are run as they are need their loader in the process too.
  const loader = file.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
  return fork(file, memory === 'process' ? [REPORT_MEMORY] : [], {
    env: environment(),
    execArgv: [`--max-old-space-size=${heap}`, ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', memory === 'process' ? 'pipe' : 'ignore'],
  });
}

/** Windows starts no process without its folder; nothing else is passed on. */
function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}

/** Holds the process to its limits, and ends it when this one ends; the result ends the watch. */
function watch(
  child: ChildProcess,
  memory: MemorySource,
  { milliseconds, memoryBytes }: DocumentLimits,
  stop: (why: ProcessEnd) => void,
): () => void {
  const timer = setTimeout(stop, milliseconds, { kind: 'too-slow' });
  const unwatch = watchMemory(child, memory, memoryBytes, () => {
    stop({ kind: 'too-hungry' });
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  return () => {
    clearTimeout(timer);
    unwatch();
    process.off('exit', kill);
  };
}

/** V8 aborts when its heap is full; a system that runs out of memory kills. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL';
}
