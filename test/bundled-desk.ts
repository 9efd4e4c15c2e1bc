import { onDemand } from './on-demand.js';
import { type Desk, openDesk, readSettings } from '../src/main.js';

/** The desk on the bundled knowledge, whose index all test files share. */
export async function openBundledDesk(): Promise<Desk> {
  return openDesk({ ...readSettings({}), dataFolder: await onDemand('built') });
}
