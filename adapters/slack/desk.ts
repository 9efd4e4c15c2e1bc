import type { Role } from '../../src/domain/actor.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Language } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { Place } from '../../src/domain/place.js';
import type { Reply } from '../../src/domain/reply.js';
import type { Identity } from '../../src/domain/roles.js';
import type { SlackWords } from './words.js';

/** The desk as Slack needs it. */
export interface SlackDesk {
  /** See `Engine.receive`. */
  readonly receive: (message: IncomingMessage) => Promise<'new' | 'known'>;
  /** See `Queue.slotOf`. */
  readonly slotOf: (channel: Place, reference: string) => Promise<string | undefined>;
  /** See `Queue.isTalking`. */
  readonly isTalking: (place: Place) => Promise<boolean>;
  readonly rolesOf: (identity: Identity) => readonly Role[];
  /** A passage whole; undefined when there is none of that id. */
  readonly readPassage: (id: PassageId, language: Language) => Reply | undefined;
  readonly words: (language: Language) => SlackWords;
  /** Told of what went wrong and was gone on from. */
  readonly report: (fault: unknown) => void;
  readonly now: () => Date;
}
