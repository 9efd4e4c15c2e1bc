import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request; false when the request is not for it. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What a platform that brings something is answered. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Where a platform brings what happened there: `answerTo` says what it is answered; a rejection is told of, and answered 500. */
export function createRoute(
  path: string,
  answerTo: (request: IncomingMessage) => Promise<Answer>,
  report: (fault: unknown) => void,
): Route {
  return (request, response) => {
    if (pathOf(request) !== path) return false;
    answerTo(request)
      .catch((fault: unknown): Answer => {
        report(fault);
        return { status: 500 };
      })
      .then((answer) => {
        send(response, answer);
      }, report);
    return true;
  };
}

/** The path of a request's address, without what is asked of it. */
export function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

/** The type that a request says its body is of, without what is said beside it. */
export function typeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** What an error is, a platform has no use for; and whoever else asks is told nothing. */
function send(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return;
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (status === 405) response.setHeader('Allow', 'POST');
  // The rest of what is refused is not taken in.
  if (status !== 200) response.setHeader('Connection', 'close');
  if (typeof body === 'object' && body !== null) {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(body));
  } else {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end(typeof body === 'string' ? body : '');
  }
}
