import type { Answer } from '../../domain/checklist.js';
import { FEATURES, type Features, type Grounds } from './features.js';
import type { Passage } from './passages.js';
import type { Unit } from './read-units.js';
import type { Sighting } from './recognise.js';
import type { Weighing } from './signals-schema.js';

export const WEIGHED = ['yes', 'partly', 'no'] as const;
export type Weighed = (typeof WEIGHED)[number];

type Likely = Readonly<Record<Weighed, number>>;

/** How likely each answer to an item is. */
export function weigh(item: string, features: Features, { weights, leanings }: Weighing): Likely {
  const scores = WEIGHED.map((answer, at) =>
    FEATURES.reduce(
      (sum, feature) => sum + features[feature] * (weights[answer][feature] ?? 0),
      leanings[item]?.[at] ?? 0,
    ),
  );
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const total = raised.reduce((sum, each) => sum + each, 0);
  const [yes = 0, partly = 0, no = 0] = raised.map((each) => each / total);
  return { yes, partly, no };
}

/** An answer, how likely it is, and the units it rests on, best first. */
export interface Opinion {
  readonly answer: Answer;
  readonly likely: number;
  readonly units: readonly Unit[];
}

/** How likely none may be at most for a full answer to an item that has no part. */
const WHOLE_DOUBT = 0.25;

/** A passage this likely to speak of an item is where its evidence would be. */
const PLACE = 0.4;

/**
 * The likeliest answer. A full one only where hardly anything speaks for none, else a part; not known where the
 * place of the evidence is missing.
 */
export function formOpinion(grounds: Grounds, features: Features, weighing: Weighing): Opinion {
  const { item, rule, told, whole, sightings } = grounds;
  const weighed = weigh(item, features, weighing);
  const likely = whole ? withoutPart(weighed) : weighed;
  const [first] = WEIGHED.toSorted((one, other) => likely[other] - likely[one]);
  const doubtful = first === 'yes' && likely.no > (whole ? WHOLE_DOUBT : weighing.doubt);
  const best = !doubtful ? first! : whole ? 'no' : 'partly';
  const away = sightings.filter(({ about, passage }) => about >= PLACE && isAway(passage));
  if (!told && (rule === 'dont-know' || (best !== 'yes' && away.length > 0)))
    return { answer: 'dont-know', likely: 1 - likely.yes, units: firstUnits(away) };
  const confidence =
    best === 'partly' ? likely.partly + (first === 'yes' ? likely.yes : 0) : likely[best];
  return { answer: best, likely: confidence, units: evidenceFor(best, sightings) };
}

function withoutPart({ yes, no }: Likely): Likely {
  return { yes: yes / (yes + no), partly: 0, no: no / (yes + no) };
}

/** It points to an annex that is not there. */
function isAway({ units }: Passage): boolean {
  return units.some(({ annexMissing }) => annexMissing);
}

/** A passage less likely than this is no evidence to show. */
const SHOWN = 0.15;

function evidenceFor(answer: Weighed, sightings: readonly Sighting[]): readonly Unit[] {
  const weight = ({ about, says }: Sighting): number =>
    about * (answer === 'partly' ? says.partly + says.yes : says[answer]);
  return firstUnits(
    sightings
      .filter((each) => weight(each) >= SHOWN)
      .sort((one, other) => weight(other) - weight(one)),
  );
}

/** A sentence, or the longest cell of a row. */
function firstUnits(sightings: readonly Sighting[]): readonly Unit[] {
  return sightings.map(({ passage: { units } }) =>
    units.reduce((longest, unit) => (unit.tokens.length > longest.tokens.length ? unit : longest)),
  );
}
