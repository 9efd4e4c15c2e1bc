import type { DeskError } from '../domain/desk-error.js';
import type { Strings } from '../strings/strings.js';

/** A fault in words. */
export function faultText({ code, facts }: DeskError, strings: Strings): string {
  const words = strings.fault[code];
  return typeof words === 'string' ? words : words(facts);
}
