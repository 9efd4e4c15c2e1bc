import {
  type Answer,
  type AnsweringServer,
  type Asked,
  raw,
  startServer,
} from '../../../doubles/answering-server.js';
import { forEachTest } from '../../../for-test.js';

/** A call that came. */
export interface Called extends Asked {
  /** `chat.postMessage`; another path as it is, `/upload`. */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Slack's Web API on loopback; it takes everything until it is told otherwise. */
export interface SlackApi extends Pick<AnsweringServer, 'close' | 'url'> {
  readonly asked: readonly Called[];
  /** What was asked of one method. */
  readonly to: (method: string) => readonly Called['args'][];
  /** Answers the next requests of a method so, one each; then it takes them again. */
  readonly answer: (method: string, ...answers: readonly Answer[]) => void;
  readonly methods: () => readonly string[];
}

/** What stands before the name of a method. */
const METHODS = '/api/';

export async function startSlackApi(): Promise<SlackApi> {
  let count = 0;
  const { url, asked, answer, close } = await startServer((path, own) =>
    taken(methodOf(path), `1700000000.${++count}`, own),
  );
  const called = (): readonly Called[] =>
    asked.map((each) => ({ ...each, method: methodOf(each.path), args: argsOf(each) }));
  return {
    url,
    get asked() {
      return called();
    },
    to: (method) =>
      called()
        .filter((each) => each.method === method)
        .map(({ args }) => args),
    methods: () => called().map(({ method }) => method),
    answer: (method, ...next) => {
      answer(method.startsWith('/') ? method : METHODS + method, ...next);
    },
    close,
  };
}

/** One for each test of a file. */
export function useSlackApi(): SlackApi {
  return forEachTest(startSlackApi);
}

function methodOf(path: string): string {
  return path.startsWith(METHODS) ? path.slice(METHODS.length) : path;
}

/** Structures are JSON within the fields of a form. */
function argsOf({ headers, bytes }: Asked): Called['args'] {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return JSON.parse(bytes.toString()) as Called['args'];
  if (!type.startsWith('application/x-www-form-urlencoded')) return {};
  const fields = [...new URLSearchParams(bytes.toString())];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, name === 'text' ? value : read(value)]),
  );
}

function read(value: string): unknown {
  return /^(?:[[{]|true$|false$)/u.test(value) ? JSON.parse(value) : value;
}

function taken(method: string, ts: string, url: string): Answer {
  if (method === 'chat.postEphemeral') return ok({ message_ts: ts });
  if (method === 'files.getUploadURLExternal')
    return ok({ upload_url: `${url}/upload`, file_id: 'F1' });
  return method.startsWith('/') ? raw('ok') : ok({ ts, channel: 'C1' });
}

export function ok(body: Readonly<Record<string, unknown>> = {}): Answer {
  return raw(JSON.stringify({ ok: true, ...body }), 200, { 'content-type': 'application/json' });
}

/** Slack refuses, in a word. */
export function no(error: string): Answer {
  return raw(JSON.stringify({ ok: false, error }), 200, { 'content-type': 'application/json' });
}

export function tooMany(seconds?: number): Answer {
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  return raw(JSON.stringify({ ok: false, error: 'ratelimited' }), 429, headers);
}
