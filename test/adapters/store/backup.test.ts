import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Data, openData } from '../../../adapters/store/open-data.js';
import { MIGRATIONS } from '../../../adapters/store/migrations/all.js';
import type { PersonId } from '../../../src/domain/actor.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { Place } from '../../../src/domain/place.js';
import type { Scope } from '../../../src/domain/scope.js';
import type { Operator } from '../../../src/domain/upkeep.js';
import { fillAnswers } from '../../contract/answers.js';
import { fillDesk } from '../../contract/filled-desk.js';
import { createDatabase } from '../../postgres.js';
import { temporaryFolder } from '../../temporary-folder.js';

const AT = new Date('2026-11-21T10:00:00.000Z');
const TEAM: Place = { platform: 'slack', tenant: 'T1', channel: 'C-team' };
const BEN = 'U2' as PersonId;
const FISHERIES = 'fisheries-address' as AssessmentId;
const SCOPE: Scope = { place: TEAM, person: BEN };
const QUIET = { begin: () => undefined, advance: () => undefined };
const BY: Operator = {
  person: 'terminal:root' as PersonId,
  place: { platform: 'terminal', tenant: 'local', channel: 'root' },
  at: AT,
};
const ONCE = { isReplacing: false, by: BY, progress: QUIET };

type Kind = 'SQLite' | 'PostgreSQL';

async function openEmpty(kind: Kind): Promise<Data & { readonly reopen: () => Promise<Data> }> {
  const file = join(temporaryFolder(), 'desk.db');
  const where = kind === 'SQLite' ? { file } : { file, url: await createDatabase() };
  const open = async (): Promise<Data> => {
    const data = await openData(where);
    onTestFinished(() => data.close());
    return data;
  };
  return { ...(await open()), reopen: open };
}

async function filled(kind: Kind): Promise<Data> {
  const data = await openEmpty(kind);
  await fillDesk(data);
  await data.installations.keep({ platform: 'slack', tenant: 'T1' }, 'sealed');
  await fillAnswers(data);
  const queue = await data.openQueue();
  const actor = { id: BEN, name: 'Ben', roles: ['staff' as const] };
  await queue.receive({ id: 'w1', place: TEAM, actor, text: '‘\u2028\u0000 👶' }, AT);
  await queue.close();
  return data;
}

async function backUp(data: Data): Promise<string> {
  const file = join(temporaryFolder(), 'desk.backup');
  await data.backups.write(file, { at: AT, progress: QUIET });
  return file;
}

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
}

/** The rows of a backup, without the lines around them. */
function rowsOf(file: string): string[] {
  return linesOf(file).slice(1, -1);
}

/** Writes a backup of lines, with the right end. */
function writeLines(header: object, rows: readonly object[]): string {
  const text = [header, ...rows].map((line) => `${JSON.stringify(line)}\n`).join('');
  const counts: Record<string, number> = {};
  for (const row of rows as { table: string }[]) counts[row.table] = (counts[row.table] ?? 0) + 1;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = join(temporaryFolder(), 'made.backup');
  writeFileSync(file, gzipSync(`${text}${JSON.stringify({ end: true, counts, sha256 })}\n`));
  return file;
}

const HEADER = {
  kind: 'gender-desk-backup',
  version: 1,
  database: 'sqlite',
  at: AT.toISOString(),
  migrations: Object.keys(MIGRATIONS),
};

describe.each<[Kind, Kind]>([
  ['SQLite', 'SQLite'],
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
  ['PostgreSQL', 'PostgreSQL'],
])('a backup of %s restored into %s', (from, into) => {
  test('has the same rows, and the desk goes on with them', async () => {
    const file = await backUp(await filled(from));
    const data = await openEmpty(into);
    const { rows } = await data.backups.restore(file, ONCE);
    expect(rows).toBe(rowsOf(file).length);

    const [noted] = await data.upkeep.audit({ count: 1 });
    expect(noted).toMatchObject({ deed: 'restored', person: BY.person });
    const again = rowsOf(await backUp(data));
    expect(again.filter((line) => !line.includes('"restored"')).sort()).toEqual(
      rowsOf(file).sort(),
    );

    const before = await data.store.latest(SCOPE, 100);
    const said = { role: 'user', from: BEN, content: 'and now', at: AT } as const;
    const scope = { ...SCOPE, holds: FISHERIES };
    const events = await data.store.events(scope, FISHERIES);
    const next = { ...events[5]!, id: 'new/0' as (typeof events)[number]['id'] };
    const log = { assessment: FISHERIES, after: events.length, events: [next], isOpen: false };
    expect(await data.store.commit(scope, { messages: [said], logs: [log] })).toBe('kept');
    expect(await data.store.latest(SCOPE, 100)).toEqual([...before, said]);
    expect(await data.store.events(scope, FISHERIES)).toEqual([...events, next]);
    const queue = await data.openQueue();
    const { claimed } = await queue.claimDeliveries(9, AT);
    expect(claimed.map((each) => each.message.text)).toEqual(['‘\u2028\u0000 👶']);
    await queue.close();
  });
});

describe.each<Kind>(['SQLite', 'PostgreSQL'])('backing up and restoring %s', (kind) => {
  test('writes one file that only its owner may read, and leaves nothing beside it', async () => {
    const file = await backUp(await filled(kind));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['desk.backup']);
    expect(JSON.parse(linesOf(file)[0]!)).toEqual({
      ...HEADER,
      database: kind === 'SQLite' ? 'sqlite' : 'postgres',
    });
  });

  test('leaves no file when it cannot be written', async () => {
    const data = await filled(kind);
    const folder = join(temporaryFolder(), 'none');
    const writing = data.backups.write(join(folder, 'x'), { at: AT, progress: QUIET });
    await expect(writing).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(existsSync(folder)).toBe(false);
  });

  test('writes one moment, though others write meanwhile', async () => {
    const data = await openEmpty(kind);
    await fillDesk(data);
    const other = await data.reopen();
    const file = join(temporaryFolder(), 'desk.backup');
    let late: Promise<unknown> = Promise.resolve();
    const begin = (): void => {
      late = other.store.commit(SCOPE, {
        messages: [{ role: 'user', from: BEN, content: 'written-meanwhile', at: AT }],
      });
    };
    await data.backups.write(file, { at: AT, progress: { ...QUIET, begin } });
    expect(await late).toBe('kept');
    expect(rowsOf(file).some((line) => line.includes('written-meanwhile'))).toBe(false);
    await expect(data.backups.inspect(file)).resolves.toMatchObject({ rows: rowsOf(file).length });
  });

  test('refuses a database that is not empty, unless it is to be replaced', async () => {
    const file = await backUp(await filled(kind));
    const data = await openEmpty(kind);
    const said = { role: 'user', from: BEN, content: 'here before', at: AT } as const;
    await data.store.commit(SCOPE, { messages: [said] });
    await expect(data.backups.restore(file, ONCE)).rejects.toMatchObject({
      code: 'database-not-empty',
    });
    expect(await data.store.latest(SCOPE, 9)).toEqual([said]);
    await data.backups.restore(file, { ...ONCE, isReplacing: true });
    const left = await data.store.latest(SCOPE, 100);
    expect(left.map(({ content }) => content)).not.toContain('here before');
    expect(left.length).toBeGreaterThan(1);
  });

  test('refuses while somebody serves', async () => {
    const file = await backUp(await filled(kind));
    const data = await openEmpty(kind);
    const serving = await data.reopen();
    const queue = await serving.openQueue();
    await expect(data.backups.restore(file, ONCE)).rejects.toMatchObject({
      code: kind === 'SQLite' ? 'data-folder-in-use' : 'database-in-use',
    });
    await queue.close();
    await data.backups.restore(file, ONCE);
  });

  test.each<[what: string, damage: (bytes: Buffer) => Buffer, reason: string]>([
    ['was cut off', (bytes) => bytes.subarray(0, bytes.length - 20), 'cut-off'],
    ['has no end', (bytes) => relined(bytes, (lines) => lines.slice(0, -1)), 'cut-off'],
    [
      'lacks a row',
      (bytes) => relined(bytes, ([first, , ...rest]) => [first!, ...rest]),
      'damaged',
    ],
    [
      'has a row that was changed',
      (bytes) => relined(bytes, (lines) => lines.map((line) => line.replace('missing', 'there'))),
      'damaged',
    ],
    ['goes on after its end', (bytes) => relined(bytes, (lines) => [...lines, '{}']), 'damaged'],
    ['is no backup', () => Buffer.from('{"kind":"other"}\n'), 'not-a-backup'],
    ['is another compressed file', () => gzipSync('{"kind":"other"}\n'), 'not-a-backup'],
    ['is empty', () => Buffer.from(''), 'cut-off'],
  ])('refuses a file that %s, and changes nothing', async (_what, damage, reason) => {
    const file = await backUp(await filled(kind));
    writeFileSync(file, damage(readFileSync(file)));
    const data = await openEmpty(kind);
    await expect(data.backups.restore(file, ONCE)).rejects.toMatchObject({
      code: 'backup-invalid',
      facts: { file, reason },
    });
    expect(await data.backups.isEmpty()).toBe(true);
  });

  test('says so when there is no such file', async () => {
    const data = await openEmpty(kind);
    await expect(data.backups.restore('/none/x', ONCE)).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  test('refuses a backup of a newer program', async () => {
    const data = await openEmpty(kind);
    const newer = { ...HEADER, migrations: [...HEADER.migrations, '999-later'] };
    await expect(data.backups.restore(writeLines(newer, []), ONCE)).rejects.toMatchObject({
      code: 'backup-newer',
    });
  });

  test('refuses rows that no table has, and keeps none of the others', async () => {
    const data = await openEmpty(kind);
    const focus = { tenant: 'T1', platform: 'slack', channel: 'C', focus: '{}' };
    const file = writeLines(HEADER, [
      { table: 'focus', row: focus },
      { table: 'kysely_migration', row: { name: '999-later', timestamp: '' } },
    ]);
    await expect(data.backups.restore(file, ONCE)).rejects.toMatchObject({
      code: 'backup-invalid',
    });
    expect(await data.backups.isEmpty()).toBe(true);
  });

  test('brings a backup of an older program up to date', async () => {
    const data = await openEmpty(kind);
    const old = { ...HEADER, migrations: HEADER.migrations.slice(0, 2) };
    const here = { tenant: 'T1', platform: 'slack', channel: 'C-team' };
    const file = writeLines(old, [
      {
        table: 'message',
        row: {
          id: 7,
          ...here,
          role: 'user',
          content: 'from long ago',
          reply: null,
          at: AT.toISOString(),
        },
      },
      { table: 'focus', row: { ...here, focus: '{"isPaused":true}' } },
    ]);
    await data.backups.restore(file, ONCE);
    expect((await data.store.latest(SCOPE, 9)).map(({ content }) => content)).toEqual([
      'from long ago',
    ]);
    expect(await data.store.focus(SCOPE)).toEqual({ isPaused: true });
    const said = { role: 'user', from: BEN, content: 'now', at: AT } as const;
    expect(await data.store.commit(SCOPE, { messages: [said] })).toBe('kept');
    expect((await data.store.latest(SCOPE, 9)).map(({ content }) => content)).toEqual([
      'from long ago',
      'now',
    ]);
  });
});

function relined(bytes: Buffer, change: (lines: readonly string[]) => readonly string[]): Buffer {
  const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
  return gzipSync(`${change(lines).join('\n')}\n`);
}
