import type { Answer } from '../../domain/checklist.js';
import type { Sighting } from './recognise.js';
import type { Weighing } from './signals-schema.js';
import { conceptTerm } from './terms.js';

/** What rules and examples say of each item of a document, before they are weighed. */
export interface Grounds {
  readonly item: string;
  readonly section: string;
  /** What the rules propose. */
  readonly rule: Answer;
  readonly sightings: readonly Sighting[];
}

/** What speaks for an answer, in numbers. */
export const FEATURES = [
  'always',
  'rule-yes',
  'rule-partly',
  'rule-unknown',
  'rules-elsewhere',
  'section',
  'seen',
  'seen-met',
  'seen-met-plainly',
  'second-met',
  'second-met-plainly',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The features of each item. A project that does much in one part seldom does nothing in the others. */
export function featuresOf(
  all: readonly Grounds[],
  weighing: Weighing,
): ReadonlyMap<string, Readonly<Record<Feature, number>>> {
  const seen = new Map(all.map(({ item, sightings }) => [item, strongest(sightings, inAnyWay)[0]]));
  return new Map(
    all.map(({ item, section, rule, sightings }) => {
      const others = all.filter((each) => each.item !== item);
      const met = strongest(sightings, ({ says }) => says.yes);
      const plainly = strongest(sightings, metPlainly(weighing));
      const features: Record<Feature, number> = {
        always: 1,
        'rule-yes': rule === 'yes' ? 1 : 0,
        'rule-partly': rule === 'partly' ? 1 : 0,
        'rule-unknown': rule === 'dont-know' ? 1 : 0,
        'rules-elsewhere': mean(others.map((each) => WORTH[each.rule] ?? 0)),
        section: mean(
          others.filter((each) => each.section === section).map((each) => seen.get(each.item)!),
        ),
        seen: logOf(seen.get(item)!),
        'seen-met': logOf(met[0]),
        'seen-met-plainly': logOf(plainly[0]),
        'second-met': met[1],
        'second-met-plainly': plainly[1],
      };
      return [item, features];
    }),
  );
}

const WORTH: Readonly<Partial<Record<Answer, number>>> = { yes: 1, partly: 0.5 };

function inAnyWay({ says }: Sighting): number {
  return says.yes + says.partly;
}

/** That an item is met, by a passage that names what the checklist asks about, or follows one that does. */
function metPlainly({ plain }: Weighing): (sighting: Sighting) => number {
  const wanted = plain.map(conceptTerm);
  return ({ passage: { terms }, says }) =>
    wanted.some((term) => terms.includes(term)) ? says.yes : 0;
}

/** The strongest sighting and the next. */
export function strongest(
  sightings: readonly Sighting[],
  share: (sighting: Sighting) => number,
): readonly [number, number] {
  const [first = 0, second = 0] = sightings
    .map((each) => each.about * share(each))
    .sort((one, other) => other - one);
  return [first, second];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / (values.length || 1);
}

/** Half as likely is one step less, however unlikely. */
function logOf(share: number): number {
  return Math.log(0.02 + share);
}
