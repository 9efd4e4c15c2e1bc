import type { Mention } from '../domain/cited-instrument.js';

/** What a pattern found, and what that names. */
export function mention<Named>(match: RegExpExecArray, named: Named): Mention<Named> {
  return { start: match.index, end: match.index + match[0].length, named };
}
