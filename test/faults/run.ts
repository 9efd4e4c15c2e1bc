import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres } from '../postgres.js';
import { askSteadily } from './ask.js';
import { deliverAgain } from './delivered-again.js';
import { fillDisk, makeDiskReadOnly } from './disk.js';
import { endingsOf, killInRounds } from './killed.js';
import { carryLoad } from './load.js';
import { answerTogether } from './one-item.js';
import { takePostgresAway } from './postgres-away.js';
import { shareWork } from './shared-work.js';
import { carryTeams } from './teams-load.js';
import { watchPostgres, watchSqlite } from './power-loss.js';
import type { Target } from './desk/desk-process.js';

/** `npm run faults:NAME`: plays one kind of fault at length, and prints a line of JSON for each database. */
type Play = (target: Target, count: number, processes: number) => Promise<unknown>;
const PLAYS: Readonly<Record<string, Play>> = {
  again: (target, events, processes) =>
    deliverAgain({ target, events, places: 50, processes, restarts: 10 }),
  kill: (target, rounds) => killInRounds(target, endingsOf(rounds)),
  stop: (target, rounds) => killInRounds(target, Array<'SIGTERM'>(rounds).fill('SIGTERM')),
  item: async (target, rounds, processes) => [
    await answerTogether(target, rounds, true, processes),
    await answerTogether(target, rounds, false, processes),
  ],
  away: (_target, seconds) => takePostgresAway(seconds),
  load: (target, seconds) =>
    carryLoad(target, [
      { aSecond: 50, seconds },
      { aSecond: 200, seconds: 10 },
    ]),
  disk: async ({ file }) => [await fillDisk(dirname(file)), await makeDiskReadOnly(dirname(file))],
  ask: (target, seconds) => askSteadily(target, { aSecond: 10, seconds }),
  teams: (target, seconds) => carryTeams(target, { aSecond: 25, seconds }),
  share: (target, questions) => shareWork(target, questions, 2),
  power: ({ file, url }, events) =>
    (url === undefined ? watchSqlite : watchPostgres)(dirname(file), events),
};

const [name = '', count = '0', where = 'sqlite', processes = '1'] = process.argv.slice(2);
const play = PLAYS[name];
if (play === undefined) throw new Error(`one of ${Object.keys(PLAYS).join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'gender-desk-faults-'));
const postgres = where === 'postgres' ? await startPostgres() : undefined;
try {
  const target = { file: join(folder, 'desk.db'), ...(postgres ? { url: postgres.url } : {}) };
  const figures = await play(target, Number(count), Number(processes));
  process.stdout.write(`${JSON.stringify({ play: name, where, processes, figures })}\n`);
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
}
