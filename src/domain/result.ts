import type { Answer, AnswerRule, ItemId } from './checklist.js';

/** From the reading with what is not known as no to the reading with it as yes; absent where both are the same. */
export type Range = readonly [low: number, high: number];

export interface LevelResult {
  readonly kind: 'level';
  readonly id: string;
  /** With what is not known as no. */
  readonly level: number;
  readonly range?: Range;
  /** The answers that decided it, by the rule that held, or by the next higher one that did not. */
  readonly deciding: readonly ItemId[];
}

export interface ScreenResult {
  readonly kind: 'screen';
  readonly id: string;
  readonly score: number;
  readonly range?: Range;
  /** The criteria that are not met with what is not known as no. */
  readonly missing: readonly ItemId[];
}

export type Conformity =
  'conforms' | 'partly' | 'does-not-conform' | 'cannot-be-determined' | 'not-applicable';

export interface LimbResult {
  readonly limb: string;
  readonly verdict: Conformity;
  /** From 0 to 1, of the weight that applies; 0 when nothing does. */
  readonly share: number;
  /** The items that apply and are not answered yes. */
  readonly short: readonly ItemId[];
}

export interface ConformityResult {
  readonly kind: 'conformity';
  readonly id: string;
  readonly limbs: readonly LimbResult[];
}

export interface ScoreResult {
  readonly kind: 'score';
  readonly id: string;
  /** In percent; `low` with what is not known as no, `high` as yes. */
  readonly low: number;
  readonly high: number;
  /** The bands of both ends, after the caps. */
  readonly band: string;
  readonly highBand: string;
  /** Too much is not known for one end to be given alone. */
  readonly provisional: boolean;
  /** What would settle it: the items not known, the weightiest first. Empty unless provisional. */
  readonly settling: readonly ItemId[];
  /** The band that critical items answered no leave at best; absent when none were. */
  readonly cappedAt?: string;
}

export type Result = LevelResult | ScreenResult | ConformityResult | ScoreResult;

/** Something to be done, and the answer that calls for it. */
export interface Action {
  readonly item: ItemId;
  readonly answer: Answer;
  readonly critical: boolean;
}

/** Everything the answers say, computed; the results are never averaged. */
export interface Outcome {
  readonly results: readonly Result[];
  /** Weight of the scored items that apply. */
  readonly applicableWeight: number;
  /** Share of that weight, from 0 to 1, that is not known. */
  readonly dontKnowShare: number;
  /** How many critical items are answered no. */
  readonly criticalNo: number;
  readonly actions: readonly Action[];
  readonly notApplicable: readonly { readonly item: ItemId; readonly rule?: AnswerRule }[];
}
