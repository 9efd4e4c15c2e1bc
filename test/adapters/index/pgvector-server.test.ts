import { Pool } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPgvectorIndex } from '../../../adapters/index/pgvector-index.js';
import { type Transact, transactionsOf } from '../../../adapters/index/transactions.js';
import { VECTORS_REASONS } from '../../../src/domain/desk-error.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { createDatabase, startPostgres } from '../../postgres.js';
import { openPglite } from './pglite.js';
import { randomVectors, toTable } from './random-vectors.js';

const [pgvector, without] = await Promise.all([openPglite(), openPglite(false)]);

/** As another process would connect, with one connection. */
function connect(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 1 });
  onTestFinished(() => pool.end());
  return pool;
}

/** Too many for a graph. */
const DIMENSIONS = 2_001;
const vectors = randomVectors(200, DIMENSIONS, 17);

function open(transact: Transact, count = 1): Promise<unknown> {
  return openPgvectorIndex(transact, 'some', toTable(vectors.slice(0, count), DIMENSIONS));
}

/**
 * A database that poses as one with pgvector, which Debian 12 does not have: its vectors are texts, so that it can be filled
 * but not searched.
 */
async function createStandIn(version = '0.8.0'): Promise<string> {
  const url = await createDatabase();
  await connect(url).query(`
    set allow_system_table_mods = on;
    insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
      values (99999, 'vector', 10, 'public'::regnamespace, false, '${version}');
    create domain vector as text;
  `);
  return url;
}

describe('several processes that open a collection at once', () => {
  test('fill it once, whole', async () => {
    const url = await createStandIn();
    await Promise.all(
      [200, 200, 200, 200].map((count) => open(transactionsOf(connect(url)), count)),
    );
    const { rows } = await connect(url).query(
      'select count(*)::int, count(distinct xmin::text)::int as transactions from passage_vector',
    );
    expect(rows).toEqual([{ count: 200, transactions: 1 }]);
  });

  test('leave the vectors of one of them, whole, when each has its own', async () => {
    const url = await createStandIn();
    await Promise.all([50, 100, 150].map((count) => open(transactionsOf(connect(url)), count)));
    const { rows } = await connect(url).query(
      'select count(*)::int, count(distinct xmin::text)::int as transactions, max(label) + 1 as last from passage_vector',
    );
    const whole = [50, 100, 150].map((count) => ({ count, transactions: 1, last: count }));
    expect(whole).toContainEqual(rows[0]);
  });
});

describe('a transaction on a pool of connections', () => {
  test('is kept when it is done', async () => {
    const pool = connect(await createDatabase());
    const given = await transactionsOf(pool)(async (query) => {
      await query('create table note (text text)');
      await query('insert into note values ($1)', ['kept']);
      return query('select text from note');
    });
    expect(given).toEqual([{ text: 'kept' }]);
    expect((await pool.query('select text from note')).rows).toEqual([{ text: 'kept' }]);
  });

  test('leaves nothing when it fails, and the pool goes on', async () => {
    const pool = connect(await createDatabase());
    const failing = transactionsOf(pool)(async (query) => {
      await query('create table note (text text)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await pool.query("select to_regclass('note') as note")).rows).toEqual([{ note: null }]);
  });

  test('rejects when its connection is ended, and the pool goes on', async () => {
    const pool = connect(await createDatabase());
    const ended = transactionsOf(pool)((query) =>
      query('select pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(ended).rejects.toMatchObject({ code: '57P01' });
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('rejects when the server is gone in the middle, and the pool goes on once it is back', async () => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const pool = connect(server.url);
    const broken = transactionsOf(pool)(async (query) => {
      await query('select 1');
      const asked = query('select count(*) from generate_series(1, 1000000000000)');
      await Promise.all([asked, server.kill()]);
    });
    await expect(broken).rejects.toThrow();
    await server.restart();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('vectors that cannot be had', () => {
  test('because the server has no pgvector: it is said', async () => {
    const { transact, query } = without;
    await expect(open(transact)).rejects.toMatchObject({
      code: 'vectors-unavailable',
      facts: { reason: 'extension-missing' },
      retryable: false,
    });
    expect(await query("select to_regclass('passage_vector') as made")).toEqual([{ made: null }]);
  });

  test('because pgvector is too old: it is said', async () => {
    const pool = connect(await createStandIn('0.7.4'));
    await expect(open(transactionsOf(pool))).rejects.toMatchObject({
      facts: { reason: 'extension-outdated' },
    });
  });

  test('because the account may not make the table: it is said', async () => {
    const url = new URL(await createStandIn());
    const owner = connect(url.href);
    const role = `reader_${url.pathname.slice(1)}`;
    await owner.query(`create role ${role} login`);
    url.username = role;
    const reader = transactionsOf(connect(url.href));
    await expect(open(reader)).rejects.toMatchObject({
      facts: { reason: 'not-allowed' },
    });
    await open(transactionsOf(owner));
    await owner.query(`grant select on passage_vector to ${role}`);
    await open(reader);
  });

  test.each([
    ['nobody listens', 'postgres://127.0.0.1:1/'],
    ['nobody listens at any of its addresses', 'postgres://localhost:1/'],
    ['there is no such socket', 'postgres://localhost/?host=/nowhere'],
  ])('because %s: it is said', async (_why, url) => {
    await expect(open(transactionsOf(connect(url)))).rejects.toMatchObject({
      code: 'vectors-unavailable',
      facts: { reason: 'connection' },
      retryable: true,
    });
  });

  test.each<[string, (url: URL) => void]>([
    [
      'database',
      (url) => {
        url.pathname = 'nowhere';
      },
    ],
    [
      'account',
      (url) => {
        url.username = 'nobody';
      },
    ],
  ])('because there is no such %s: it is said', async (_what, change) => {
    const url = new URL(await createDatabase());
    change(url);
    await expect(open(transactionsOf(connect(url.href)))).rejects.toMatchObject({
      facts: { reason: 'access-refused' },
      retryable: false,
    });
  });

  test('because the connection broke off, or the server failed: it is said, when searching too', async () => {
    const { transact } = pgvector;
    let failure: (Error & { code?: string }) | undefined;
    const failing: Transact = (work) =>
      failure === undefined ? transact(work) : Promise.reject(failure);
    const index = await openPgvectorIndex(failing, 'some', toTable(vectors, DIMENSIONS));
    for (const [code, reason] of [
      [undefined, 'connection'],
      ['EPIPE', 'connection'],
      ['08006', 'connection'],
      ['57P01', 'connection'],
      ['53100', 'server-fault'],
    ]) {
      failure = Object.assign(new Error('failed'), code === undefined ? {} : { code });
      await expect(index.nearest(vectors[0]!.vector, 1)).rejects.toMatchObject({
        code: 'vectors-unavailable',
        facts: { reason },
        cause: failure,
        retryable: true,
      });
    }
    failure = new TypeError('a mistake of the program');
    await expect(index.nearest(vectors[0]!.vector, 1)).rejects.toBe(failure);
  });

  test('because they are longer than pgvector’s may be: it is said', async () => {
    const { transact } = pgvector;
    const table = toTable(randomVectors(1, 16_001, 19), 16_001);
    await expect(openPgvectorIndex(transact, 'some', table)).rejects.toMatchObject({
      facts: { reason: 'dimensions-too-many' },
    });
  });

  test.each(LANGUAGES)('have a sentence for every reason in %s', (language) => {
    const word = stringsFor(language).fault['vectors-unavailable'];
    const texts = VECTORS_REASONS.map((reason) => word({ reason }));
    expect(new Set(texts).size).toBe(VECTORS_REASONS.length);
    for (const [at, text] of texts.entries()) expect(text).not.toContain(VECTORS_REASONS[at]!);
  });
});
