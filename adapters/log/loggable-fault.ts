import { DeskError, type FaultCode } from '../../src/domain/desk-error.js';

/** A fault as it is logged: no message and no fact that somebody may have written. */
export interface LoggableFault {
  readonly code: FaultCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** The code that the system, the database or the network gave. */
  readonly cause?: string;
  /** What kind of error it was, and where in the program. */
  readonly type?: string;
  readonly at?: readonly string[];
}

/**
 * The facts of each fault that the desk itself words: numbers, reasons out of a closed list, settings, addresses of servers, folders
 * of the installation. Names of documents, projects and passages are people's.
 */
const LOGGED: Readonly<Record<FaultCode, readonly string[]>> = {
  'knowledge-invalid': ['count'],
  'knowledge-missing': ['folder'],
  'data-folder-unwritable': ['folder'],
  'data-folder-in-use': ['folder', 'holder'],
  'data-newer-than-program': ['found', 'known'],
  'database-unavailable': ['reason'],
  'database-in-use': ['count'],
  'database-not-empty': [],
  'backup-invalid': ['reason'],
  'backup-newer': ['found', 'known'],
  'person-unknown': [],
  'tenant-missing': [],
  'project-ambiguous': ['count'],
  'letter-unknown': [],
  'not-confirmed': [],
  'desk-busy': [],
  'file-unreadable': [],
  'port-busy': ['port'],
  'address-unavailable': ['port'],
  'passage-unknown': [],
  'checklist-missing': ['version'],
  'signals-invalid': ['line'],
  'answers-invalid': [],
  'file-not-json': [],
  'project-unknown': [],
  'language-unknown': [],
  'option-invalid': [],
  'setting-invalid': ['name'],
  'batch-line-invalid': ['line'],
  'line-invalid': ['line'],
  'duplicate-id': ['line'],
  'collection-empty': [],
  'collection-unjudged': [],
  'run-id-invalid': [],
  'file-unwritable': [],
  'embeddings-unavailable': ['reason', 'server', 'status'],
  'vectors-unavailable': ['reason'],
  'slack-unavailable': ['reason'],
  'slack-refused': ['reason'],
  'teams-unavailable': ['reason'],
  'teams-refused': ['reason'],
  'installation-unreadable': [],
  'document-unsupported': [],
  'document-broken': [],
  'document-encrypted': [],
  'document-too-large': ['limit'],
  'document-too-long': ['limit', 'unit'],
  'document-too-slow': ['limit'],
  'document-too-hungry': ['limit'],
  'document-empty': [],
  'document-busy': [],
  'document-unreachable': [],
  unexpected: ['reason'],
};

/** Nothing that is written into a line is longer. */
const LONGEST = 200;

export function toLoggableFault(fault: unknown): LoggableFault {
  const cause = codeIn(fault);
  const bug = fault instanceof DeskError ? fault.cause : fault;
  const isOurs = fault instanceof DeskError && fault.code !== 'unexpected';
  return {
    ...(fault instanceof DeskError ? ownFacts(fault) : { code: 'unexpected' as const }),
    ...(cause === undefined ? {} : { cause }),
    ...(isOurs ? {} : placeOf(bug)),
  };
}

function ownFacts({ code, facts }: DeskError): Pick<LoggableFault, 'code' | 'facts'> {
  // Types promise it, and a log must not rest on that.
  if (!Object.hasOwn(LOGGED, code)) return { code: 'unexpected' };
  const logged = LOGGED[code].flatMap((name): [string, string | number][] => {
    const fact = facts[name];
    if (typeof fact === 'number') return [[name, fact]];
    return fact !== undefined && isPlain(name, fact) ? [[name, fact]] : [];
  });
  return logged.length === 0 ? { code } : { code, facts: Object.fromEntries(logged) };
}

/** A folder may be called anything, a server is an address; every other fact is one word. */
function isPlain(name: string, fact: string): boolean {
  if (fact.length > LONGEST) return false;
  if (name === 'folder') return !/[\p{Cc}]/u.test(fact);
  if (name === 'server') return /^https?:\/\/[\w.:[\]-]+$/u.test(fact);
  return /^[\w-]+$/u.test(fact);
}

/** How deep a cause may lie. */
const DEEPEST = 8;

/** The first code along the causes: `ENOSPC`, `SQLITE_FULL`, `57P01`. */
function codeIn(fault: unknown): string | undefined {
  let at: unknown = fault;
  for (let depth = 0; depth < DEEPEST && at instanceof Error; depth++) {
    const isOwn = at instanceof DeskError;
    if (!isOwn && 'code' in at && typeof at.code === 'string' && CODE.test(at.code)) return at.code;
    at = at.cause;
  }
  return undefined;
}

const CODE = /^[A-Z0-9_]{3,40}$/u;
/** The kinds of error of the language, and those of the libraries used. */
const TYPES: ReadonlySet<string> = new Set([
  'AggregateError',
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'AssertionError',
  'SqliteError',
  'DatabaseError',
  'ZodError',
]);
const MOST_PLACES = 5;

/** Where an error arose: file and line of the program's own sources, and nothing else of its stack. */
function placeOf(error: unknown): Pick<LoggableFault, 'type' | 'at'> {
  if (!(error instanceof Error)) return {};
  const type = TYPES.has(error.constructor.name) ? { type: error.constructor.name } : {};
  const places = (error.stack ?? '')
    .split('\n')
    .flatMap(
      (line) =>
        /^ {4}at .*[\\/]((?:src|adapters)[\\/][\w\\/.-]+:\d+:\d+)\)?$/u.exec(line)?.[1] ?? [],
    )
    .filter((place) => OWN_FILE.test(place))
    .slice(0, MOST_PLACES);
  return places.length === 0 ? type : { ...type, at: places };
}

/** As the program's own files are called. */
const OWN_FILE = /^(?:src|adapters)(?:[\\/][a-z0-9-]+)+\.[jt]s:\d{1,5}:\d{1,5}$/u;
