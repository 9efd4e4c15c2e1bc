import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { readKnowledgeFolder } from '../adapters/documents/knowledge-folder.js';
import { openIndex, type OpenedIndex } from '../adapters/index/index-cache.js';
import type { EmbeddingsOptions } from '../adapters/model/embeddings.js';
import type { AskContext } from './conversation/ask.js';
import { toIndexDocuments } from './conversation/index-documents.js';
import { DeskError } from './domain/desk-error.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { isLanguage, type Language } from './domain/language.js';
import type { KnowledgeFile, LoadedKnowledge } from './knowledge/load-knowledge.js';
import type { CorpusIndex } from './retrieval/corpus-index.js';
import { detectForeignLanguage } from './retrieval/detect-foreign-language.js';
import { embedCorpus } from './retrieval/embed-corpus.js';
import { largeVectors, toTable } from './retrieval/dense-search.js';
import { createLanguageGuesser } from './retrieval/guess-language.js';
import { createRetriever, type RetrieverOptions } from './retrieval/retriever.js';
import type { IndexDocument } from './retrieval/segment.js';

/** What the environment settles. */
export interface Settings {
  readonly dataFolder: string;
  readonly knowledgeFolder: string;
  /** Absent when no endpoint is configured: meaning then comes from the corpus itself. */
  readonly embeddings?: EmbeddingsOptions;
}

/** The only place that reads the environment. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const bundled = fileURLToPath(new URL(bundledKnowledge(), import.meta.url));
  return {
    dataFolder: resolve(environment.GENDER_DESK_DATA || './data'),
    knowledgeFolder: resolve(environment.GENDER_DESK_KNOWLEDGE || bundled),
    ...readEmbeddings(environment),
  };
}

/** An endpoint needs an address and a model. Throws `setting-invalid`. */
function readEmbeddings(environment: NodeJS.ProcessEnv): Pick<Settings, 'embeddings'> {
  const {
    GENDER_DESK_EMBEDDINGS_URL: url,
    GENDER_DESK_EMBEDDINGS_MODEL: model,
    GENDER_DESK_EMBEDDINGS_KEY: key,
    GENDER_DESK_EMBEDDINGS_DIMENSIONS: dimensions,
  } = environment;
  if (!url) return {};
  if (!model) throw new DeskError('setting-invalid', { name: 'GENDER_DESK_EMBEDDINGS_MODEL' });
  if (dimensions && !/^[1-9]\d{0,4}$/u.test(dimensions))
    throw new DeskError('setting-invalid', { name: 'GENDER_DESK_EMBEDDINGS_DIMENSIONS' });
  return {
    embeddings: {
      url,
      model,
      ...(key ? { key } : {}),
      ...(dimensions ? { dimensions: Number(dimensions) } : {}),
    },
  };
}

/** The language of the command line: that of the machine where it is one of the desk's, English otherwise. */
export function interfaceLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const code = locale.slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : 'en';
}

/** The index that the build prepared; sources that are run as they are may not fit it. */
function preparedIndex(): string | undefined {
  return isBuilt() ? fileURLToPath(new URL('../prepared/index', import.meta.url)) : undefined;
}

function isBuilt(): boolean {
  return import.meta.url.includes('/dist/src/');
}

/** From `src` in a clone and from `dist/src` in a package. */
function bundledKnowledge(): string {
  return isBuilt() ? '../../knowledge' : '../knowledge';
}

/** Reads the knowledge folder without refusing faults. Throws `knowledge-missing`. */
export async function readKnowledge({ knowledgeFolder }: Settings): Promise<LoadedKnowledge> {
  return parseKnowledge(readKnowledgeFolder(knowledgeFolder));
}

/** The parsers are loaded only when there is something to parse: a kept index holds the knowledge already. */
async function parseKnowledge(files: readonly KnowledgeFile[]): Promise<LoadedKnowledge> {
  const { loadKnowledge } = await import('./knowledge/load-knowledge.js');
  return loadKnowledge(files);
}

/** An assistant ready to answer. */
export interface Desk extends AskContext {
  readonly settings: Settings;
  readonly indexed: 'cached' | 'built' | 'rebuilt';
}

/** Part of the fingerprint: changes when the same files give another index. */
const INDEX_VERSION = 7;

/** What is kept: the knowledge as parsed, and its index. */
interface Indexed {
  readonly knowledge: KnowledgeBase;
  readonly corpus: CorpusIndex;
}

/** Told of what went wrong and could be gone on without. */
export type OnFault = (fault: DeskError) => void;

/**
 * Opens the index of the knowledge, or builds it. Embeddings that cannot be had are told of and gone on without. Throws a
 * `DeskError` that says what to do.
 */
export async function openDesk(
  settings: Settings = readSettings(),
  onFault: OnFault = () => undefined,
): Promise<Desk> {
  const files = readKnowledgeFolder(settings.knowledgeFolder);
  prepareDataFolder(settings.dataFolder);
  const { data, graphs, how } = await openAnyIndex(files, settings, onFault);
  const { knowledge, corpus } = data;
  const { thesaurus } = knowledge;
  const approximate = new Map(largeVectors(corpus).map((each, at) => [each, graphs[at]!]));
  const retriever = createRetriever(corpus, {
    thesaurus,
    approximate,
    ...(await embedderOf(settings, onFault)),
  });
  const guesser = createLanguageGuesser(retriever.languages);
  const detectForeign = detectForeignLanguage;
  return { settings, indexed: how, knowledge, thesaurus, retriever, guesser, detectForeign };
}

/** With embeddings where they are configured and can be had. */
async function openAnyIndex(
  files: readonly KnowledgeFile[],
  settings: Settings,
  onFault: OnFault,
): Promise<OpenedIndex<Indexed>> {
  const { embeddings, ...plain } = settings;
  if (embeddings === undefined) return openKept(files, plain);
  try {
    return await openKept(files, settings);
  } catch (error) {
    if (!isEmbeddingsFault(error)) throw error;
    onFault(error);
    return openKept(files, plain);
  }
}

function openKept(
  files: readonly KnowledgeFile[],
  settings: Settings,
): Promise<OpenedIndex<Indexed>> {
  return openIndex(
    join(settings.dataFolder, 'index'),
    fingerprintOf(files, settings),
    {
      build: () => buildIndex(files, settings),
      tablesOf: ({ corpus }) => largeVectors(corpus).map(toTable),
    },
    preparedIndex(),
  );
}

/** Embeds questions; one that cannot be embedded is searched for without. */
async function embedderOf(
  { embeddings: options }: Settings,
  onFault: OnFault,
): Promise<Pick<RetrieverOptions, 'embed'>> {
  if (options === undefined) return {};
  const embeddings = await openEmbeddings({
    ...options,
    timeoutMs: QUESTION_TIMEOUT,
    retries: 0,
  });
  const embed = async (question: string): Promise<Float32Array | undefined> => {
    try {
      return Float32Array.from(await embeddings.embedQuery(question));
    } catch (error) {
      if (!isEmbeddingsFault(error)) throw error;
      onFault(error);
      return undefined;
    }
  };
  return { embed };
}

/** The client is large: it is loaded only where an endpoint is configured. */
export async function openEmbeddings(options: EmbeddingsOptions): Promise<EmbeddingsInterface> {
  const { createEmbeddings } = await import('../adapters/model/embeddings.js');
  return createEmbeddings(options);
}

/** How long a question waits for its embedding, in milliseconds. */
const QUESTION_TIMEOUT = 5_000;

function isEmbeddingsFault(error: unknown): error is DeskError {
  return error instanceof DeskError && error.code === 'embeddings-unavailable';
}

/** Makes the data folder and shows that it can be written to. Throws `data-folder-unwritable`. */
export function prepareDataFolder(folder: string): void {
  const probe = join(folder, `.probe.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw new DeskError('data-folder-unwritable', { folder }, { cause });
  }
}

/** An index is another for other knowledge, and for embeddings of another model. */
function fingerprintOf(files: readonly KnowledgeFile[], { embeddings }: Settings): string {
  const { url, model, dimensions } = embeddings ?? {};
  return createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, files, url, model, dimensions]))
    .digest('hex')
    .slice(0, 32);
}

async function buildIndex(
  files: readonly KnowledgeFile[],
  { knowledgeFolder, embeddings }: Settings,
): Promise<Indexed> {
  const { knowledge, faults } = await parseKnowledge(files);
  const first = faults[0];
  if (first !== undefined)
    throw new DeskError('knowledge-invalid', {
      count: faults.length,
      first: `${first.file}:${first.line}`,
    });
  if (knowledge.passages.length === 0)
    throw new DeskError('knowledge-missing', { folder: knowledgeFolder });
  const documents = toIndexDocuments(knowledge);
  const corpus = await buildInWorker(documents);
  if (embeddings === undefined) return { knowledge, corpus };
  const embedded = await embedCorpus(corpus, documents, await openEmbeddings(embeddings));
  return { knowledge, corpus: embedded };
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
