import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROGRAM } from '../built.js';
import { cookieOf, post } from '../adapters/web/serve.js';

let dataFolder: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'gender-desk-start-'));
});

afterAll(() => {
  for (const each of started) each.kill('SIGKILL');
  rmSync(dataFolder, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly said: { out: string; err: string };
}

function start(...args: readonly string[]): Running {
  return startOn(dataFolder, ...args);
}

function startOn(folder: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [PROGRAM, 'start', ...args], {
    env: { ...process.env, GENDER_DESK_DATA: folder, LC_ALL: 'en_GB.UTF-8' },
  });
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return { child, said };
}

/** The address it says it is at. */
async function addressOf({ child, said }: Running): Promise<string> {
  while (!said.out.includes('\n')) {
    if (child.exitCode !== null) throw new Error(said.err);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return /http:\S+/u.exec(said.out)?.[0] ?? '';
}

async function exitCode({ child }: Running): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'close');
  return child.exitCode;
}

it('serves the page with its script, stops when told to, and finds the conversation again', async () => {
  const first = start('--port', '0');
  const address = await addressOf(first);
  expect(first.said.out).toBe(`Gender Desk is at ${address} (Ctrl+C stops it)\n`);
  expect(await (await fetch(address)).text()).toContain('/assets/client/main.js');
  const script = await fetch(`${address}/assets/client/main.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const cookie = cookieOf(
    await post(address, '/ask', { question: 'How long is maternity leave?' }),
  );

  const port = new URL(address).port;
  const second = startOn(join(dataFolder, 'other'), '--port', port);
  expect(await exitCode(second)).toBe(1);
  expect(second.said.err).toBe(
    `Port ${port} is in use. Stop what uses it, or choose another with --port.\n`,
  );

  const beside = start('--port', '0');
  expect(await exitCode(beside)).toBe(1);
  expect(beside.said.err).toBe(
    `Another Gender Desk (process ${first.child.pid}) works with the data folder ${dataFolder}. ` +
      'Stop it, or set GENDER_DESK_DATA to another folder.\n',
  );

  first.child.kill('SIGTERM');
  expect(await exitCode(first)).toBe(0);
  const third = start('--port', port);
  const page = await fetch(await addressOf(third), { headers: { cookie } });
  expect(await page.text()).toContain('at least 14 weeks');
  third.child.kill('SIGINT');
  expect(await exitCode(third)).toBe(0);
});

it('names an address that is not this machine’s', async () => {
  const refused = startOn(join(dataFolder, 'third'), '--host', '203.0.113.7');
  expect(await exitCode(refused)).toBe(1);
  expect(refused.said.err).toBe(
    'I cannot listen on 203.0.113.7. Choose an address of this machine with --host.\n',
  );
});
