import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { fillDisk, makeDiskReadOnly } from './disk.js';

test('a full disk: nothing is acknowledged that is not kept, the log says why, and it goes on when there is room', async () => {
  const shown = await fillDisk(temporaryFolder());
  expect(shown).toMatchObject({
    refused: 5,
    said: ['data-folder-unwritable: SQLITE_FULL'],
    lost: 0,
    repliedTwice: 0,
    failed: 0,
    integrity: 'ok',
  });
});

test('a disk that has become read-only: the same, by the same process', async () => {
  const shown = await makeDiskReadOnly(temporaryFolder());
  expect(shown).toMatchObject({
    refused: 5,
    said: ['data-folder-unwritable: SQLITE_IOERR_WRITE'],
    lost: 0,
    repliedTwice: 0,
    failed: 0,
    integrity: 'ok',
  });
});
