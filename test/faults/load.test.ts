import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../postgres.js';
import { temporaryFolder } from '../temporary-folder.js';
import { askSteadily } from './ask.js';
import { carryLoad } from './load.js';
import { workThrough } from './shared-work.js';

/** Processes are started on a busy machine; in milliseconds. */
const PATIENCE = 240_000;

test.each([
  ['SQLite', false],
  ['PostgreSQL', true],
])(
  '%s: what comes by a schedule is acknowledged, done once and answered once',
  async (_name, isPostgres) => {
    const file = join(temporaryFolder(), 'desk.db');
    const target = { file, ...(isPostgres ? { url: await createDatabase() } : {}) };
    const shown = await carryLoad(target, [{ aSecond: 50, seconds: 2 }]);
    const once = { answered: 100, lost: 0, repliedTwice: 0, notApplied: 0, appliedTwice: 0 };
    expect(shown).toMatchObject({ rates: [once], failed: 0, integrity: 'ok' });
  },
  PATIENCE,
);

test(
  'questions that come by a schedule are each answered once',
  async () => {
    const target = { file: join(temporaryFolder(), 'desk.db') };
    const shown = await askSteadily(target, { aSecond: 10, seconds: 2 });
    expect(shown).toMatchObject({ asked: 20, answered: 20, lost: 0, repliedTwice: 0, failed: 0 });
  },
  PATIENCE,
);

test(
  'two processes share a backlog of questions, and one that is killed half way costs nothing',
  async () => {
    const target = { file: join(temporaryFolder(), 'desk.db'), url: await createDatabase() };
    const backlog = { name: 'killed', questions: 60, processes: 2, isOneKilled: true };
    expect(await workThrough(target, backlog)).toMatchObject({
      answered: 60,
      lost: 0,
      repeatedWithoutReason: 0,
      keptTwice: 0,
      failed: 0,
      integrity: 'ok',
    });
  },
  PATIENCE,
);
