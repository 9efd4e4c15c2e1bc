import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openData } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import { scopeOf } from '../../src/domain/scope.js';
import { createDatabase } from '../postgres.js';
import { temporaryFolder } from '../temporary-folder.js';
import { parsed, type Run, run } from './run-command.js';

const shape = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ check: z.string(), ok: z.boolean(), text: z.string().min(1) })),
});

const MESSAGE: IncomingMessage = {
  id: 'one',
  place: { platform: 'slack', tenant: 'T1', channel: 'C1' },
  actor: { id: 'slack:T1:ana' as PersonId, name: 'Ana', roles: ['staff'] },
  text: 'how long is leave?',
};

function verdicts(ran: Run): Record<string, boolean> {
  const { checks } = shape.parse(parsed(ran));
  return Object.fromEntries(checks.map(({ check, ok }) => [check, ok]));
}

describe('doctor', () => {
  test('says of each part that it works', async () => {
    const { code, out, err } = await run(['doctor']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n')).toHaveLength(15);
    expect(out).not.toMatch(/^[^✓]/mu);
    expect(out).toContain(`✓ Node ${process.versions.node}`);
  });

  test('says so as JSON', async () => {
    const ran = await run(['doctor', '--json']);
    expect(ran.code).toBe(0);
    expect(shape.parse(parsed(ran)).ok).toBe(true);
    expect(verdicts(ran)).toEqual({
      node: true,
      knowledge: true,
      data: true,
      store: true,
      serving: true,
      queues: true,
      letters: true,
      index: true,
      answer: true,
      vectors: true,
      embeddings: true,
      model: true,
      slack: true,
      teams: true,
      log: true,
    });
  });

  test('names everything that fails, not the first alone', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const environment = { GENDER_DESK_DATA: join(file, 'data') };
    const ran = await run(['doctor', '--json'], { environment });
    expect(ran.code).toBe(1);
    expect(verdicts(ran)).toEqual({
      node: true,
      knowledge: true,
      data: false,
      store: false,
      index: false,
      vectors: true,
      embeddings: true,
      model: true,
      slack: true,
      teams: true,
      log: true,
    });
  });

  test('names knowledge that is not there', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    const ran = await run(['doctor'], { environment: { GENDER_DESK_KNOWLEDGE: folder } });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`✗ There is no knowledge folder at ${folder}.`);
    expect(ran.out).toContain('✓ Data folder');
  });

  test('says which database, who works with it, what waits and what was given up', async () => {
    const url = new URL(await createDatabase());
    url.password = 'Xylophone-77';
    const environment = { DATABASE_URL: url.href, GENDER_DESK_LOG_LEVEL: 'silent' };
    const data = await openData({ file: 'unused', url: url.href });
    onTestFinished(data.close);
    const name = url.pathname.slice(1);
    const idle = await run(['doctor'], { environment });
    expect(idle.out).toContain(
      `✓ Database: PostgreSQL, ${name} on ${url.host}, answers; its tables are up to date`,
    );
    expect(idle.out).toContain('✓ Serving: no process works with it just now');
    expect(idle.out).toContain('✓ Queues: nothing waits');
    expect(idle.out).toContain('✓ Letters given up: none');
    expect(idle.out).toContain('✓ Log: none (GENDER_DESK_LOG_LEVEL is silent)');

    const queue = await data.openQueue();
    onTestFinished(queue.close);
    const ago = new Date(Date.now() - 5 * 60_000);
    for (const id of ['one', 'two']) await queue.receive({ ...MESSAGE, id }, ago);
    await data.store.commit(scopeOf(MESSAGE), {
      letters: [{ to: MESSAGE.place, at: ago, reply: { language: 'en', blocks: [] } }],
    });
    const paces = new Map([['slack', 0]] as const);
    const { claimed } = await queue.claimLetters(1, new Date(), paces);
    await queue.giveUp(claimed[0]!.claim, 'channel_not_found');
    const busy = await run(['doctor'], { environment });
    expect(busy.code).toBe(0);
    expect(busy.out).toContain('✓ Serving: one process works with it just now');
    expect(busy.out).toContain(
      'messages that wait for an answer: 2; letters that wait to be sent: 0; the oldest came 5 min ago',
    );
    expect(busy.out).toContain('✓ Letters given up: 1. gender-desk letters lists them,');
    expect(`${idle.out}${busy.out}${busy.err}`).not.toContain('Xylophone-77');
  });

  test('names the process that serves a data folder, and does not get in its way', async () => {
    const folder = temporaryFolder();
    const data = await openData({ file: join(folder, 'gender-desk.db') });
    onTestFinished(data.close);
    const serving = async (): Promise<unknown> => {
      const environment = { GENDER_DESK_DATA: folder, GENDER_DESK_KNOWLEDGE: temporaryFolder() };
      const { out } = await run(['doctor', '--json'], { environment });
      const { checks } = shape.parse(JSON.parse(out));
      return checks.find(({ check }) => check === 'serving')?.text;
    };
    expect(await serving()).toBe('Serving: no process works with it just now');
    const queue = await data.openQueue();
    expect(await serving()).toBe(`Serving: process ${process.pid} works with it just now`);
    await queue.close();
    expect(await serving()).toBe('Serving: no process works with it just now');
  });

  test('names a database that is not there', async () => {
    const environment = { DATABASE_URL: 'postgres://me:Xylophone-77@127.0.0.1:1/desk' };
    const { code, out, err } = await run(['doctor'], { environment });
    expect(code).toBe(1);
    expect(out).toContain('✗ The database does not answer: nothing listens at its address.');
    expect(`${out}${err}`).not.toContain('Xylophone-77');
  });
});
