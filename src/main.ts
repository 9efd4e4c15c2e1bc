import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledgeFolder } from '../adapters/documents/knowledge-folder.js';
import { openIndex, type CachedIndex } from '../adapters/index/index-cache.js';
import type { AskContext } from './conversation/ask.js';
import { toIndexDocuments } from './conversation/index-documents.js';
import { DeskError } from './domain/desk-error.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { isLanguage, type Language } from './domain/language.js';
import type { KnowledgeFile, LoadedKnowledge } from './knowledge/load-knowledge.js';
import { buildCorpus, type CorpusIndex } from './retrieval/corpus-index.js';
import { createLanguageGuesser } from './retrieval/guess-language.js';
import { createRetriever } from './retrieval/retriever.js';

/** What the environment settles. */
export interface Settings {
  readonly dataFolder: string;
  readonly knowledgeFolder: string;
}

/** The only place that reads the environment. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const bundled = fileURLToPath(new URL(bundledKnowledge(), import.meta.url));
  return {
    dataFolder: resolve(environment.GENDER_DESK_DATA || './data'),
    knowledgeFolder: resolve(environment.GENDER_DESK_KNOWLEDGE || bundled),
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
const INDEX_VERSION = 6;

/** What is kept beside the vectors: the knowledge as parsed, and its lexical index. */
interface Indexed {
  readonly knowledge: KnowledgeBase;
  readonly corpus: CorpusIndex;
}

/** Opens the index of the knowledge, or builds it. Throws a `DeskError` that says what to do. */
export async function openDesk(settings: Settings = readSettings()): Promise<Desk> {
  const files = readKnowledgeFolder(settings.knowledgeFolder);
  prepareDataFolder(settings.dataFolder);
  const { data, index, how } = await openIndex(
    join(settings.dataFolder, 'index'),
    fingerprintOf(files),
    () => buildIndex(files, settings),
    preparedIndex(),
  );
  const { knowledge, corpus } = data;
  return {
    settings,
    indexed: how,
    knowledge,
    thesaurus: knowledge.thesaurus,
    retriever: createRetriever(corpus, index, knowledge.thesaurus),
    guesser: createLanguageGuesser(corpus.languages),
    detectForeign: detectForeignLanguage,
  };
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

function fingerprintOf(files: readonly KnowledgeFile[]): string {
  return createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, files]))
    .digest('hex')
    .slice(0, 32);
}

async function buildIndex(
  files: readonly KnowledgeFile[],
  { knowledgeFolder }: Settings,
): Promise<CachedIndex<Indexed>> {
  const { knowledge, faults } = await parseKnowledge(files);
  const first = faults[0];
  if (first !== undefined)
    throw new DeskError('knowledge-invalid', {
      count: faults.length,
      first: `${first.file}:${first.line}`,
    });
  if (knowledge.passages.length === 0)
    throw new DeskError('knowledge-missing', { folder: knowledgeFolder });
  const { index: corpus, vectors } = buildCorpus(toIndexDocuments(knowledge));
  const { dimensions } = corpus.space;
  const values = new Float32Array(vectors.length * dimensions);
  for (const [position, { vector }] of vectors.entries()) values.set(vector, position * dimensions);
  const keys = vectors.map(({ key }) => key);
  return { data: { knowledge, corpus }, vectors: { dimensions, keys, values } };
}

const OWN_LANGUAGES: ReadonlySet<string> = new Set(['en', 'fr', 'es']);
/** How far another language must lead those of the desk to be believed, in the detector's own scores from 0 to 1. */
const LEAD = 0.06;

/** The detector is large and seldom needed: it is loaded the first time that a text looks foreign. */
async function detectForeignLanguage(text: string): Promise<string | undefined> {
  const { eld } = await import('eld/extrasmall');
  const scores = Object.entries(eld.detect(text).getScores());
  const best = scores.reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  const own = Math.max(
    0,
    ...scores.filter(([code]) => OWN_LANGUAGES.has(code)).map(([, score]) => score),
  );
  return best[0] !== '' && !OWN_LANGUAGES.has(best[0]) && best[1] - own >= LEAD
    ? best[0]
    : undefined;
}
