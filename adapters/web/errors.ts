import { DeskError } from '../../src/domain/desk-error.js';
import type { WebStrings } from './strings.js';

/** Every reason for which the page does not do what a request asks, and its HTTP status. */
export const REFUSALS = {
  malformed: 400,
  'not-same-origin': 403,
  'not-found': 404,
  'passage-unknown': 404,
  'assessment-unknown': 404,
  'method-unknown': 405,
  'too-large': 413,
  'too-long': 413,
  'type-unsupported': 415,
  'host-unknown': 421,
  empty: 422,
  unexpected: 500,
  'not-kept': 503,
  busy: 503,
} as const satisfies Readonly<Record<string, number>>;

export type RefusalCode = keyof typeof REFUSALS;

/** Why a request is refused, with the facts that word it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The refusal in words. */
export function refusalText({ code, facts = {} }: Refusal, strings: WebStrings): string {
  const words = strings.refusal[code];
  return typeof words === 'string' ? words : words(facts);
}

/** What went wrong while a request was handled, as a refusal; Express and its parsers give their faults a status. */
export function toRefusal(fault: unknown): Refusal {
  if (fault instanceof DeskError) return { code: refusalOf(fault) };
  const status = statusOf(fault);
  if (status === 413) return { code: 'too-large' };
  if (status === 415) return { code: 'type-unsupported' };
  if (status >= 400 && status < 500) return { code: 'malformed' };
  return { code: 'unexpected' };
}

function refusalOf({ code, retryable }: DeskError): RefusalCode {
  if (code === 'desk-busy') return 'busy';
  return retryable || code === 'data-folder-unwritable' ? 'not-kept' : 'unexpected';
}

function statusOf(fault: unknown): number {
  const isMarked = typeof fault === 'object' && fault !== null && 'status' in fault;
  return isMarked && typeof fault.status === 'number' ? fault.status : 500;
}
