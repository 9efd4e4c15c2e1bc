import { createServer } from 'node:http';
import { listenOnLoopback } from './bring.js';

/** What a method of the Web API was asked. */
export interface Call {
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly token: string | undefined;
}

type Answers = Readonly<Record<string, (call: Call) => object>>;

/** Slack's Web API on loopback: each method answers as it is told to. */
export interface WebApi {
  readonly url: string;
  readonly calls: readonly Call[];
  /** How each method answers from now on; a status instead of an answer is one of a Slack that is away. */
  answers: Answers;
  status: number;
  /** What Slack says that tokens may do; undefined where it does not say. */
  scopes: string | undefined;
  readonly count: (method: string) => number;
}

export async function startWebApi(answers: Answers): Promise<WebApi> {
  const calls: Call[] = [];
  const api = {
    url: '',
    calls,
    answers,
    status: 200,
    scopes: 'chat:write,commands' as string | undefined,
    count: (method: string) => calls.filter((call) => call.method === method).length,
  };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const method = (request.url ?? '').slice(1);
      const fields = Object.fromEntries(new URLSearchParams(text));
      const call = { method, fields, token: request.headers.authorization?.replace('Bearer ', '') };
      calls.push(call);
      const answer = api.answers[method]?.(call) ?? { ok: false, error: 'unknown_method' };
      response.writeHead(api.status, {
        'content-type': 'application/json',
        ...(api.scopes === undefined ? {} : { 'x-oauth-scopes': api.scopes }),
      });
      response.end(JSON.stringify(answer));
    });
  });
  return Object.assign(api, { url: `${await listenOnLoopback(server)}/` });
}
