import { type Desk, openDesk, readSettings } from '../src/main.js';
import { testData } from './test-data.js';

/** The desk on the bundled knowledge. Its index is read from the folder that the global setup built it in. */
export function openBundledDesk(): Promise<Desk> {
  return openDesk({ ...readSettings({}), dataFolder: testData() });
}
