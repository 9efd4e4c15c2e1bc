import { DeskError } from '../../src/domain/desk-error.js';
import type { Sent } from '../../src/domain/surface.js';
import { causesOf, isUnconnected } from '../../src/domain/unconnected.js';
import { TeamsFault } from './connector.js';

export type NotSent = Exclude<Sent, { readonly kind: 'sent' }>;

/**
 * What a failed call comes to. Whatever is not known to have failed before Teams did anything is `unsure`: a call that may be
 * repeated without harm makes that `later`.
 */
export function toNotSent(fault: unknown): NotSent {
  if (fault instanceof TeamsFault && fault.status !== undefined)
    return ofStatus(fault.status, fault);
  if (fault instanceof DeskError)
    return fault.retryable ? LATER : { kind: 'refused', reason: fault.code };
  return causesOf(fault).some(isUnconnected) ? LATER : UNSURE;
}

/** How long Teams said to wait, in milliseconds; undefined where it did not. */
export function waitOf(fault: unknown): number | undefined {
  if (!(fault instanceof TeamsFault) || fault.afterMs === undefined) return undefined;
  return fault.afterMs >= 0 ? Math.min(Math.ceil(fault.afterMs), LONGEST_WAIT) : undefined;
}

/** Whether whoever runs the desk should know: what nobody foresaw, and that the desk is not let in. */
export function isToReport(fault: unknown): boolean {
  if (fault instanceof TeamsFault && fault.status === 401) return true;
  const { kind } = toNotSent(fault);
  const isPlain = fault instanceof TeamsFault && fault.code !== undefined;
  return kind === 'unsure' || (kind === 'refused' && !isPlain);
}

const LATER: NotSent = { kind: 'later' };
const UNSURE: NotSent = { kind: 'unsure' };

/** Nobody is made to wait longer, in milliseconds. */
const LONGEST_WAIT = 86_400_000;

/**
 * Below 500, what says that it is not the message's fault; see bots/how-to/rate-limit for 412 and 429. 401: the next call has
 * another token.
 */
const PASSING: ReadonlySet<number> = new Set([401, 408, 412, 425, 429]);

function ofStatus(status: number, fault: TeamsFault): NotSent {
  if (status < 500 && !PASSING.has(status))
    return { kind: 'refused', reason: fault.code ?? `http_${status}` };
  const afterMs = waitOf(fault);
  return afterMs === undefined ? LATER : { kind: 'later', afterMs };
}
