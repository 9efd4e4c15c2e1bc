import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_DATA } from './test-data.js';

const ROOT = join(import.meta.dirname, '..');
const STAMP = join(ROOT, 'dist/.built');

/**
 * Builds dist where it is older than the sources (the tests of the command line and of the page run what users run), and with
 * it the index of the bundled knowledge, which the test files share.
 */
export default function setup(): void {
  const before = builtAt();
  // The compiler names what is wrong on standard output.
  run('inherit', 'dist could not be built', '.ci/build.js', '--if-needed');
  if (builtAt() !== before) rmSync(TEST_DATA, { recursive: true, force: true });
  run('ignore', 'the index could not be built', 'dist/src/cli/gender-desk.js', 'search', 'leave');
}

function builtAt(): number {
  return existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
}

function run(output: 'inherit' | 'ignore', failure: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, GENDER_DESK_DATA: TEST_DATA },
    stdio: ['ignore', output, 'inherit'],
  });
  if (status !== 0) throw new Error(failure);
}
