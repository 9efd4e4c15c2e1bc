import type { AssessmentId } from './assessment.js';
import type { ItemId } from './checklist.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import type { Choice } from './reply.js';

/** Every item of an assessment that is asked, by section, each to be answered where it stands. */
export interface AnswerTable {
  readonly assessment: AssessmentId;
  readonly project: string;
  readonly language: Language;
  /** How far it is. */
  readonly progress: string;
  /** Why nothing can be answered; absent where something can. */
  readonly closed?: string;
  /** Where what is chosen is done. */
  readonly place: Place;
  readonly sections: readonly TableSection[];
}

export interface TableSection {
  readonly title: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly item: ItemId;
  readonly question: string;
  /** The answer that counts, and by whom and when; or that there is none. */
  readonly answer: string;
  /** What can be answered; empty where nothing can. */
  readonly choices: readonly Choice[];
}
