import type { PersonId } from './actor.js';
import type { Place } from './place.js';
import type { Reply } from './reply.js';

/** A reply on its way to a place. */
export interface Letter {
  readonly to: Place;
  /** When it was written. */
  readonly at: Date;
  readonly reply: Reply;
  /** The only person who is to see it. */
  readonly only?: PersonId;
}
