import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enter, messageId, start } from '../adapters/web/checklists.js';
import { post, statusUnderHost } from '../adapters/web/serve.js';
import { run } from '../cli/run-command.js';
import {
  embeddings,
  fault,
  type OpenAiServer,
  type Reply,
  startOpenAiServer,
} from '../doubles/openai-server.js';
import { smallKnowledgeFolder } from '../main/small-folder.js';
import { startPostgres } from '../postgres.js';
import { temporaryFolder } from '../temporary-folder.js';
import { startDesk, until, wordAt } from './desk-process.js';

const CANARY = 'Xylophone-77';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

function environment(): Record<string, string> {
  return {
    GENDER_DESK_DATA: temporaryFolder(),
    GENDER_DESK_KNOWLEDGE: smallKnowledgeFolder(),
    GENDER_DESK_EMBEDDINGS_URL: server.url,
    GENDER_DESK_EMBEDDINGS_MODEL: 'small',
    GENDER_DESK_EMBEDDINGS_KEY: `sk-${CANARY}`,
    GENDER_DESK_LOG_LEVEL: 'trace',
  };
}

/** Answers of the endpoint that wait until they are let go. */
function holdBack(): { readonly isAsked: () => boolean; readonly letGo: () => void } {
  const held: (() => void)[] = [];
  const hold: Reply = (response, request) =>
    held.push(() => {
      embeddings()(response, request);
    });
  server.reply(hold);
  return {
    isAsked: () => held.length > 0,
    letGo: () => {
      for (const answer of held) answer();
    },
  };
}

describe('a desk whose PostgreSQL goes away and comes back', () => {
  test('says so, goes on by itself, and writes nothing of what people wrote into its log', async () => {
    const postgres = await startPostgres({ durable: false });
    try {
      const url = new URL(postgres.url);
      url.password = CANARY;
      const desk = await startDesk({ ...environment(), DATABASE_URL: url.href });
      const { address } = desk;
      const at = (path: string): Promise<string> => wordAt(new URL(path, address).href);
      expect(await at('/healthz')).toBe('200 ok');
      expect(await at('/readyz')).toBe('200 ready');
      server.reply(fault(500, `who sent ${CANARY}?`));
      const visitor = await enter(address.replace(/\/$/u, ''), CANARY);
      expect((await visitor.post('/ask', { question: `leave ${CANARY}?` })).status).toBe(303);
      const assessment = await start(visitor, `Project ${CANARY}`);
      await upload(address, assessment, visitor.cookie);

      await postgres.kill();
      await until(async () => (await at('/readyz')) === '503 database');
      expect(await at('/healthz')).toBe('200 ok');
      expect(await at('/metrics')).not.toContain('gender_desk_queue_depth{');
      expect((await visitor.post('/ask', { question: `pay ${CANARY}?` })).status).toBe(503);
      await postgres.restart();
      await until(async () => (await at('/readyz')) === '200 ready');
      expect((await visitor.post('/ask', { question: `care ${CANARY}?` })).status).toBe(303);
      const metrics = await at('/metrics');
      expect(metrics).toMatch(/^gender_desk_turns_total\{platform="web",outcome="kept"\} 2$/mu);
      expect(metrics).toMatch(/^gender_desk_refusals_total\{code="database-unavailable"\} 1$/mu);
      expect(metrics).toMatch(/^gender_desk_faults_total\{code="embeddings-unavailable"\} [1-9]/mu);
      expect(metrics).toContain('gender_desk_queue_depth{queue="inbox"} 0');
      expect(metrics).toMatch(/^gender_desk_retrieval_seconds_count [1-9]/mu);
      expect(metrics).not.toContain(CANARY);

      desk.child.kill('SIGTERM');
      expect(await desk.ended()).toBe(0);
      const said = desk.lines().map(({ msg }) => msg);
      expect(said[0]).toBe('started');
      for (const each of ['turn', 'fault', 'stopping', 'stopped']) expect(said).toContain(each);
      expect(desk.said.err.trim().split('\n')).toHaveLength(said.length);
      expect(desk.lines()).toContainEqual(
        expect.objectContaining({
          fault: expect.objectContaining({ code: 'database-unavailable' }) as unknown,
        }),
      );
      expect(`${desk.said.out}${desk.said.err}`).not.toContain(CANARY);
      expect(desk.said.err).not.toMatch(/web:|\/assessments\//u);
    } finally {
      await postgres.stop();
    }
  });
});

async function upload(address: string, path: string, cookie: string): Promise<void> {
  const form = new FormData();
  form.set('at', 'view=document');
  form.set('message', messageId());
  form.set('file', new Blob([`%PDF-1.7 ${CANARY}`]), `${CANARY}.pdf`);
  const target = new URL(`${path}/document`, address);
  const { origin } = target;
  await fetch(target, { method: 'POST', body: form, headers: { origin, cookie } });
}

describe('health and figures', () => {
  test('are read, by whoever is served, and nothing else', async () => {
    const { address } = await startDesk(environment());
    for (const path of ['healthz', 'readyz', 'metrics']) {
      const target = new URL(path, address);
      const read = await fetch(target);
      expect(read.status).toBe(200);
      expect(read.headers.getSetCookie()).toEqual([]);
      expect(read.headers.get('cache-control')).toBe('no-store');
      expect((await fetch(target, { method: 'HEAD' })).status).toBe(200);
      const posted = await post(target.origin, target.pathname, {});
      expect(posted.status).toBe(405);
      expect(posted.headers.get('allow')).toBe('GET, HEAD');
      expect(await statusUnderHost(target.href, 'desk.example')).toBe(421);
    }
  });
});

describe('a desk that is told to stop', () => {
  test('answers what it was asked, takes on nothing more, and ends', async () => {
    const desk = await startDesk(environment());
    const origin = desk.address.replace(/\/$/u, '');
    const { isAsked, letGo } = holdBack();
    const asked = post(origin, '/ask', { question: 'how long is leave?' });
    await until(isAsked);
    desk.child.kill('SIGTERM');
    await until(() => desk.said.err.includes('stopping'));
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
    letGo();
    expect((await asked).status).toBe(303);
    expect(await desk.ended()).toBe(0);
    expect(desk.lines().at(-1)).toMatchObject({ msg: 'stopped', drained: true });
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)(
    'twice (%s) ends at once with %d, and what was in hand is taken up at the next start',
    async (signal, code) => {
      const settings = environment();
      const desk = await startDesk(settings);
      const { isAsked } = holdBack();
      const asked = post(desk.address.replace(/\/$/u, ''), '/ask', { question: 'leave?' });
      const broken = expect(asked).rejects.toThrow();
      await until(isAsked);
      desk.child.kill(signal);
      await until(() => desk.said.err.includes('stopping'));
      desk.child.kill(signal);
      expect(await desk.ended()).toBe(code);
      await broken;
      server.reply(embeddings());
      const next = await startDesk(settings);
      await until(() => next.said.err.includes('"turn"'));
      const turn = next.lines().find(({ msg }) => msg === 'turn');
      expect(turn).toMatchObject({ platform: 'web', outcome: 'kept', attempt: 2 });
    },
  );
});

describe('settings that are wrong', () => {
  const start = (settings: Readonly<Record<string, string>>) =>
    run(['start', '--port', '0'], { environment: { ...environment(), ...settings } });

  test.each([
    [`mysql://me:${CANARY}@127.0.0.1/desk`, 'The setting DATABASE_URL is missing or wrong.'],
    [CANARY, 'The setting DATABASE_URL is missing or wrong.'],
    [`postgres://me:${CANARY}@127.0.0.1:1/desk`, 'nothing listens at its address. Check that'],
  ])(
    'an address of a database is named in one line, without its password: %s',
    async (url, words) => {
      const { code, out, err } = await start({ DATABASE_URL: url });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(words);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).not.toContain(CANARY);
    },
  );

  test.each([
    ['GENDER_DESK_LOG_LEVEL', 'loud', 'GENDER_DESK_LOG_LEVEL'],
    ['GENDER_DESK_VECTORS', 'elsewhere', 'GENDER_DESK_VECTORS'],
    ['GENDER_DESK_VECTORS', 'pgvector', 'DATABASE_URL'],
  ])('%s=%s is named: %s', async (name, value, named) => {
    const { code, err } = await start({ [name]: value });
    expect({ code, err }).toEqual({
      code: 1,
      err: `The setting ${named} is missing or wrong. The README says what it holds.\n`,
    });
  });
});

describe('a desk that is told to stop while its PostgreSQL is away', () => {
  test('ends in time all the same, and what was in hand is taken up at the next start', async () => {
    const postgres = await startPostgres();
    try {
      const settings = { ...environment(), DATABASE_URL: postgres.url };
      const desk = await startDesk(settings);
      const { isAsked, letGo } = holdBack();
      const asked = post(desk.address.replace(/\/$/u, ''), '/ask', { question: 'leave?' });
      const broken = asked.then(
        ({ status }) => status >= 500,
        () => true,
      );
      await until(isAsked);
      await postgres.kill();
      letGo();
      desk.child.kill('SIGTERM');
      expect(await desk.ended()).toBe(0);
      expect(await broken).toBe(true);
      expect(desk.lines().at(-1)).toMatchObject({ msg: 'stopped', drained: false });
      await postgres.restart();
      server.reply(embeddings());
      const next = await startDesk(settings);
      await until(() => next.said.err.includes('"turn"'));
      const turn = next.lines().find(({ msg }) => msg === 'turn');
      expect(turn).toMatchObject({ platform: 'web', outcome: 'kept' });
    } finally {
      await postgres.stop();
    }
  });
});
