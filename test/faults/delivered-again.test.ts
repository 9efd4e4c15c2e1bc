import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../postgres.js';
import { temporaryFolder } from '../temporary-folder.js';
import { deliverAgain } from './delivered-again.js';

/** A process is started again on the way, which takes seconds on a busy machine; in milliseconds. */
const PATIENCE = 240_000;

test.each([
  ['one process on SQLite', false, 1],
  ['one process on PostgreSQL', true, 1],
  ['two processes that share PostgreSQL', true, 2],
])(
  '%s: events delivered again across restarts change once and are answered once',
  async (_name, isPostgres, processes) => {
    const file = join(temporaryFolder(), 'desk.db');
    const target = { file, ...(isPostgres ? { url: await createDatabase() } : {}) };
    const shown = await deliverAgain({ target, events: 200, places: 50, processes, restarts: 1 });
    expect(shown).toMatchObject({
      restarts: 1,
      changed: 200,
      replied: 200,
      changedTwice: 0,
      repliedTwice: 0,
      lost: 0,
      failed: 0,
      integrity: 'ok',
    });
    expect(shown.deliveries).toBeGreaterThan(200);
  },
  PATIENCE,
);
