import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROGRAM } from '../built.js';
import { temporaryFolder } from '../temporary-folder.js';
import { builtIndex, run, sharedData } from './run-command.js';

const QUESTION = ['ask', 'how long is maternity leave'];
const COMMANDS: readonly string[][] = [QUESTION, ['search', 'maternity leave'], ['chat']];

describe('a data folder that cannot be written to', () => {
  test.each(COMMANDS)('is named: %s', async (...args) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const folder = join(file, 'data');
    const { code, out, err } = await run(args, { environment: { GENDER_DESK_DATA: folder } });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      `I cannot write to the data folder ${folder}. Give this account write access, or set GENDER_DESK_DATA to another folder.\n`,
    );
  });
});

describe('a knowledge folder', () => {
  test('that is not there is named', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    const environment = { GENDER_DESK_KNOWLEDGE: folder };
    for (const args of [...COMMANDS, ['sources'], ['check'], ['passage', 'C183/art-4-1']]) {
      const { code, out, err } = await run(args, { environment });
      expect({ args, code, out }).toEqual({ args, code: 1, out: '' });
      expect(err).toContain(`There is no knowledge folder at ${folder}.`);
    }
  });

  test('that is empty is no knowledge', async () => {
    const environment = { GENDER_DESK_KNOWLEDGE: temporaryFolder() };
    const { code, out, err } = await run(QUESTION, { environment });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('There is no knowledge folder');
  });

  test('with a fault is not answered from, and the first fault is named', async () => {
    const folder = temporaryFolder();
    cpSync(join(import.meta.dirname, '../../knowledge'), folder, { recursive: true });
    const file = join(folder, 'sources/C183/source.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('number: 183', 'number: many'));
    const environment = { GENDER_DESK_KNOWLEDGE: folder };
    const { code, out, err } = await run(QUESTION, { environment });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('sources/C183/source.yaml:3');
    const check = await run(['check', folder]);
    expect(check.code).toBe(1);
    expect(check.out).toContain('sources/C183/source.yaml:3 number:');
  });
});

describe('a damaged index', () => {
  test('is said on standard error, built anew, and answered from', async () => {
    const data = temporaryFolder();
    cpSync(builtIndex, join(data, 'index'), { recursive: true });
    const [fingerprint] = readdirSync(join(data, 'index'));
    const snapshot = join(data, 'index', fingerprint ?? '', 'index.bin');
    const bytes = readFileSync(snapshot);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(snapshot, bytes);
    const environment = { GENDER_DESK_DATA: data };
    const right = await run(QUESTION);
    const damaged = await run(QUESTION, { environment });
    expect(damaged).toEqual({
      ...right,
      err: 'The kept index was damaged or incomplete; I have built it anew.\n',
    });
    expect(await run(QUESTION, { environment })).toEqual(right);
  });
});

describe('a first start by several at once', () => {
  test('answers each', async () => {
    const environment = { GENDER_DESK_DATA: join(temporaryFolder(), 'data') };
    const runs = await Promise.all([1, 2, 3].map(() => run(QUESTION, { environment })));
    expect(runs.map(({ code, err }) => ({ code, err }))).toEqual(
      runs.map(() => ({ code: 0, err: '' })),
    );
  });
});

describe('a reader that stops reading', () => {
  test('ends the command without a word', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'sources', '--json'], {
      env: { PATH: process.env.PATH, GENDER_DESK_DATA: sharedData },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('data that a newer version wrote', () => {
  test('is left alone, and said so', async () => {
    const data = temporaryFolder();
    cpSync(builtIndex, join(data, 'index'), { recursive: true });
    const environment = { GENDER_DESK_DATA: data };
    expect((await run(['chat'], { environment })).code).toBe(0);
    const { default: Sqlite } = await import('better-sqlite3');
    const database = new Sqlite(join(data, 'gender-desk.db'));
    database.exec(`insert into kysely_migration values ('999-later', '2030-01-01T00:00:00Z')`);
    database.close();
    const { code, err } = await run(['chat'], { environment });
    expect(code).toBe(1);
    expect(err).toContain('The data was written by a newer version');
    rmSync(join(data, 'gender-desk.db'));
  });
});
