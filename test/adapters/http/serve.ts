import { createServer, type OutgoingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Route } from '../../../adapters/http/route.js';

/** What was answered. */
export interface Brought {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Serves routes on loopback until the test is over; what is for none of them is answered 404. */
export async function serveRoutes(routes: readonly Route[]): Promise<string> {
  return listenOnLoopback(
    createServer((incoming, response) => {
      if (!routes.some((route) => route(incoming, response))) response.writeHead(404).end();
    }),
  );
}

export async function listenOnLoopback(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function send(
  address: string,
  method: string,
  body: string | Buffer = '',
  headers: OutgoingHttpHeaders = {},
): Promise<Brought> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
      });
    });
    asked.on('error', reject).end(body);
  });
}
