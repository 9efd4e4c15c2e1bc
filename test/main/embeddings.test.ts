import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ask } from '../../src/conversation/ask.js';
import { DeskError } from '../../src/domain/desk-error.js';
import { type Desk, openDesk, readSettings, type Settings } from '../../src/main.js';
import { parsed, run } from '../cli/run-command.js';
import {
  embeddings,
  fault,
  hangUp,
  type OpenAiServer,
  startOpenAiServer,
} from '../doubles/openai-server.js';
import { temporaryFolder } from '../temporary-folder.js';
import { smallKnowledgeFolder } from './small-folder.js';
import { wrongSetting } from './wrong-setting.js';

const KEY = 'sk-secret-0123456789';
const MODEL = 'small-embedder';

let server: OpenAiServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

/** What the user sets: this server, and folders of the test's own. */
function environment(): Record<string, string> {
  return {
    GENDER_DESK_EMBEDDINGS_URL: server.url,
    GENDER_DESK_EMBEDDINGS_MODEL: MODEL,
    GENDER_DESK_EMBEDDINGS_KEY: KEY,
    GENDER_DESK_DATA: temporaryFolder(),
    GENDER_DESK_KNOWLEDGE: smallKnowledgeFolder(),
  };
}

interface Opened {
  readonly desk: Desk;
  readonly faults: readonly DeskError[];
}

async function open(settings: Settings): Promise<Opened> {
  const faults: DeskError[] = [];
  const desk = await openDesk(settings, (each) => faults.push(each));
  return { desk, faults };
}

/** The texts that the server was sent so far. */
function sent(): readonly string[] {
  return server.asked.flatMap(({ body }) => body.input);
}

function hasEmbeddings({ retriever }: Desk): boolean {
  const segments = retriever.languages.flatMap((each) => each.segments);
  expect(segments).toHaveLength(3);
  return segments.every(({ embedded }) => embedded !== undefined);
}

async function cited(desk: Desk, question: string): Promise<readonly string[]> {
  const answer = await ask({ question }, desk);
  return answer.kind === 'grounded'
    ? answer.segments.flatMap(({ citations }) => citations.map(({ passage }) => passage))
    : [];
}

/** Everything under a folder. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

describe('a desk with an endpoint for embeddings', () => {
  test('embeds its knowledge once, with the model and the key that are set', async () => {
    const { desk, faults } = await open(readSettings(environment()));
    expect(faults).toEqual([]);
    expect(desk.indexed).toBe('built');
    expect(hasEmbeddings(desk)).toBe(true);
    expect(sent()).toContain('en leave 1');
    expect(sent().some((text) => text.startsWith('fr heading\n'))).toBe(true);
    // A heading with its text and eight phrasings for two provisions, the same for a boundary, in three languages.
    expect(sent()).toHaveLength(3 * 27);
    for (const { headers, body } of server.asked) {
      expect(headers.authorization).toBe(`Bearer ${KEY}`);
      expect(body.model).toBe(MODEL);
    }
  });

  test('keeps the vectors: the second time it sends no document', async () => {
    const settings = readSettings(environment());
    const first = await open(settings);
    const count = server.asked.length;
    const { desk, faults } = await open(settings);
    expect(desk.indexed).toBe('cached');
    expect(faults).toEqual([]);
    expect(server.asked).toHaveLength(count);
    const segmentsOf = (each: Desk): unknown =>
      each.retriever.languages.flatMap(({ segments }) => segments);
    expect(segmentsOf(desk)).toEqual(segmentsOf(first.desk));
  });

  test('asks for nothing when the index is built anew: what the endpoint gave is in the database', async () => {
    const settings = readSettings(environment());
    const first = await open(settings);
    const count = server.asked.length;
    rmSync(join(settings.dataFolder, 'index'), { recursive: true });
    const { desk } = await open(settings);
    expect(desk.indexed).toBe('built');
    expect(server.asked).toHaveLength(count);
    expect(hasEmbeddings(desk)).toBe(true);
    const segmentsOf = (each: Desk): unknown =>
      each.retriever.languages.flatMap(({ segments }) => segments);
    expect(segmentsOf(desk)).toEqual(segmentsOf(first.desk));
  });

  test('asks after a change of one provision for its texts only, and for a damaged vector anew', async () => {
    const settings = readSettings(environment());
    await open(settings);
    const count = sent().length;
    const file = join(settings.knowledgeFolder, 'sources/C1/en.md');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('en leave 1');
    writeFileSync(file, text.replace('en leave 1', 'en holiday'));
    await open(settings);
    expect(sent().slice(count)).toEqual(['en holiday']);

    const database = new Sqlite(join(settings.dataFolder, 'gender-desk.db'));
    const kept = database.prepare('select count(*) as count from embedding').get();
    expect(kept).toEqual({ count: count + 1 });
    const damage = database.prepare('update embedding set vector = ? where sum = ?');
    const sum = createHash('sha256').update('en holiday').digest('hex');
    expect(damage.run('AAAA', sum).changes).toBe(1);
    database.close();
    rmSync(join(settings.dataFolder, 'index'), { recursive: true });
    await open(settings);
    expect(sent().slice(count)).toEqual(['en holiday', 'en holiday']);
  });

  test('embeds anew for another model', async () => {
    const settings = readSettings(environment());
    await open(settings);
    const count = sent().length;
    const other = { ...settings, embeddings: { ...settings.embeddings!, model: 'other' } };
    const { desk } = await open(other);
    expect(desk.indexed).toBe('built');
    expect(sent()).toHaveLength(2 * count);
    expect(server.asked.at(-1)?.body.model).toBe('other');
  });

  test('sends each question, and answers it', async () => {
    const { desk, faults } = await open(readSettings(environment()));
    const before = server.asked.length;
    expect(await cited(desk, 'en leave lasts how many weeks')).toContain('C1/art-1');
    expect(server.asked.slice(before).flatMap(({ body }) => body.input)).toEqual([
      'en leave lasts how many weeks',
    ]);
    expect(faults).toEqual([]);
  });

  test('keeps the key nowhere', async () => {
    const settings = readSettings(environment());
    await open(settings);
    expect(bytesIn(settings.dataFolder)).not.toContain(KEY);
  });
});

describe('a server that fails', () => {
  const refusal = fault(401, `Incorrect API key provided: ${KEY}`);
  const broken = fault(500, `no room for ${KEY}`, { 'retry-after-ms': '1' });

  test.each([
    ['refuses the key', refusal, 'key-refused'],
    ['breaks', broken, 'server-fault'],
    ['hangs up', hangUp, 'connection'],
  ])(
    'when the knowledge is embedded (%s): the desk opens without, and says why',
    async (_how, reply, reason) => {
      server.reply(reply);
      const { desk, faults } = await open(readSettings(environment()));
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ code: 'embeddings-unavailable', facts: { reason } });
      expect(inspect(faults, { depth: 9 })).not.toContain(KEY);
      expect(desk.indexed).toBe('built');
      expect(hasEmbeddings(desk)).toBe(false);
      expect(await cited(desk, 'en leave lasts how many weeks')).toContain('C1/art-1');
    },
  );

  test('is asked again when the desk is opened again', async () => {
    const settings = readSettings(environment());
    server.reply(refusal);
    await open(settings);
    server.reply(embeddings());
    const { desk, faults } = await open(settings);
    expect(faults).toEqual([]);
    expect(hasEmbeddings(desk)).toBe(true);
  });

  test('when a question is embedded: the search goes on as without, and it is said why', async () => {
    const settings = readSettings(environment());
    const { desk, faults } = await open(settings);
    server.reply(broken);
    const request = { query: { question: 'leave of 14 weeks' }, count: 5 };
    const hits = await desk.retriever.search(request);
    expect(hits[0]?.key).toBe('C1/art-1');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      code: 'embeddings-unavailable',
      facts: { reason: 'server-fault' },
    });
    const { embeddings: _none, ...plain } = settings;
    const without = await open({ ...plain, dataFolder: temporaryFolder() });
    expect(hits).toEqual(await without.desk.retriever.search(request));
  });

  test('when a question is embedded: it is asked once, so that nobody waits, and next time again', async () => {
    const { desk, faults } = await open(readSettings(environment()));
    const before = server.asked.length;
    server.reply(broken, embeddings());
    expect(await cited(desk, 'en leave lasts how many weeks')).toContain('C1/art-1');
    expect(server.asked).toHaveLength(before + 1);
    await cited(desk, 'en leave lasts how many weeks');
    expect(server.asked).toHaveLength(before + 2);
    expect(faults).toHaveLength(1);
  });
});

describe('settings', () => {
  test('without an address ask for no embeddings', async () => {
    const { GENDER_DESK_EMBEDDINGS_URL: _url, ...rest } = environment();
    const { desk } = await open(readSettings(rest));
    expect(hasEmbeddings(desk)).toBe(false);
    expect(server.asked).toEqual([]);
  });

  test.each([
    ['no model', 'GENDER_DESK_EMBEDDINGS_MODEL', ''],
    ['dimensions that are no number', 'GENDER_DESK_EMBEDDINGS_DIMENSIONS', 'many'],
    ['no dimensions at all', 'GENDER_DESK_EMBEDDINGS_DIMENSIONS', '0'],
  ])('with %s are refused by name', (_what, name, value) => {
    const read = (): Settings => readSettings({ ...environment(), [name]: value });
    expect(read).toThrow(DeskError);
    expect(read).toThrow(wrongSetting(name));
  });

  test('may ask for dimensions', async () => {
    await open(readSettings({ ...environment(), GENDER_DESK_EMBEDDINGS_DIMENSIONS: '3' }));
    expect(server.asked[0]?.body.dimensions).toBe(3);
  });
});

describe('doctor', () => {
  const shape = z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ check: z.string(), ok: z.boolean(), text: z.string() })),
  });

  async function examine(): Promise<{ code: number | null; ok: boolean; text: string }> {
    const ran = await run(['doctor', '--json'], { environment: environment() });
    expect(`${ran.out}${ran.err}`).not.toContain(KEY);
    const { checks } = shape.parse(parsed(ran));
    const { ok, text } = checks.find(({ check }) => check === 'embeddings')!;
    return { code: ran.code, ok, text };
  }

  test('names the model and its dimensions', async () => {
    expect(await examine()).toEqual({
      code: 0,
      ok: true,
      text: `Embeddings: ${MODEL}, 3 dimensions`,
    });
  });

  test('says what keeps the server from embedding, and ends with code 1', async () => {
    server.reply(fault(401, `Incorrect API key provided: ${KEY}`));
    const { code, ok, text } = await examine();
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    expect(text).toContain(`Embeddings cannot be had from ${new URL(server.url).origin}`);
    expect(text).toContain('HTTP 401');
  });

  test('names the setting that is missing', async () => {
    const { GENDER_DESK_EMBEDDINGS_MODEL: _model, ...rest } = environment();
    const { code, out, err } = await run(['doctor'], { environment: rest });
    expect(code).toBe(1);
    expect(`${out}${err}`).toContain('GENDER_DESK_EMBEDDINGS_MODEL');
    expect(`${out}${err}`).not.toContain(KEY);
  });
});
