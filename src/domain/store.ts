import type { PersonId } from './actor.js';
import type { AssessmentEvent, AssessmentId, AssessmentSummary } from './assessment.js';
import type { Checklist, ChecklistId } from './checklist.js';
import type { Feedback } from './feedback.js';
import type { Focus } from './focus.js';
import type { HandOff, HandOffId } from './hand-off.js';
import type { Letter } from './letter.js';
import type { Place } from './place.js';
import type { Claim } from './queue.js';
import type { Reply } from './reply.js';
import type { Scope } from './scope.js';
import type { Settings, SettingsChange } from './settings.js';
import type { ErasedWords } from './upkeep.js';

/** A message of a conversation as it is kept. */
export type StoredMessage = {
  readonly at: Date;
  /** The only person who sees it. */
  readonly only?: PersonId;
  /** The delivery that it came with, or answers. */
  readonly delivery?: string;
} & (
  | { readonly role: 'user'; readonly from: PersonId; readonly content: string }
  /** `content` is the reply as plain text, for follow-ups; `reply` is what surfaces draw. */
  | { readonly role: 'assistant'; readonly content: string; readonly reply: Reply }
);

/** Events to add to the log of an assessment. */
export interface LogEntry {
  readonly assessment: AssessmentId;
  /** How long the log was when they were decided on; 0 for a new assessment. */
  readonly after: number;
  /** Never empty; the first of a new assessment opens it, in the thread it comes from. */
  readonly events: readonly AssessmentEvent[];
  /** What lists show from now on. */
  readonly isOpen: boolean;
  /** When somebody is next to be reminded of something; absent when nobody is. */
  readonly wakeAt?: Date;
}

/** What is said in a conversation, and where it is in a checklist from now on. */
export interface Said {
  readonly messages?: readonly StoredMessage[];
  readonly focus?: Focus;
}

/** Everything one turn changes; what is said is said in its own place. */
export interface Changes extends Said {
  readonly logs?: readonly LogEntry[];
  /** What is said in other threads of its channel. */
  readonly threads?: readonly (Said & { readonly thread: string })[];
  readonly letters?: readonly Letter[];
  /** Of the tenant and platform of the place; whoever decides on the turn sees to it that the person may. */
  readonly settings?: readonly SettingsChange[];
  /** The person is taken out of everything that is kept of the tenant, before the rest is kept; see `Upkeep.erasePerson`. */
  readonly erases?: { readonly words: ErasedWords; readonly at: Date };
  /** Of the person, on answers to deliveries of the place. */
  readonly feedback?: readonly Feedback[];
  /** Open ones of the person in the place; or answered ones, by the person, where the place is the channel they were given to. */
  readonly handOffs?: readonly HandOff[];
  /** The message whose turn this was, and whether it came to more than an apology. */
  readonly settles?: { readonly claim: Claim; readonly state: 'done' | 'failed' };
}

/**
 * `overtaken`: a log is not as long as it was, or something was handed on or answered already. `lost`: the message was not this process's any more. Nothing was kept then.
 */
export type Committed = 'kept' | 'overtaken' | 'lost';

/**
 * What the desk remembers, seen by one person in one place: nothing of another tenant, and of the tenant only what is known in the
 * place. Whatever is outside reads like what is not there. Every method throws a `DeskError` when the database cannot be had
 * (`data-folder-unwritable`, `database-unavailable`).
 */
export interface Store {
  /** Keeps all changes of a turn or none. */
  readonly commit: (scope: Scope, changes: Changes) => Promise<Committed>;
  /**
   * The last `count` messages, or the last before those of a delivery, oldest first; empty for a place nobody wrote in, and before a
   * delivery that is not there.
   */
  readonly latest: (
    scope: Scope,
    count: number,
    before?: string,
  ) => Promise<readonly StoredMessage[]>;
  /** The reply to a delivery; undefined while there is none. */
  readonly replyTo: (scope: Scope, delivery: string) => Promise<Answered | undefined>;
  /**
   * The exchange whose reply a message of the platform brought, by the platform's own id: one of the place, or one that only the
   * person sees, wherever it was asked. Undefined when there is none to be seen.
   */
  readonly brought: (scope: Scope, reference: string) => Promise<Exchange | undefined>;
  /** What the person handed on of the answer to a delivery; undefined when they did not. */
  readonly handedOff: (scope: Scope, delivery: string) => Promise<HandOff | undefined>;
  /** What was given to the channel of the place, whoever handed it on. */
  readonly handOff: (scope: Scope, id: HandOffId) => Promise<HandOff | undefined>;
  /** Forgets the conversation, and where it is in a checklist; assessments stay. */
  readonly clear: (scope: Scope, now: Date) => Promise<void>;
  /** Where the conversation is in a checklist; nowhere at first. */
  readonly focus: (scope: Scope) => Promise<Focus>;
  /** The log of an assessment, in order; empty when there is none to be seen. */
  readonly events: (scope: Scope, assessment: AssessmentId) => Promise<readonly AssessmentEvent[]>;
  /** The assessments known in the place, those changed last first. */
  readonly assessments: (scope: Scope) => Promise<readonly AssessmentSummary[]>;
  /**
   * The assessments that the person did something in or was given something in, known anywhere on the platform in the tenant; those
   * changed last first.
   */
  readonly ownAssessments: (scope: Scope) => Promise<readonly AssessmentSummary[]>;
  /** The last `count` messages of the person that were answered, anywhere on the platform in the tenant; newest first. */
  readonly ownExchanges: (scope: Scope, count: number) => Promise<readonly OwnExchange[]>;
  /** What holds for the person and in the channel of the place. */
  readonly settings: (scope: Scope) => Promise<Settings>;
  /** Makes an assessment whose address the person holds known in the place. */
  readonly join: (scope: Scope) => Promise<void>;
  /** Keeps a version of a checklist for the tenant; one that is kept already stays as it is. */
  readonly keepChecklist: (scope: Scope, checklist: Checklist) => Promise<void>;
  readonly checklist: (
    scope: Scope,
    id: ChecklistId,
    version: number,
  ) => Promise<Checklist | undefined>;
}

/** What somebody said, as it was understood, and the reply. */
export interface Answered {
  readonly text: string;
  readonly reply: Reply;
  /** The only person who sees both. */
  readonly only?: PersonId;
}

/** Something said and answered. */
export interface Exchange {
  readonly place: Place;
  readonly delivery: string;
}

/** What somebody said, where, and what they were answered. */
export interface OwnExchange extends Answered, Exchange {
  /** When it was answered. */
  readonly at: Date;
}
