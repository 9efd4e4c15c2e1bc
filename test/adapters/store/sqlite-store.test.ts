import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Data, openData } from '../../../adapters/store/open-data.js';
import { MIGRATIONS } from '../../../adapters/store/migrations/all.js';
import type { PersonId } from '../../../src/domain/actor.js';
import type { Place } from '../../../src/domain/place.js';
import type { Scope } from '../../../src/domain/scope.js';
import type { StoredMessage } from '../../../src/domain/store.js';
import { describeAddresses, describeBrought } from '../../contract/addresses.js';
import { describeAssessmentStore } from '../../contract/assessment-store.js';
import { describeIsolation } from '../../contract/isolation.js';
import { describeEmbeddingStore } from '../../contract/embedding-store.js';
import { describeInstallations } from '../../contract/installations.js';
import { describeQueue, describeSuccession } from '../../contract/queue.js';
import { describeOwnStore } from '../../contract/own-store.js';
import { describeStore } from '../../contract/store.js';
import { temporaryFolder } from '../../temporary-folder.js';

const HERE: Place = { platform: 'terminal', tenant: 'local', channel: 'one' };

const ANA = 'web:ana' as PersonId;
const SCOPE: Scope = { place: HERE, person: ANA };

function open(file: string): Promise<Data> {
  return openData({ file });
}

function said(content: string): StoredMessage {
  return { role: 'user', from: ANA, content, at: new Date('2026-11-21T09:30:00Z') };
}

const openEmpty = (): Promise<Data> => open(join(temporaryFolder(), 'deep', 'er', 'desk.db'));

describeStore('SQLite', openEmpty);
describeAssessmentStore('SQLite', openEmpty);
describeOwnStore('SQLite', openEmpty);
describeQueue('SQLite', openEmpty);
describeIsolation('SQLite', openEmpty);
describeEmbeddingStore('SQLite', openEmpty);
describeInstallations('SQLite', openEmpty);
describeAddresses('SQLite', openEmpty);
describeBrought('SQLite', openEmpty);
describeSuccession('SQLite', async () => {
  const file = join(temporaryFolder(), 'desk.db');
  return { first: await open(file), reopen: () => open(file) };
});

const openInMemory = (): Promise<Data> => open(':memory:');

describeStore('SQLite in memory', openInMemory);
describeAssessmentStore('SQLite in memory', openInMemory);
describeOwnStore('SQLite in memory', openInMemory);
describeQueue('SQLite in memory', openInMemory);

describe('the SQLite store', () => {
  test('keeps a conversation over a restart', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const before = await open(file);
    await before.store.commit(SCOPE, { messages: [said('a'), said('b')] });
    await before.close();
    const after = await open(file);
    await after.store.commit(SCOPE, { messages: [said('c')] });
    expect((await after.store.latest(SCOPE, 10)).map(({ content }) => content)).toEqual([
      'a',
      'b',
      'c',
    ]);
    await after.close();
  });

  test('brings an empty database up to date, and notes each migration', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    new Sqlite(file).close();
    await (await open(file)).close();
    const database = new Sqlite(file, { readonly: true });
    const names = database.prepare('select name from kysely_migration order by name').pluck().all();
    expect(names).toEqual(Object.keys(MIGRATIONS));
    database.close();
  });

  test('survives a power loss: write-ahead log, fully synchronous', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const store = await open(file);
    const database = new Sqlite(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
    await store.close();
  });

  test('is shared by two who open it at once', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const [one, other] = [await open(file), await open(file)];
    await one.store.commit(SCOPE, { messages: [said('a')] });
    await other.store.commit(SCOPE, { messages: [said('b')] });
    expect((await one.store.latest(SCOPE, 10)).map(({ content }) => content)).toEqual(['a', 'b']);
    await one.close();
    await other.close();
  });

  test('refuses a database that a newer version wrote, and leaves it as it is', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const store = await open(file);
    await store.store.commit(SCOPE, { messages: [said('a')] });
    await store.close();
    const database = new Sqlite(file);
    database.exec(`insert into kysely_migration values ('999-later', '2030-01-01T00:00:00Z')`);
    database.close();
    await expect(open(file)).rejects.toMatchObject({
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
    await expect(open(join(folder, 'file', 'desk.db'))).rejects.toMatchObject({
      code: 'data-folder-unwritable',
      facts: { folder: join(folder, 'file') },
    });
  });

  test('says so when its file cannot be made', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'desk.db'));
    await expect(open(join(folder, 'desk.db'))).rejects.toMatchObject({
      code: 'data-folder-unwritable',
    });
  });

  test('says so when its file is no database', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    writeFileSync(file, 'not a database, '.repeat(1_000));
    await expect(open(file)).rejects.toMatchObject({
      code: 'file-unreadable',
      facts: { file },
    });
  });
});
