import type { PersonId } from './actor.js';
import type { Branded } from './brand.js';
import type { Answer, ChecklistId, ItemId, Profile } from './checklist.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import type { Proposal } from './project-document.js';

export type AssessmentId = Branded<'AssessmentId'>;
export type EventId = Branded<'EventId'>;

export const VERDICTS = ['to-correct', 'can-improve', 'accepted'] as const;
/** What a focal point says of an answer. */
export type Verdict = (typeof VERDICTS)[number];

/** What an answer rests on: lines of a document, an address, or somebody's word (stated, not shown). */
export interface Evidence {
  readonly kind: 'quote' | 'link' | 'statement';
  /** The lines, the address, or what was said. */
  readonly text: string;
  /** The document of a quote, and where in it. */
  readonly document?: string;
  readonly page?: number;
  readonly section?: string;
}

/** An answer of the stage before, as it was signed off. */
export interface Promised {
  readonly answer: Answer;
  readonly comment?: string;
}

/** The stage that an assessment goes on from. */
export interface StageBefore {
  readonly assessment: AssessmentId;
  readonly stage: string;
  readonly signedBy: string;
  /** ISO 8601, UTC. */
  readonly signedAt: string;
  readonly answers: Readonly<Record<string, Promised>>;
}

/** What happens in an assessment. The log of these is the assessment: everything else is computed from it. */
export type Happening =
  | {
      readonly kind: 'opened';
      readonly checklist: ChecklistId;
      readonly version: number;
      readonly project: string;
      readonly language: Language;
      readonly before?: StageBefore;
    }
  | { readonly kind: 'profile-answered'; readonly question: string; readonly value: string }
  | {
      readonly kind: 'answered';
      readonly item: ItemId;
      readonly answer: Answer;
      /** In the words of whoever answered; the reason, where it is not applicable. */
      readonly comment?: string;
      /** How many answers to the item had been given or withdrawn when this one was decided on. */
      readonly sees: number;
    }
  | { readonly kind: 'withdrawn'; readonly item: ItemId; readonly sees: number }
  | { readonly kind: 'commented'; readonly item: ItemId; readonly text: string }
  | { readonly kind: 'evidence-attached'; readonly item: ItemId; readonly evidence: Evidence }
  /** Without `to` the item is nobody's. */
  | {
      readonly kind: 'assigned';
      readonly item: ItemId;
      readonly to?: { readonly id: PersonId; readonly name: string };
    }
  /** `date`: ISO, a day; without it the item is due on no day. */
  | { readonly kind: 'due'; readonly item: ItemId; readonly date?: string }
  | {
      readonly kind: 'disagreed';
      readonly item: ItemId;
      readonly answer: Answer;
      readonly comment?: string;
    }
  /** A round in which everybody answers for themselves and sees no answer of others until it ends. */
  | { readonly kind: 'round-opened' }
  | {
      readonly kind: 'answered-privately';
      readonly item: ItemId;
      readonly answer: Answer;
      readonly comment?: string;
    }
  | { readonly kind: 'round-ended' }
  | {
      readonly kind: 'proposed';
      readonly document: string;
      /** What the document shows of the project. */
      readonly profile: Partial<Profile>;
      readonly proposals: readonly Proposal[];
    }
  | { readonly kind: 'proposal-rejected'; readonly item: ItemId }
  | {
      readonly kind: 'reviewed';
      readonly item: ItemId;
      readonly verdict: Verdict;
      readonly comment?: string;
    }
  /** The place was told that the item is due on that day. */
  | { readonly kind: 'reminded'; readonly item: ItemId; readonly date: string }
  | { readonly kind: 'signed-off' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'closed' };

/** Something that happened, and who, when and where from. The same id twice changes nothing. */
export type AssessmentEvent = Happening & {
  readonly id: EventId;
  readonly by: { readonly id: PersonId; readonly name: string };
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly from: Place;
};

/** An assessment as a list shows it. */
export interface AssessmentSummary {
  readonly id: AssessmentId;
  readonly project: string;
  readonly place: Place;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly isOpen: boolean;
}
