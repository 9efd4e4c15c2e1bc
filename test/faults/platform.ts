import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Letter } from '../../src/domain/letter.js';
import type { Reply } from '../../src/domain/reply.js';
import { SIGNATURE, sign } from './desk/receiver.js';
import { ANSWERS } from './desk/watched.js';

/** How the platform treats one letter. `taken` and `lost` break the connection after and before it has the letter. */
export type Treatment = 'take' | 'busy' | 'fault' | 'taken' | 'lost';

/** A letter that the platform has. */
export interface Posted {
  readonly reply: Reply;
  readonly channel: string;
  readonly at: number;
}

/** A chat platform: it delivers until it is acknowledged, and takes letters and counts them. */
export interface Platform {
  readonly address: string;
  /** The letters it has, by the delivery they answer. */
  readonly posted: ReadonlyMap<string, readonly Posted[]>;
  /** Delivers once; whether it was acknowledged. */
  readonly deliverOnce: (message: IncomingMessage) => Promise<boolean>;
  /** Delivers again and again until it is acknowledged; how often. */
  readonly deliver: (message: IncomingMessage) => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface PlatformOptions {
  /** Where the desk listens; asked for each delivery. Undefined while it is away. */
  readonly desk: () => number | undefined;
  readonly treat?: () => Treatment;
}

/** In milliseconds. */
const WAIT = { first: 20, most: 500, answer: 3_000 } as const;
const RETRY_AFTER = '0.05';

export async function createPlatform({
  desk,
  treat = () => 'take',
}: PlatformOptions): Promise<Platform> {
  const posted = new Map<string, Posted[]>();
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        takeLetter(body, treat(), response, posted);
      },
      // The desk was killed while it posted.
      () => undefined,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const deliverOnce = async (message: IncomingMessage): Promise<boolean> => {
    const port = desk();
    return port !== undefined && (await post(port, message));
  };
  return {
    // Loopback by number, so it is an address and a port.
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posted,
    deliverOnce,
    deliver: async (message) => {
      for (let times = 1; ; times++) {
        if (await deliverOnce(message)) return times;
        await sleep(Math.min(WAIT.first * 2 ** Math.min(times, 10), WAIT.most));
      }
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close().closeAllConnections();
      await closed;
    },
  };
}

async function post(port: number, message: IncomingMessage): Promise<boolean> {
  const body = JSON.stringify(message);
  try {
    const response = await fetch(`http://127.0.0.1:${port}/deliver`, {
      method: 'POST',
      headers: { [SIGNATURE]: sign(body) },
      body,
      signal: AbortSignal.timeout(WAIT.answer),
    });
    await response.text();
    return response.status === 200;
  } catch {
    // Not acknowledged, whatever the reason.
    return false;
  }
}

function takeLetter(
  body: string,
  treatment: Treatment,
  response: ServerResponse,
  posted: Map<string, Posted[]>,
): void {
  const has = (): void => {
    // Its shape is for other tests: here the platform shares the processors with the desk.
    const { to, reply } = JSON.parse(body) as Letter;
    const letters = posted.get(deliveryOf(reply)) ?? [];
    letters.push({ reply, channel: to.channel, at: performance.now() });
    posted.set(deliveryOf(reply), letters);
  };
  switch (treatment) {
    case 'take':
      has();
      response.end('reference');
      return;
    case 'busy':
      response.writeHead(429, { 'retry-after': RETRY_AFTER }).end();
      return;
    case 'fault':
      response.writeHead(500).end();
      return;
    case 'taken':
      has();
      response.destroy();
      return;
    case 'lost':
      response.destroy();
      return;
    default:
      treatment satisfies never;
  }
}

/** The delivery that a reply answers. */
export function deliveryOf({ blocks }: Reply): string {
  const named = blocks.find((block) => block.kind === 'notice' && block.code === ANSWERS);
  return named?.kind === 'notice' ? named.text : '';
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
