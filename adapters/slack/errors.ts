import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { DeskError } from '../../src/domain/desk-error.js';
import type { Sent } from '../../src/domain/surface.js';
import { causesOf, isUnconnected } from '../../src/domain/unconnected.js';

export type NotSent = Exclude<Sent, { readonly kind: 'sent' }>;

/**
 * What a failed call comes to. Whatever is not known to have failed before Slack did anything is `unsure`: a call that may be
 * repeated without harm makes that `later`.
 */
export function toNotSent(fault: unknown): NotSent {
  const afterMs = retryAfterOf(fault);
  if (afterMs !== undefined) return { kind: 'later', afterMs };
  if (fault instanceof WebAPIPlatformError) return ofAnswer(fault.data.error);
  if (fault instanceof WebAPIHTTPError) return ofStatus(fault);
  if (fault instanceof DeskError)
    return fault.retryable ? LATER : { kind: 'refused', reason: fault.code };
  return isBeforeSending(fault) ? LATER : UNSURE;
}

/** How long Slack said to wait, in milliseconds; undefined where it did not. */
export function retryAfterOf(fault: unknown): number | undefined {
  if (fault instanceof WebAPIRateLimitedError) return toWait(fault.retryAfter);
  if (fault instanceof WebAPIPlatformError)
    return toWait(fault.data.response_metadata?.retryAfter ?? Number.NaN);
  if (fault instanceof WebAPIHTTPError)
    return toWait(Number.parseInt(fault.headers['retry-after'] ?? '', 10));
  return undefined;
}

/** The word in which Slack refused; undefined when the failure is of another kind. */
export function wordOf(fault: unknown): string | undefined {
  const word = fault instanceof WebAPIPlatformError ? fault.data.error : undefined;
  return isWord(word) ? word : undefined;
}

const LATER: NotSent = { kind: 'later' };
const UNSURE: NotSent = { kind: 'unsure' };

/** Nobody is made to wait longer, in milliseconds. */
const LONGEST_WAIT = 86_400_000;

function toWait(seconds: number): number | undefined {
  return seconds >= 0 ? Math.min(Math.ceil(seconds * 1_000), LONGEST_WAIT) : undefined;
}

/** Words that say that it is not the call's fault. `token_expired`: the next call has another token. */
const PASSING: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'token_expired',
]);

function isWord(answer: unknown): answer is string {
  return typeof answer === 'string' && /^\w{1,100}$/u.test(answer);
}

/** The library takes whatever is not JSON for a word. A page comes from in front of Slack; half an answer from Slack itself. */
function ofAnswer(answer: unknown): NotSent {
  if (isWord(answer)) return PASSING.has(answer) ? LATER : { kind: 'refused', reason: answer };
  return typeof answer === 'string' && /^\s*</u.test(answer) ? LATER : UNSURE;
}

/** Slack answers 200 to what it read; another status comes from before that. */
function ofStatus({ statusCode }: WebAPIHTTPError): NotSent {
  const isPassing = statusCode >= 500 || [408, 425, 429].includes(statusCode);
  return isPassing ? LATER : { kind: 'refused', reason: `http_${statusCode}` };
}

/** Whether no connection came about, or Slack answered 429 without saying how long to wait. */
function isBeforeSending(fault: unknown): boolean {
  const causes = causesOf(fault, (at) =>
    at instanceof WebAPIRequestError ? at.original : at.cause,
  );
  return causes.some((each) => isUnconnected(each) || each.message.startsWith(NO_TIME));
}

/** For a 429 without `Retry-After` the library has no error of its own. */
const NO_TIME = 'Retry header did not contain a valid timeout';
