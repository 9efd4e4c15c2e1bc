import { createNormalSource } from './linear-algebra.js';
import type { Analyser } from './text/analyser.js';

/**
 * Tells questions whose answer is outside the texts from those whose answer is inside, by how they are asked: a logistic
 * regression over terms, pairs of neighbours and pairs with one word between, stop words among them (`which countries`,
 * `would she win`). Trained on the phrasings themselves. Plain data.
 */
export interface ScopeModel {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
}

export interface ScopeExample {
  readonly text: string;
  readonly outside: boolean;
}

/** Passes over the examples, and size of the first step. */
const TRAINING = { passes: 10, step: 0.5, lastStep: 0.02, decay: 1e-5, seed: 7 } as const;

export function trainScopeModel(examples: readonly ScopeExample[], analyser: Analyser): ScopeModel {
  const rows = examples.map(({ text, outside }) => ({
    features: featuresOf(text, analyser),
    outside,
  }));
  const outside = rows.filter((row) => row.outside).length;
  // Both sides weigh the same in all, however many examples each has.
  const share = outside === 0 ? 1 : Math.min((rows.length - outside) / outside, 3);
  const weights = new Map<string, number>();
  let bias = -1;
  for (let pass = 0; pass < TRAINING.passes; pass++) {
    const step = TRAINING.step * (1 - pass / TRAINING.passes) + TRAINING.lastStep;
    for (const row of shuffle(rows, TRAINING.seed + pass)) {
      const value = 1 / Math.sqrt(row.features.length || 1);
      const error = sigmoid(bias + value * sum(row.features, weights)) - (row.outside ? 1 : 0);
      const change = step * error * (row.outside ? share : 1);
      bias -= 0.05 * change;
      for (const feature of row.features) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight - change * value - step * TRAINING.decay * weight);
      }
    }
  }
  return { weights, bias };
}

/** The logarithm of the odds that the answer is outside the texts: above 0 it is likelier outside. */
export function scopeLogit(model: ScopeModel, text: string, analyser: Analyser): number {
  const features = featuresOf(text, analyser);
  return model.bias + sum(features, model.weights) / Math.sqrt(features.length || 1);
}

function featuresOf(text: string, analyser: Analyser): readonly string[] {
  const terms = analyser.all(text).map(({ term }) => term);
  const features = new Set<string>();
  for (const [at, term] of terms.entries()) {
    features.add(term);
    if (terms[at + 1] !== undefined) features.add(`${term} ${terms[at + 1]}`);
    if (terms[at + 2] !== undefined) features.add(`${term} _ ${terms[at + 2]}`);
  }
  return [...features];
}

function sum(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** The same order for the same seed. */
function shuffle<Row>(rows: readonly Row[], seed: number): readonly Row[] {
  const random = createNormalSource(seed);
  return rows
    .map((row) => ({ row, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ row }) => row);
}
