import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../adapters/store/sqlite-store.js';
import { MIGRATIONS } from '../../../adapters/store/migrations/all.js';
import type { Place } from '../../../src/domain/place.js';
import type { Store, StoredMessage } from '../../../src/domain/store.js';
import { describeAssessmentStore } from '../../contract/assessment-store.js';
import { describeStore } from '../../contract/store.js';
import { temporaryFolder } from '../../temporary-folder.js';

const HERE: Place = { platform: 'terminal', tenant: 'local', channel: 'one' };

function said(content: string): StoredMessage {
  return { role: 'user', content, at: new Date('2026-11-21T09:30:00Z') };
}

const openEmpty = (): Promise<Store> =>
  openSqliteStore(join(temporaryFolder(), 'deep', 'er', 'desk.db'));

describeStore('SQLite', openEmpty);
describeAssessmentStore('SQLite', openEmpty);

describe('the SQLite store', () => {
  test('keeps a conversation over a restart', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const before = await openSqliteStore(file);
    await before.commit(HERE, { messages: [said('a'), said('b')] });
    await before.close();
    const after = await openSqliteStore(file);
    await after.commit(HERE, { messages: [said('c')] });
    expect((await after.latest(HERE, 10)).map(({ content }) => content)).toEqual(['a', 'b', 'c']);
    await after.close();
  });

  test('brings an empty database up to date, and notes each migration', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    new Sqlite(file).close();
    await (await openSqliteStore(file)).close();
    const database = new Sqlite(file, { readonly: true });
    const names = database.prepare('select name from kysely_migration order by name').pluck().all();
    expect(names).toEqual(Object.keys(MIGRATIONS));
    database.close();
  });

  test('survives a power loss: write-ahead log, fully synchronous', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const store = await openSqliteStore(file);
    const database = new Sqlite(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
    await store.close();
  });

  test('is shared by two who open it at once', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const [one, other] = [await openSqliteStore(file), await openSqliteStore(file)];
    await one.commit(HERE, { messages: [said('a')] });
    await other.commit(HERE, { messages: [said('b')] });
    expect((await one.latest(HERE, 10)).map(({ content }) => content)).toEqual(['a', 'b']);
    await one.close();
    await other.close();
  });

  test('refuses a database that a newer version wrote, and leaves it as it is', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const store = await openSqliteStore(file);
    await store.commit(HERE, { messages: [said('a')] });
    await store.close();
    const database = new Sqlite(file);
    database.exec(`insert into kysely_migration values ('999-later', '2030-01-01T00:00:00Z')`);
    database.close();
    await expect(openSqliteStore(file)).rejects.toMatchObject({
      code: 'data-newer-than-program',
      facts: { known: Object.keys(MIGRATIONS).length, found: Object.keys(MIGRATIONS).length + 1 },
    });
    const after = new Sqlite(file, { readonly: true });
    expect(after.prepare('select count(*) from message').pluck().get()).toBe(1);
    after.close();
  });

  test('says so when its folder cannot be made', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(openSqliteStore(join(folder, 'file', 'desk.db'))).rejects.toMatchObject({
      code: 'data-folder-unwritable',
      facts: { folder: join(folder, 'file') },
    });
  });

  test('says so when its file cannot be made', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'desk.db'));
    await expect(openSqliteStore(join(folder, 'desk.db'))).rejects.toMatchObject({
      code: 'data-folder-unwritable',
    });
  });

  test('says so when its file is no database', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    writeFileSync(file, 'not a database, '.repeat(1_000));
    await expect(openSqliteStore(file)).rejects.toMatchObject({
      code: 'file-unreadable',
      facts: { file },
    });
  });
});
