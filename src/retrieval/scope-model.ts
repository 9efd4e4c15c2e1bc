import { foldAccents } from '../domain/plain-text.js';
import { createNormalSource } from './linear-algebra.js';
import type { Held, Holding } from './scope-holding.js';
import type { Analyser } from './text/analyser.js';

/**
 * Tells questions whose answer is outside the texts from those whose answer is inside, by how they are asked: a logistic
 * regression over terms, pairs of neighbours and pairs with one word between, stop words among them (`which countries`,
 * `would she win`), and over where the passage that comes nearest holds each term: `fine` speaks for outside where it stands
 * nowhere in it. Rare features count for more. Countries count as one. Trained on the phrasings themselves. Plain data.
 */
export interface ScopeModel {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
}

export interface ScopeExample {
  readonly text: string;
  readonly outside: boolean;
  /** What the passage holds that comes nearest to it. */
  readonly holding: Holding;
}

/** Least weight of a feature that is kept: those below change nothing. */
const TELLING = 0.25;

/** Passes over the examples, and size of the first step. */
const TRAINING = { passes: 10, step: 0.5, lastStep: 0.02, decay: 1e-5, seed: 7 } as const;

export function trainScopeModel(examples: readonly ScopeExample[], analyser: Analyser): ScopeModel {
  const read = examples.map(({ text, outside, holding }) => ({
    features: featuresOf(text, analyser, holding),
    outside,
  }));
  const { ids, counts } = numberRepeated(read.flatMap(({ features }) => features));
  const logs = counts.map((count) => Math.log(1 + read.length / count));
  const usual = logs.reduce((total, each) => total + each, 0) / (logs.length || 1);
  const rarities = logs.map((each) => each / usual);
  const rows = read.map(({ features, outside }) => ({
    features: features.flatMap((feature) => ids.get(feature) ?? []),
    outside,
  }));
  const { weights, bias } = descend(rows, rarities);
  const worths = weights.map((weight, id) => weight * rarities[id]!);
  const telling = [...ids].filter(([, id]) => Math.abs(worths[id]!) >= TELLING);
  return { weights: new Map(telling.map(([feature, id]) => [feature, worths[id]!])), bias };
}

interface ScopeRow {
  readonly features: readonly number[];
  readonly outside: boolean;
}

/** Stochastic gradient descent with a falling step; the same rows give the same weights. */
function descend(
  rows: readonly ScopeRow[],
  rarities: readonly number[],
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(rarities.length);
  let bias = -1;
  for (let pass = 0; pass < TRAINING.passes; pass++) {
    const step = TRAINING.step * (1 - pass / TRAINING.passes) + TRAINING.lastStep;
    for (const { features, outside } of shuffle(rows, TRAINING.seed + pass)) {
      const value = 1 / Math.sqrt(features.length || 1);
      let total = 0;
      for (const feature of features) total += rarities[feature]! * weights[feature]!;
      const error = sigmoid(bias + value * total) - (outside ? 1 : 0);
      bias -= 0.05 * step * error;
      for (const feature of features)
        weights[feature]! -=
          step * (error * value * rarities[feature]! + TRAINING.decay * weights[feature]!);
    }
  }
  return { weights, bias };
}

/** A number for each feature that stands more than once, and how often it does: what one example alone has teaches nothing. */
function numberRepeated(features: readonly string[]): {
  readonly ids: ReadonlyMap<string, number>;
  readonly counts: readonly number[];
} {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1);
  return {
    ids: new Map(repeated.map(([feature], id) => [feature, id])),
    counts: repeated.map(([, count]) => count),
  };
}

/** The logarithm of the odds that the answer is outside the texts: above 0 it is likelier outside. */
export function scopeLogit(
  model: ScopeModel,
  text: string,
  analyser: Analyser,
  holding: Holding,
): number {
  const features = featuresOf(text, analyser, holding).filter((feature) =>
    model.weights.has(feature),
  );
  return model.bias + sum(features, model.weights) / Math.sqrt(features.length || 1);
}

function featuresOf(text: string, analyser: Analyser, holding: Holding): readonly string[] {
  const countries = countriesIn(analyser.language);
  const terms = analyser.all(text).map(({ word, term }) => (countries.has(word) ? COUNTRY : term));
  const features = new Set<string>();
  for (const [at, term] of terms.entries()) {
    features.add(term);
    if (term !== COUNTRY) features.add(`${term} ${HELD[holding(term)]}`);
    if (terms[at + 1] !== undefined) features.add(`${term} ${terms[at + 1]}`);
    if (terms[at + 2] !== undefined) features.add(`${term} _ ${terms[at + 2]}`);
  }
  return [...features];
}

const HELD: Readonly<Record<Held, string>> = {
  text: '(text)',
  phrasings: '(phrasings)',
  nowhere: '(nowhere)',
};

/** What stands for the name of any country: which one it is says nothing of whether the texts answer. */
const COUNTRY = '(country)';

/** Two of them are a code of ISO 3166-1, where there is a country to it. */
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const read = new Map<string, ReadonlySet<string>>();

/** The names of countries in a language that are one word, without accents. */
function countriesIn(language: string): ReadonlySet<string> {
  const known = read.get(language);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const found = new Set<string>();
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const name = names.of(first + second);
      if (name !== undefined && !/\s/u.test(name)) found.add(foldAccents(name).toLowerCase());
    }
  read.set(language, found);
  return found;
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
