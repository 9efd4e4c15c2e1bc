import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a run of tests makes once, when it is first asked for: each answers with a text. */
export type Makers<Name extends string> = Readonly<Record<Name, () => Promise<string>>>;

/** Names the address under which test files ask for it. */
const ADDRESS = 'GENDER_DESK_TEST_ON_DEMAND';

/** Serves what is made on demand until the run ends; the address answers with the text, or with why there is none. */
export async function serveOnDemand<Name extends string>(
  makers: Makers<Name>,
): Promise<() => void> {
  const made = new Map<string, Promise<string>>();
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1) as Name;
    const making = made.get(name) ?? makers[name]();
    made.set(name, making);
    making.then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(messageOf(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Loopback by number, so it is an address and a port.
  const { port } = server.address() as AddressInfo;
  process.env[ADDRESS] = `http://127.0.0.1:${port}/`;
  return () => {
    server.close().closeAllConnections();
  };
}

/** Asks the run for what it makes once. */
export async function onDemand(name: 'built' | 'postgres'): Promise<string> {
  const address = process.env[ADDRESS];
  if (address === undefined) throw new Error('the global setup did not run');
  const response = await fetch(`${address}${name}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
