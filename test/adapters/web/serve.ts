import { request } from 'node:http';
import { openData } from '../../../adapters/store/open-data.js';
import type { WebDesk } from '../../../adapters/web/desk.js';
import { serveWeb, type WebServer } from '../../../adapters/web/listen.js';
import { MACHINE_CLOCK, toTurnContext } from '../../../src/cli/turn-context.js';
import { toWebDesk } from '../../../src/cli/web-desk.js';
import { openTurns } from '../../../src/desk-turns.js';
import { openBundledDesk } from '../../bundled-desk.js';

export interface TestDesk {
  readonly desk: WebDesk;
  /** Every fault that was reported. */
  readonly faults: unknown[];
  readonly close: () => Promise<void>;
}

/** The desk on the bundled knowledge, with a store in memory. It takes a second to open: share it. */
export async function openTestDesk(): Promise<TestDesk> {
  const faults: unknown[] = [];
  const desk = await openBundledDesk();
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const context = toTurnContext(desk, data.store);
  const onFault = (fault: unknown): void => {
    faults.push(fault);
  };
  const turns = openTurns(context, {
    clock: MACHINE_CLOCK,
    queue,
    surfaces: [],
    onFault,
  });
  return {
    desk: toWebDesk(context, turns, onFault, () => ['staff', 'project-member']),
    faults,
    close: async () => {
      await turns.drain();
      await queue.close();
      await data.close();
    },
  };
}

export function serveOnLoopback(desk: WebDesk): Promise<WebServer> {
  return serveWeb(desk, { port: 0, host: '127.0.0.1' });
}

/** Posts a form as a browser does from the page itself. */
export function post(
  address: string,
  path: string,
  fields: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address, ...headers },
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });
}

/** The session cookie of a response, as the next request sends it. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The status of a request with a `Host` of its own, which `fetch` does not let one choose. */
export function statusUnderHost(address: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
