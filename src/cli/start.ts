import { pino } from 'pino';
import { serveWeb } from '../../adapters/web/listen.js';
import { remind } from '../conversation/checklist/remind.js';
import type { Strings } from '../strings/strings.js';
import { rolesOf } from '../main.js';
import { openForCommand } from './open.js';
import type { AssessmentId } from '../domain/assessment.js';
import { withTurns } from './with-turns.js';
import { toWebDesk } from './web-desk.js';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
}

/** How often the desk looks for what is due, in milliseconds. */
const REMIND_EVERY = 60_000;

/**
 * `gender-desk start`: serves every surface until it is told to stop, then finishes what is in hand. Throws `port-busy`,
 * `address-unavailable`, `data-folder-in-use` or `database-unavailable`.
 */
export async function start(options: StartOptions, strings: Strings): Promise<void> {
  const desk = await openForCommand(strings);
  const log = pino({ name: 'gender-desk' }, pino.destination({ dest: 2, sync: true }));
  const onFault = (fault: unknown): void => {
    log.error({ err: fault }, 'fault');
  };
  let address = '';
  const reportAddress = (id: AssessmentId): string => `${address}/assessments/${id}?view=results`;
  await withTurns(desk, { surfaces: [], onFault, reportAddress }, async (working) => {
    const { context, data, turns } = working;
    const webDesk = toWebDesk(context, turns, onFault, (id) => rolesOf(desk.settings, id));
    const web = await serveWeb(webDesk, options);
    address = web.address.replace(/\/$/u, '');
    process.stdout.write(`${strings.cli.serving({ address: web.address })}\n`);
    const reminding = setInterval(() => {
      remind({ ...context, upkeep: data.upkeep }).then(turns.wake, onFault);
    }, REMIND_EVERY);
    await stopSignal();
    clearInterval(reminding);
    await web.close();
  });
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
