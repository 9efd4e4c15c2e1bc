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
  /** What was filled in with the form of the command, by the names of its fields; see `FORMS`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A document that came with it. */
  readonly file?: IncomingFile;
  /** The language to answer in; by default that of the message. */
  readonly language?: Language;
  /** Only whoever asks sees the question and the answer. */
  readonly isPrivate?: true;
  /** Asked of the texts, whatever else is gone through there. */
  readonly isQuestion?: true;
  /** Where the platform takes what answers this delivery: an address of its own, good for a while. Never shown. */
  readonly answerVia?: string;
  /** Said in a channel and not to the desk: it may answer whoever said it alone, and only where the channel wants that. */
  readonly isAside?: true;
  /** Others read it there too, and what takes long can have a thread of its own. */
  readonly canOpenThread?: true;
}

/** A file as the platform names it; `Surface.fetch` gets it. */
export interface IncomingFile {
  /** The platform's own id. */
  readonly id: string;
  readonly name: string;
}
