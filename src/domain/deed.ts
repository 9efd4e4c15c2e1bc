import type { Happening } from './assessment.js';
import type { GivenAnswer } from './assessment-state.js';
import type { Answer, ItemId } from './checklist.js';

/** What a person does in an assessment: what is to happen, or a decision on what a document suggests. */
export type Deed =
  | Exclude<Happening, { readonly kind: 'opened' | 'reminded' | 'assigned' }>
  /** `date`: ISO, the day it is due; without it that stays as it is. */
  | (Extract<Happening, { readonly kind: 'assigned' }> & { readonly date?: string })
  | { readonly kind: 'proposal-accepted'; readonly item: ItemId; readonly sees: number };

/** Why nothing happens; `strings` words each. */
export type Refusal =
  | { readonly code: 'not-open'; readonly status: 'signed-off' | 'closed' }
  /** Only a focal point may. */
  | { readonly code: 'not-yours' }
  /** Only members of project teams may. */
  | { readonly code: 'not-member' }
  | { readonly code: 'value-unknown' }
  | { readonly code: 'item-unknown' }
  | { readonly code: 'item-settled' }
  | { readonly code: 'answer-not-offered'; readonly offered: readonly Answer[] }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'text-missing' }
  | { readonly code: 'text-too-long'; readonly most: number }
  | { readonly code: 'day-unknown' }
  | { readonly code: 'nothing-to-withdraw' }
  | { readonly code: 'nothing-proposed' }
  | { readonly code: 'round-not-open' }
  | { readonly code: 'round-already-open' }
  | { readonly code: 'corrections-open'; readonly items: readonly ItemId[] };

/** What a deed comes to. */
export type Step =
  | { readonly kind: 'done'; readonly happenings: readonly Happening[] }
  /** Somebody else answered first: what was said is kept without effect. */
  | {
      readonly kind: 'overtaken';
      readonly happenings: readonly Happening[];
      /** Absent when the other withdrew the answer. */
      readonly by?: GivenAnswer;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Most characters of a comment, a reason or a piece of evidence. */
export const LONGEST_TEXT = 3_000;
/** Most characters of a project's name. */
export const LONGEST_PROJECT = 120;
