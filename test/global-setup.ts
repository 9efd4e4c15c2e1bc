import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveOnDemand } from './on-demand.js';
import { type Postgres, startPostgres } from './postgres.js';

const ROOT = join(import.meta.dirname, '..');

/**
 * Makes what test files share when one first asks for it: dist where it is older than the sources (the tests of the command line and of
 * the page run what users run) with the index of the bundled knowledge, anew for each run so that it is never stale; a PostgreSQL server.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'gender-desk-test-data-'));
  let postgres: Promise<Postgres> | undefined;
  const close = await serveOnDemand({
    built: async () => {
      // The compiler names what is wrong on standard output.
      await run(folder, 'inherit', 'dist could not be built', '.ci/build.js', '--if-needed');
      const command = ['dist/src/cli/gender-desk.js', 'search', 'leave'];
      await run(folder, 'ignore', 'the index could not be built', ...command);
      return folder;
    },
    postgres: async () => {
      postgres = startPostgres({ durable: false });
      return (await postgres).url;
    },
  });
  return async () => {
    close();
    rmSync(folder, { recursive: true, force: true });
    await postgres?.then(
      (running) => running.stop(),
      // Whoever asked was told.
      () => undefined,
    );
  };
}

async function run(
  data: string,
  output: 'inherit' | 'ignore',
  failure: string,
  ...args: readonly string[]
): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, GENDER_DESK_DATA: data },
    stdio: ['ignore', output, 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(failure);
}
