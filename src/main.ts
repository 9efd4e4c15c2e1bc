import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledgeFolder } from '../adapters/documents/knowledge-folder.js';
import type { OpenedIndex } from '../adapters/index/index-cache.js';
import type { EmbeddingsOptions } from '../adapters/model/embeddings.js';
import type { createLangChainRetriever } from '../adapters/model/langchain-retriever.js';
import type { SlackSettings } from '../adapters/slack/transport/settings.js';
import type { TeamsSettings } from '../adapters/teams/transport/settings.js';
import type { AskContext } from './conversation/ask.js';
import { searchPassages } from './conversation/search-passages.js';
import {
  type Indexed,
  isBuilt,
  openKeptIndex,
  parseKnowledge,
  refuseFaults,
} from './desk-index.js';
import { readAddress } from './desk-settings.js';
import { readSlackSettings } from './desk-slack.js';
import { readTeamsSettings } from './desk-teams.js';
import { connectVectors, openEmbeddings, openPgvector } from './desk-vectors.js';
import { DeskError } from './domain/desk-error.js';
import type { FocalPoints } from './domain/hand-off.js';
import type { KnowledgeBase } from './domain/knowledge-base.js';
import { isLanguage, type Language } from './domain/language.js';
import { LOG_LEVELS, type LogLevel } from './domain/log.js';
import { isSentTo, type Platform, PLATFORMS } from './domain/place.js';
import { parseRetention, type Retention } from './domain/retention.js';
import type { RoleLists } from './domain/roles.js';
import type { KnowledgeFile, LoadedKnowledge } from './knowledge/load-knowledge.js';
import { largeVectors } from './retrieval/dense-search.js';
import { detectForeignLanguage } from './retrieval/detect-foreign-language.js';
import { createLanguageGuesser } from './retrieval/guess-language.js';
import { createRetriever, type RetrieverOptions } from './retrieval/retriever.js';

/** What the environment settles. */
export interface Settings extends RoleLists {
  readonly dataFolder: string;
  /** The address of a PostgreSQL database; absent when everything is kept in the data folder. */
  readonly databaseUrl?: string;
  readonly knowledgeFolder: string;
  readonly retention: Retention;
  /** Where questions for the focal points go, on each platform. */
  readonly focalPointChannels: FocalPoints['channels'];
  /** Absent when no endpoint is configured: meaning then comes from the corpus itself. */
  readonly embeddings?: EmbeddingsOptions;
  /** Where vectors that are too many to look at each are searched: in this process, or in PostgreSQL. */
  readonly vectors: VectorsPlace;
  readonly logLevel: LogLevel;
  /** The desk's own address as people reach it, without a slash at the end; absent where nobody said it. */
  readonly address?: string;
  /** Absent when Slack is not served. */
  readonly slack?: SlackSettings;
  /** Absent when Teams is not served. */
  readonly teams?: TeamsSettings;
}

const VECTORS_PLACES = ['memory', 'pgvector'] as const;
export type VectorsPlace = (typeof VECTORS_PLACES)[number];

/** The only place that reads the environment. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const bundled = fileURLToPath(new URL(bundledKnowledge(), import.meta.url));
  const address = readAddress(environment);
  const slack = readSlackSettings(environment);
  const teams = readTeamsSettings(environment);
  return {
    dataFolder: resolve(environment.GENDER_DESK_DATA || './data'),
    ...readDatabase(environment),
    knowledgeFolder: resolve(environment.GENDER_DESK_KNOWLEDGE || bundled),
    focalPoints: readList(environment.GENDER_DESK_FOCAL_POINTS),
    administrators: readList(environment.GENDER_DESK_ADMINISTRATORS),
    projectMembers: readList(environment.GENDER_DESK_PROJECT_MEMBERS),
    focalPointChannels: readFocalPointChannels(environment),
    retention: readRetention(environment),
    ...readEmbeddings(environment),
    logLevel: readWord(environment, 'GENDER_DESK_LOG_LEVEL', LOG_LEVELS) ?? 'info',
    ...(address === undefined ? {} : { address }),
    ...(slack === undefined ? {} : { slack }),
    ...(teams === undefined ? {} : { teams }),
  };
}

/** Entries between commas. */
function readList(text = ''): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** `slack:C0123,teams:19:…@thread.tacv2`: one of each platform that replies are sent to. Throws `setting-invalid`. */
function readFocalPointChannels({
  GENDER_DESK_FOCAL_POINT_CHANNEL: text,
}: NodeJS.ProcessEnv): FocalPoints['channels'] {
  const channels = new Map<Platform, string>();
  for (const entry of readList(text)) {
    const [, name, channel] = /^([a-z]+):(\S+)$/u.exec(entry) ?? [];
    const platform = PLATFORMS.find((each) => each === name && isSentTo(each));
    if (platform === undefined || channel === undefined || channels.has(platform))
      throw new DeskError('setting-invalid', { name: 'GENDER_DESK_FOCAL_POINT_CHANNEL' });
    channels.set(platform, channel);
  }
  return Object.fromEntries(channels);
}

/** Throws `setting-invalid`. */
function readRetention({ GENDER_DESK_KEEP: text = '' }: NodeJS.ProcessEnv): Retention {
  const retention = parseRetention(text);
  if (retention === undefined) throw new DeskError('setting-invalid', { name: 'GENDER_DESK_KEEP' });
  return retention;
}

/** Vectors are in PostgreSQL only where everything is. Throws `setting-invalid`. */
function readDatabase(environment: NodeJS.ProcessEnv): Pick<Settings, 'databaseUrl' | 'vectors'> {
  const { DATABASE_URL: url } = environment;
  const vectors = readWord(environment, 'GENDER_DESK_VECTORS', VECTORS_PLACES) ?? 'memory';
  const isMissing = vectors === 'pgvector' && !url;
  const isWrong = url && !/^postgres(?:ql)?:$/u.test(protocolOf(url));
  if (isMissing || isWrong) throw new DeskError('setting-invalid', { name: 'DATABASE_URL' });
  return { ...(url ? { databaseUrl: url } : {}), vectors };
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

/** A setting that is one of a few words; undefined when it is not set. Throws `setting-invalid`. */
function readWord<Word extends string>(
  environment: NodeJS.ProcessEnv,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = environment[name];
  if (!value) return undefined;
  const word = words.find((each) => each === value);
  if (word === undefined) throw new DeskError('setting-invalid', { name });
  return word;
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

/** From `src` in a clone and from `dist/src` in a package. */
function bundledKnowledge(): string {
  return isBuilt() ? '../../knowledge' : '../knowledge';
}

/** Reads the knowledge folder without refusing faults. Throws `knowledge-missing`. */
export async function readKnowledge({ knowledgeFolder }: Settings): Promise<LoadedKnowledge> {
  return parseKnowledge(readKnowledgeFolder(knowledgeFolder));
}

/** The knowledge without its index. Throws `knowledge-missing`, or `knowledge-invalid` when anything in it is wrong. */
export async function checkedKnowledge(settings: Settings): Promise<KnowledgeBase> {
  const { knowledge, faults } = await readKnowledge(settings);
  refuseFaults(faults);
  return knowledge;
}

/** An assistant ready to answer. */
export interface Desk extends AskContext {
  readonly settings: Settings;
  readonly indexed: 'cached' | 'built' | 'rebuilt';
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
  const approximate =
    settings.databaseUrl !== undefined && settings.vectors === 'pgvector'
      ? await openPgvector(corpus, await connectVectors(settings.databaseUrl))
      : new Map(largeVectors(corpus).map((each, at) => [each, graphs[at]!]));
  const retriever = createRetriever(corpus, {
    thesaurus,
    approximate,
    ...(corpus.segments.some(({ embedded }) => embedded !== undefined)
      ? await embedderOf(settings, onFault)
      : {}),
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
  if (embeddings === undefined) return openKeptIndex(files, plain);
  try {
    return await openKeptIndex(files, settings);
  } catch (error) {
    if (!isEmbeddingsFault(error)) throw error;
    onFault(error);
    return openKeptIndex(files, plain);
  }
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

/** How long a question waits for its embedding, in milliseconds. */
const QUESTION_TIMEOUT = 5_000;

function isEmbeddingsFault(error: unknown): error is DeskError {
  return error instanceof DeskError && error.code === 'embeddings-unavailable';
}

/**
 * LangChain's retriever over the desk's search, for a chain of one's own: `(await openRetriever()).pipe(…)`. Answers in the
 * language of the question, or in `language`; `k` documents at most, 5 by default.
 */
export async function openRetriever(
  { k, language }: { readonly k?: number; readonly language?: Language } = {},
  desk?: Desk,
): Promise<ReturnType<typeof createLangChainRetriever>> {
  const opened = desk ?? (await openDesk());
  const { createLangChainRetriever: create } =
    await import('../adapters/model/langchain-retriever.js');
  return create(
    (question, count) => searchPassages(question, count, opened, language),
    k === undefined ? {} : { k },
  );
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
