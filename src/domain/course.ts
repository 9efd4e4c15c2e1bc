import type { AssessmentState } from './assessment-state.js';
import type {
  Answer,
  AnswerRule,
  Checklist,
  Guidance,
  Item,
  ItemId,
  Profile,
} from './checklist.js';
import type { Outcome } from './result.js';

/** What an item counts as, and why, for one profile. */
export interface Standing {
  readonly item: Item;
  /** Absent while nobody has answered and no rule does; it counts as don't know. */
  readonly answer?: Answer;
  /** The rule that settles or supposes the answer, or allows it to be not applicable. */
  readonly rule?: AnswerRule;
  /** What people may answer; nothing while a rule settles it. */
  readonly offered: readonly Answer[];
}

/** The answers that people gave, by item. */
export type Given = Readonly<Record<string, Answer | undefined>>;

export interface SectionProgress {
  readonly section: string;
  readonly asked: number;
  readonly answered: number;
}

/** Where an assessment stands: what is asked, what is answered, what is left out and why. */
export interface Course {
  readonly profile: Profile;
  readonly given: Given;
  /** Every item, in the order they are asked. */
  readonly standings: readonly Standing[];
  /** The items that are asked, in order: all but those a rule settles. */
  readonly asked: readonly Item[];
  /** Those of them that nobody answered. */
  readonly open: readonly Item[];
  /** The advice that holds for this project. */
  readonly advice: readonly Guidance[];
  /** Only sections of which something is asked. */
  readonly sections: readonly SectionProgress[];
}

/** An item that is answered otherwise than in the stage before, or not yet. */
export interface Change {
  readonly item: ItemId;
  readonly promised: Answer;
  readonly now: Answer | undefined;
}

/** How an item of the checklist stands. Throws when there is no such item: ids from outside are checked where they come in. */
export function standingOf({ standings }: Course, id: ItemId): Standing {
  const standing = standings.find(({ item }) => item.id === id);
  if (standing === undefined) throw new Error(`the checklist has no item ${id}`);
  return standing;
}

/** An assessment with everything that follows from its events. */
export interface OpenedAssessment {
  /** The version it began with. */
  readonly checklist: Checklist;
  readonly state: AssessmentState;
  readonly course: Course;
  readonly outcome: Outcome;
}
