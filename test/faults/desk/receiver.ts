import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage as Request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { messageSchema } from '../../../adapters/store/message-schema.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { KillAt, Reach } from './points.js';

/** What platform and desk share in these tests. */
const SECRET = 'shared by the platform and the desk';
export const SIGNATURE = 'x-signature';

export function sign(body: string): string {
  return createHmac('sha256', SECRET).update(body).digest('hex');
}

export interface Receiver {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface ReceiverOptions {
  readonly receive: (message: IncomingMessage) => Promise<'new' | 'known'>;
  readonly figures: () => unknown;
  readonly reach: Reach;
  readonly arm: (killAt: KillAt) => void;
  readonly onFault: (fault: unknown) => void;
}

/** Takes deliveries as a platform's adapter does: verifies, keeps, and acknowledges only then; 503 asks for it again. */
export async function listen(options: ReceiverOptions): Promise<Receiver> {
  let isClosing = false;
  const server: Server = createServer((request, response) => {
    const answer = (status: number, body: string): void => {
      if (isClosing) response.setHeader('connection', 'close');
      response.writeHead(status).end(body, () => {
        if (status === 200 && request.url === '/deliver') options.reach('acknowledge');
      });
    };
    if (request.url === '/figures') {
      answer(200, JSON.stringify(options.figures()));
      return;
    }
    take(request, options).then(
      ([status, body]) => {
        answer(status, body);
      },
      (fault: unknown) => {
        options.onFault(fault);
        answer(503, 'bring it again');
      },
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // Loopback by number, so it is an address and a port.
    port: (server.address() as AddressInfo).port,
    close: async () => {
      isClosing = true;
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

async function take(
  request: Request,
  { receive, reach, arm }: ReceiverOptions,
): Promise<[status: number, body: string]> {
  const body = await text(request);
  if (request.url === '/arm') {
    // The driver wrote it.
    arm(JSON.parse(body) as KillAt);
    return [200, ''];
  }
  const [given, right] = [String(request.headers[SIGNATURE]), sign(body)].map((each) =>
    Buffer.from(each),
  );
  if (given!.length !== right!.length || !timingSafeEqual(given!, right!)) return [401, 'who?'];
  reach('after-verify');
  const message = messageSchema.parse(JSON.parse(body));
  return [200, `${await receive(message)} ${message.id}`];
}
