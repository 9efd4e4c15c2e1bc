import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request says of its signature. */
export interface Signature {
  /** As it stands in the header, seconds since 1970. */
  readonly timestamp: string;
  readonly digest: Buffer;
}

/** How far the time of a request may be from ours, both ways, in seconds. */
const TOLERANCE = 300;

/**
 * Undefined when a request does not say that it was signed, in Slack's form and about now. A header that came twice has the form of
 * neither.
 */
export function readSignature(headers: IncomingHttpHeaders, now: Date): Signature | undefined {
  const timestamp = /^\d{1,12}$/u.exec(String(headers['x-slack-request-timestamp']))?.[0];
  const digest = /^v0=([0-9a-f]{64})$/u.exec(String(headers['x-slack-signature']))?.[1];
  if (timestamp === undefined || digest === undefined) return undefined;
  const isFresh = Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= TOLERANCE;
  return isFresh ? { timestamp, digest: Buffer.from(digest, 'hex') } : undefined;
}

/** Whether Slack signed a body, as it came: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function isSigned(
  body: Buffer,
  { timestamp, digest }: Signature,
  signingSecret: string,
): boolean {
  const hmac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body);
  return timingSafeEqual(hmac.digest(), digest);
}
