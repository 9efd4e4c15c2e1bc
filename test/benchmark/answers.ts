/**
 * Prints how fast the built desk is and how much memory it takes: `npm run bench`. Figures, no verdicts: they depend on the
 * machine.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'dist/src/cli/gender-desk.js');
const questions = join(root, 'test/evaluation/questions.jsonl');
const data = mkdtempSync(join(tmpdir(), 'gender-desk-bench-'));
const environment = { ...process.env, GENDER_DESK_DATA: data };

interface Served {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Starts the server, asks one question over HTTP as a browser does, and stops it. */
async function serve(): Promise<Served> {
  const start = performance.now();
  const server = spawn(process.execPath, [command, 'start', '--port', '0'], { env: environment });
  try {
    const address = await printedAddress(server);
    const answer = await fetch(`${address}/ask`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(address).origin,
      },
      body: new URLSearchParams({ question: 'How long is maternity leave?' }),
    });
    if (!(await answer.text()).includes('14')) throw new Error(`no answer: ${answer.status}`);
    return { milliseconds: performance.now() - start, megabytes: peakMemory(server.pid ?? 0) };
  } finally {
    server.kill('SIGTERM');
  }
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      const address = /http:\/\/\S+/u.exec(text.toString())?.[0];
      if (address !== undefined) resolve(address.replace(/\/$/u, ''));
    });
    server.once('exit', (code) => {
      reject(new Error(`the server ended with code ${code}`));
    });
  });
}

/** Peak resident memory of a process in MB, as Linux counts it. */
function peakMemory(id: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

function askOnce(): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [command, 'ask', 'how long is maternity leave'], {
    env: environment,
  });
  if (status !== 0) throw new Error('ask failed');
  return performance.now() - start;
}

/** Milliseconds of each answer of the evaluation set, in one warm process. */
function askMany(): readonly number[] {
  const lines = readFileSync(questions, 'utf8').trim();
  const { stdout } = spawnSync(process.execPath, [command, 'ask', '--batch', '-', '--json'], {
    env: environment,
    input: `${lines}\n${lines}`,
    maxBuffer: 1 << 28,
  });
  const times = stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { ms: number }).ms);
  return times.slice(times.length / 2).sort((one, other) => one - other);
}

function print(name: string, value: number, unit: string, goal: string): void {
  process.stdout.write(
    `${name.padEnd(44)}${value.toFixed(1).padStart(9)} ${unit.padEnd(3)} (goal: ${goal})\n`,
  );
}

try {
  const cold = await serve();
  print('first start to first answer, empty data folder', cold.milliseconds, 'ms', 'none');
  const warm = await serve();
  print('start to first answer, index kept', warm.milliseconds, 'ms', 'under 3000');
  print('memory of the server, peak', warm.megabytes, 'MB', 'under 300');
  print('memory of the first start, peak', cold.megabytes, 'MB', 'none');
  const single = [askOnce(), askOnce(), askOnce()].sort((one, other) => one - other);
  print('one-shot ask, median of 3', single[1] ?? 0, 'ms', 'under 1500');
  const times = askMany();
  print('warm answer, p50', times[Math.floor(times.length * 0.5)] ?? 0, 'ms', 'none');
  print('warm answer, p95', times[Math.floor(times.length * 0.95)] ?? 0, 'ms', 'under 25');
} finally {
  rmSync(data, { recursive: true, force: true });
}
