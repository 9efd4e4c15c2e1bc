import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds dist where it is older than the sources: the tests of the command line and of the page run what users run. */
export default function setup(): void {
  const script = join(import.meta.dirname, '../.ci/build.js');
  const { status } = spawnSync(process.execPath, [script, '--if-needed'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('dist could not be built');
}
