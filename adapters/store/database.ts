import type { Kysely, Transaction } from 'kysely';
import type { Place } from '../../src/domain/place.js';
import type { Tables } from './schema.js';

/** What writes take: a transaction. */
export type Writer = Transaction<Tables>;

/** What reads take: a database, or a transaction on it. */
export type Reader = Kysely<Tables> | Writer;

/** One of the two databases, opened and brought up to date. Every method throws a `DeskError` when the database cannot be had. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly read: <Result>(read: (tables: Reader) => Promise<Result>) => Promise<Result>;
  /** Runs in a transaction, which is undone when the function throws. */
  readonly write: <Result>(write: (tables: Writer) => Promise<Result>) => Promise<Result>;
  /** Has the writes of one place happen in the order they were asked for. */
  readonly inOrder: <Result>(place: Place, write: () => Promise<Result>) => Promise<Result>;
  /** Reads everything as it was at one moment, while others write. */
  readonly snapshot: <Result>(read: (tables: Reader) => Promise<Result>) => Promise<Result>;
  /**
   * Writes in a transaction while nobody works through the queues, and keeps everybody from beginning to. Throws `data-folder-in-use`
   * or `database-in-use`.
   */
  readonly alone: <Result>(write: (tables: Writer) => Promise<Result>) => Promise<Result>;
  /** The names of the migrations that were done. */
  readonly migrations: () => Promise<readonly string[]>;
  /** Whoever writes in the place next waits for the transaction: what is written there stays together, in order. */
  readonly lockPlace: (tables: Writer, place: Place) => Promise<void>;
  /** Tells every process that attends that there is work, once the transaction is kept. */
  readonly tellOfWork: (tables: Writer) => Promise<void>;
  /** Shows that something can be kept just now, by keeping something that means nothing. */
  readonly tryToKeep: () => Promise<void>;
  /** The processes that work through the queues, as seen from outside. */
  readonly serving: () => Promise<Serving>;
  /** Puts this process among those that work through the queues. */
  readonly attend: () => Promise<Attendance>;
  /**
   * Leaves nothing of what was deleted in the files, as far as the database allows. False while another process reads them: they
   * then hold it until the next time.
   */
  readonly scrub: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Who works through the queues. */
export interface Serving {
  readonly count: number;
  /** The number that the operating system gave the only one there may be, where it is known. */
  readonly process?: number;
}

/** A process that works through the queues. */
export interface Attendance {
  /** Its number, which no other process has. */
  readonly worker: number;
  /** The numbers of every process that is there: what another one had in hand is free. */
  readonly present: (tables: Writer) => Promise<readonly number[]>;
  /** Calls when another process told of work, or when the connection is back. */
  readonly onWork: (listener: () => void) => () => void;
  readonly end: () => Promise<void>;
}
