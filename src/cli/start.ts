import { join } from 'node:path';
import { pino } from 'pino';
import { openSqliteStore } from '../../adapters/store/sqlite-store.js';
import { serveWeb } from '../../adapters/web/listen.js';
import type { Strings } from '../strings/strings.js';
import { openForCommand } from './open.js';
import { toWebDesk } from './web-desk.js';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
}

/** `gender-desk start`: serves the web page until it is told to stop. Throws `port-busy` or `address-unavailable`. */
export async function start({ port, host }: StartOptions, strings: Strings): Promise<void> {
  const desk = await openForCommand(strings);
  const store = await openSqliteStore(join(desk.settings.dataFolder, 'gender-desk.db'));
  const log = pino({ name: 'gender-desk' }, pino.destination({ dest: 2, sync: true }));
  const context = { ...desk, store, clock: { now: () => new Date() } };
  const webDesk = toWebDesk(context, (fault) => {
    log.error({ err: fault }, 'fault');
  });
  try {
    const web = await serveWeb(webDesk, { port, host });
    process.stdout.write(`${strings.cli.serving({ address: web.address })}\n`);
    await stopSignal();
    await web.close();
  } finally {
    await store.close();
  }
}

/** Resolves when the process is asked to stop; asked a second time it stops at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
