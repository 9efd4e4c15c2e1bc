import type { AssessmentEvent, AssessmentId, AssessmentSummary } from './assessment.js';
import type { Checklist, ChecklistId } from './checklist.js';
import type { Focus } from './focus.js';
import type { Place } from './place.js';
import type { Reply } from './reply.js';

/** A message of a conversation as it is kept. */
export type StoredMessage = { readonly at: Date } & (
  | { readonly role: 'user'; readonly content: string }
  /** `content` is the reply as plain text, for follow-ups; `reply` is what surfaces draw. */
  | { readonly role: 'assistant'; readonly content: string; readonly reply: Reply }
);

/** Events to add to the log of an assessment. */
export interface LogEntry {
  readonly assessment: AssessmentId;
  /** How long the log was when they were decided on; 0 for a new assessment. */
  readonly after: number;
  /** Never empty; the first of a new assessment opens it. */
  readonly events: readonly AssessmentEvent[];
  /** What lists show from now on. */
  readonly isOpen: boolean;
}

/** Everything one turn changes. */
export interface Changes {
  readonly messages?: readonly StoredMessage[];
  readonly log?: LogEntry;
  readonly focus?: Focus;
}

/**
 * What the desk remembers. Everything belongs to a tenant: nothing of another tenant is seen or changed; conversations and lists
 * are those of one place. Every change throws `data-folder-unwritable` when it cannot be kept.
 */
export interface Store {
  /** Keeps all changes of a turn or none. `overtaken`: the log is not as long as it was, and nothing was kept. */
  readonly commit: (place: Place, changes: Changes) => Promise<'kept' | 'overtaken'>;
  /** The last `count` messages, oldest first; empty for a place nobody wrote in. */
  readonly latest: (place: Place, count: number) => Promise<readonly StoredMessage[]>;
  /** Forgets the conversation, and where it is in a checklist; assessments stay. */
  readonly clear: (place: Place) => Promise<void>;
  /** Where the conversation is in a checklist; nowhere at first. */
  readonly focus: (place: Place) => Promise<Focus>;
  /** The log of an assessment, in order; empty when the tenant has no such assessment. */
  readonly events: (
    tenant: string,
    assessment: AssessmentId,
  ) => Promise<readonly AssessmentEvent[]>;
  /** The assessments known in a place, those changed last first. */
  readonly assessments: (place: Place) => Promise<readonly AssessmentSummary[]>;
  /** Makes an assessment of the tenant known in a place; where it was opened it is known already. */
  readonly join: (place: Place, assessment: AssessmentId) => Promise<void>;
  /** Every assessment of all tenants, those changed last first: for reminders and for commands on this machine. */
  readonly everyAssessment: () => Promise<readonly AssessmentSummary[]>;
  /** Keeps a version of a checklist; one that is kept already stays as it is. */
  readonly keepChecklist: (checklist: Checklist) => Promise<void>;
  readonly checklist: (id: ChecklistId, version: number) => Promise<Checklist | undefined>;
  readonly close: () => Promise<void>;
}
