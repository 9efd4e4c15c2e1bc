import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** How a process is asked to report its memory where the system does not tell; the pipe it writes to. */
export const REPORT_MEMORY = '--report-memory';
export const REPORT_PIPE = 4;

/** How often its memory is looked at, in milliseconds. */
export const WATCH_EVERY = 100;

/** Who says how much memory a process holds. */
export type MemorySource = 'system' | 'process';

export function memorySource(): MemorySource {
  return existsSync('/proc/self/status') ? 'system' : 'process';
}

/** Calls `exceed` when the process holds more bytes than the limit; the result ends the watch. */
export function watchMemory(
  child: ChildProcess,
  source: MemorySource,
  limit: number,
  exceed: () => void,
): () => void {
  const judge = (bytes: number): void => {
    if (bytes > limit) exceed();
  };
  if (source === 'process') return watchReports(child, judge);
  const timer = setInterval(() => {
    judge(residentBytes(child.pid));
  }, WATCH_EVERY);
  return () => {
    clearInterval(timer);
  };
}

function watchReports(child: ChildProcess, judge: (bytes: number) => void): () => void {
  // Opened as a pipe by whoever started the process.
  const reports = child.stdio[REPORT_PIPE] as Readable | undefined;
  reports?.on('data', (chunk: Buffer) => {
    judge(Math.max(...chunk.toString('latin1').split('\n').map(Number)));
  });
  return () => reports?.destroy();
}

/** 0 for a process that has ended. */
function residentBytes(process: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${process ?? ''}/status`, 'latin1');
    return Number(/^VmRSS:\s*(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
