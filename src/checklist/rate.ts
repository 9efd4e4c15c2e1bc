import type {
  Answer,
  Checklist,
  Condition,
  ConformityRule,
  ItemId,
  LevelRule,
  Profile,
  ResultRule,
  ScoreRule,
  ScreenRule,
} from '../domain/checklist.js';
import type {
  ConformityResult,
  LevelResult,
  LimbResult,
  Outcome,
  Range,
  Result,
  ScoreResult,
  ScreenResult,
} from '../domain/result.js';
import type { Given, Standing } from '../domain/course.js';
import { findActions } from './actions.js';
import { holds } from './holds.js';
import { standings } from './standing.js';

/** What is not known, read one way or the other. */
type Reading = (item: ItemId) => Answer;

interface Rated {
  readonly checklist: Checklist;
  readonly profile: Profile;
  readonly standings: readonly Standing[];
  /** With what is not known as no, and as yes. */
  readonly low: Reading;
  readonly high: Reading;
  readonly answerTo: Reading;
}

/** Computes every result of a checklist from a profile and the answers given. Pure; the order of answers does not matter. */
export function rate(checklist: Checklist, profile: Profile, given: Given): Outcome {
  const all = standings(checklist, profile, given);
  const answers = new Map(all.map(({ item, answer }) => [item.id, answer ?? 'dont-know']));
  const answerTo: Reading = (item) => answers.get(item) ?? 'dont-know';
  const readAs =
    (unknown: Answer): Reading =>
    (item) =>
      answerTo(item) === 'dont-know' ? unknown : answerTo(item);
  const rated = {
    checklist,
    profile,
    standings: all,
    low: readAs('no'),
    high: readAs('yes'),
    answerTo,
  };
  const applicable = weightOf(rated, (answer) => answer !== 'not-applicable');
  const unknown = weightOf(rated, (answer) => answer === 'dont-know');
  return {
    results: checklist.results.map((rule) => resultOf(rule, rated)),
    applicableWeight: applicable,
    dontKnowShare: applicable === 0 ? 0 : unknown / applicable,
    criticalNo: countCriticalNo(rated),
    actions: findActions(checklist, answerTo),
    notApplicable: all
      .filter(({ answer }) => answer === 'not-applicable')
      .map(({ item, rule }) => ({ item: item.id, ...(rule === undefined ? {} : { rule }) })),
  };
}

function resultOf(rule: ResultRule, rated: Rated): Result {
  switch (rule.kind) {
    case 'level':
      return levelResult(rule, rated);
    case 'screen':
      return screenResult(rule, rated);
    case 'conformity':
      return conformityResult(rule, rated);
    case 'score':
      return scoreResult(rule, rated);
    default:
      return rule satisfies never;
  }
}

function levelResult(rule: LevelRule, rated: Rated): LevelResult {
  const level = levelBy(rule, rated, rated.low);
  const next = rule.levels.findLast((each) => each.level > level);
  const held = rule.levels.find((each) => each.level === level);
  return {
    kind: 'level',
    id: rule.id,
    level,
    ...rangeOf(level, levelBy(rule, rated, rated.high)),
    deciding: held === undefined ? itemsOf(next?.when) : itemsOf(held.when, rated.low),
  };
}

function levelBy(rule: LevelRule, { profile }: Rated, reading: Reading): number {
  return rule.levels.find(({ when }) => holds(when, profile, reading))?.level ?? rule.lowest;
}

/** The items a condition speaks of; with a reading, only those of its alternatives that hold. */
function itemsOf(condition: Condition | undefined, reading?: Reading): readonly ItemId[] {
  const { answers = {}, any = [] } = condition ?? {};
  const held = reading === undefined ? any : any.filter((each) => holds(each, {}, reading));
  const items = [...Object.keys(answers), ...held.flatMap((each) => itemsOf(each, reading))];
  return [...new Set(items)] as ItemId[];
}

function screenResult(rule: ScreenRule, rated: Rated): ScreenResult {
  const missing = (reading: Reading): readonly ItemId[] =>
    rule.criteria
      .filter(({ item, answers }) => !answers.includes(reading(item)))
      .map(({ item }) => item);
  const scoreBy = (reading: Reading): number => {
    const of = rated.checklist.results.find(({ id }) => id === rule.of) as LevelRule;
    const level = levelBy(of, rated, reading);
    const earned = rule.scores.find((each) => each.level === level)?.score ?? 0;
    return missing(reading).length === 0 ? earned : 0;
  };
  const score = scoreBy(rated.low);
  return {
    kind: 'screen',
    id: rule.id,
    score,
    ...rangeOf(score, scoreBy(rated.high)),
    missing: missing(rated.low),
  };
}

function rangeOf(low: number, high: number): { readonly range?: Range } {
  return low === high ? {} : { range: [low, high] };
}

function conformityResult(rule: ConformityRule, rated: Rated): ConformityResult {
  return {
    kind: 'conformity',
    id: rule.id,
    limbs: rule.limbs.map((limb) => limbResult(limb, rule, rated)),
  };
}

function limbResult(limb: string, rule: ConformityRule, rated: Rated): LimbResult {
  const items = rated.checklist.items.filter(
    (item) => item.limb === limb && rated.answerTo(item.id) !== 'not-applicable',
  );
  const weight = sum(items.map((item) => item.weight));
  const unknown = items.filter(({ id }) => rated.answerTo(id) === 'dont-know');
  const reached = sum(items.map((item) => item.weight * worthOf(rated, rated.low(item.id))));
  const isAtLeast = (part: number, percent: number): boolean => part * 100 >= percent * weight;
  const verdict = (): LimbResult['verdict'] => {
    if (items.length === 0) return 'not-applicable';
    if (sum(unknown.map((item) => item.weight)) * 100 > rule.determined * weight)
      return 'cannot-be-determined';
    const isWhole = items.every(({ id }) => rated.low(id) !== 'no');
    if (isAtLeast(reached, rule.conforms) && isWhole) return 'conforms';
    return isAtLeast(reached, rule.partly) ? 'partly' : 'does-not-conform';
  };
  return {
    limb,
    verdict: verdict(),
    share: weight === 0 ? 0 : reached / weight,
    short: items.filter(({ id }) => rated.answerTo(id) !== 'yes').map(({ id }) => id),
  };
}

function scoreResult(rule: ScoreRule, rated: Rated): ScoreResult {
  const weight = weightOf(rated, (answer) => answer !== 'not-applicable');
  const unknown = weightOf(rated, (answer) => answer === 'dont-know');
  const scoreBy = (reading: Reading): number =>
    weight === 0
      ? 0
      : (sum(rated.checklist.items.map((item) => item.weight * worthOf(rated, reading(item.id)))) *
          100) /
        weight;
  const [low, high] = [scoreBy(rated.low), scoreBy(rated.high)];
  const cap = rule.caps.findLast(({ criticalNo }) => criticalNo <= countCriticalNo(rated));
  const provisional = unknown * 100 > rule.provisional * weight;
  return {
    kind: 'score',
    id: rule.id,
    low,
    high,
    band: bandOf(rule, low, cap?.band),
    highBand: bandOf(rule, high, cap?.band),
    provisional,
    settling: provisional ? unknownItems(rated) : [],
    ...(cap === undefined ? {} : { cappedAt: cap.band }),
  };
}

/** The band of a score, no better than the cap. */
function bandOf({ bands }: ScoreRule, score: number, cap: string | undefined): string {
  const reached = bands.findIndex(({ from }) => score >= from);
  const best = cap === undefined ? 0 : bands.findIndex(({ id }) => id === cap);
  return bands[Math.max(reached, best)]!.id;
}

function unknownItems({ checklist, answerTo }: Rated): readonly ItemId[] {
  return checklist.items
    .filter(({ id, weight }) => weight > 0 && answerTo(id) === 'dont-know')
    .sort((one, other) => other.weight - one.weight)
    .map(({ id }) => id);
}

function countCriticalNo({ checklist, answerTo }: Rated): number {
  return checklist.items.filter(({ id, critical }) => critical && answerTo(id) === 'no').length;
}

function weightOf({ checklist, answerTo }: Rated, counts: (answer: Answer) => boolean): number {
  return sum(checklist.items.filter(({ id }) => counts(answerTo(id))).map(({ weight }) => weight));
}

function worthOf({ checklist: { worth } }: Rated, answer: Answer): number {
  return answer === 'yes' || answer === 'partly' ? worth[answer] : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
