import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PROGRAM, testData } from '../built.js';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The index of the bundled knowledge, built for the run; the tests read it and never write into it. */
export const builtIndex = join(testData, 'index');

/** A data folder that all tests of a file share. */
export const sharedData = mkdtempSync(join(tmpdir(), 'gender-desk-cli-'));
symlinkSync(builtIndex, join(sharedData, 'index'), 'dir');
process.once('exit', () => {
  rmSync(sharedData, { recursive: true, force: true });
});

/** Runs the built command as a user would, in English. Whatever happens, nobody is shown a stack trace. */
export async function run(
  args: readonly string[],
  { stdin = '', environment = {} }: RunOptions = {},
): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH, LANG: 'C', GENDER_DESK_DATA: sharedData, ...environment },
  });
  child.stdin.end(stdin);
  const [out, err, code] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('close', resolve).once('error', reject);
    }),
  ]);
  expect(`${out}${err}`).not.toMatch(/^\s+at .*[:(]\d+:\d+/mu);
  return { code, out, err };
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const part of stream) text += part as string;
  return text;
}

/** The JSON that a command printed alone on standard output. */
export function parsed({ out }: Run): unknown {
  return JSON.parse(out);
}

/** The lines of JSON that a batch printed. */
export function parsedLines({ out }: Run): unknown[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}
