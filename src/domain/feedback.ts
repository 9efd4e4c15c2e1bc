import type { PersonId } from './actor.js';
import type { Place } from './place.js';

/** Why an answer did not help. */
export const FEEDBACK_REASONS = [
  'wrong-source',
  'not-answered',
  'hard-to-read',
  'outdated',
  'other',
] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** What somebody thinks of an answer. */
export type Opinion =
  | { readonly kind: 'helpful' }
  | { readonly kind: 'not-helpful'; readonly reason: FeedbackReason; readonly remark?: string };

/** An opinion on the answer to a delivery; without one, the person's is taken back. The last one of a person counts. */
export interface Feedback {
  readonly of: string;
  readonly at: Date;
  readonly opinion?: Opinion;
}

/** An opinion as it is kept. */
export interface GivenFeedback extends Required<Feedback> {
  readonly place: Place;
  readonly person: PersonId;
  /** What was asked; absent once that is not kept any more. */
  readonly question?: string;
}
