import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request that came. */
export interface Asked {
  readonly path: string;
  /** Of HTTP: `PUT`. */
  readonly verb: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export type Answer = (response: ServerResponse) => void;

/** A server on loopback that takes everything until it is told otherwise. */
export interface AnsweringServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Answers the next requests of a path so, one each; then it takes them again. */
  readonly answer: (path: string, ...answers: readonly Answer[]) => void;
  readonly close: () => Promise<void>;
}

/** `taken`: how it takes what it is asked. */
export async function startServer(
  taken: (path: string, url: string) => Answer = () => raw('ok'),
): Promise<AnsweringServer> {
  const asked: Asked[] = [];
  const answers = new Map<string, Answer[]>();
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const path = new URL(request.url ?? '', url()).pathname;
      const { headers, method: verb = '' } = request;
      asked.push({ path, verb, headers, bytes });
      const answer = answers.get(path)?.shift() ?? taken(path, url());
      answer(response);
    });
  });
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: url(),
    asked,
    answer: (path, ...next) => {
      answers.set(path, [...(answers.get(path) ?? []), ...next]);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
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
