import { join } from 'node:path';
import { pino } from 'pino';
import { openSqliteStore } from '../../adapters/store/sqlite-store.js';
import { serveWeb } from '../../adapters/web/listen.js';
import { remind } from '../conversation/checklist/remind.js';
import type { Strings } from '../strings/strings.js';
import { rolesOf } from '../main.js';
import { openForCommand } from './open.js';
import { toTurnContext } from './turn-context.js';
import { toWebDesk } from './web-desk.js';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
}

/** How often the desk looks for what is due, in milliseconds. */
const REMIND_EVERY = 60_000;

/** `gender-desk start`: serves the web page until it is told to stop. Throws `port-busy` or `address-unavailable`. */
export async function start({ port, host }: StartOptions, strings: Strings): Promise<void> {
  const desk = await openForCommand(strings);
  const store = await openSqliteStore(join(desk.settings.dataFolder, 'gender-desk.db'));
  const log = pino({ name: 'gender-desk' }, pino.destination({ dest: 2, sync: true }));
  let address = '';
  const context = toTurnContext(desk, store, (id) => `${address}/assessments/${id}?view=results`);
  const logFault = (fault: unknown): void => {
    log.error({ err: fault }, 'fault');
  };
  const webDesk = toWebDesk(context, logFault, (id) => rolesOf(desk.settings, id));
  try {
    const web = await serveWeb(webDesk, { port, host });
    address = web.address.replace(/\/$/u, '');
    process.stdout.write(`${strings.cli.serving({ address: web.address })}\n`);
    const reminding = setInterval(() => {
      remind(context).catch(logFault);
    }, REMIND_EVERY);
    await stopSignal();
    clearInterval(reminding);
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
