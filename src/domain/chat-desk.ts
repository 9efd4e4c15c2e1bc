import type { Actor, Role } from './actor.js';
import type { AnswerTable } from './answer-table.js';
import type { AssessmentId } from './assessment.js';
import type { Beside } from './beside.js';
import type { Home } from './home.js';
import type { IncomingMessage } from './incoming-message.js';
import type { Language } from './language.js';
import type { PassageId } from './passage.js';
import type { Place } from './place.js';
import type { Reply } from './reply.js';
import type { Identity } from './roles.js';
import type { Scope } from './scope.js';
import type { Settings } from './settings.js';
import type { OwnExchange } from './store.js';

/** The desk as the surfaces of chat platforms need it, in what people do there. */
export interface ChatDesk {
  /** See `Engine.receive`. */
  readonly receive: (message: IncomingMessage) => Promise<'new' | 'known'>;
  /** See `Queue.slotOf`. */
  readonly slotOf: (channel: Place, reference: string) => Promise<string | undefined>;
  /** See `Queue.isTalking`. */
  readonly isTalking: (place: Place) => Promise<boolean>;
  /** Whether the channel wants the desk to whisper to whoever says something that the texts answer. */
  readonly wantsSuggestions: (place: Place) => Promise<boolean>;
  readonly rolesOf: (identity: Identity) => readonly Role[];
  /** A passage whole; undefined when there is none of that id. */
  readonly readPassage: (id: PassageId, language: Language) => Reply | undefined;
  readonly beside: (id: PassageId, language: Language) => Beside;
  /** See `Engine.settled`. */
  readonly settled: (message: IncomingMessage) => Promise<void>;
  /** See `Store.settings`. */
  readonly settings: (scope: Scope) => Promise<Settings>;
  /** What somebody finds of their own, in the language they chose, else in `language`. */
  readonly home: (visitor: Visitor, language: Language) => Promise<Home>;
  /** The questions of somebody that the texts answered, newest first. */
  readonly ownAnswers: (scope: Scope) => Promise<readonly OwnExchange[]>;
  /** Undefined when there is no such assessment that they see in the place or take part in. */
  readonly table: (
    id: AssessmentId,
    visitor: Visitor,
    language: Language,
  ) => Promise<AnswerTable | undefined>;
  /** Every checklist that can be begun, by its name. */
  readonly checklists: (
    language: Language,
  ) => readonly { readonly value: string; readonly label: string }[];
  /** Told of what went wrong and was gone on from. */
  readonly report: (fault: unknown) => void;
  readonly now: () => Date;
}

/** Somebody, and where they are. */
export interface Visitor {
  readonly actor: Actor;
  readonly place: Place;
}
