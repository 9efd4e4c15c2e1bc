import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { openData } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentId } from '../../src/domain/assessment.js';

const PROGRAM = join(import.meta.dirname, 'answering-process.ts');

/** What became of the answers of a process that was killed again and again. */
export interface Killed {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Acknowledged and not in the log afterwards. */
  readonly lost: number;
  /** In the log more than once. */
  readonly twice: number;
  readonly integrity: string;
}

/** Kills a process that answers a checklist, each round after some acknowledgements, and looks at what was kept. */
export async function killAnswering(folder: string, rounds: number): Promise<Killed> {
  const file = join(folder, 'desk.db');
  const acknowledged: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = (acknowledged.at(-1) ?? -1) + 2;
    acknowledged.push(...(await answerUntilKilled(file, first, round)));
  }
  const kept = await keptAnswers(file);
  return {
    rounds,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((number) => !kept.includes(number)).length,
    twice: kept.length - new Set(kept).size,
    integrity: integrityOf(file),
  };
}

/** The numbers it acknowledged before it was killed, with another count of them each round. */
async function answerUntilKilled(file: string, first: number, round: number): Promise<number[]> {
  const known = round === 0 ? [] : ['known'];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', PROGRAM, file, String(first), ...known],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === 1 + ((round * 7) % 13)) child.kill('SIGKILL');
  }
  await ended;
  return acknowledged;
}

async function keptAnswers(file: string): Promise<number[]> {
  const { store, close } = await openData({ file });
  const id = 'assessment' as AssessmentId;
  const place = { platform: 'terminal', tenant: 'local', channel: 'faults' } as const;
  const events = await store.events({ place, person: 'p' as PersonId }, id);
  await close();
  return events.flatMap((event) => (event.kind === 'answered' ? [Number(event.comment)] : []));
}

function integrityOf(file: string): string {
  const database = new Sqlite(file, { readonly: true });
  const result = String(database.pragma('integrity_check', { simple: true }));
  database.close();
  return result;
}
