import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePostgresOnDemand } from './postgres/serve-on-demand.js';

const ROOT = join(import.meta.dirname, '..');

/**
 * Builds dist where it is older than the sources (the tests of the command line and of the page run what users run), and with
 * it the index of the bundled knowledge, which the test files share. So they do a PostgreSQL server, if any asks for one.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'gender-desk-test-data-'));
  process.env.GENDER_DESK_TEST_DATA = folder;
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // The compiler names what is wrong on standard output.
    run(folder, 'inherit', 'dist could not be built', '.ci/build.js', '--if-needed');
    const command = ['dist/src/cli/gender-desk.js', 'search', 'leave'];
    run(folder, 'ignore', 'the index could not be built', ...command);
  } catch (error) {
    remove();
    throw error;
  }
  const postgres = await servePostgresOnDemand();
  process.env.GENDER_DESK_TEST_POSTGRES = postgres.address;
  return async () => {
    remove();
    await postgres.stop();
  };
}

function run(
  data: string,
  output: 'inherit' | 'ignore',
  failure: string,
  ...args: readonly string[]
): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, GENDER_DESK_DATA: data },
    stdio: ['ignore', output, 'inherit'],
  });
  if (status !== 0) throw new Error(failure);
}
