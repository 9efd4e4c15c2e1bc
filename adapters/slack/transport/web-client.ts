import type { WebClientOptions } from '@slack/web-api';
import { createLogger } from './logger.js';

/** How long a call may take, in milliseconds. */
const LONGEST_CALL = 10_000;

/** Calls are made once: whoever makes them decides what becomes of one that fails. New each time, since libraries write into it. */
export function webClientOptions(apiUrl: string | undefined): WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: LONGEST_CALL,
    allowAbsoluteUrls: false,
    logger: createLogger(),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}
