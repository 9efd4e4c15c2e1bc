import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The data folder whose index all test files read; the global setup builds it. */
export const TEST_DATA = join(tmpdir(), 'gender-desk-test-data');
