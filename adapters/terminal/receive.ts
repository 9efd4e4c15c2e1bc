import type { ChoiceAction } from '../../src/domain/reply.js';

/** What a typed line asks for. */
export type TypedLine =
  | { readonly kind: 'end' }
  | { readonly kind: 'choose'; readonly action: ChoiceAction }
  | { readonly kind: 'ask'; readonly text: string };

/**
 * Reads a typed line: nothing ends, the number of something on offer (from 1) chooses it, anything else is a question; so is
 * a number that nothing carries.
 */
export function readTypedLine(line: string, offered: readonly ChoiceAction[]): TypedLine {
  const text = line.trim();
  if (text === '') return { kind: 'end' };
  const action = /^\[?\d{1,3}\]?$/u.test(text)
    ? offered[Number(text.replaceAll(/\D/gu, '')) - 1]
    : undefined;
  return action === undefined ? { kind: 'ask', text } : { kind: 'choose', action };
}
