import type { AskedFor } from './act.js';
import type { PersonId } from './actor.js';
import type { AssessmentId } from './assessment.js';
import type { ItemId } from './checklist.js';
import type { HandOffId } from './hand-off.js';

/** What the next message of a person is taken for, when it is no command; what others write is read as ever. */
export type Awaited = { readonly from: PersonId } & (
  | { readonly kind: 'project' }
  | { readonly kind: 'text'; readonly what: AskedFor; readonly item: ItemId }
  /** Which answer was meant by what they wrote. */
  | { readonly kind: 'answer'; readonly item: ItemId; readonly said: string }
  /** What a focal point answers to what was handed on. */
  | { readonly kind: 'hand-off-answer'; readonly handOff: HandOffId }
);

/** Where a conversation is in a checklist. */
export interface Focus {
  /** Absent while the project has no name yet. */
  readonly assessment?: AssessmentId;
  /** The item on show; absent while the profile is. */
  readonly item?: ItemId;
  readonly awaited?: Awaited;
  /** The checklist waits, and messages are questions, until somebody goes on. */
  readonly isPaused?: boolean;
}
