import { pino } from 'pino';
import { serveWeb } from '../../adapters/web/listen.js';
import { remind } from '../conversation/checklist/remind.js';
import type { Strings } from '../strings/strings.js';
import { rolesOf } from '../domain/roles.js';
import { openForCommand } from './open.js';
import type { PersonId } from '../domain/actor.js';
import type { AssessmentId } from '../domain/assessment.js';
import { withTurns } from './with-turns.js';
import { toWebDesk } from './web-desk.js';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
}

/** How often the desk looks for what is due, in milliseconds. */
const REMIND_EVERY = 60_000;

/** How often the desk deletes what is too old, in milliseconds; and once when it starts. */
const FORGET_EVERY = 24 * 60 * 60 * 1_000;
/** The desk itself, as the audit notes it. */
const DESK = {
  person: 'desk' as PersonId,
  place: { platform: 'terminal', tenant: 'local', channel: 'desk' },
} as const;

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
    const webDesk = toWebDesk(context, turns, onFault, (id) => rolesOf({ id }, desk.settings));
    const web = await serveWeb(webDesk, options);
    address = web.address.replace(/\/$/u, '');
    process.stdout.write(`${strings.cli.serving({ address: web.address })}\n`);
    const reminding = setInterval(() => {
      remind({ ...context, upkeep: data.upkeep }).then(turns.wake, onFault);
    }, REMIND_EVERY);
    const forget = (): void => {
      const by = { ...DESK, at: context.clock.now() };
      data.upkeep.forget(desk.settings.retention, by, false).catch(onFault);
    };
    forget();
    const forgetting = setInterval(forget, FORGET_EVERY);
    await stopSignal();
    clearInterval(reminding);
    clearInterval(forgetting);
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
