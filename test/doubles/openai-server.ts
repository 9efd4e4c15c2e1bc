import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What was asked for. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: EmbeddingsRequest;
}

export interface EmbeddingsRequest {
  readonly model: string;
  readonly input: readonly string[];
  readonly encoding_format?: string;
  readonly dimensions?: number;
}

/** How the server answers one request. */
export type Reply = (response: ServerResponse, request: EmbeddingsRequest) => void;

/** An endpoint on loopback that speaks as OpenAI's does, and misbehaves as it is told. */
export interface OpenAiServer {
  /** What a client is given: up to and without `/embeddings`. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Answers the next requests so, one each, the last one also all that follow. */
  readonly reply: (...replies: readonly Reply[]) => void;
  /** Ends every connection, those that hang too. */
  readonly close: () => Promise<void>;
}

export async function startOpenAiServer(): Promise<OpenAiServer> {
  const asked: Asked[] = [];
  let replies: readonly Reply[] = [embeddings()];
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      const body = (sent === '' ? {} : JSON.parse(sent)) as EmbeddingsRequest;
      asked.push({ path: request.url ?? '', headers: request.headers, body });
      const [next, ...rest] = replies;
      if (rest.length > 0) replies = rest;
      next?.(response, body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    reply: (...next) => {
      replies = next;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A vector for each text: its length, the code of its first character, and 1. */
export function vectorOf(input: string): number[] {
  return [input.length, input.codePointAt(0) ?? 0, 1];
}

export function embeddings(of: (input: string) => readonly number[] = vectorOf): Reply {
  return (response, { input, model }) => {
    const data = input.map((each, index) => ({ object: 'embedding', index, embedding: of(each) }));
    json({ object: 'list', data, model })(response, { input, model });
  };
}

export function json(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return raw(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
}

export function raw(
  body: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** A fault as OpenAI words it. */
export function fault(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  code: string | null = null,
): Reply {
  return json({ error: { message, type: 'error', param: null, code } }, status, headers);
}

/** Never says anything. */
export const hang: Reply = () => undefined;

/** Sends half of a response and then nothing. */
export const stall: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"object":"list","data":[');
};

/** Closes the connection without a word. */
export const hangUp: Reply = (response) => {
  response.destroy();
};

/** Closes the connection in the middle of a response. */
export const breakOff: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"object":"list","data":[', () => response.destroy());
};
