import type { Answer } from '../../src/domain/checklist.js';
import {
  CRITICAL,
  type Given,
  ITEM_NAMES,
  type ItemName,
  LIMBS,
  type ProjectProfile,
  weightOf,
} from './item-table.js';

/**
 * The rules of the gender-mainstreaming checklist, written a second time from its description alone: by item name, with
 * literal tables, reading neither the data files nor the engine. Shares are compared in whole half points, so that no
 * threshold hangs on a rounding.
 */

type Answers = Readonly<Record<ItemName, Answer>>;
type Verdict =
  'not-applicable' | 'cannot-be-determined' | 'conforms' | 'partly' | 'does-not-conform';
type Band = (typeof BANDS)[number];

export interface Expected {
  readonly level: number;
  readonly levelRange: readonly [number, number];
  readonly dac: number;
  readonly dacRange: readonly [number, number];
  readonly missing: readonly ItemName[];
  readonly limbs: Readonly<Record<'a' | 'b' | 'c', Verdict>>;
  readonly low: number;
  readonly high: number;
  readonly band: Band;
  readonly highBand: Band;
  readonly provisional: boolean;
  /** What would settle a provisional score, the weightiest first. */
  readonly settling: readonly ItemName[];
  readonly applicableWeight: number;
  readonly dontKnowWeight: number;
  readonly criticalNo: number;
  readonly actions: readonly ItemName[];
  readonly notApplicable: readonly ItemName[];
}

const BANDS = ['not-mainstreamed', 'weak', 'adequate', 'strong'] as const;

export function expectedOf(profile: ProjectProfile, given: Given): Expected {
  const answers = effectiveAnswers(profile, given);
  const [low, high] = [readAs(answers, 'no'), readAs(answers, 'yes')];
  return {
    level: levelOf(low),
    levelRange: [levelOf(low), levelOf(high)],
    dac: dacOf(low),
    dacRange: [dacOf(low), dacOf(high)],
    missing: missingOf(low),
    limbs: {
      a: verdictOf(LIMBS.a, answers),
      b: verdictOf(LIMBS.b, answers),
      c: verdictOf(LIMBS.c, answers),
    },
    ...scoreOf(answers),
    actions: actionsOf(answers),
    notApplicable: ITEM_NAMES.filter((item) => answers[item] === 'not-applicable'),
  };
}

/** What each item counts as: the skips first, then what was answered. */
export function effectiveAnswers(profile: ProjectProfile, given: Given): Answers {
  const entries = ITEM_NAMES.map((item) => [item, effective(item, profile, given[item])] as const);
  return Object.fromEntries(entries) as Record<ItemName, Answer>; // Every item is among the entries.
}

function effective(item: ItemName, profile: ProjectProfile, given: Answer | undefined): Answer {
  if (isSkipped(item, profile)) return 'not-applicable';
  if (isUnseenAgreement(item, profile)) return 'dont-know';
  if (given === undefined) return supposed(item, profile);
  if (given === 'not-applicable' && !mayBeNotApplicable(item, profile)) return 'dont-know';
  return given;
}

function isSkipped(item: ItemName, profile: ProjectProfile): boolean {
  const early = ['concept', 'project-document', 'appraisal'].includes(profile.stage);
  const skips: Readonly<Partial<Record<ItemName, boolean>>> = {
    A4: profile.beneficiaries === 'no',
    D3: profile.target !== 'both',
    D4: profile.nature === 'desk',
    D5: profile.target === 'both',
    B1: profile.stage === 'concept',
    B2: profile.stage === 'concept',
    P1: profile.donorAgreement === 'none',
    P2: profile.donorAgreement === 'none',
    P3: profile.partners === 'no',
    S1: profile.staff === 'no',
    S2: profile.structures === 'no',
    S3: profile.staff === 'no',
    M1: profile.stage === 'concept',
    M2: early,
    M4: profile.materials === 'no',
    M5: profile.nature === 'desk',
    C2: profile.partners === 'no',
    C3: profile.training === 'no',
    E1: profile.evaluation === 'none',
    E2: profile.evaluation === 'none',
    E3: profile.evaluation === 'none',
  };
  return skips[item] === true;
}

function isUnseenAgreement(item: ItemName, profile: ProjectProfile): boolean {
  return (item === 'P1' || item === 'P2') && profile.donorAgreement === 'not-available';
}

/** What an item counts as before anybody answers. */
function supposed(item: ItemName, profile: ProjectProfile): Answer {
  const isEvaluation = item === 'E1' || item === 'E2' || item === 'E3';
  if (isEvaluation && profile.evaluation === 'required') return 'no';
  if (item === 'C3' && profile.target !== 'both') return 'not-applicable';
  return 'dont-know';
}

function mayBeNotApplicable(item: ItemName, profile: ProjectProfile): boolean {
  if (item === 'C3') return profile.target !== 'both';
  if (item === 'M2') return profile.stage === 'implementation';
  return ['A3', 'L4', 'L7', 'C1', 'E4'].includes(item);
}

function readAs(answers: Answers, reading: 'yes' | 'no'): Answers {
  const entries = ITEM_NAMES.map(
    (item) => [item, answers[item] === 'dont-know' ? reading : answers[item]] as const,
  );
  return Object.fromEntries(entries) as Record<ItemName, Answer>; // As above.
}

function levelOf(answers: Answers): number {
  const some = (item: ItemName): boolean => answers[item] === 'yes' || answers[item] === 'partly';
  if (answers.L2 === 'yes' && answers.L1 === 'yes')
    if (some('L3') && some('L5') && some('L6') && some('A1')) return 4;
  if (answers.L1 === 'yes' && (some('L5') || some('L6'))) return 3;
  return some('L5') || some('L6') || some('L1') ? 2 : 1;
}

function dacOf(answers: Answers): number {
  if (missingOf(answers).length > 0) return 0;
  const level = levelOf(answers);
  if (level === 4) return 2;
  return level === 3 ? 1 : 0;
}

/** The base criteria that are not met. */
function missingOf(answers: Answers): ItemName[] {
  const base: readonly (readonly [ItemName, readonly Answer[]])[] = [
    ['A1', ['yes']],
    ['A7', ['yes', 'partly']],
    ['D1', ['yes', 'partly']],
    ['L1', ['yes']],
    ['L3', ['yes']],
    ['L4', ['yes', 'partly', 'not-applicable']],
    ['M1', ['yes', 'partly', 'not-applicable']],
  ];
  return base.filter(([item, met]) => !met.includes(answers[item])).map(([item]) => item);
}

function verdictOf(limb: readonly ItemName[], answers: Answers): Verdict {
  const applicable = limb.filter((item) => answers[item] !== 'not-applicable');
  if (applicable.length === 0) return 'not-applicable';
  const whole = weigh(applicable);
  const unknown = weigh(applicable.filter((item) => answers[item] === 'dont-know'));
  const points = halfPoints(applicable, answers);
  const isSound = applicable.every((item) => ['yes', 'partly'].includes(answers[item]));
  if (unknown * 100 > whole * 40) return 'cannot-be-determined';
  if (points * 100 >= whole * 2 * 80 && isSound) return 'conforms';
  return points * 100 >= whole * 2 * 40 ? 'partly' : 'does-not-conform';
}

function scoreOf(
  answers: Answers,
): Omit<
  Expected,
  'level' | 'levelRange' | 'dac' | 'dacRange' | 'missing' | 'limbs' | 'actions' | 'notApplicable'
> {
  const applicable = ITEM_NAMES.filter((item) => answers[item] !== 'not-applicable');
  const whole = weigh(applicable);
  const open = applicable.filter((item) => answers[item] === 'dont-know' && item !== 'L2');
  const dontKnowWeight = weigh(open);
  const low = halfPoints(applicable, answers);
  const high = low + 2 * dontKnowWeight;
  const criticalNo = CRITICAL.filter((item) => answers[item] === 'no').length;
  const provisional = dontKnowWeight * 100 > whole * 20;
  return {
    low: (low * 50) / whole,
    high: (high * 50) / whole,
    band: bandOf(low, whole, criticalNo),
    highBand: bandOf(high, whole, criticalNo),
    provisional,
    settling: provisional ? [...open].sort((one, other) => weightOf(other) - weightOf(one)) : [],
    applicableWeight: whole,
    dontKnowWeight,
    criticalNo,
  };
}

/** The band of so many half points of a weight, and no better than critical items answered no leave it. */
function bandOf(points: number, whole: number, criticalNo: number): Band {
  const reached = [80, 60, 40].findIndex((from) => points * 100 >= whole * 2 * from);
  const byScore = reached === -1 ? 0 : 3 - reached;
  const cap = criticalNo >= 3 ? 1 : criticalNo >= 1 ? 2 : 3;
  const band = BANDS[Math.min(byScore, cap)];
  if (band === undefined) throw new Error('no such band');
  return band;
}

/**
 * Five at most: critical no, critical partly, critical not known, then the others that are short by weight. The description
 * leaves ties open; here a no comes before a partly, a partly before what is not known, and then the order of the list.
 */
function actionsOf(answers: Answers): ItemName[] {
  const short = ['no', 'partly', 'dont-know'] as const;
  const pick = (from: readonly ItemName[]): ItemName[] =>
    short.flatMap((answer) => from.filter((item) => answers[item] === answer));
  const others = [3, 2, 1].flatMap((weight) =>
    pick(ITEM_NAMES.filter((item) => !CRITICAL.includes(item) && weightOf(item) === weight)),
  );
  return [...pick(CRITICAL), ...others].slice(0, 5);
}

function weigh(items: readonly ItemName[]): number {
  return items.reduce((sum, item) => sum + weightOf(item), 0);
}

/** Two for a yes and one for a partly, each times the weight. */
function halfPoints(items: readonly ItemName[], answers: Answers): number {
  const worth: Readonly<Record<Answer, number>> = {
    yes: 2,
    partly: 1,
    no: 0,
    'dont-know': 0,
    'not-applicable': 0,
  };
  return items.reduce((sum, item) => sum + weightOf(item) * worth[answers[item]], 0);
}
