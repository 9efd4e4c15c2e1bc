import type { Actor } from './actor.js';
import type { Language } from './language.js';
import type { Place } from './place.js';

/** A message as a surface received it. */
export interface IncomingMessage {
  /** The platform's own id of the delivery, one for each message of a tenant: the same delivery twice changes nothing. */
  readonly id: string;
  readonly place: Place;
  readonly actor: Actor;
  /** What was typed; the label of a button, or nothing where the surface does not know it. */
  readonly text: string;
  /** What a button of the desk carries. */
  readonly command?: string;
  /** The language to answer in; by default that of the message. */
  readonly language?: Language;
  /** Only whoever asks sees the question and the answer. */
  readonly isPrivate?: true;
}
