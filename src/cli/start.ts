import { createLog } from '../../adapters/log/create-log.js';
import { createMetrics, type Metrics } from '../../adapters/metrics/prometheus.js';
import type { Data } from '../../adapters/store/open-data.js';
import { serveWeb } from '../../adapters/web/listen.js';
import type { Operations } from '../../adapters/web/operations.js';
import { remind } from '../conversation/checklist/remind.js';
import { refuseOthers } from '../desk-teams.js';
import { DESK } from '../domain/actor.js';
import type { AssessmentId } from '../domain/assessment.js';
import type { Log } from '../domain/log.js';
import { rolesOf } from '../domain/roles.js';
import { readSettings } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { toChatDesk } from './chat-desk.js';
import { openForCommand } from './open.js';
import { createReadiness } from './readiness.js';
import { repeat } from './repeat.js';
import { openLinks, serveLinks } from './serve-links.js';
import { stopSignal } from './stop-signal.js';
import { teamsTabOf } from './teams-tab.js';
import { MACHINE_CLOCK } from './turn-context.js';
import { ownVersion } from './version.js';
import { timed, watchTurns } from './watch.js';
import { toWebDesk } from './web-desk.js';
import { type Links, surfacesOf, type Working, withTurns } from './with-turns.js';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
}

/** How often the desk looks for what is due, in milliseconds. */
const REMIND_EVERY = 60_000;
/** How long stopping may take, in milliseconds; what is in hand then is taken up at the next start. */
const LONGEST_STOP = 10_000;

/** How often the desk deletes what is too old, in milliseconds; and once when it starts. */
const FORGET_EVERY = 24 * 60 * 60 * 1_000;
/** The desk itself, as the audit notes it. */
const BY_DESK = {
  person: DESK,
  place: { platform: 'terminal', tenant: 'local', channel: 'desk' },
} as const;

/**
 * `gender-desk start`: serves every surface until it is told to stop, then finishes what is in hand. Throws `port-busy`,
 * `address-unavailable`, `data-folder-in-use`, `database-unavailable`, or `setting-invalid` where others reach a desk under development.
 */
export async function start(options: StartOptions, strings: Strings): Promise<void> {
  const metrics = createMetrics();
  const { logLevel, teams, address: published } = readSettings();
  refuseOthers(teams, options.host, published);
  const log = createLog(logLevel, MACHINE_CLOCK);
  const watch = watchTurns(metrics.meter, log);
  const desk = await openForCommand(strings, watch.onFault);
  endOnBug(log);
  const measured = { ...desk, retriever: timed(desk.retriever, metrics.meter) };
  const stopping = createStopping(log);
  const { address: known } = desk.settings;
  const publicAddress = known === undefined ? {} : { address: known };
  let address = known ?? '';
  const reportAddress = (id: AssessmentId): string => `${address}/assessments/${id}?view=results`;
  const link = (data: Data): Promise<Links> => openLinks(desk, data, watch.onFault);
  await withTurns(measured, { link, ...watch, reportAddress }, async (working) => {
    const { context, data, turns, links } = working;
    const { onFault } = watch;
    const webDesk = toWebDesk(context, turns, onFault, (id) => rolesOf({ id }, desk.settings));
    const operations = toOperations(working, metrics, stopping.isStopping);
    const chatDesk = toChatDesk(working, desk.settings, onFault);
    const serving = serveLinks(links, chatDesk, strings);
    const teamsTab = teamsTabOf(desk.settings, {
      ...chatDesk,
      store: data.store,
      retention: desk.settings.retention,
    });
    const web = await serveWeb(webDesk, {
      ...options,
      ...publicAddress,
      operations,
      routes: serving.routes,
      ...(teamsTab && { teamsTab }),
    });
    address = known ?? web.address.replace(/\/$/u, '');
    process.stdout.write(`${strings.cli.serving({ address: web.address })}\n`);
    serving.begin();
    const sentTo = surfacesOf(links).map(({ platform }) => platform);
    log.started({ version: ownVersion(), database: data.kind, surfaces: ['web', ...sentTo] });
    const clock = MACHINE_CLOCK;
    const reminding = repeat(
      async () => {
        await remind({ ...context, upkeep: data.upkeep });
        turns.wake();
      },
      { clock, every: REMIND_EVERY, onFault },
    );
    const forget = async (): Promise<void> => {
      const by = { ...BY_DESK, at: clock.now() };
      await data.upkeep.forget(desk.settings.retention, by, false);
    };
    await forget().catch(onFault);
    const forgetting = repeat(forget, { clock, every: FORGET_EVERY, onFault });
    await stopping.asked;
    await Promise.all([reminding.stop(), forgetting.stop(), web.close(), serving.stop()]);
  });
  stopping.done();
}

function toOperations(
  { data, turns }: Working,
  metrics: Metrics,
  isStopping: () => boolean,
): Operations {
  const { tryToKeep } = data;
  const { isClaiming } = turns;
  return {
    readiness: createReadiness({ tryToKeep, isClaiming, isStopping, clock: MACHINE_CLOCK }),
    metrics: async () => {
      // While the database is away, what waits is not known.
      const backlog = await data.backlog().catch(() => undefined);
      return metrics.read(backlog, MACHINE_CLOCK.now());
    },
  };
}

interface Stopping {
  /** Resolves when the process is asked to stop. */
  readonly asked: Promise<void>;
  readonly isStopping: () => boolean;
  /** Everything in hand is finished. */
  readonly done: () => void;
}

/** Once it is asked to stop, the process ends in time, whatever is still in hand: that stays in the queues. */
function createStopping(log: Log): Stopping {
  let begun: number | undefined;
  const spent = (): number => Math.round(performance.now() - (begun ?? performance.now()));
  let callOff: () => void = () => undefined;
  const asked = stopSignal().then((signal) => {
    begun = performance.now();
    log.stopping(signal);
    callOff = MACHINE_CLOCK.after(LONGEST_STOP, () => {
      log.stopped({ drained: false, ms: spent() });
      process.exit(0);
    });
  });
  return {
    asked,
    isStopping: () => begun !== undefined,
    done: () => {
      callOff();
      log.stopped({ drained: true, ms: spent() });
    },
  };
}

/** What Node would write to standard error of an error that nobody expected may be what somebody wrote. */
function endOnBug(log: Log): void {
  process.once('uncaughtException', (fault) => {
    log.fatal(fault);
    process.exit(1);
  });
}
