import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { openIndex, type OpenedIndex } from '../adapters/index/index-cache.js';
import { withKeptEmbeddings } from './desk-vectors.js';
import { toIndexDocuments } from './conversation/index-documents.js';
import { DeskError } from './domain/desk-error.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { localize } from './domain/language.js';
import type { KnowledgeFile, LoadedKnowledge } from './knowledge/load-knowledge.js';
import type { Settings } from './main.js';
import type { CorpusIndex } from './retrieval/corpus-index.js';
import { largeVectors, toTable } from './retrieval/dense-search.js';
import { embedCorpus } from './retrieval/embed-corpus.js';
import type { IndexDocument } from './retrieval/segment.js';

/** Part of the fingerprint: changes when the same files give another index. */
const INDEX_VERSION = 16;

/** What is kept: the knowledge as parsed, and its index. */
export interface Indexed {
  readonly knowledge: KnowledgeBase;
  readonly corpus: CorpusIndex;
}

/** Opens the kept index of the knowledge, or builds it; with embeddings where the settings have them. */
export function openKeptIndex(
  files: readonly KnowledgeFile[],
  settings: Settings,
): Promise<OpenedIndex<Indexed>> {
  return openIndex(
    join(settings.dataFolder, 'index'),
    fingerprintOf(files, settings),
    {
      build: () => buildIndex(files, settings),
      tablesOf: ({ corpus }) =>
        settings.vectors === 'memory' ? largeVectors(corpus).map(toTable) : [],
    },
    preparedIndex(),
  );
}

/** The index that the build prepared; sources that are run as they are may not fit it. */
function preparedIndex(): string | undefined {
  return isBuilt() ? fileURLToPath(new URL('../prepared/index', import.meta.url)) : undefined;
}

/** Whether this is the compiled program. */
export function isBuilt(): boolean {
  return import.meta.url.includes('/dist/src/');
}

/** The parsers are loaded only when there is something to parse: a kept index holds the knowledge already. */
export async function parseKnowledge(files: readonly KnowledgeFile[]): Promise<LoadedKnowledge> {
  const { loadKnowledge } = await import('./knowledge/load-knowledge.js');
  return loadKnowledge(files);
}

/**
 * An index is another for other knowledge, for embeddings of another model, and where its graphs are elsewhere. Taken file by file:
 * all of them as one text would cost more memory than the index.
 */
function fingerprintOf(files: readonly KnowledgeFile[], { embeddings, vectors }: Settings): string {
  const { url, model, dimensions } = embeddings ?? {};
  const elsewhere = vectors === 'memory' ? [] : [vectors];
  const hash = createHash('sha256');
  hash.update(JSON.stringify([INDEX_VERSION, url, model, dimensions, ...elsewhere]));
  for (const { path, text } of files) hash.update(JSON.stringify([path, text.length])).update(text);
  return hash.digest('hex').slice(0, 32);
}

/** Knowledge with a fault is not used. Throws `knowledge-invalid`, which names the first. */
export function refuseFaults(faults: LoadedKnowledge['faults']): void {
  const [first] = faults;
  if (first !== undefined)
    throw new DeskError('knowledge-invalid', {
      count: faults.length,
      first: `${first.file}:${first.line}`,
    });
}

async function buildIndex(files: readonly KnowledgeFile[], settings: Settings): Promise<Indexed> {
  const { knowledgeFolder, embeddings } = settings;
  const { knowledge, faults } = await parseKnowledge(files);
  refuseFaults(faults);
  if (knowledge.passages.length === 0)
    throw new DeskError('knowledge-missing', { folder: knowledgeFolder });
  const documents = toIndexDocuments(knowledge);
  const corpus = await buildInWorker(documents);
  const kept = withoutPhrasings(knowledge);
  if (embeddings === undefined) return { knowledge: kept, corpus };
  const embedded = await withKeptEmbeddings(settings, embeddings, (kept) =>
    embedCorpus(corpus, documents, kept),
  );
  return { knowledge: kept, corpus: embedded };
}

/** Phrasings are in the index; of each passage one is kept, to try the desk with. */
function withoutPhrasings(knowledge: KnowledgeBase): KnowledgeBase {
  return {
    ...knowledge,
    passages: knowledge.passages.map((passage) => ({
      ...passage,
      phrasings: passage.phrasings.slice(0, 1),
    })),
    boundaries: knowledge.boundaries.map((boundary) => ({
      ...boundary,
      phrasings: localize(() => []),
    })),
  };
}

/** Builds an index in a thread of its own, so that this one goes on serving. */
function buildInWorker(documents: readonly IndexDocument[]): Promise<CorpusIndex> {
  return new Promise((resolve, reject) => {
    const worker = isBuilt()
      ? new Worker(new URL('./worker.js', import.meta.url), { workerData: documents })
      : new Worker(loadSource('./worker.ts'), { eval: true, workerData: documents });
    // What the worker sends is what `buildCorpus` gave.
    worker.once('message', (corpus: CorpusIndex) => {
      resolve(corpus);
    });
    worker.once('error', reject);
  });
}

/** Sources that are run as they are need their loader in the thread too. */
function loadSource(file: string): string {
  const [loader, url] = [import.meta.resolve('tsx/esm/api'), new URL(file, import.meta.url).href];
  return `import('${loader}').then((tsx) => { tsx.register(); return import('${url}'); })`;
}
