import type { TurnOutcome } from './meter.js';
import type { Platform } from './place.js';

/** From the most that is logged to nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What is logged of a turn. Ids are made unreadable before they are written. */
export interface LoggedTurn {
  readonly platform: Platform;
  readonly outcome: TurnOutcome;
  /** From being received to the end of the turn, and from its beginning, in milliseconds. */
  readonly ms: number;
  readonly worked: number;
  readonly attempt: number;
  readonly message: string;
  readonly place: string;
  readonly person: string;
}

/** What the desk tells whoever runs it. Never a text, a name or a secret, whatever it is given. */
export interface Log {
  readonly started: (facts: {
    readonly version: string;
    readonly database: 'sqlite' | 'postgres';
    readonly surfaces: readonly Platform[];
  }) => void;
  readonly turn: (turn: LoggedTurn) => void;
  /** Something went wrong and was gone on from. */
  readonly fault: (fault: unknown) => void;
  /** Something went wrong that ends the process. */
  readonly fatal: (fault: unknown) => void;
  readonly stopping: (signal: string) => void;
  /** `drained`: nothing was left in hand. */
  readonly stopped: (facts: { readonly drained: boolean; readonly ms: number }) => void;
}
