import { kindOf, type TermKind } from './terms.js';

/** Something known by its terms, and the class it belongs to. */
export interface Sample {
  readonly terms: readonly string[];
  readonly label: string;
}

/** How likely each class is, in the order in which the classes were given. */
export type Classifier = (terms: readonly string[]) => readonly number[];

/** How much each kind of term weighs, chosen on project documents. */
const WEIGHTS: Readonly<Record<TermKind, number>> = {
  stem: 1,
  pair: 0.7,
  denied: 0.7,
  concept: 0.8,
  mode: 1,
};
const ROUNDS = 3;
const STEP = 0.15;
const DECAY = 1e-4;
/** The length of every vector: how sure a single line may make the classifier. */
const LENGTH = 3;

type Vector = readonly (readonly [term: number, weight: number])[];

/**
 * Multinomial logistic regression over weighted terms, fitted by adaptive gradient steps (Duchi, Hazan and Singer 2011). The
 * order of the samples is fixed, so the same samples give the same classifier.
 */
export function fitClassifier(samples: readonly Sample[], classes: readonly string[]): Classifier {
  const vectorOf = weighTerms(samples);
  const { size } = vectorOf;
  const count = classes.length;
  const weights = new Float64Array(size * count);
  const steps = new Float64Array(size * count).fill(1e-6);
  const bias = new Float64Array(count);
  const places = new Map(classes.map((name, place) => [name, place]));
  const known = samples.map(({ terms, label }) => ({
    vector: vectorOf.read(terms),
    place: places.get(label)!,
  }));
  const predict = (vector: Vector): Float64Array => {
    const scores = bias.slice();
    for (const [term, weight] of vector)
      for (let each = 0; each < count; each++)
        scores[each]! += weights[term * count + each]! * weight;
    return normalise(scores);
  };
  for (const at of inRounds(known.length)) {
    const { vector, place } = known[at]!;
    const miss = predict(vector);
    miss[place]! -= 1;
    for (const [term, weight] of vector)
      for (let each = 0; each < count; each++) {
        const slot = term * count + each;
        const slope = miss[each]! * weight + DECAY * weights[slot]!;
        steps[slot]! += slope * slope;
        weights[slot]! -= (STEP * slope) / Math.sqrt(steps[slot]!);
      }
    for (let each = 0; each < count; each++) bias[each]! -= STEP * 0.1 * miss[each]!;
  }
  return (terms) => [...predict(vectorOf.read(terms))];
}

/** Terms by how rare they are among the samples, each vector of one length; a term seen once tells nothing. */
function weighTerms(samples: readonly Sample[]): {
  readonly size: number;
  readonly read: (terms: readonly string[]) => Vector;
} {
  const seen = new Map<string, number>();
  for (const { terms } of samples)
    for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
  const places = new Map<string, readonly [number, number]>();
  for (const [term, times] of seen)
    if (times > 1)
      places.set(term, [places.size, Math.log(1 + samples.length / times) * WEIGHTS[kindOf(term)]]);
  const read = (terms: readonly string[]): Vector => {
    const vector = terms.flatMap((term) => {
      const known = places.get(term);
      return known === undefined ? [] : [known];
    });
    const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return vector.map(([place, weight]) => [place, (weight / length) * LENGTH] as const);
  };
  return { size: places.size, read };
}

function normalise(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((total, each) => total + each, 0);
  return raised.map((each) => each / sum);
}

/** Every place in each round, in a mixed order that is always the same. */
function* inRounds(length: number): Generator<number> {
  const order = Array.from({ length }, (_, at) => at);
  let state = 12_345;
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = length - 1; at > 0; at--) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      const other = state % (at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    yield* order;
  }
}
