import { pino } from 'pino';
import { serveWeb } from '../../adapters/web/listen.js';
import { remind } from '../conversation/checklist/remind.js';
import { openDeskData } from '../desk-data.js';
import { openTurns } from '../desk-turns.js';
import type { Strings } from '../strings/strings.js';
import { rolesOf } from '../main.js';
import { openForCommand } from './open.js';
import { MACHINE_CLOCK, toTurnContext } from './turn-context.js';
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
  const data = await openDeskData(desk.settings);
  const log = pino({ name: 'gender-desk' }, pino.destination({ dest: 2, sync: true }));
  let address = '';
  const context = toTurnContext(
    desk,
    data.store,
    (id) => `${address}/assessments/${id}?view=results`,
  );
  const logFault = (fault: unknown): void => {
    log.error({ err: fault }, 'fault');
  };
  try {
    const queue = await data.openQueue();
    const turns = openTurns(context, {
      clock: MACHINE_CLOCK,
      queue,
      surfaces: [],
      onFault: logFault,
    });
    const webDesk = toWebDesk(context, turns, logFault, (id) => rolesOf(desk.settings, id));
    const web = await serveWeb(webDesk, { port, host });
    address = web.address.replace(/\/$/u, '');
    process.stdout.write(`${strings.cli.serving({ address: web.address })}\n`);
    const reminding = setInterval(() => {
      remind({ ...context, upkeep: data.upkeep }).then(turns.wake, logFault);
    }, REMIND_EVERY);
    await stopSignal();
    clearInterval(reminding);
    await web.close();
    await turns.drain();
    await queue.close();
  } finally {
    await data.close();
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
