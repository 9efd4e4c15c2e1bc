import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createDatabase,
  type Postgres,
  type PostgresOptions,
  type Shutdown,
  startPostgres,
} from './postgres.js';
import { childrenOf, isRunning } from './postgres/processes.js';
import { temporaryFolder } from './temporary-folder.js';

async function start(options?: PostgresOptions): Promise<Postgres> {
  const postgres = await startPostgres(options);
  onTestFinished(() => postgres.stop());
  return postgres;
}

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  // What breaks a connection is said to the query, too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a database of one’s own', () => {
  test('answers', async () => {
    expect(await ask(await createDatabase(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is empty, and apart from the others', async () => {
    const [one, other] = [await createDatabase(), await createDatabase()];
    await ask(one, 'create table note (text text)');
    const tables = "select tablename from pg_tables where schemaname = 'public'";
    expect(await ask(one, tables)).toEqual([{ tablename: 'note' }]);
    expect(await ask(other, tables)).toEqual([]);
  });

  test('is on the server that the others are on', async () => {
    const urls = await Promise.all([createDatabase(), createDatabase()]);
    const [one, other] = urls.map((url) => new URL(url));
    expect(one?.host).toBe(other?.host);
    expect(one?.pathname).not.toBe(other?.pathname);
  });
});

/** A server that is at work does not look whether the process that started it is still there. */
const ENDLESS = 'select count(*) from generate_series(1, 1000000000000)';
const COUNT_ENDLESS = `select count(*)::int from pg_stat_activity where query = '${ENDLESS}' and state = 'active'`;

describe('a server of one’s own', () => {
  test('listens on loopback and on its own socket alone, and writes to the disk', async () => {
    const { url, folder } = await start();
    const asked = await ask(
      url,
      `select current_setting('listen_addresses') as address, current_setting('unix_socket_directories') as socket,
        current_setting('data_directory') as data, current_setting('fsync') as fsync`,
    );
    const data = join(folder, 'data');
    expect(asked).toEqual([{ address: '127.0.0.1', socket: folder, data, fsync: 'on' }]);
  });

  test('does not wait for the disk when it need not be durable', async () => {
    const { url } = await start({ durable: false });
    expect(await ask(url, 'show fsync')).toEqual([{ fsync: 'off' }]);
  });

  test('is not run by root', async () => {
    const { processId } = await start();
    const status = readFileSync(`/proc/${processId()}/status`, 'utf8');
    expect(status).toMatch(/^Uid:(?:\t[1-9]\d*){4}$/mu);
  });

  test.each<Shutdown>(['smart', 'fast', 'immediate'])(
    'stopped (%s), leaves no process and no folder',
    async (mode) => {
      const { processId, folder, stop } = await start();
      const own = processId()!;
      const all = [own, ...childrenOf(own)];
      await stop(mode);
      expect(all.length).toBeGreaterThan(1);
      expect(all.filter(isRunning)).toEqual([]);
      expect(processId()).toBeUndefined();
      expect(existsSync(folder)).toBe(false);
    },
  );

  test('restarted, has what was written, at the same address', async () => {
    const { url, restart, processId } = await start();
    await ask(url, 'create table note as select 1 as number');
    const before = processId();
    await restart();
    expect(processId()).not.toBe(before);
    expect(await ask(url, 'select number from note')).toEqual([{ number: 1 }]);
  });

  test('killed at work, is gone whole, and restarted has what was written', async () => {
    const { url, restart, kill, processId } = await start();
    await ask(url, 'create table note as select 1 as number');
    const broken = expect(ask(url, ENDLESS)).rejects.toThrow();
    while ((await ask(url, COUNT_ENDLESS))[0]?.count !== 1);
    const own = processId()!;
    const all = [own, ...childrenOf(own)];
    await kill();
    expect(all.filter(isRunning)).toEqual([]);
    await broken;
    await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await restart();
    expect(await ask(url, 'select number from note')).toEqual([{ number: 1 }]);
  });

  test('says which package is missing where there is none', async () => {
    const versions = temporaryFolder();
    mkdirSync(join(versions, '15'));
    for (const folder of [versions, join(versions, 'nowhere')])
      await expect(startPostgres({ versions: folder })).rejects.toThrow(
        `There is no PostgreSQL under ${folder}: install Debian's package postgresql.`,
      );
  });
});
