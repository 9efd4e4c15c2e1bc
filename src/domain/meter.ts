import type { FaultCode } from './desk-error.js';
import type { Platform } from './place.js';
import type { Sent } from './surface.js';

/**
 * What became of a message that was worked at: it was answered and the answer kept; answered with an apology; put off, to be begun
 * again. `lost`: it was not this process's any more.
 */
export const TURN_OUTCOMES = ['kept', 'apology', 'put-off', 'lost'] as const;
export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

/** What came of sending a letter; `dead`: it was given up. */
export type LetterOutcome = Sent['kind'] | 'dead';

/** What is tried again: a turn, a letter, a write of what is known in this process alone, a look for something to do. */
export const RETRIED = ['turn', 'letter', 'write', 'claim'] as const;
export type Retried = (typeof RETRIED)[number];

/** What is counted, and what it is told apart by: closed lists of words, never an id or a text. */
export interface Counted {
  readonly turns: { readonly platform: Platform; readonly outcome: TurnOutcome };
  readonly letters: { readonly platform: Platform; readonly outcome: LetterOutcome };
  readonly retries: { readonly what: Retried };
  /** Messages that were not taken on, so that they are brought again. */
  readonly refusals: { readonly code: FaultCode };
  readonly faults: { readonly code: FaultCode };
}

/** What is timed, in seconds, and what it is told apart by. */
export interface Timed {
  /** From a message being received to its turn being kept. */
  readonly turn: { readonly platform: Platform };
  /** One search among the passages. */
  readonly retrieval: Readonly<Record<string, never>>;
}

/** Counts what happens, for whoever watches the desk. Never throws. */
export interface Meter {
  readonly count: <Name extends keyof Counted>(name: Name, apart: Counted[Name]) => void;
  readonly time: <Name extends keyof Timed>(
    name: Name,
    apart: Timed[Name],
    seconds: number,
  ) => void;
}
