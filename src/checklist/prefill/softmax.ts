import { kindOf, type TermKind } from './terms.js';

/** Something known by its terms, and the class it belongs to. */
export interface Sample {
  readonly vector: Vector;
  readonly label: string;
}

/** The places of the terms that are known, and how much each weighs. */
export interface Vector {
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

/** How likely each class is, in the order in which the classes were given. */
export type Classifier = (vector: Vector) => readonly number[];

/** How much each kind of term weighs, chosen on project documents. */
const WEIGHTS: Readonly<Record<TermKind, number>> = {
  stem: 1,
  pair: 0.7,
  side: 0.6,
  denied: 0.7,
  concept: 0.8,
  mode: 1,
};
const ROUNDS = 3;
const STEP = 0.15;
const DECAY = 1e-4;
/** The length of every vector: how sure a single line may make the classifier. */
const LENGTH = 1.2;

/**
 * Multinomial logistic regression over weighted terms, fitted by adaptive gradient steps (Duchi, Hazan and Singer 2011). The
 * order of the samples is fixed, so the same samples give the same classifier.
 */
export function fitClassifier(
  samples: readonly Sample[],
  classes: readonly string[],
  terms: number,
): Classifier {
  const count = classes.length;
  const model = { weights: new Float32Array(terms * count), bias: new Float64Array(count) };
  const steps = new Float32Array(terms * count).fill(1e-6);
  const labels = new Map(classes.map((name, place) => [name, place]));
  const miss = new Float64Array(count);
  for (const at of inRounds(samples.length)) {
    const { vector, label } = samples[at]!;
    predict(model, vector, miss);
    miss[labels.get(label)!]! -= 1;
    step(model, steps, vector, miss);
  }
  return (vector) => [...predict(model, vector, new Float64Array(count))];
}

interface Model {
  /** Of each term for each class. */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** Writes how likely each class is into `likely`. */
function predict({ weights, bias }: Model, vector: Vector, likely: Float64Array): Float64Array {
  const count = bias.length;
  likely.set(bias);
  for (let term = 0; term < vector.places.length; term++) {
    const [from, weight] = [vector.places[term]! * count, vector.weights[term]!];
    for (let each = 0; each < count; each++) likely[each]! += weights[from + each]! * weight;
  }
  return normalise(likely);
}

function step(model: Model, steps: Float32Array, vector: Vector, miss: Float64Array): void {
  const { weights, bias } = model;
  const count = bias.length;
  for (let term = 0; term < vector.places.length; term++) {
    const [from, weight] = [vector.places[term]! * count, vector.weights[term]!];
    for (let each = 0; each < count; each++) {
      const slot = from + each;
      const slope = miss[each]! * weight + DECAY * weights[slot]!;
      const sum = steps[slot]! + slope * slope;
      steps[slot] = sum;
      weights[slot]! -= (STEP * slope) / Math.sqrt(sum);
    }
  }
  for (let each = 0; each < count; each++) bias[each]! -= STEP * 0.1 * miss[each]!;
}

/** Weighs terms by how rare they are among lines, every vector of one length; a term seen once tells nothing. */
export function weighTerms(lines: readonly (readonly string[])[]): {
  /** How many terms are known. */
  readonly size: number;
  readonly read: (terms: readonly string[]) => Vector;
} {
  const seen = new Map<string, number>();
  for (const terms of lines) for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
  const places = new Map<string, number>();
  const rareness: number[] = [];
  for (const [term, times] of seen)
    if (times > 1) {
      places.set(term, rareness.length);
      rareness.push(Math.log(1 + lines.length / times) * WEIGHTS[kindOf(term)]);
    }
  const read = (terms: readonly string[]): Vector => {
    const known: number[] = [];
    let squares = 0;
    for (const term of terms) {
      const place = places.get(term);
      if (place === undefined) continue;
      known.push(place);
      squares += rareness[place]! ** 2;
    }
    const scale = LENGTH / (Math.sqrt(squares) || 1);
    const weights = Float64Array.from(known, (place) => rareness[place]! * scale);
    return { places: Int32Array.from(known), weights };
  };
  return { size: rareness.length, read };
}

function normalise(scores: Float64Array): Float64Array {
  let [highest, sum] = [-Infinity, 0];
  for (const score of scores) if (score > highest) highest = score;
  for (let each = 0; each < scores.length; each++) {
    const raised = Math.exp(scores[each]! - highest);
    scores[each] = raised;
    sum += raised;
  }
  for (let each = 0; each < scores.length; each++) scores[each]! /= sum;
  return scores;
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
