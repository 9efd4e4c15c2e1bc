import type { AssessmentId } from './assessment.js';
import type { ItemId } from './checklist.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import type { Retention } from './retention.js';
import type { RoleLists } from './roles.js';
import type { OwnExchange } from './store.js';

/** What a person finds of their own with the desk, wherever on the platform it is. */
export interface Home {
  /** What it is written in. */
  readonly language: Language;
  /** What they chose; absent where each message is answered in its own. */
  readonly chosen?: Language;
  /** The open assessments they take part in, those changed last first. */
  readonly projects: readonly HomeProject[];
  /** What is theirs to answer and is not answered, the first due first. */
  readonly assigned: readonly HomeItem[];
  /** The last questions that the texts answered, newest first. */
  readonly answers: readonly OwnExchange[];
  /** How long what is kept. */
  readonly retention: Retention;
  /** Only for administrators: who has which role. */
  readonly administration?: RoleLists;
}

/** How far an assessment is. */
export interface HomeProject {
  readonly assessment: AssessmentId;
  readonly project: string;
  /** Where it is gone through. */
  readonly place: Place;
  readonly done: number;
  readonly of: number;
  readonly progress: string;
}

export interface HomeItem {
  readonly assessment: AssessmentId;
  readonly project: string;
  readonly item: ItemId;
  readonly question: string;
  /** Until when, as the language writes it. */
  readonly due?: string;
}
