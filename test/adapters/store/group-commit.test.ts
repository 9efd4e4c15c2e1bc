import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../../adapters/store/database.js';
import { openSqlite } from '../../../adapters/store/sqlite-database.js';
import { temporaryFolder } from '../../temporary-folder.js';

async function opened(): Promise<Database> {
  return openSqlite(join(temporaryFolder(), 'desk.db'));
}

function note(database: Database, id: string, then?: () => void): Promise<string> {
  return database.write(async (tables) => {
    await tables
      .insertInto('checklist')
      .values({ tenant: 'T', id, version: 1, content: '' })
      .execute();
    then?.();
    return id;
  });
}

async function noted(database: Database): Promise<readonly string[]> {
  const rows = await database.read((tables) =>
    tables.selectFrom('checklist').select('id').orderBy('id').execute(),
  );
  return rows.map(({ id }) => id);
}

test('what is written together is kept or undone each by itself', async () => {
  const database = await opened();
  const outcomes = await Promise.allSettled([
    note(database, 'a'),
    note(database, 'b', () => {
      throw new Error('undone');
    }),
    note(database, 'a'),
    note(database, 'c'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  expect(outcomes[1]).toMatchObject({ reason: { message: 'undone' } });
  expect(await noted(database)).toEqual(['a', 'c']);
  await database.close();
});

test('what is written has happened for nobody before it is kept', async () => {
  const database = await opened();
  let seen: readonly string[] = ['not looked'];
  const writing = database.write(async (tables) => {
    await tables
      .insertInto('checklist')
      .values({ tenant: 'T', id: 'a', version: 1, content: '' })
      .execute();
    seen = await noted(database);
  });
  await writing;
  expect(seen).toEqual([]);
  expect(await noted(database)).toEqual(['a']);
  await database.close();
});

test('a full database refuses what it cannot keep, keeps what it said it kept, and goes on when there is room', async () => {
  const database = await opened();
  const pages = await database.read(async (tables) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(tables);
    return rows[0]!.page_count;
  });
  const limit = (most: number): Promise<void> =>
    database.write(async (tables) => {
      await sql`pragma max_page_count = ${sql.lit(most)}`.execute(tables);
    });
  await limit(pages + 8);
  const long = (id: string): Promise<string> =>
    database.write(async (tables) => {
      const content = 'x'.repeat(6_000);
      await tables
        .insertInto('checklist')
        .values({ tenant: 'T', id, version: 1, content })
        .execute();
      return id;
    });
  const kept: string[] = [];
  const faults: unknown[] = [];
  for (let round = 0; round < 6; round++)
    for (const outcome of await Promise.allSettled([long(`${round}a`), long(`${round}b`)]))
      if (outcome.status === 'fulfilled') kept.push(outcome.value);
      else faults.push(outcome.reason);
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults)
    expect(fault).toMatchObject({ code: 'data-folder-unwritable', retryable: true });
  expect(await noted(database)).toEqual(kept.sort());
  await limit(pages + 1_000);
  expect(await long('late')).toBe('late');
  await database.close();
});
