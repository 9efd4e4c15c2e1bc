import type { IncomingMessage } from 'node:http';
import type { Timer } from '../../../src/domain/clock.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import { inTime } from '../../http/in-hand.js';
import { BODY_STATUS, isDeclaredTooLarge, readBody } from '../../http/read-body.js';
import { type Answer, createRoute, type Route } from '../../http/route.js';
import { readBrought } from './delivery.js';
import type { Dispatcher, Handled } from './dispatch.js';
import { isSigned, readSignature } from './signature.js';

export const EVENTS_PATH = '/slack/events';

/** How long listeners may take, in milliseconds: Slack waits for three seconds. */
const LONGEST_WAIT = 2_500;

export interface EventsOptions {
  readonly signingSecret: string;
  readonly dispatch: Dispatcher['dispatch'];
  readonly clock: Timer;
  readonly report: (fault: unknown) => void;
}

/** Where Slack brings events, presses, commands and submissions over HTTP. */
export function createEventsRoute(options: EventsOptions): Route {
  return createRoute(EVENTS_PATH, (request) => answerTo(request, options), options.report);
}

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
      // Slack brings again what was not done in time; what is done by then changes nothing.
      const handled = dispatch({ body: brought.body, ...retry });
      return toAnswer(await inTime(handled, { kind: 'failed' }, LONGEST_WAIT, clock));
    }
    default:
      return brought satisfies never;
  }
}

function toAnswer(handled: Handled): Answer {
  return handled.kind === 'failed' ? { status: 503 } : { status: 200, body: handled.answer };
}
