import { createServer, type Server } from 'node:http';
import { DeskError } from '../../src/domain/desk-error.js';
import type { Route } from '../http/route.js';
import { builtClientFolder } from './assets.js';
import type { WebDesk } from './desk.js';
import type { Operations } from './operations.js';
import { createWebApp } from './server.js';
import type { TeamsTab } from './teams-tab/tab.js';

export interface ListenOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** A name or an address of this machine. */
  readonly host: string;
  readonly clientFolder?: string;
  readonly operations?: Operations;
  readonly teamsTab?: TeamsTab;
  /** See `WebOptions`. */
  readonly address?: string;
  /** What is asked before the page is, under rules of its own. */
  readonly routes?: readonly Route[];
}

/** A page that is served. */
export interface WebServer {
  /** Where a browser on this machine finds it. */
  readonly address: string;
  /** Finishes what is being answered, then stops. */
  readonly close: () => Promise<void>;
}

/** How long answers under way may take once the server is to stop, and a request (a document, at most) to arrive whole; milliseconds. */
const LAST_MOMENTS = 8_000;
const SLOWEST_REQUEST = 120_000;

/** Serves the page. Throws `port-busy` or `address-unavailable`. */
export async function serveWeb(desk: WebDesk, options: ListenOptions): Promise<WebServer> {
  const { host, clientFolder = builtClientFolder(), routes = [] } = options;
  const app = createWebApp(desk, { ...options, clientFolder });
  const server = createServer((request, response) => {
    if (!routes.some((route) => route(request, response))) app(request, response);
  });
  server.requestTimeout = SLOWEST_REQUEST;
  const port = await listen(server, options);
  return { address: addressOf(host, port), close: () => close(server) };
}

function listen(server: Server, { port, host }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const code = cause.code === 'EADDRINUSE' ? 'port-busy' : 'address-unavailable';
      reject(new DeskError(code, { port, host }, { cause }));
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/** What listens on every address is found under the machine's own. */
function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, LAST_MOMENTS).unref();
  });
}
