import type { Actor } from '../domain/actor.js';
import { LONGEST_TEXT } from '../domain/deed.js';
import type { FocalPointAnswer, HandOff } from '../domain/hand-off.js';

/** What comes of a focal point's answering. */
export type HandOffOutcome =
  | { readonly kind: 'answered'; readonly handOff: Answered }
  | { readonly kind: 'not-focal-point' | 'text-missing' | 'text-too-long' }
  /** Somebody was faster. */
  | { readonly kind: 'taken'; readonly answered: FocalPointAnswer };

export type Answered = HandOff & { readonly answered: FocalPointAnswer };

/** Answers what was handed on, once. Pure. */
export function answerHandOff(
  handOff: HandOff,
  { id, name, roles }: Actor,
  text: string,
  at: Date,
): HandOffOutcome {
  if (!roles.includes('focal-point')) return { kind: 'not-focal-point' };
  if (handOff.answered !== undefined) return { kind: 'taken', answered: handOff.answered };
  const written = text.trim();
  if (written === '') return { kind: 'text-missing' };
  if (written.length > LONGEST_TEXT) return { kind: 'text-too-long' };
  return {
    kind: 'answered',
    handOff: { ...handOff, answered: { by: { id, name }, at, text: written } },
  };
}
