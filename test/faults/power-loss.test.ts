import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { watchPostgres, watchSqlite } from './power-loss.js';

test.each([
  ['SQLite', watchSqlite],
  ['PostgreSQL', watchPostgres],
])('%s: no acknowledgement leaves before the disk has the message', async (_name, watch) => {
  expect(await watch(temporaryFolder(), 10)).toEqual({ acknowledged: 10, afterTheDisk: 10 });
});
