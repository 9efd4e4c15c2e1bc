import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledgeFolder } from '../adapters/documents/knowledge-folder.js';
import { openIndex, type CachedIndex } from '../adapters/index/index-cache.js';
import type { AskContext } from './conversation/ask.js';
import { toIndexDocuments } from './conversation/index-documents.js';
import { DeskError } from './domain/desk-error.js';
import { isLanguage, type Language } from './domain/language.js';
import { type LoadedKnowledge, loadKnowledge } from './knowledge/load-knowledge.js';
import { buildCorpus, type CorpusIndex, type IndexDocument } from './retrieval/corpus-index.js';
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

/** From `src` in a clone and from `dist/src` in a package. */
function bundledKnowledge(): string {
  return import.meta.url.includes('/dist/src/') ? '../../knowledge' : '../knowledge';
}

/** Reads the knowledge folder without refusing faults. */
export function readKnowledge({ knowledgeFolder }: Settings): LoadedKnowledge {
  return loadKnowledge(readKnowledgeFolder(knowledgeFolder));
}

/** An assistant ready to answer. */
export interface Desk extends AskContext {
  readonly settings: Settings;
  readonly indexed: 'cached' | 'built' | 'rebuilt';
}

/** Part of the fingerprint: changes when the same documents give another index. */
const INDEX_VERSION = 2;

/** Loads the knowledge and opens its index. Throws a `DeskError` that says what to do. */
export function openDesk(settings: Settings = readSettings()): Desk {
  const { knowledge, faults } = readKnowledge(settings);
  const first = faults[0];
  if (first !== undefined)
    throw new DeskError('knowledge-invalid', {
      count: faults.length,
      first: `${first.file}:${first.line}`,
    });
  if (knowledge.passages.length === 0)
    throw new DeskError('knowledge-missing', { folder: settings.knowledgeFolder });
  prepareDataFolder(settings.dataFolder);
  const documents = toIndexDocuments(knowledge);
  const { data, index, how } = openIndex(
    join(settings.dataFolder, 'index'),
    fingerprintOf(documents),
    () => buildIndex(documents),
  );
  return {
    settings,
    indexed: how,
    knowledge,
    thesaurus: knowledge.thesaurus,
    retriever: createRetriever(data, index, knowledge.thesaurus),
    guesser: createLanguageGuesser(data.languages),
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

function fingerprintOf(documents: readonly IndexDocument[]): string {
  return createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, documents]))
    .digest('hex')
    .slice(0, 32);
}

function buildIndex(documents: readonly IndexDocument[]): CachedIndex<CorpusIndex> {
  const { index, vectors } = buildCorpus(documents);
  const values = new Float32Array(vectors.length * index.space.dimensions);
  for (const [position, { vector }] of vectors.entries())
    values.set(vector, position * index.space.dimensions);
  const keys = vectors.map(({ key }) => key);
  return { data: index, vectors: { dimensions: index.space.dimensions, keys, values } };
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
