/**
 * Prints how well, how fast and with how much memory we and other engines for TypeScript search BEIR folders:
 * `npm run bench:retrieval -- FOLDER… [--only ENGINE]… [--json FILE]`. Each engine runs in a process of its own, one after
 * another; all get title and text, and are timed as `evaluate retrieval` is. Figures, no verdicts.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figures, figures } from './peers/figures.js';
import { PEERS } from './peers/peers.js';

const MEASURE = join(import.meta.dirname, 'peers/measure.ts');

/** A figure, its heading and how it is printed. */
const COLUMNS = [
  ['ndcg@10', 'nDCG@10', 3],
  ['recall@100', 'recall@100', 3],
  ['indexSeconds', 'index s', 2],
  ['queryP50Ms', 'p50 ms', 2],
  ['queryP95Ms', 'p95 ms', 2],
  ['indexMb', 'index MB', 1],
  ['peakMemoryMb', 'peak MB', 0],
] as const;

/** Undefined when the engine failed; it then has said why on standard error. */
function measure(engine: string, folder: string): Figures | undefined {
  const args = ['--expose-gc', '--import', 'tsx', MEASURE, engine, folder];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status === 0) return figures.parse(JSON.parse(stdout));
  process.stdout.write(`${engine} failed\n`);
  process.exitCode = 1;
  return undefined;
}

/** Each figure, and behind it how many times ours it is. */
function toRow(each: Figures, ours: Figures | undefined): string {
  const cells = COLUMNS.map(([key, , digits]) => {
    const isOurs = ours === undefined || each.engine === ours.engine;
    const ratio = isOurs ? '' : `${(each[key] / ours[key]).toFixed(2)}×`;
    return each[key].toFixed(digits).padStart(10) + ratio.padStart(10);
  });
  return each.engine.padEnd(20) + cells.join('');
}

function measureFolder(folder: string, engines: readonly string[]): readonly Figures[] {
  const headings = COLUMNS.map(([, heading]) => heading.padStart(10).padEnd(20));
  process.stdout.write(`\n${folder}\n${' '.repeat(20)}${headings.join('').trimEnd()}\n`);
  const measured: Figures[] = [];
  for (const engine of engines) {
    const each = measure(engine, folder);
    if (each === undefined) continue;
    measured.push(each);
    process.stdout.write(`${toRow(each, measured[0]).trimEnd()}\n`);
  }
  return measured;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, json: { type: 'string' } },
});
const engines = values.only ?? Object.keys(PEERS);
if (positionals.length === 0) throw new Error('npm run bench:retrieval -- FOLDER…');
const results = positionals.flatMap((folder) => measureFolder(folder, engines));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
