import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../postgres.js';
import { temporaryFolder } from '../temporary-folder.js';
import { answerTogether } from './one-item.js';

test.each([
  ['each in a place of their own, two processes', true, true],
  ['all in one channel', false, false],
])(
  'ten people answer one item at once, %s: one wins and the others are told',
  async (_name, isApart, isPostgres) => {
    const file = join(temporaryFolder(), 'desk.db');
    const target = { file, ...(isPostgres ? { url: await createDatabase() } : {}) };
    const shown = await answerTogether(target, 4, isApart, isPostgres ? 2 : 1);
    expect(shown).toEqual({ rounds: 4, oneWinner: 4, told: 36, keptBeside: 36, failed: 0 });
  },
);
