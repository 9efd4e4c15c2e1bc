import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginning } from './messages.js';
import { createPlatform } from './platform.js';
import { runDesk } from './run-desk.js';

export interface PowerLoss {
  readonly acknowledged: number;
  /** Acknowledgements written to the socket after the log held the message and the disk was waited for, in that order. */
  readonly afterTheDisk: number;
}

/** Longer than a page of the log. */
const LONGEST_STRING = 5_000;

/** Has `strace` write down what the process writes, and looks at what came before each acknowledgement. SQLite. */
export async function watchAcknowledgements(folder: string, events: number): Promise<PowerLoss> {
  const trace = join(folder, 'trace');
  const running: { port?: number } = {};
  const platform = await createPlatform({ desk: () => running.port });
  // Beside the process, so that signals reach the process itself.
  const strace = ['strace', '-D', '-f', '-y', '-s', `${LONGEST_STRING}`, '-o', trace];
  const calls = ['-e', 'trace=pwrite64,fsync,fdatasync,write,writev'];
  const target = { file: join(folder, 'desk.db') };
  const desk = await runDesk({ target, platform: platform.address }, [...strace, ...calls]);
  running.port = desk.port;
  try {
    const messages = Array.from({ length: events }, (_, at) => beginning(`traced-${at}-`));
    await Promise.all(messages.map(platform.deliver));
    await desk.end('SIGTERM');
    const lines = readFileSync(trace, 'utf8').split('\n');
    const afterTheDisk = messages.filter(({ id }) => isAfterTheDisk(id, lines)).length;
    return { acknowledged: messages.length, afterTheDisk };
  } finally {
    await desk.end('SIGKILL');
    await platform.close();
  }
}

/** One thread writes the log, waits for the disk and acknowledges, so the lines are in the order of what happened. */
function isAfterTheDisk(id: string, lines: readonly string[]): boolean {
  const logged = lines.findIndex(
    (line) => /pwrite64\(\d+<[^>]*-wal>/u.test(line) && line.includes(id),
  );
  const synced = lines.findIndex(
    (line, at) => at > logged && /f(?:data)?sync\(\d+<[^>]*-wal>\)\s+= 0/u.test(line),
  );
  const acknowledged = lines.findIndex(
    (line) =>
      /writev?\(/u.test(line) && line.includes('HTTP/1.1 200') && line.includes(`new ${id}`),
  );
  return logged >= 0 && synced > logged && acknowledged > synced;
}
