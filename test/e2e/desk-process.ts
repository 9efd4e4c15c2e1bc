import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { PROGRAM } from '../built.js';

/** `gender-desk start` in a process of its own, gone when the test ends. */
export interface DeskProcess {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it has said so far. */
  readonly said: { out: string; err: string };
  /** The lines of its log so far. */
  readonly lines: () => readonly Record<string, unknown>[];
  /** The code or the signal it ended with, once it has. */
  readonly ended: () => Promise<number | string | null>;
}

export async function startDesk(
  environment: Readonly<Record<string, string>>,
): Promise<DeskProcess> {
  const desk = await runDesk(environment);
  onTestFinished(() => void desk.child.kill('SIGKILL'));
  return desk;
}

/** The same, for whoever ends it themselves. */
export async function runDesk(environment: Readonly<Record<string, string>>): Promise<DeskProcess> {
  const child = spawn(process.execPath, [PROGRAM, 'start', '--port', '0'], {
    env: { PATH: process.env.PATH, LANG: 'C', ...environment },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  await until(() => said.out.includes('\n') || child.exitCode !== null);
  const address = /http:\S+/u.exec(said.out)?.[0];
  if (address === undefined) {
    child.kill('SIGKILL');
    throw new Error(said.err);
  }
  return {
    child,
    address,
    said,
    lines: () =>
      said.err
        .split('\n')
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      return child.exitCode ?? child.signalCode;
    },
  };
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** What a page says in plain text, after its status. */
export async function wordAt(address: string): Promise<string> {
  const response = await fetch(address);
  return `${response.status} ${(await response.text()).trim()}`;
}
