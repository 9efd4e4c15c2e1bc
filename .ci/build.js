// Builds dist: `node .ci/build.js`. With `--if-needed`, as npm's `prepare` calls it, nothing is done when dist is newer than
// every source, nor in an installation without devDependencies (and so without a compiler). npm calls `prepare` after
// `npm ci`, and again when `npx gender-desk` is first run in a clone.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isBuilt, STAMP } from './is-built.js';

const root = join(import.meta.dirname, '..');
const PROJECTS = ['tsconfig.build.json', 'adapters/web/client/tsconfig.json'];

const isOptional = process.argv.includes('--if-needed');

if (isOptional && isBuilt(root)) process.exit(0);
const compiler = findCompiler();
if (compiler === undefined) {
  process.stderr.write('No TypeScript compiler is installed: dist is not built.\n');
  process.exit(isOptional ? 0 : 1);
}
// Built aside and then put in place, so that what runs from dist meanwhile finds all of its files.
const aside = join(root, `dist.${process.pid}`);
const started = new Date();
try {
  if (PROJECTS.every(compile)) {
    putInPlace();
    prepareIndex();
  } else process.exitCode = 1;
} finally {
  rmSync(aside, { recursive: true, force: true });
}

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return undefined;
  }
}

function compile(project) {
  const output = project === PROJECTS[0] ? aside : join(aside, 'adapters/web/client');
  const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--outDir', output], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

// The index of the bundled knowledge, so that the first start need not build it. Without one the first start does.
function prepareIndex() {
  const env = { ...process.env, GENDER_DESK_DATA: join(root, 'dist/prepared') };
  delete env.GENDER_DESK_KNOWLEDGE;
  spawnSync(process.execPath, ['dist/src/cli/gender-desk.js', 'ask', '?'], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
}

function putInPlace() {
  chmodSync(join(aside, 'src/cli/gender-desk.js'), 0o755);
  writeFileSync(join(aside, STAMP), '');
  utimesSync(join(aside, STAMP), started, started);
  const old = `${aside}.old`;
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
  renameSync(aside, join(root, 'dist'));
  rmSync(old, { recursive: true, force: true });
}
