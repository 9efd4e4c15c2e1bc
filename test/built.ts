import { join } from 'node:path';
import { onDemand } from './on-demand.js';

/** The data folder whose index all test files read and none writes to; what users run is built by then. */
export const testData = await onDemand('built');

/** The command, as users have it. */
export const PROGRAM = join(import.meta.dirname, '../dist/src/cli/gender-desk.js');
