import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Dialect, Kysely, Migrator, PostgresDialect, sql, SqliteDialect } from 'kysely';
import { Pool } from 'pg';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../adapters/store/migrations/all.js';
import { type Data, openData } from '../../../adapters/store/open-data.js';
import type { PersonId } from '../../../src/domain/actor.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { ChecklistId } from '../../../src/domain/checklist.js';
import type { Scope } from '../../../src/domain/scope.js';
import { createDatabase } from '../../postgres.js';
import { temporaryFolder } from '../../temporary-folder.js';

const SCOPE: Scope = {
  place: { platform: 'web', tenant: 'local', channel: 'one' },
  person: 'web:ana' as PersonId,
};
const AT = '2026-03-12T09:00:00.000Z';
const OPENED = {
  id: 'm/0',
  by: { id: 'web:ana', name: 'Ana' },
  at: AT,
  from: SCOPE.place,
  kind: 'opened',
  checklist: 'kitchen',
  version: 1,
  project: 'Fisheries',
  language: 'en',
};

/** What a database held when its newest migration was this one; each is added to what those before it had. */
const CONTENTS: Readonly<Record<string, (database: Kysely<unknown>) => Promise<void>>> = {
  '001-messages': async (database) => {
    await sql`insert into message (tenant, platform, channel, role, content, reply, at)
      values ('local', 'web', 'one', 'user', ${'congé “de” maternité ?'}, null, ${AT})`.execute(
      database,
    );
  },
  '002-assessments': async (database) => {
    const event = JSON.stringify(OPENED);
    await sql`insert into assessment
      (tenant, id, platform, channel, project, opened_at, changed_at, is_open, length)
      values ('local', 'a', 'web', 'one', 'Fisheries', ${AT}, ${AT}, 1, 1)`.execute(database);
    await sql`insert into assessment_event values ('local', 'a', 0, ${event})`.execute(database);
    await sql`insert into assessment_place values ('local', 'web', 'one', 'a')`.execute(database);
    await sql`insert into checklist values ('kitchen', 1, '{"id":"kitchen"}')`.execute(database);
    await sql`insert into focus values ('local', 'web', 'one', ${'{"assessment":"a"}'})`.execute(
      database,
    );
  },
};

const VERSIONS = Object.keys(MIGRATIONS);

/** A database as a program of that version left it. */
async function leaveAt(version: string, dialect: Dialect): Promise<void> {
  const database = new Kysely<unknown>({ dialect });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  });
  for (const each of VERSIONS.slice(0, VERSIONS.indexOf(version) + 1)) {
    const { error } = await migrator.migrateTo(each);
    expect(error).toBeUndefined();
    await CONTENTS[each]?.(database);
  }
  await database.destroy();
}

/** What such a database is found to hold. */
async function expectKept(version: string, data: Data): Promise<void> {
  const [message] = await data.store.latest(SCOPE, 9);
  expect(message).toMatchObject({ role: 'user', content: 'congé “de” maternité ?' });
  const events = await data.store.events(SCOPE, 'a' as AssessmentId);
  expect(events).toEqual(version === '001-messages' ? [] : [OPENED]);
  const kept = await data.store.checklist(SCOPE, 'kitchen' as ChecklistId, 1);
  expect(kept).toEqual(version === '001-messages' ? undefined : { id: 'kitchen' });
  const own = (await data.store.ownAssessments(SCOPE)).map(({ id }) => id);
  expect(own).toEqual(version === '001-messages' ? [] : ['a']);
  const queue = await data.openQueue();
  expect((await queue.backlog()).inbox.count).toBe(0);
  await queue.close();
  await data.close();
}

describe.each(VERSIONS.filter((version) => version in CONTENTS))('data of %s', (version) => {
  test('is brought up to date in SQLite', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    await leaveAt(version, new SqliteDialect({ database: new Sqlite(file) }));
    await expectKept(version, await openData({ file }));
  });

  test('is brought up to date in PostgreSQL, by two processes at once', async () => {
    const url = await createDatabase();
    await leaveAt(version, new PostgresDialect({ pool: new Pool({ connectionString: url }) }));
    const [one, other] = await Promise.all([
      openData({ file: 'unused', url }),
      openData({ file: 'unused', url }),
    ]);
    await other.close();
    await expectKept(version, one);
  });
});
