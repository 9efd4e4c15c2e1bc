import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Postgres, startPostgres } from '../postgres.js';

/**
 * One PostgreSQL server for a whole run of tests, which is started when it is first asked for: the address answers with its
 * URL, or with why there is none.
 */
export async function servePostgresOnDemand(): Promise<{
  readonly address: string;
  readonly stop: () => Promise<void>;
}> {
  let postgres: Promise<Postgres> | undefined;
  const server = createServer((_request, response) => {
    postgres ??= startPostgres({ durable: false });
    postgres.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(messageOf(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Loopback by number, so it is an address and a port.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.close().closeAllConnections();
      await postgres?.then(
        (running) => running.stop(),
        // Whoever asked was told.
        () => undefined,
      );
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
