import type { PersonId } from './actor.js';
import type { AssessmentId } from './assessment.js';
import type { HandOffId } from './hand-off.js';
import type { Language } from './language.js';
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
  /** With `only`: it comes when they may be away, and goes where they find it later, whatever the platform shows only once. */
  readonly lasts?: true;
  /** See `IncomingMessage.answerVia`: tried first, where the platform still takes it. */
  readonly via?: string;
  /**
   * A name for the message, one in its channel. A later letter of the same slot takes its place, before it is sent or after. A place
   * whose `thread` is the name of a slot is the thread below that message.
   */
  readonly slot?: string;
  /** Of a letter with a file: who asked for it. A platform may give files to one person alone. */
  readonly asker?: PersonId;
  /** The delivery that it answers; see `Store.brought`. */
  readonly answers?: string;
  /** Who is told when the platform does not take it. */
  readonly sender?: Sender;
}

/** The slot of the message that shows how far an assessment is, and below which it is gone through where there are threads. */
export function assessmentSlot(id: AssessmentId): string {
  return `assessment/${id}`;
}

/** Whether an assessment is gone through below a message of its own. */
export function hasOwnMessage({
  id,
  place,
}: {
  readonly id: AssessmentId;
  readonly place: Place;
}): boolean {
  return place.thread === assessmentSlot(id);
}

/** The slot of the message that brings a question to the focal points, and later says who answered it. */
export function handOffSlot(id: HandOffId): string {
  return `hand-off/${id}`;
}

/** Whom a letter comes from, and where to tell them what became of it. */
export interface Sender {
  readonly person: PersonId;
  readonly place: Place;
  readonly language: Language;
  readonly via?: string;
}
