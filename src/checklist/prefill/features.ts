import type { Answer } from '../../domain/checklist.js';
import type { Passage } from './passages.js';
import type { Sighting } from './recognise.js';
import type { Weighing } from './signals-schema.js';
import { conceptTerm } from './terms.js';

/** What rules and examples say of each item of a document, before they are weighed. */
export interface Grounds {
  readonly item: string;
  /** What the rules propose. */
  readonly rule: Answer;
  /** Where its answer would stand was seen, as the profile says: it can be known. */
  readonly told: boolean;
  /** There is no answer between yes and no. */
  readonly whole: boolean;
  readonly sightings: readonly Sighting[];
}

/** What speaks for an answer, in numbers. */
export const FEATURES = [
  'always',
  'rule-yes',
  'rule-partly',
  'rule-unknown',
  'rules-elsewhere',
  'met-elsewhere',
  'denied-elsewhere',
  'plainness',
  'length',
  'says-yes',
  'says-partly',
  'says-no',
  'yes-over-no',
  'yes-over-partly',
  'next-yes',
  'next-partly',
  'next-no',
  'plain-best',
  'plain-second',
  'plain-amount',
  'plain-yes',
  'plain-partly',
  'plain-no',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** What a document is like as a whole. */
export interface Makeup {
  /** The share of its passages that say plainly what the checklist asks about. */
  readonly plainness: number;
  /** How many passages it has. */
  readonly passages: number;
}

/** The features of each item. A project that does much in one part seldom does nothing in the others. */
export function featuresOf(
  all: readonly Grounds[],
  { plainness, passages }: Makeup,
  weighing: Weighing,
): ReadonlyMap<string, Features> {
  const met = all.map(({ sightings }) => logOf(strongest(sightings, ({ says }) => says.yes)[0]));
  const denied = all.map(({ sightings }) => logOf(strongest(sightings, ({ says }) => says.no)[0]));
  const document = {
    always: 1,
    plainness,
    length: Math.log(1 + passages),
    'rules-elsewhere': mean(all.map(({ rule }) => WORTH[rule] ?? 0)),
    'met-elsewhere': mean(met),
    'denied-elsewhere': mean(denied),
  };
  const isPlain = plainIn(weighing);
  return new Map(
    all.map(({ item, rule, sightings }) => [
      item,
      { ...document, ...ruleFeatures(rule), ...ownFeatures(sightings, isPlain) },
    ]),
  );
}

const WORTH: Readonly<Partial<Record<Answer, number>>> = { yes: 1, partly: 0.5 };

function ruleFeatures(rule: Answer) {
  return {
    'rule-yes': rule === 'yes' ? 1 : 0,
    'rule-partly': rule === 'partly' ? 1 : 0,
    'rule-unknown': rule === 'dont-know' ? 1 : 0,
  };
}

/** What all passages say together, and what those say that are plain. */
function ownFeatures(sightings: readonly Sighting[], isPlain: (passage: Passage) => boolean) {
  const plain = sightings.filter(({ passage }) => isPlain(passage));
  const [best, second] = strongest(plain, ({ says }) => says.yes);
  const [all, every, among] = [squares(sightings), abouts(sightings), abouts(plain)];
  const logs = (answer: Weighed): number =>
    pool(plain, among, ({ says }) => logOf(says[answer])) / (total(among) + 0.05);
  const over = (answer: Weighed): number =>
    pool(sightings, every, ({ says }) => logOf(says.yes) - logOf(says[answer])) /
    (total(every) + 0.2);
  const next = (answer: Weighed): number => strongest(sightings, ({ says }) => says[answer])[1];
  const shares = (answer: Weighed): number =>
    pool(sightings, all, ({ says }) => says[answer]) / (total(all) + 0.01);
  return {
    'says-yes': shares('yes'),
    'says-partly': shares('partly'),
    'says-no': shares('no'),
    'yes-over-no': over('no'),
    'yes-over-partly': over('partly'),
    'next-yes': next('yes'),
    'next-partly': next('partly'),
    'next-no': next('no'),
    'plain-best': logOf(best),
    'plain-second': second,
    'plain-amount': Math.log(0.1 + total(among)),
    'plain-yes': logs('yes'),
    'plain-partly': logs('partly'),
    'plain-no': logs('no'),
  };
}

type Weighed = 'yes' | 'partly' | 'no';

function abouts(sightings: readonly Sighting[]): readonly number[] {
  return sightings.map(({ about }) => about);
}

/** What is twice as likely to speak of an item counts four times as much. */
function squares(sightings: readonly Sighting[]): readonly number[] {
  return sightings.map(({ about }) => about ** 2);
}

function pool(
  sightings: readonly Sighting[],
  weights: readonly number[],
  value: (sighting: Sighting) => number,
): number {
  return sightings.reduce((sum, each, at) => sum + weights[at]! * value(each), 0);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/** Whether a passage itself names what the checklist asks about. */
export function plainIn({ plain }: Weighing): (passage: Passage) => boolean {
  const wanted = plain.map(conceptTerm);
  return ({ own }) => wanted.some((term) => own.includes(term));
}

/** The strongest sighting and the next. */
export function strongest(
  sightings: readonly Sighting[],
  share: (sighting: Sighting) => number,
): readonly [number, number] {
  let [first, second] = [0, 0];
  for (const each of sightings) {
    const strength = each.about * share(each);
    if (strength > first) [first, second] = [strength, first];
    else if (strength > second) second = strength;
  }
  return [first, second];
}

function mean(values: readonly number[]): number {
  return total(values) / (values.length || 1);
}

const LEAST_SHARE = 0.02;

/** Half as likely is one step less, however unlikely. */
function logOf(share: number): number {
  return Math.log(LEAST_SHARE + share);
}
