import type { Branded } from './brand.js';
import type { Language, Localized } from './language.js';
import type { PassageId } from './passage.js';

/** The name of a checklist: `gender-mainstreaming`. */
export type ChecklistId = Branded<'ChecklistId'>;
/** The name of an item within its checklist: `A1`. */
export type ItemId = Branded<'ItemId'>;

export const ANSWERS = ['yes', 'partly', 'no', 'dont-know', 'not-applicable'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What each question of the profile was answered with, every question having a value. */
export type Profile = Readonly<Record<string, string>>;

/** What holds when every part of it holds; an empty condition always does. */
export interface Condition {
  /** Each question of the profile has one of these values. */
  readonly profile?: Readonly<Record<string, readonly string[]>>;
  /** Each item is answered with one of these. */
  readonly answers?: Readonly<Record<string, readonly Answer[]>>;
  /** At least one of these holds. */
  readonly any?: readonly Condition[];
}

/** A question about the project that is asked first and not scored. */
export interface ProfileQuestion {
  readonly id: string;
  readonly values: readonly string[];
  /** Supposed until somebody says otherwise: the commonest stage, and else the value that leaves the fewest items out. */
  readonly default: string;
}

/**
 * What an item may or must be answered with. `fixed`: it is this, whatever was answered, which is kept for when the rule no
 * longer holds. `default`: it is this until somebody answers. `allowed`: people may choose it, and say why.
 */
export interface AnswerRule {
  readonly effect: 'fixed' | 'default' | 'allowed';
  readonly when: Condition;
  readonly items: readonly ItemId[];
  readonly answer: Answer;
  /** Names the reason among the words of the checklist. */
  readonly reason: string;
}

/** Advice on rating some items that holds for some projects. */
export interface Guidance {
  readonly when: Condition;
  readonly items: readonly ItemId[];
  /** Names the sentence among the words of the checklist. */
  readonly advice: string;
}

export interface Item {
  readonly id: ItemId;
  readonly section: string;
  /** 0: asked and not scored. */
  readonly weight: number;
  readonly critical: boolean;
  /** The limb of a decision that the item shows conformity with. */
  readonly limb?: string;
  /** Names how far the item rests on what it cites, among the words of the checklist. */
  readonly basis: string;
  /** What people may answer, beside what a rule allows. */
  readonly answers: readonly Answer[];
  /** The provisions it rests on; empty for one that rests on practice alone. */
  readonly cites: readonly PassageId[];
}

/** A level, by the first rule that holds, else `lowest`. Higher is more. */
export interface LevelRule {
  readonly kind: 'level';
  readonly id: string;
  readonly lowest: number;
  /** Highest first. */
  readonly levels: readonly { readonly level: number; readonly when: Condition }[];
}

/** A score that a level earns when every criterion is met; 0 otherwise. */
export interface ScreenRule {
  readonly kind: 'screen';
  readonly id: string;
  /** The level rule whose outcome is screened. */
  readonly of: string;
  readonly scores: readonly { readonly level: number; readonly score: number }[];
  readonly criteria: readonly { readonly item: ItemId; readonly answers: readonly Answer[] }[];
}

/**
 * A verdict for each limb, by the share that its answers reach of the weight that applies. Shares in percent. `determined`:
 * the verdict is open when more than this share is not known. `conforms`: at least this, and none of its items no or not
 * known. `partly`: at least this.
 */
export interface ConformityRule {
  readonly kind: 'conformity';
  readonly id: string;
  readonly limbs: readonly string[];
  readonly determined: number;
  readonly conforms: number;
  readonly partly: number;
}

/**
 * A score in percent of the weight that applies, and its band. `caps`: the best band that this many critical items answered
 * no leave. `provisional`: the score is so when more than this share, in percent, is not known.
 */
export interface ScoreRule {
  readonly kind: 'score';
  readonly id: string;
  /** Highest first; the last begins at 0. */
  readonly bands: readonly { readonly id: string; readonly from: number }[];
  /** Fewest first. */
  readonly caps: readonly { readonly criticalNo: number; readonly band: string }[];
  readonly provisional: number;
}

export type ResultRule = LevelRule | ScreenRule | ConformityRule | ScoreRule;

/** What a person reads of an item. */
export interface ItemWords {
  readonly question: string;
  readonly why: string;
  /** What counts as evidence. */
  readonly evidence: string;
  /** An answer that would satisfy a reviewer, and one that would not. */
  readonly good: string;
  readonly thin: string;
  /** What to do when the answer is no or partly; absent where there is nothing to do. */
  readonly action?: string;
}

/** Everything a person reads of a checklist, in one language. */
export interface ChecklistWords {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly about: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly profile: Readonly<
    Record<string, { readonly question: string; readonly values: Readonly<Record<string, string>> }>
  >;
  readonly items: Readonly<Record<string, ItemWords>>;
  /** Why an answer rule holds. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly advice: Readonly<Record<string, string>>;
  /** What each basis means: what the cited text asks for, or practice alone. */
  readonly bases: Readonly<Record<string, string>>;
  /** The name of each result, what it means, and the name of each of its outcomes (levels, scores, limbs, bands). */
  readonly results: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly about: string;
        readonly outcomes: Readonly<Record<string, string>>;
      }
    >
  >;
  /** What the checklist does and does not do, at the end of a report. */
  readonly caution: string;
}

/** A checklist as data: the engine knows none of its items by name. */
export interface Checklist {
  readonly id: ChecklistId;
  /** Raised when items or rules change; an assessment keeps the one it began with. */
  readonly version: number;
  readonly profile: readonly ProfileQuestion[];
  /** The question of the profile that tells the stage, its values in the order of the stages; absent where there are none. */
  readonly stage?: string;
  /** In the order they are asked. */
  readonly sections: readonly string[];
  readonly items: readonly Item[];
  readonly rules: readonly AnswerRule[];
  readonly guidance: readonly Guidance[];
  /** What each answer is worth, from 0 to 1; the others are worth nothing or not counted. */
  readonly worth: Readonly<Record<'yes' | 'partly' | 'no', number>>;
  readonly results: readonly ResultRule[];
  /** How many actions a result names. */
  readonly actions: number;
  readonly words: Localized<ChecklistWords>;
}

/** The stage that a profile names, and the one after it; undefined where the checklist has none, or it is the last. */
export function stageIn(
  checklist: Checklist,
  profile: Profile,
): { readonly question: string; readonly stage: string; readonly next?: string } | undefined {
  const question = checklist.profile.find(({ id }) => id === checklist.stage);
  if (question === undefined) return undefined;
  const stage = profile[question.id] ?? question.default;
  const next = question.values[question.values.indexOf(stage) + 1];
  return { question: question.id, stage, ...(next === undefined ? {} : { next }) };
}

/** A stage as a reader of the language names it; nothing where the checklist has no stages. */
export function stageName(
  { stage: question, words }: Checklist,
  stage: string,
  language: Language,
): string {
  return question === undefined ? '' : (words[language].profile[question]?.values[stage] ?? stage);
}

/** The item of a checklist. Throws when there is none: ids from outside are checked where they come in. */
export function itemOf(checklist: Checklist, id: ItemId): Item {
  const item = checklist.items.find((each) => each.id === id);
  if (item === undefined) throw new Error(`${checklist.id} has no item ${id}`);
  return item;
}
