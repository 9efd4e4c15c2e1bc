import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStreams } from './streams.js';

/** A call of the Web API, as it arrived. */
export interface Call {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** When it arrived, in milliseconds. */
  readonly at: number;
  /** What the emulator said to it, once it has. */
  answer?: Readonly<Record<string, unknown>>;
}

/** A message that one person sees. */
export interface Whisper {
  readonly user: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is answered in place of the emulator. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The call reaches the emulator, and its answer is lost. */
  readonly isLost?: true;
  /** No answer ever comes. */
  readonly isHung?: true;
}

export interface Gate {
  /** Without a slash at the end. */
  readonly url: string;
  readonly calls: readonly Call[];
  /** Posted to one person, or answered at a response URL, which names whose it is: `/response/U…/…`. */
  readonly whispers: readonly Whisper[];
  /** Answers the next call of a method; `*` any. The first that fits is used, once. */
  readonly answer: (method: string, answer: Answer) => void;
  readonly close: () => void;
}

/** What the emulator lacks: the method answers with this beside `ok`. */
const STUBS: Readonly<Record<string, (call: Call) => Readonly<Record<string, unknown>>>> = {
  'assistant.threads.setStatus': () => ({}),
  'assistant.threads.setSuggestedPrompts': () => ({}),
  'assistant.threads.setTitle': () => ({}),
  'chat.unfurl': () => ({}),
  'usergroups.list': () => ({ usergroups: [] }),
  'usergroups.users.list': () => ({ users: [] }),
  'users.conversations': () => ({ channels: [], response_metadata: { next_cursor: '' } }),
};

/** The way to the emulator: notes every call, answers what the emulator lacks, and fails as it is told to. */
export async function openGate(emulator: string): Promise<Gate> {
  const calls: Call[] = [];
  const whispers: Whisper[] = [];
  const stream = createStreams();
  const planned: { method: string; answer: Answer }[] = [];
  const next = (method: string): Answer | undefined => {
    const at = planned.findIndex((each) => [method, '*'].includes(each.method));
    return at < 0 ? undefined : planned.splice(at, 1)[0]?.answer;
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const raw = await read(request);
    const body = parse(raw, request.headers['content-type'] ?? '');
    if (path.startsWith('/response/')) {
      whispers.push({ user: path.split('/')[2] ?? '', body });
      send(response, next('response_url') ?? { body: { ok: true } });
      return;
    }
    const method = /^\/api\/([\w.]+)/u.exec(path)?.[1];
    const call: Call = { method: method ?? path, body, at: Date.now() };
    if (method !== undefined) calls.push(call);
    const answer = method === undefined ? undefined : next(method);
    if (answer?.isHung) return;
    if (answer !== undefined && answer.isLost !== true) {
      send(response, answer);
      return;
    }
    const stub = method === undefined ? undefined : STUBS[method];
    if (stub !== undefined) {
      send(response, { body: { ok: true, ...stub(call) } });
      return;
    }
    const streamed = stream(call);
    const forwarded =
      streamed === undefined
        ? await forward(`${emulator}${path}`, request, raw)
        : await fetch(`${emulator}/api/${streamed.method}`, {
            method: 'POST',
            headers: {
              authorization: request.headers.authorization ?? '',
              'content-type': 'application/json',
            },
            body: JSON.stringify(streamed.body),
          });
    if (answer?.isLost) response.destroy();
    else {
      response.writeHead(forwarded.status, {
        'content-type': forwarded.headers.get('content-type') ?? 'application/json',
      });
      // Addresses of files lead back through the gate.
      const sent = Buffer.from(await forwarded.arrayBuffer());
      const isText = (forwarded.headers.get('content-type') ?? '').includes('json');
      if (isText) call.answer = JSON.parse(sent.toString()) as Record<string, unknown>;
      if (method === 'chat.postEphemeral' && call.answer?.ok === true)
        whispers.push({ user: String(body.user), body });
      response.end(isText ? sent.toString().replaceAll(emulator, url) : sent);
    }
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Loopback by number, so it is an address and a port.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    calls,
    whispers,
    answer: (method, answer) => planned.push({ method, answer }),
    close: () => {
      server.close().closeAllConnections();
    },
  };
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? { ok: true });
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Forms carry JSON in their fields. */
function parse(raw: Buffer, type: string): Readonly<Record<string, unknown>> {
  if (type.includes('json')) return JSON.parse(raw.toString() || '{}') as Record<string, unknown>;
  if (!type.includes('urlencoded')) return {};
  return Object.fromEntries(
    [...new URLSearchParams(raw.toString())].map(([name, value]) => [name, unfolded(value)]),
  );
}

function unfolded(value: string): unknown {
  if (!/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    // A text that begins like JSON.
    return value;
  }
}

function forward(url: string, { method, headers }: IncomingMessage, raw: Buffer) {
  const passed = ['authorization', 'content-type', 'x-slack-user'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const isRead = method === 'GET' || method === 'HEAD';
  return fetch(url, {
    method: method ?? 'POST',
    headers: Object.fromEntries(passed),
    ...(isRead ? {} : { body: new Uint8Array(raw) }),
  });
}
