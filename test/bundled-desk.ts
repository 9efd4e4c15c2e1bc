import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk, readSettings } from '../src/main.js';

/**
 * The desk on the bundled knowledge. The index is kept in one folder for all test files: it is found by its fingerprint, so
 * that the first one builds it and the others read it.
 */
export function openBundledDesk(): Promise<Desk> {
  return openDesk({
    ...readSettings({}),
    dataFolder: join(tmpdir(), 'gender-desk-test-data'),
  });
}
