import { AuthorizationError, MultipleListenerError, UnknownError } from '@slack/bolt';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { DeskError, type SlackReason } from '../../../src/domain/desk-error.js';

/** Slack's own word for a call that it refuses: `invalid_auth`. */
const REFUSAL = /^[a-z_]{1,60}$/u;

/** What a call to Slack threw, as a fault: nothing of what was sent or answered is in it. */
export function toSlackFault(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  if (error instanceof WebAPIPlatformError) {
    // The library takes whatever is not JSON for a word.
    const word: unknown = error.data.error;
    if (typeof word === 'string' && REFUSAL.test(word)) return refused(word);
  }
  return new DeskError('slack-unavailable', { reason: reasonOf(error) }, { retryable: true });
}

/** Whoever runs the desk can change it, and what waits for that is not lost. */
export function refused(reason: string): DeskError {
  return new DeskError('slack-refused', { reason }, { retryable: true });
}

function reasonOf(error: unknown): SlackReason {
  if (error instanceof WebAPIRateLimitedError) return 'rate-limited';
  if (error instanceof WebAPIRequestError) return 'connection';
  return error instanceof WebAPIHTTPError ? 'server-fault' : 'not-slack';
}

/** What the libraries wrapped, each by itself. */
export function unwrap(error: unknown): readonly unknown[] {
  if (error instanceof MultipleListenerError) return error.originals.flatMap(unwrap);
  const isWrapped = error instanceof AuthorizationError || error instanceof UnknownError;
  return isWrapped ? unwrap(error.original) : [error];
}
