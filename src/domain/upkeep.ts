import type { PersonId } from './actor.js';
import type { Address } from './addresses.js';
import type { AssessmentEvent, AssessmentId, AssessmentSummary, Happening } from './assessment.js';
import type { GivenFeedback } from './feedback.js';
import type { FocalPointAnswer, HandOff, HandOffId } from './hand-off.js';
import type { IncomingMessage } from './incoming-message.js';
import type { Language } from './language.js';
import type { Letter } from './letter.js';
import type { Place } from './place.js';
import type { DeadLetter } from './queue.js';
import type { Retention } from './retention.js';
import type { PersonSettings } from './settings.js';
import type { StoredMessage } from './store.js';

/** What is noted beside the events of assessments. */
export const UPKEEP_DEEDS = [
  'conversation-cleared',
  'exported',
  'erased',
  'feedback-given',
  'feedback-taken-back',
  'forgotten',
  'hand-off-answered',
  'handed-on',
  'letters-retried',
  'restored',
  'settings-changed',
] as const;
export type UpkeepDeed = (typeof UPKEEP_DEEDS)[number];

/** What was done, in a word of the desk; never what was said. */
export type AuditDeed = Happening['kind'] | UpkeepDeed;

/** Who does something to what is kept, when, and from which surface. */
export interface Operator {
  readonly person: PersonId;
  readonly place: Place;
  readonly at: Date;
}

/** Who changed what, when and from where. */
export interface AuditLine {
  /** Greater than that of every earlier line. */
  readonly position: number;
  readonly at: Date;
  readonly person: PersonId;
  readonly place: Place;
  readonly deed: AuditDeed;
  /** The assessment; absent where it was none. */
  readonly subject?: AssessmentId;
}

/** Which lines to read: the last `count`, newest first. */
export interface AuditPage {
  readonly count: number;
  /** Only lines older than that of this position. */
  readonly before?: number;
  readonly tenant?: string;
}

/** Somebody in a tenant: the same id in another tenant is somebody else. */
export interface PersonOfTenant {
  readonly tenant: string;
  readonly person: PersonId;
}

/** A message of a conversation, and where it stands. */
export type PlacedMessage = StoredMessage & { readonly place: Place };

/** Something that happened in an assessment. */
export interface PlacedEvent {
  readonly assessment: AssessmentId;
  readonly project: string;
  readonly event: AssessmentEvent;
}

/** Everything that is kept about a person. */
export interface PersonRecord {
  /** What they wrote, and the replies to it. */
  readonly messages: readonly PlacedMessage[];
  /** What they wrote that waits for its turn. */
  readonly waiting: readonly IncomingMessage[];
  /** Letters to them alone, or that they had sent, which did not go. */
  readonly letters: readonly Letter[];
  /** What they did in assessments. */
  readonly events: readonly PlacedEvent[];
  /** What was assigned to them, by whomever. */
  readonly assigned: readonly PlacedEvent[];
  /** What they chose for themselves, on any platform. */
  readonly settings: PersonSettings;
  readonly audit: readonly AuditLine[];
  /** Where the desk reaches them. */
  readonly addresses: readonly Address[];
  /** What they think of answers. */
  readonly feedback: readonly GivenFeedback[];
  /** What they handed on to the focal points, with the answers. */
  readonly handOffs: readonly HandOff[];
  /** What they answered as a focal point. */
  readonly handOffAnswers: readonly (FocalPointAnswer & { readonly handOff: HandOffId })[];
}

/** Everything that is kept of an assessment. */
export interface AssessmentRecord {
  readonly summary: AssessmentSummary;
  /** Where it is known. */
  readonly places: readonly Place[];
  readonly log: readonly AssessmentEvent[];
  readonly audit: readonly AuditLine[];
}

/** What stands where a person was erased, in the language of each log. */
export type ErasedWords = (language: Language) => {
  readonly person: string;
  readonly text: string;
};

export const ERASED_KINDS = [
  'messages',
  'waiting',
  'letters',
  'assessments',
  'events',
  'audit',
  'feedback',
  'handOffs',
] as const;
/**
 * How many of each were taken out or made anonymous. `scrubbed` is false while another process still reads the files: what was
 * deleted may then stand in them until the next time.
 */
export type Erased = Readonly<Record<(typeof ERASED_KINDS)[number], number>> & {
  readonly scrubbed: boolean;
};

export const FORGOTTEN_KINDS = [
  'messages',
  'deliveries',
  'letters',
  'assessments',
  'audit',
  'feedback',
  'handOffs',
] as const;
/** How many of each were older than they are kept. */
export type Forgotten = Readonly<Record<(typeof FORGOTTEN_KINDS)[number], number>>;

/** What is done to everything that is kept, by the desk itself or on this machine: not for a surface to call. */
export interface Upkeep {
  /** Every assessment of all tenants, those changed last first. */
  readonly everyAssessment: () => Promise<readonly AssessmentSummary[]>;
  /** The open assessments, of all tenants, in which somebody is to be reminded of something by now. */
  readonly due: (now: Date) => Promise<readonly AssessmentSummary[]>;
  /** Who did what; newest first. */
  readonly audit: (page: AuditPage) => Promise<readonly AuditLine[]>;
  readonly note: (by: Operator, deed: UpkeepDeed, subject?: AssessmentId) => Promise<void>;
  /** The letters that were given up, oldest first; never their text. */
  readonly deadLetters: () => Promise<readonly DeadLetter[]>;
  /** Puts letters that were given up back among those to be sent; resolves to how many. */
  readonly retryLetters: (which: number | 'all', by: Operator) => Promise<number>;
  /** What people think of answers, newest first. */
  readonly feedback: () => Promise<readonly GivenFeedback[]>;
  /** What was handed on to the focal points and nobody answered, oldest first. */
  readonly openHandOffs: () => Promise<readonly HandOff[]>;
  /** The tenants in which anything is kept about a person of that id. */
  readonly tenantsOf: (person: PersonId) => Promise<readonly string[]>;
  /** Notes that it was done. */
  readonly exportPerson: (who: PersonOfTenant, by: Operator) => Promise<PersonRecord>;
  /** Undefined when there is no such assessment. Notes that it was done. */
  readonly exportAssessment: (
    tenant: string,
    id: AssessmentId,
    by: Operator,
  ) => Promise<AssessmentRecord | undefined>;
  /**
   * Takes out what a person wrote, and puts a pseudonym that nobody can trace wherever they stand, one for each log: answers, and
   * with them results, stay.
   */
  readonly erasePerson: (who: PersonOfTenant, words: ErasedWords, by: Operator) => Promise<Erased>;
  /** Takes out assessments of a tenant, and every message and letter that belongs to them. */
  readonly eraseAssessments: (
    tenant: string,
    ids: readonly AssessmentId[],
    by: Operator,
  ) => Promise<Erased>;
  /** Takes out what is older than it is to be kept; only counts it on a dry run. */
  readonly forget: (keep: Retention, by: Operator, isDryRun: boolean) => Promise<Forgotten>;
}
