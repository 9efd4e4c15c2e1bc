import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach } from 'vitest';

/** A request that came. */
export interface Asked {
  /** `chat.postMessage`; another path as it is, `/upload`. */
  readonly method: string;
  /** Of HTTP: `PUT`. */
  readonly verb: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export type Answer = (response: ServerResponse) => void;

/** Slack's Web API on loopback; it takes everything until it is told otherwise. */
export interface SlackApi {
  /** Of the machine; the methods are below `/api/`. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What was asked of one method. */
  readonly to: (method: string) => readonly Asked['args'][];
  /** Answers the next requests of a method so, one each; then it takes them again. */
  readonly answer: (method: string, ...answers: readonly Answer[]) => void;
  readonly methods: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function startSlackApi(): Promise<SlackApi> {
  const asked: Asked[] = [];
  const answers = new Map<string, Answer[]>();
  let count = 0;
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const path = new URL(request.url ?? '', 'http://slack').pathname;
      const method = path.replace(/^\/api\//u, '');
      const { headers, method: verb = '' } = request;
      asked.push({ method, verb, args: argsOf(headers, bytes), headers, bytes });
      const answer = answers.get(method)?.shift() ?? taken(method, `1700000000.${++count}`, url());
      answer(response);
    });
  });
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: url(),
    asked,
    to: (method) => asked.filter((each) => each.method === method).map(({ args }) => args),
    methods: () => asked.map(({ method }) => method),
    answer: (method, ...next) => {
      answers.set(method, [...(answers.get(method) ?? []), ...next]);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** One for each test of a file. */
export function useSlackApi(): SlackApi {
  let api: SlackApi;
  beforeEach(async () => {
    api = await startSlackApi();
  });
  afterEach(() => api.close());
  // Tests hold it before there is any.
  return new Proxy({} as SlackApi, { get: (_none, name) => Reflect.get(api, name) as unknown });
}

/** Structures are JSON within the fields of a form. */
function argsOf(headers: IncomingHttpHeaders, bytes: Buffer): Asked['args'] {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return JSON.parse(bytes.toString()) as Asked['args'];
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

export function raw(
  body: string | Buffer,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** Never says anything. */
export const hang: Answer = () => undefined;

/** Closes the connection without a word. */
export const hangUp: Answer = (response) => {
  response.destroy();
};

/** Closes the connection in the middle of an answer. */
export const breakOff: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"ok":true,', () => response.destroy());
};
