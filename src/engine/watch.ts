import type { FaultCode } from '../domain/desk-error.js';
import type { Retried, TurnOutcome } from '../domain/meter.js';
import type { Platform } from '../domain/place.js';
import type { Delivery } from '../domain/queue.js';
import type { Sent } from '../domain/surface.js';

/** A turn that came to an end, for now or for good. */
export interface TurnEnd {
  readonly delivery: Delivery;
  readonly outcome: TurnOutcome;
  /** Since the message was received, in milliseconds. */
  readonly since: number;
  /** Since it was begun this time, in milliseconds. */
  readonly worked: number;
}

/** Told of what happens, as it happens. None of these may throw. */
export interface EngineWatch {
  readonly onTurn?: (turn: TurnEnd) => void;
  readonly onSent?: (platform: Platform, kind: Sent['kind']) => void;
  /** A letter was given up. */
  readonly onGivenUp?: (platform: Platform) => void;
  readonly onRetry?: (what: Retried) => void;
  /** A message was not taken on. */
  readonly onRefused?: (code: FaultCode) => void;
}
