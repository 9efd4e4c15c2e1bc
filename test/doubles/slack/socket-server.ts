import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { readFrames, toFrame } from './websocket-frames.js';

/** Slack's end of Socket Mode on loopback: `apps.connections.open`, and the WebSockets that it leads to. */
export interface SocketServer {
  readonly apiUrl: string;
  /** The connection of a number, from 0, once it is there. */
  readonly connection: (number: number) => Promise<SlackSocket>;
  /** How many addresses were asked for, and with which tokens. */
  readonly asked: () => number;
  readonly tokens: ReadonlySet<string | undefined>;
  /** What the next who ask for an address are answered instead of one. */
  readonly refusals: Refusal[];
  /** Greets those who connect, as Slack does. */
  isGreeting: boolean;
}

export interface Refusal {
  readonly status: number;
  readonly body: string;
}

/** One connection, as Slack has it. */
export interface SlackSocket {
  readonly send: (envelope: unknown) => void;
  /** The acknowledgements that came over it, in order. */
  readonly acknowledged: readonly Acknowledged[];
  /** Breaks off without a word. */
  readonly drop: () => void;
  /** Answers nothing any more, pings and farewells neither. */
  readonly freeze: () => void;
  /** When the other end has gone. */
  readonly closed: Promise<void>;
}

export interface Acknowledged {
  readonly envelope_id: string;
  readonly payload: unknown;
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-1.3 */
const ACCEPTING = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export async function startSocketServer(): Promise<SocketServer> {
  const connections: SlackSocket[] = [];
  const waiting: (() => void)[] = [];
  const refusals: Refusal[] = [];
  const tokens = new Set<string | undefined>();
  let asked = 0;
  const http = createServer((request, response) => {
    request.resume();
    asked++;
    tokens.add(request.headers.authorization);
    const refusal = refusals.shift();
    if (refusal === undefined) {
      const url = `${address().replace('http', 'ws')}/link/${asked}`;
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ ok: true, url }));
    } else response.writeHead(refusal.status).end(refusal.body);
  });
  const address = (): string => `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const sockets = new Set<Socket>();
  http.on('upgrade', (request, socket: Socket) => {
    sockets.add(socket);
    const key = request.headers['sec-websocket-key'] ?? '';
    const accept = createHash('sha1')
      .update(key + ACCEPTING)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const connection = toSlackSocket(socket);
    if (server.isGreeting) connection.send({ type: 'hello', num_connections: 1 });
    connections.push(connection);
    for (const tell of waiting.splice(0)) tell();
  });
  const server: SocketServer = {
    apiUrl: '',
    isGreeting: true,
    refusals,
    asked: () => asked,
    tokens,
    connection: async (number) => {
      while (connections[number] === undefined)
        await new Promise<void>((resolve) => waiting.push(resolve));
      return connections[number];
    },
  };
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    http.close();
    http.closeAllConnections();
  });
  return Object.assign(server, { apiUrl: `${address()}/` });
}

function toSlackSocket(socket: Socket): SlackSocket {
  const acknowledged: Acknowledged[] = [];
  let isFrozen = false;
  let rest = Buffer.alloc(0);
  socket.on('error', () => undefined);
  // Those of an HTTP server stay open when the other end has gone.
  socket.on('end', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    const read = readFrames(Buffer.concat([rest, chunk]));
    rest = Buffer.from(read.rest);
    for (const { kind, payload } of read.frames) {
      if (isFrozen) continue;
      if (kind === 'text') acknowledged.push(JSON.parse(payload.toString()) as Acknowledged);
      if (kind === 'ping') socket.write(toFrame('pong', payload));
      if (kind === 'close') socket.end(toFrame('close', payload));
    }
  });
  return {
    acknowledged,
    send: (envelope) => {
      const text = typeof envelope === 'string' ? envelope : JSON.stringify(envelope);
      socket.write(toFrame('text', Buffer.from(text)));
    },
    drop: () => {
      socket.destroy();
    },
    freeze: () => {
      isFrozen = true;
    },
    closed: new Promise((resolve) => {
      socket.once('close', () => {
        resolve();
      });
    }),
  };
}
