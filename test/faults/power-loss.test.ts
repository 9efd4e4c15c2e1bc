import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { watchAcknowledgements } from './power-loss.js';

test('SQLite: no acknowledgement leaves before the disk has the message', async () => {
  expect(await watchAcknowledgements(temporaryFolder(), 10)).toEqual({
    acknowledged: 10,
    afterTheDisk: 10,
  });
});
