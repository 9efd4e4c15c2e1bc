import type { IncomingMessage } from './incoming-message.js';
import type { Letter } from './letter.js';
import type { Place, Platform } from './place.js';
import type { Outgoing } from './surface.js';

/** The right to work on something, until it is given back or the process ends. */
export interface Claim {
  readonly position: number;
  readonly worker: number;
}

/** A message that waits for its turn. */
export interface Delivery {
  readonly claim: Claim;
  readonly message: IncomingMessage;
  /** How often it was begun, this time counted. */
  readonly attempts: number;
  /** When it was kept. */
  readonly receivedAt: Date;
}

/** A letter that waits to be sent. */
export interface Sending {
  readonly claim: Claim;
  readonly outgoing: Outgoing;
  /** How often this part was begun, this time counted. */
  readonly attempts: number;
  /** How often this part was sent and nobody knows whether it arrived. */
  readonly unsure: number;
}

/** What was claimed; when nothing could be, the earliest time at which something can, if anything waits for a time. */
export interface Claimed<Kind> {
  readonly claimed: readonly Kind[];
  readonly next?: Date;
}

/** How far a message came: `failed` messages were answered with an apology. */
export type DeliveryState = 'waiting' | 'done' | 'failed';

/** What waits in a queue. */
export interface Waiting {
  readonly count: number;
  /** When the oldest came; absent when nothing waits. */
  readonly since?: Date;
}

export interface Backlog {
  readonly inbox: Waiting;
  readonly outbox: Waiting;
  /** Letters that were given up. */
  readonly dead: number;
}

/** A letter that was given up. Never its text. */
export interface DeadLetter {
  readonly position: number;
  readonly to: Place;
  readonly since: Date;
  /** In the platform's own word; `unsure` when it may have arrived. */
  readonly reason: string;
}

/**
 * Messages that came and letters that go, each kept until it is done with; one conversation's in the order they came, one at a
 * time. Shared by every process on the same database. Every method throws a retryable `DeskError` when the database cannot be had.
 */
export interface Queue {
  /**
   * Keeps a message durably; those of one conversation in the order of the calls. `known`: that delivery was kept before, and
   * nothing changed.
   */
  readonly receive: (message: IncomingMessage, now: Date) => Promise<'new' | 'known'>;
  /** Undefined for a delivery that never came. */
  readonly stateOf: (place: Place, delivery: string) => Promise<DeliveryState | undefined>;
  /**
   * Claims the first messages of at most `count` conversations that nobody works at. `inHand`: all that this process works at; what
   * it claimed beside that is free, since it never learnt of the claim. When absent, it works at all it claimed.
   */
  readonly claimDeliveries: (
    count: number,
    now: Date,
    inHand?: readonly Claim[],
  ) => Promise<Claimed<Delivery>>;
  /** Gives a message back, to be begun again. */
  readonly release: (claim: Claim, notBefore: Date) => Promise<void>;
  /** Claims the first letters of at most `count` channels that are not being written to; `paces`: see `Surface`; `inHand`: as above. */
  readonly claimLetters: (
    count: number,
    now: Date,
    paces: ReadonlyMap<Platform, number>,
    inHand?: readonly Claim[],
  ) => Promise<Claimed<Sending>>;
  /** `hasMore`: the next part of the letter waits now. */
  readonly markSent: (
    claim: Claim,
    reference: string,
    now: Date,
    hasMore?: boolean,
  ) => Promise<void>;
  readonly postpone: (claim: Claim, notBefore: Date, isUnsure: boolean) => Promise<void>;
  /** `notice`: written instead, for whoever sent it. */
  readonly giveUp: (claim: Claim, reason: string, notice?: Letter) => Promise<void>;
  /** The slot that a message of the platform is in, by the platform's own id; undefined when it is in none. */
  readonly slotOf: (channel: Place, reference: string) => Promise<string | undefined>;
  /** Whether something was said to the desk there: to be gone on from. */
  readonly isTalking: (place: Place) => Promise<boolean>;
  readonly backlog: () => Promise<Backlog>;
  /** Calls when there may be something to claim that this process did not put there; what is given back ends that. */
  readonly onWork: (listener: () => void) => () => void;
  /** Gives up what this process has claimed and not finished. */
  readonly close: () => Promise<void>;
}
