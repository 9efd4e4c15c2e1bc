import { FEATURES, type Features } from '../../src/checklist/prefill/features.js';
import type { Weighing } from '../../src/checklist/prefill/signals-schema.js';
import { WEIGHED } from '../../src/checklist/prefill/weigh.js';
import type { Answer } from '../../src/domain/checklist.js';

/** An item of a document, what speaks for each answer, and the right one. */
export interface Lesson {
  readonly item: string;
  readonly right: Answer;
  readonly features: Features;
  /** How much it counts. */
  readonly counts: number;
}

const ROUNDS = 300;
const STEP = 0.5;
const MOMENTUM = 0.9;
const DECAY = 0.008;
/** What an item leans to is held back less than what a feature weighs. */
const LEANING = 3;

/** Multinomial logistic regression over features of one scale and items, by gradient steps over all lessons. */
export function fitWeights(all: readonly Lesson[]): Pick<Weighing, 'weights' | 'leanings'> {
  const lessons = all.filter(({ right }) => (WEIGHED as readonly Answer[]).includes(right));
  const scales = FEATURES.map((feature) => scaleOf(lessons, feature));
  const items = [...new Set(lessons.map(({ item }) => item))];
  const width = FEATURES.length + items.length;
  const rows = lessons.map(({ item, features, right, counts }) => ({
    known: Float64Array.from(scales, ({ feature, mean, spread }) =>
      feature === 'always' ? 1 : (features[feature] - mean) / spread,
    ),
    place: FEATURES.length + items.indexOf(item),
    right: (WEIGHED as readonly Answer[]).indexOf(right),
    counts,
  }));
  const found = new Float64Array(width * WEIGHED.length);
  const speed = new Float64Array(found.length);
  const sum = rows.reduce((counted, { counts }) => counted + counts, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = found.map((weight) => DECAY * weight * sum);
    for (const row of rows) addSlope(row, found, slope, width);
    for (let at = 0; at < found.length; at++) {
      speed[at] = MOMENTUM * speed[at]! + slope[at]! / sum;
      found[at]! -= STEP * (1 - MOMENTUM) * 5 * speed[at]!;
    }
  }
  return unscale(found, scales, items, width);
}

interface Row {
  readonly known: Float64Array;
  /** Where the item's leaning stands. */
  readonly place: number;
  readonly right: number;
  readonly counts: number;
}

function addSlope(row: Row, found: Float64Array, slope: Float64Array, width: number): void {
  const scores = WEIGHED.map((_, answer) => {
    let score = found[answer * width + row.place]! * LEANING;
    for (let at = 0; at < row.known.length; at++)
      score += found[answer * width + at]! * row.known[at]!;
    return score;
  });
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((total, each) => total + each, 0);
  for (const [answer, each] of raised.entries()) {
    const miss = (each / sum - (answer === row.right ? 1 : 0)) * row.counts;
    for (let at = 0; at < row.known.length; at++)
      slope[answer * width + at]! += miss * row.known[at]!;
    slope[answer * width + row.place]! += miss * LEANING;
  }
}

type Scale = ReturnType<typeof scaleOf>;

function scaleOf(lessons: readonly Lesson[], feature: (typeof FEATURES)[number]) {
  const values = lessons.map(({ features }) => features[feature]);
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
  return { feature, mean, spread: Math.sqrt(variance) || 1 };
}

/** Weights for features as they are, what their means come to being in `always`. */
function unscale(
  found: Float64Array,
  scales: readonly Scale[],
  items: readonly string[],
  width: number,
): Pick<Weighing, 'weights' | 'leanings'> {
  const of = (answer: number): Record<string, number> => {
    const weights: Record<string, number> = {};
    let always = 0;
    for (const [at, { feature, mean, spread }] of scales.entries()) {
      const weight = found[answer * width + at]!;
      if (feature === 'always') always += weight;
      else {
        weights[feature] = round(weight / spread);
        always -= (weight * mean) / spread;
      }
    }
    return { always: round(always), ...weights };
  };
  const leaning = (item: string): [number, number, number] => {
    const place = FEATURES.length + items.indexOf(item);
    const [yes = 0, partly = 0, no = 0] = WEIGHED.map((_, answer) =>
      round(found[answer * width + place]! * LEANING),
    );
    return [yes, partly, no];
  };
  return {
    weights: { yes: of(0), partly: of(1), no: of(2) },
    leanings: Object.fromEntries(items.map((item) => [item, leaning(item)])),
  };
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
