import fc from 'fast-check';
import { type Answer, ANSWERS } from '../../src/domain/checklist.js';
import {
  type Given,
  ITEM_NAMES,
  type ItemName,
  LIMBS,
  type ProjectProfile,
  VALUES,
  weightOf,
} from './item-table.js';
import { effectiveAnswers } from './oracle.js';

/** A project, and what was answered of it so far. */
export interface Sample {
  readonly profile: ProjectProfile;
  readonly given: Given;
}

export const profiles: fc.Arbitrary<ProjectProfile> = fc.record({
  stage: fc.constantFrom(...VALUES.stage),
  target: fc.constantFrom(...VALUES.target),
  nature: fc.constantFrom(...VALUES.nature),
  donorAgreement: fc.constantFrom(...VALUES.donorAgreement),
  partners: fc.constantFrom(...VALUES.partners),
  staff: fc.constantFrom(...VALUES.staff),
  structures: fc.constantFrom(...VALUES.structures),
  evaluation: fc.constantFrom(...VALUES.evaluation),
  beneficiaries: fc.constantFrom(...VALUES.beneficiaries),
  materials: fc.constantFrom(...VALUES.materials),
  training: fc.constantFrom(...VALUES.training),
});

/** How often a project of this kind gives each answer, or none. */
type Mood = Readonly<Record<Answer | 'none', number>>;
const MOODS: readonly Mood[] = [
  { yes: 1, partly: 1, no: 1, 'dont-know': 1, 'not-applicable': 1, none: 1 },
  { yes: 12, partly: 3, no: 0, 'dont-know': 1, 'not-applicable': 1, none: 1 },
  { yes: 12, partly: 3, no: 1, 'dont-know': 0, 'not-applicable': 1, none: 0 },
  { yes: 3, partly: 6, no: 2, 'dont-know': 1, 'not-applicable': 1, none: 1 },
  { yes: 2, partly: 2, no: 8, 'dont-know': 1, 'not-applicable': 1, none: 1 },
  { yes: 4, partly: 1, no: 1, 'dont-know': 4, 'not-applicable': 4, none: 4 },
];

const answersIn = (mood: Mood): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    { arbitrary: fc.constant(undefined), weight: mood.none },
    ...ANSWERS.map((answer) => ({ arbitrary: fc.constant(answer), weight: mood[answer] })),
  );

/** Any answers, also ones that the rules do not allow or that a skip hides. */
export const givens: fc.Arbitrary<Given> = fc
  .constantFrom(...MOODS)
  .chain((mood) => fc.array(answersIn(mood), { minLength: 40, maxLength: 40 }))
  .map((answers) => toGiven((_, at) => answers[at]));

export const anySamples: fc.Arbitrary<Sample> = fc.record({ profile: profiles, given: givens });

/**
 * Samples that stand at a threshold or half a point from it: of all items or of one limb, so much is not known and so much is
 * reached.
 */
export const closeSamples: fc.Arbitrary<Sample> = fc
  .record({
    profile: profiles,
    base: givens,
    order: fc.shuffledSubarray([...ITEM_NAMES], { minLength: 40 }),
    among: fc.constantFrom<readonly ItemName[]>(ITEM_NAMES, ITEM_NAMES, LIMBS.a, LIMBS.b, LIMBS.c),
    reached: fc.constantFrom(0.4, 0.6, 0.8),
    unknown: fc.constantFrom(0, 0, 0.2, 0.4),
    off: fc.record({ reached: fc.constantFrom(-1, 0, 1), unknown: fc.constantFrom(0, 0, 1) }),
  })
  .map(({ profile, base, order, among, reached, unknown, off }) => {
    const answers = effectiveAnswers(profile, base);
    const counted = order.filter(
      (item) => among.includes(item) && answers[item] !== 'not-applicable',
    );
    const whole = counted.reduce((sum, item) => sum + weightOf(item), 0);
    const given = fill(
      counted,
      Math.floor(whole * unknown) + off.unknown,
      Math.ceil(2 * whole * reached) + off.reached,
    );
    return { profile, given: { ...base, ...given } };
  });

/** Answers don't know for this weight, and reaches these half points with the rest; both as nearly as the weights allow. */
function fill(items: readonly ItemName[], unknown: number, halfPoints: number): Given {
  const given: Partial<Record<ItemName, Answer>> = {};
  let [unknownLeft, left] = [unknown, halfPoints];
  for (const item of items) {
    const weight = weightOf(item);
    if (weight <= unknownLeft) {
      given[item] = 'dont-know';
      unknownLeft -= weight;
    } else {
      given[item] = 2 * weight <= left ? 'yes' : weight <= left ? 'partly' : 'no';
      left -= { yes: 2, partly: 1, no: 0 }[given[item]] * weight;
    }
  }
  return given;
}

export const samples: fc.Arbitrary<Sample> = fc.oneof(anySamples, closeSamples);

function toGiven(answerTo: (item: ItemName, at: number) => Answer | undefined): Given {
  return Object.fromEntries(
    ITEM_NAMES.flatMap((item, at) => {
      const answer = answerTo(item, at);
      return answer === undefined ? [] : [[item, answer]];
    }),
  );
}
