import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIndex } from '../../adapters/index/index-cache.js';
import { readKnowledgeFolder } from '../../adapters/documents/knowledge-folder.js';
import { toIndexDocuments } from '../../src/conversation/index-documents.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { openDesk, readSettings } from '../../src/main.js';
import { buildCorpus, type CorpusIndex } from '../../src/retrieval/corpus-index.js';
import { smallKnowledgeFolder } from '../main/small-folder.js';
import { temporaryFolder } from '../temporary-folder.js';

/** The index that a data folder keeps. */
async function keptIn(dataFolder: string): Promise<CorpusIndex> {
  const folder = join(dataFolder, 'index');
  const [fingerprint, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  const { data } = await openIndex<{ readonly corpus: CorpusIndex }>(folder, fingerprint!, {
    build: () => Promise.reject(new Error('nothing was kept')),
    tablesOf: () => [],
  });
  return data.corpus;
}

test('an index that another thread built is the one that this thread builds, bit for bit', async () => {
  const dataFolder = temporaryFolder();
  const knowledgeFolder = smallKnowledgeFolder();
  const desk = await openDesk({ ...readSettings({}), dataFolder, knowledgeFolder });
  expect(desk.indexed).toBe('built');
  const { knowledge } = loadKnowledge(readKnowledgeFolder(knowledgeFolder));
  const here = buildCorpus(toIndexDocuments(knowledge));
  expect(here.segments.map(({ language }) => language).sort()).toEqual(['en', 'es', 'fr']);
  expect(here.segments[0]?.vectors.values.length).toBeGreaterThan(0);
  expect(here.space.dimensions).toBeGreaterThan(0);
  // Typed arrays are equal where each of their numbers is the same one.
  expect(desk.retriever.languages.flatMap(({ segments }) => segments)).toStrictEqual(here.segments);
  expect(await keptIn(dataFolder)).toStrictEqual(here);
});
