import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../postgres.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type Ending, killInRounds } from './killed.js';
import { POINTS } from './desk/points.js';

const ENDINGS: readonly Ending[] = [...POINTS, 'random', 'random', 'SIGTERM'];
/** Every round starts a process, which takes seconds on a busy machine; in milliseconds. */
const PATIENCE = 240_000;

test.each([
  ['SQLite', false],
  ['PostgreSQL', true],
])(
  '%s: a process that is killed anywhere loses and doubles nothing',
  async (_name, isPostgres) => {
    const file = join(temporaryFolder(), 'desk.db');
    const target = { file, ...(isPostgres ? { url: await createDatabase() } : {}) };
    const killed = await killInRounds(target, ENDINGS);
    expect(killed).toMatchObject({
      events: ENDINGS.length * 4,
      lost: 0,
      appliedTwice: 0,
      repeatedWithoutReason: 0,
      notDrained: 0,
      failed: 0,
      integrity: 'ok',
    });
    expect(killed.mostRepeatedInARound).toBeLessThanOrEqual(1);
    // Killed once a letter was sent and before it was marked.
    expect(killed.repeated).toBeGreaterThanOrEqual(1);
  },
  PATIENCE,
);
