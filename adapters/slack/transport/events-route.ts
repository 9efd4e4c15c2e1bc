import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Timer } from '../../../src/domain/clock.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import { readBrought } from './delivery.js';
import type { Dispatcher, Handled } from './dispatch.js';
import { isDeclaredTooLarge, readBody } from './read-body.js';
import { isSigned, readSignature } from './signature.js';

/** Answers a request; false when the request is not for it. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

export const EVENTS_PATH = '/slack/events';

/** How long listeners may take, in milliseconds: Slack waits for three seconds. */
const LONGEST_WAIT = 2_500;

export interface EventsOptions {
  readonly signingSecret: string;
  readonly dispatch: Dispatcher['dispatch'];
  readonly clock: Timer;
  readonly report: (fault: unknown) => void;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Where Slack brings events, presses, commands and submissions over HTTP. */
export function createEventsRoute(options: EventsOptions): Route {
  return (request, response) => {
    if (pathOf(request) !== EVENTS_PATH) return false;
    answerTo(request, options)
      .catch((fault: unknown): Answer => {
        options.report(fault);
        return { status: 500 };
      })
      .then((answer) => {
        send(response, answer);
      }, options.report);
    return true;
  };
}

/** The path of a request's address, without what is asked of it. */
export function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

const BODY_STATUS = { 'too-large': 413, 'too-slow': 408, 'broken-off': 400 } as const;

/** In this order, so that as little as possible is done for whoever is not Slack. */
async function answerTo(request: IncomingMessage, options: EventsOptions): Promise<Answer> {
  const { method, headers } = request;
  const { signingSecret, clock } = options;
  if (method !== 'POST') return { status: 405 };
  if (isDeclaredTooLarge(request)) return { status: 413 };
  const signature = readSignature(headers, clock.now());
  if (signature === undefined) return { status: 401 };
  const body = await readBody(request, clock);
  if (body.kind !== 'whole') return { status: BODY_STATUS[body.kind] };
  if (!isSigned(body.bytes, signature, signingSecret)) return { status: 401 };
  return answerToSlack(request, body.bytes, options);
}

async function answerToSlack(
  { headers }: IncomingMessage,
  bytes: Buffer,
  { dispatch, clock, report }: EventsOptions,
): Promise<Answer> {
  const brought = readBrought(headers['content-type'], bytes);
  switch (brought.kind) {
    case 'challenge':
      return { status: 200, body: { challenge: brought.challenge } };
    case 'check':
      return { status: 200 };
    case 'rate-limited':
      report(new DeskError('slack-unavailable', { reason: 'rate-limited' }));
      return { status: 200 };
    case 'unsupported':
      return { status: 415 };
    case 'malformed':
      return { status: 400 };
    case 'delivery': {
      const retried = Number(headers['x-slack-retry-num']);
      const retry = Number.isInteger(retried) ? { retryNum: retried } : {};
      return toAnswer(await inTime(dispatch({ body: brought.body, ...retry }), clock));
    }
    default:
      return brought satisfies never;
  }
}

/** Slack brings again what was not done in time; what is done by then changes nothing. */
async function inTime(
  handled: Promise<Handled>,
  { after }: Pick<Timer, 'after'>,
): Promise<Handled> {
  let callOff: () => void = () => undefined;
  const late = new Promise<Handled>((resolve) => {
    callOff = after(LONGEST_WAIT, () => {
      resolve({ kind: 'failed' });
    });
  });
  return Promise.race([handled, late]).finally(callOff);
}

function toAnswer(handled: Handled): Answer {
  return handled.kind === 'failed' ? { status: 503 } : { status: 200, body: handled.answer };
}

/** What an error is, Slack has no use for; and whoever else asks is told nothing. */
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
