import type { Data } from '../../adapters/store/open-data.js';
import { openDeskData } from '../desk-data.js';
import type { Settings } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { type CheckResult, checker } from './doctor-check.js';
import { MACHINE_CLOCK } from './turn-context.js';

/** Which database, who works with it, what waits in it; the first alone when it cannot be opened. */
export async function examineDatabase(
  settings: Settings,
  strings: Strings,
): Promise<readonly CheckResult[]> {
  const check = checker(strings);
  let data: Data | undefined;
  const store = await check('store', async () => {
    data = await openDeskData(settings);
    return storeText(settings, strings);
  });
  if (data === undefined) return [store];
  const { serving, backlog, close } = data;
  try {
    return [
      store,
      await check('serving', async () => servingText(await serving(), strings)),
      await check('queues', async () => waitingText(await backlog(), strings)),
      await check('letters', async () => deadText(await backlog(), strings)),
    ];
  } finally {
    await close();
  }
}

/** Where everything is kept; of an address the host and the database, never who connects and with what. */
function storeText(
  { databaseUrl, dataFolder }: Settings,
  { doctor: { store: words } }: Strings,
): string {
  if (databaseUrl === undefined) return words.sqlite({ folder: dataFolder });
  const { host, pathname, searchParams } = new URL(databaseUrl);
  const server = host || searchParams.get('host') || 'localhost';
  return words.postgres({ host: server, name: pathname.slice(1) || '-' });
}

function servingText(
  { count, process }: Awaited<ReturnType<Data['serving']>>,
  { doctor: { serving: words } }: Strings,
): string {
  if (count === 0) return words.none;
  if (process !== undefined) return words.known({ holder: process });
  return count === 1 ? words.one : words.many({ count });
}

type Backlog = Awaited<ReturnType<Data['backlog']>>;
const MINUTE = 60_000;

function waitingText({ inbox, outbox }: Backlog, { doctor: words }: Strings): string {
  const since = [inbox.since, outbox.since].flatMap((each) => each?.getTime() ?? []);
  if (since.length === 0) return words.nothingWaits;
  const waited = MACHINE_CLOCK.now().getTime() - Math.min(...since);
  return words.waiting({
    messages: inbox.count,
    letters: outbox.count,
    minutes: Math.max(Math.floor(waited / MINUTE), 0),
  });
}

function deadText({ dead }: Backlog, { doctor: words }: Strings): string {
  return dead === 0 ? words.noDeadLetters : words.deadLetters({ count: dead });
}
