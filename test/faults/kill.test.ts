import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { killAnswering } from './kill-answering.js';

test('a process killed in the middle of answers loses none that was acknowledged', async () => {
  const killed = await killAnswering(temporaryFolder(), 3);
  expect(killed).toMatchObject({ rounds: 3, lost: 0, twice: 0, integrity: 'ok' });
  expect(killed.acknowledged).toBeGreaterThanOrEqual(3);
});
