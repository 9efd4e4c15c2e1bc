import { Worker } from 'node:worker_threads';
import { REPORT_MEMORY, REPORT_PIPE, WATCH_EVERY } from './watch-memory.js';

/** Where it was asked for, reports how much memory this process holds, from a thread that goes on while a parser is at work. */
export function reportMemory(): void {
  if (!process.argv.includes(REPORT_MEMORY)) return;
  const report = `require('node:fs').writeSync(${REPORT_PIPE}, process.memoryUsage.rss() + '\\n')`;
  new Worker(`setInterval(() => ${report}, ${WATCH_EVERY})`, { eval: true, execArgv: [] });
}
