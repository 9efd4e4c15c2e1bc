import { posix } from 'node:path';
import { readUses, type Use } from './read-uses.js';

/** "Who may import whom" of the design, a name each. */
export const RULES = [
  'domain-alone',
  'features-apart',
  'reply-on-domain-and-strings',
  'strings-on-domain',
  'conversation-within-src',
  'adapters-from-main-and-cli-only',
  'src-without-platform',
  'src-without-machine',
  'adapter-on-domain',
  'adapter-own-sdk',
  'browser-alone',
  'imports-in-plain-sight',
  'everything-in-its-place',
] as const;
export type RuleName = (typeof RULES)[number];

export interface Break {
  readonly path: string;
  readonly line: number;
  readonly rule: RuleName;
  readonly what: string;
}

const FEATURES = ['knowledge', 'retrieval', 'answer', 'checklist', 'desk', 'engine', 'evaluation'];
/** Where adapters are wired to ports and threads begin. */
const ENTRIES = [
  'src/main.ts',
  'src/desk-index.ts',
  'src/desk-checklists.ts',
  'src/desk-data.ts',
  'src/desk-reports.ts',
  'src/desk-slack.ts',
  'src/desk-turns.ts',
  'src/desk-vectors.ts',
  'src/worker.ts',
];
/** Packages that only compute: they touch no platform, file or clock of their own. */
const PURE_PACKAGES = [
  'chrono-node',
  'eld',
  'franc',
  'ml-matrix',
  'snowball-stemmers',
  'yaml',
  'zod',
];
/** What each adapter may build on beside Node and zod; nothing is used by two. What serves several of them over HTTP is in `http`. */
const SDKS: Readonly<Record<string, readonly string[]>> = {
  documents: ['fflate', 'mammoth', 'parse5', 'unpdf'],
  http: [],
  index: ['hnswlib-node'],
  log: ['pino'],
  metrics: ['prom-client'],
  model: ['@langchain/core', 'openai'],
  reports: ['docx', 'fontkit', 'pdfkit'],
  slack: [
    '@slack/bolt',
    '@slack/oauth',
    '@slack/socket-mode',
    '@slack/types',
    '@slack/web-api',
    'express',
  ],
  store: ['better-sqlite3', 'kysely', 'pg'],
  teams: ['@microsoft/teams-ai', 'botbuilder', 'botframework-connector'],
  terminal: [],
  web: ['busboy', 'express'],
};

/** Every break of the import rules in a file; `path` is from the root of the project, with `/`. */
export function findBreaks(path: string, source: string): readonly Break[] {
  return readUses(path, source).flatMap((use) => {
    const rule = brokenBy(path, use);
    return rule === undefined ? [] : [{ path, line: use.line, rule, what: describe(use) }];
  });
}

function describe(use: Use): string {
  switch (use.kind) {
    case 'import':
      return use.specifier;
    case 'computed-import':
      return 'an import whose target is computed';
    case 'ambient':
      return use.name;
    default:
      return use satisfies never;
  }
}

function brokenBy(path: string, use: Use): RuleName | undefined {
  if (use.kind === 'computed-import') return 'imports-in-plain-sight';
  const [top, folder = ''] = path.split('/');
  if (top === 'adapters') return brokenInAdapter(path, folder, use);
  if (top !== 'src') return 'everything-in-its-place';
  if (ENTRIES.includes(path) || folder === 'cli') return undefined;
  if (use.kind === 'ambient') return 'src-without-machine';
  const target = targetOf(path, use.specifier);
  if (target === undefined) return brokenByPackage(folder, use.specifier, use.typesOnly);
  if (target.startsWith('adapters/')) return 'adapters-from-main-and-cli-only';
  return brokenBySource(folder, target);
}

/** The path an import leads to from the root of the project; undefined for a package. */
function targetOf(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(path), specifier))
    : undefined;
}

function brokenByPackage(
  folder: string,
  specifier: string,
  typesOnly: boolean,
): RuleName | undefined {
  // The types of LangChain are ports to models and documents.
  if (typesOnly && packageOf(specifier) === '@langchain/core') return undefined;
  if (folder === 'domain') return 'domain-alone';
  return PURE_PACKAGES.includes(packageOf(specifier)) ? undefined : 'src-without-platform';
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What a folder of `src` may import beside itself. */
function brokenBySource(folder: string, target: string): RuleName | undefined {
  const isIn = (...folders: readonly string[]): boolean =>
    [folder, ...folders].some((each) => target.startsWith(`src/${each}/`));
  if (folder === 'domain') return isIn() ? undefined : 'domain-alone';
  if (FEATURES.includes(folder)) return isIn('domain') ? undefined : 'features-apart';
  if (folder === 'strings') return isIn('domain') ? undefined : 'strings-on-domain';
  if (folder === 'reply')
    return isIn('domain', 'strings') ? undefined : 'reply-on-domain-and-strings';
  if (folder === 'conversation')
    return isIn('domain', 'strings', 'reply', ...FEATURES) ? undefined : 'conversation-within-src';
  return 'everything-in-its-place';
}

function brokenInAdapter(
  path: string,
  adapter: string,
  use: Exclude<Use, { kind: 'computed-import' }>,
): RuleName | undefined {
  const sdks = SDKS[adapter];
  if (sdks === undefined) return 'everything-in-its-place';
  const isBrowser = path.startsWith('adapters/web/client/');
  if (use.kind === 'ambient') return undefined;
  const target = targetOf(path, use.specifier);
  if (target === undefined) {
    if (isBrowser) return 'browser-alone';
    const isOwn = [...sdks, 'zod'].includes(packageOf(use.specifier));
    return isOwn || use.specifier.startsWith('node:') ? undefined : 'adapter-own-sdk';
  }
  if (isBrowser) return target.startsWith('adapters/web/client/') ? undefined : 'browser-alone';
  const isAllowed =
    target.startsWith(`adapters/${adapter}/`) ||
    target.startsWith('adapters/http/') ||
    target.startsWith('src/domain/') ||
    target === 'src/reply/to-plain-text.js';
  return isAllowed ? undefined : 'adapter-on-domain';
}
