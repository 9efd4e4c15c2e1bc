import type { PersonId } from './actor.js';
import type { AssessmentId, Evidence, StageBefore, Verdict } from './assessment.js';
import type { Answer, ChecklistId, ItemId, Profile } from './checklist.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import type { Proposal } from './project-document.js';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
}

/** Who did something, and when (ISO 8601, UTC). */
export interface Done {
  readonly by: Person;
  readonly at: string;
}

export interface GivenAnswer extends Done {
  readonly answer: Answer;
  readonly comment?: string;
}

/** Everything that happened to one item. */
export interface ItemState {
  /** The answer that counts; absent while nobody answered, and once it was withdrawn. */
  readonly current?: GivenAnswer;
  /** How many answers were given or withdrawn so far; an answer says which of these it saw. */
  readonly version: number;
  /** Answers that counted before the current one, oldest first. */
  readonly earlier: readonly GivenAnswer[];
  /** Answers that came when another had been given already; kept, and without effect. */
  readonly overtaken: readonly GivenAnswer[];
  readonly comments: readonly (Done & { readonly text: string })[];
  readonly evidence: readonly (Done & Evidence)[];
  readonly assignee?: Person;
  /** ISO, a day. */
  readonly due?: string;
  /** The due day the place was last reminded of. */
  readonly remindedOf?: string;
  /**
   * What each member last answered for themselves: in a private round, or by disagreeing. Gone once they give the answer that
   * counts.
   */
  readonly opinions: ReadonlyMap<PersonId, GivenAnswer>;
  /** `isAnswered`: the answer was changed since. */
  readonly review?: Done & {
    readonly verdict: Verdict;
    readonly comment?: string;
    readonly isAnswered: boolean;
  };
  readonly proposal?: {
    readonly proposal: Proposal;
    readonly document: string;
    readonly state: 'open' | 'decided' | 'rejected';
  };
}

/** An assessment as its events leave it. */
export interface AssessmentState {
  readonly id: AssessmentId;
  readonly checklist: ChecklistId;
  readonly version: number;
  readonly project: string;
  readonly language: Language;
  readonly place: Place;
  readonly opened: Done;
  readonly changed: Done;
  readonly before?: StageBefore;
  /** Only what was answered; the rest is supposed. */
  readonly profile: Partial<Profile>;
  /** What a document suggested for it. */
  readonly proposedProfile: Partial<Profile>;
  readonly items: ReadonlyMap<ItemId, ItemState>;
  readonly round: 'none' | 'open' | 'ended';
  readonly status: 'open' | 'signed-off' | 'closed';
  readonly signedOff?: Done;
  /** Everybody who did something in it. */
  readonly people: ReadonlyMap<PersonId, string>;
  /** How many events it has. */
  readonly length: number;
}

const UNTOUCHED: ItemState = {
  version: 0,
  earlier: [],
  overtaken: [],
  comments: [],
  evidence: [],
  opinions: new Map(),
};

/** The state of an item; that of one nobody touched when nothing happened to it. */
export function itemState({ items }: AssessmentState, id: ItemId): ItemState {
  return items.get(id) ?? UNTOUCHED;
}

/** Whether an answer says that something is met and nothing shows it: it rests on somebody's word. */
export function isOnlyStated({ current, evidence }: ItemState): boolean {
  const isMet = current?.answer === 'yes' || current?.answer === 'partly';
  return isMet && evidence.every(({ kind }) => kind === 'statement');
}

/** Members whose own answer is another than the one that counts. */
export function dissents({ current, opinions }: ItemState): readonly GivenAnswer[] {
  if (current === undefined) return [];
  return [...opinions.values()].filter(
    ({ answer, by }) => answer !== current.answer && by.id !== current.by.id,
  );
}
