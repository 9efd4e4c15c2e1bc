import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request to the service, as it arrived. */
export interface Request {
  readonly method: string;
  /** After the address of the service. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** What is answered to a request. */
export interface Answered {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** What is answered to the next request. */
export type Planned =
  | Answered
  /** Nothing: it is done and the connection breaks, or nothing comes, or the half of something. */
  | 'reset'
  | 'hang'
  | 'half';

/** The service of Teams, and where apps sign in, on loopback: notes what arrives, and answers as it is told. */
export interface TeamsService {
  /** With a slash at the end, as Teams writes it. */
  readonly service: string;
  readonly loginUrl: string;
  readonly requests: Request[];
  readonly signIns: Request[];
  /** In turn; afterwards everything succeeds. */
  readonly planned: Planned[];
  readonly plannedSignIns: Planned[];
  readonly close: () => void;
}

/** `done`: what becomes of a request that arrives, when nothing else is planned. */
export async function startService(
  done: (request: Request, count: number) => Answered = usual,
): Promise<TeamsService> {
  const requests: Request[] = [];
  const signIns: Request[] = [];
  const planned: Planned[] = [];
  const plannedSignIns: Planned[] = [];
  const server = createServer((incoming, response) => {
    const isSignIn = incoming.url?.startsWith('/login/') === true;
    void read(incoming, isSignIn).then((request) => {
      (isSignIn ? signIns : requests).push(request);
      const answer = (): Answered =>
        isSignIn ? signedIn(signIns.length) : done(request, requests.length);
      const plan = (isSignIn ? plannedSignIns : planned).shift() ?? answer();
      if (plan === 'hang') return;
      if (plan === 'reset') {
        answer();
        incoming.socket.destroy();
      } else if (plan === 'half') response.writeHead(201).write('{"id":');
      else {
        const { status, headers = {}, body = {} } = plan;
        const isText = typeof body === 'string';
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        response.end(isText ? body : JSON.stringify(body));
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    service: `${address}/emea/`,
    loginUrl: `${address}/login`,
    requests,
    signIns,
    planned,
    plannedSignIns,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function usual({ method }: Request, count: number): Answered {
  return { status: method === 'GET' ? 200 : 201, body: { id: `m${count}` } };
}

function signedIn(count: number): Answered {
  return {
    status: 200,
    body: { token_type: 'Bearer', access_token: `token-${count}`, expires_in: 3_600 },
  };
}

async function read(incoming: IncomingMessage, isForm: boolean): Promise<Request> {
  const said = await text(incoming);
  const { method = '', url = '', headers } = incoming;
  return {
    method,
    path: url.replace(/^\/(?:emea|login)\//u, ''),
    headers,
    body: isForm ? Object.fromEntries(new URLSearchParams(said)) : readJson(said),
  };
}

function readJson(said: string): unknown {
  return said === '' ? undefined : (JSON.parse(said) as unknown);
}
