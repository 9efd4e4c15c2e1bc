import type { Choice } from '../../src/domain/reply.js';
import { type Control, toControl, toOptionValue } from './controls.js';
import type { Drawing } from './words.js';

/** A choice as it is offered. */
export interface Offered {
  readonly label: string;
  readonly isChosen: boolean;
  /** Undefined when no button holds the action. */
  readonly control: Control | undefined;
  /** Undefined when no option of a menu holds it. */
  readonly value: string | undefined;
}

/** `place`: which of the choices of its block it is, from 0. */
export function toOffered(
  { label, action, isChosen }: Choice,
  place: number,
  { language, at }: Drawing,
): Offered {
  return {
    label,
    isChosen: isChosen === true,
    control: toControl(action, language, `${at}.${place}`),
    value: toOptionValue(action),
  };
}
