import type { IncomingMessage } from 'node:http';
import type { Timer } from '../../../src/domain/clock.js';
import { isLoopback } from '../../../src/domain/loopback.js';
import { inTime } from '../../http/in-hand.js';
import { BODY_STATUS, isDeclaredTooLarge, readBody } from '../../http/read-body.js';
import { readJson } from '../../http/read-json.js';
import { type Answer, createRoute, type Route, typeOf } from '../../http/route.js';
import type { TakeIn, TakenIn } from '../taken-in.js';
import { isVouchedFor } from './authenticity.js';
import type { TeamsSettings } from './settings.js';
import { createVerifyToken, type VerifyToken } from './verify-token.js';

export const MESSAGES_PATH = '/api/messages';

/** How long taking in may take, in milliseconds: Teams brings again after fifteen seconds. */
export const LONGEST_WAIT = 9_000;

export interface MessagesOptions {
  readonly settings: TeamsSettings;
  /** Never rejects. */
  readonly takeIn: TakeIn;
  readonly clock: Timer;
  readonly report: (fault: unknown) => void;
}

/** Where Teams brings activities. */
export function createMessagesRoute(options: MessagesOptions): Route {
  const { settings, clock, report } = options;
  const verify: VerifyToken | undefined =
    settings.kind === 'app' ? createVerifyToken(settings, clock) : undefined;
  return createRoute(MESSAGES_PATH, (request) => answerTo(request, verify, options), report);
}

/** In this order, so that as little as possible is done for whoever is not Teams. */
async function answerTo(
  request: IncomingMessage,
  verify: VerifyToken | undefined,
  options: MessagesOptions,
): Promise<Answer> {
  const { method, headers } = request;
  if (method !== 'POST') return { status: 405 };
  if (isDeclaredTooLarge(request)) return { status: 413 };
  if (verify === undefined)
    return isFromHere(request) ? answerToKnown(request, undefined, options) : { status: 403 };
  const verified = await verify(headers.authorization);
  switch (verified.kind) {
    case 'signed':
      return answerToKnown(request, verified.service, options);
    case 'refused':
      return { status: 401 };
    case 'unknown':
      // If it is Teams, it brings it again.
      options.report(verified.fault);
      return { status: 503 };
    default:
      return verified satisfies never;
  }
}

/** Without a token, no page of somebody else's may ask by a name that leads to this machine. */
function isFromHere({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return origin === undefined && isLoopback(host.replace(/:\d+$/u, ''));
}

async function answerToKnown(
  request: IncomingMessage,
  service: string | undefined,
  { settings, takeIn, clock }: MessagesOptions,
): Promise<Answer> {
  if (typeOf(request.headers['content-type']) !== 'application/json') return { status: 415 };
  const body = await readBody(request, clock);
  if (body.kind !== 'whole') return { status: BODY_STATUS[body.kind] };
  const activity = readJson(body.bytes);
  if (typeof activity !== 'object' || activity === null || Array.isArray(activity))
    return { status: 400 };
  if (!isVouchedFor(activity, service, settings)) return { status: 403 };
  return toAnswer(await inTime(takeIn(activity), { kind: 'failed' }, LONGEST_WAIT, clock));
}

function toAnswer(taken: TakenIn): Answer {
  switch (taken.kind) {
    case 'kept':
      return { status: 200 };
    case 'answer':
      return { status: taken.status, body: taken.body };
    case 'failed':
      return { status: 503 };
    default:
      return taken satisfies never;
  }
}
