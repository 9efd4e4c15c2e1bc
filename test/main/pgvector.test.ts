import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectVectors, openPgvector } from '../../src/desk-vectors.js';
import { openDesk, readSettings } from '../../src/main.js';
import { buildCorpus } from '../../src/retrieval/corpus-index.js';
import { largeVectors } from '../../src/retrieval/dense-search.js';
import { embedCorpus } from '../../src/retrieval/embed-corpus.js';
import { openPglite } from '../adapters/index/pglite.js';
import { randomVectors } from '../adapters/index/random-vectors.js';
import { createDatabase } from '../postgres.js';
import { toDocument } from '../retrieval/tiny-corpus.js';
import { temporaryFolder } from '../temporary-folder.js';
import { smallKnowledgeFolder } from './small-folder.js';

const pgvector = await openPglite();

/** Few documents, in so many dimensions that they are too many numbers to look at; too many for a graph. */
const DIMENSIONS = 2_600;
const COUNT = 3_000;

describe('vectors in PostgreSQL', () => {
  test('are those of every table that is too large to look at, and found there', async () => {
    const documents = Array.from({ length: COUNT }, (_, at) => toDocument(`d${at}`, `word${at}`));
    const vectors = randomVectors(COUNT, DIMENSIONS, 5).map(({ vector }) => vector);
    const embedDocuments = (texts: string[]): Promise<number[][]> =>
      Promise.resolve(texts.map((_, at) => Array.from(vectors[at % COUNT]!)));
    const embedQuery = async (text: string): Promise<number[]> =>
      (await embedDocuments([text]))[0]!;
    const corpus = await embedCorpus(buildCorpus(documents), documents, {
      embedDocuments,
      embedQuery,
    });
    const opened = await openPgvector(corpus, pgvector.transact);
    expect([...opened.keys()]).toEqual(largeVectors(corpus));
    expect(opened.size).toBe(1);
    const [index] = opened.values();
    const [nearest] = await index!.nearest(vectors[7]!, 1);
    expect(nearest).toMatchObject({ key: '7' });
  }, 300_000);

  test('that are asked for on a server without pgvector are named at once, however small the texts', async () => {
    const url = await createDatabase();
    const settings = readSettings({
      DATABASE_URL: url,
      GENDER_DESK_VECTORS: 'pgvector',
      GENDER_DESK_DATA: temporaryFolder(),
      GENDER_DESK_KNOWLEDGE: smallKnowledgeFolder(),
    });
    await expect(openDesk(settings)).rejects.toMatchObject({
      code: 'vectors-unavailable',
      facts: { reason: 'extension-missing' },
    });
  });

  test('keep no index of this process, and none where a change of the setting would look for one', async () => {
    const url = await createDatabase();
    await standIn(url);
    const settings = readSettings({
      DATABASE_URL: url,
      GENDER_DESK_VECTORS: 'pgvector',
      GENDER_DESK_DATA: temporaryFolder(),
      GENDER_DESK_KNOWLEDGE: smallKnowledgeFolder(),
    });
    expect((await openDesk(settings)).indexed).toBe('built');
    expect((await openDesk(settings)).indexed).toBe('cached');
    expect((await openDesk({ ...settings, vectors: 'memory' })).indexed).toBe('built');
  });

  test('on a server that is away are a fault', async () => {
    const transact = await connectVectors('postgres://me:secret@127.0.0.1:1/desk');
    const opening = openPgvector(buildCorpus([toDocument('a', 'word')]), transact);
    await expect(opening).rejects.toMatchObject({
      code: 'vectors-unavailable',
      facts: { reason: 'connection' },
    });
  });
});

/** A database that poses as one with pgvector, which Debian 12 does not have. */
async function standIn(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`
    set allow_system_table_mods = on;
    insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
      values (99999, 'vector', 10, 'public'::regnamespace, false, '0.8.0');
    create domain vector as text;
  `);
}
