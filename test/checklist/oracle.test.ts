import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import type { Outcome, Range } from '../../src/domain/result.js';
import { genderChecklist } from './definitions.js';
import { type Expected, expectedOf } from './oracle.js';
import { resultsOf } from './outcomes.js';
import { anySamples, closeSamples, type Sample } from './random-assessments.js';

const checklist = genderChecklist();
const RUNS = { numRuns: 4_000, seed: 2005 };

/** What the engine says, in the oracle's form. */
function found(outcome: Outcome): Readonly<Record<keyof Expected, unknown>> {
  const { level, screen, conformity, score } = resultsOf(outcome);
  const rangeOf = (value: number, range: Range = [value, value]): Range => range;
  const verdict = (limb: string): unknown =>
    conformity.limbs.find((each) => each.limb === limb)?.verdict;
  return {
    level: level.level,
    levelRange: rangeOf(level.level, level.range),
    dac: screen.score,
    dacRange: rangeOf(screen.score, screen.range),
    missing: screen.missing,
    limbs: { a: verdict('a'), b: verdict('b'), c: verdict('c') },
    low: score.low,
    high: score.high,
    band: score.band,
    highBand: score.highBand,
    provisional: score.provisional,
    settling: score.settling,
    applicableWeight: outcome.applicableWeight,
    dontKnowWeight: Math.round(outcome.dontKnowShare * outcome.applicableWeight),
    criticalNo: outcome.criticalNo,
    actions: outcome.actions.map(({ item }) => item),
    notApplicable: outcome.notApplicable.map(({ item }) => item),
  };
}

const rateSample = ({ profile, given }: Sample): Outcome => rate(checklist, profile, given);

const SAMPLES: readonly (readonly [string, fc.Arbitrary<Sample>])[] = [
  ['any answers', anySamples],
  ['answers close to a threshold', closeSamples],
];

describe('the engine and the rules written a second time', () => {
  test.each(SAMPLES)('say the same of %s', (_, samples) => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(found(rateSample(sample))).toEqual(expectedOf(sample.profile, sample.given));
      }),
      RUNS,
    );
  });
});

describe('the samples', () => {
  const tried = SAMPLES.flatMap(([, samples]) => fc.sample(samples, RUNS)).map(
    ({ profile, given }) => expectedOf(profile, given),
  );
  const reached = (of: (expected: Expected) => unknown): unknown[] =>
    [...new Set(tried.map(of))].sort();

  test('reach every level, DAC score and band, from end to end', () => {
    const pairs = ['1,1', '1,2', '1,3', '1,4', '2,2', '2,3', '2,4', '3,3', '3,4', '4,4'];
    expect(reached(({ levelRange }) => levelRange.join())).toEqual(pairs);
    expect(reached(({ dacRange }) => dacRange.join())).toEqual([
      '0,0',
      '0,1',
      '0,2',
      '1,1',
      '1,2',
      '2,2',
    ]);
    expect(reached(({ band, highBand }) => `${band} ${highBand}`)).toHaveLength(10);
    expect(reached(({ criticalNo }) => criticalNo)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('reach every verdict that a limb can have', () => {
    const verdicts = ['cannot-be-determined', 'conforms', 'does-not-conform', 'partly'];
    expect(reached(({ limbs }) => limbs.a)).toEqual(verdicts);
    expect(reached(({ limbs }) => limbs.b)).toEqual([...verdicts, 'not-applicable'].sort());
    expect(reached(({ limbs }) => limbs.c)).toEqual([...verdicts, 'not-applicable'].sort());
  });

  test.each([40, 60, 80])('stand often on %i exactly', (threshold) => {
    expect(tried.filter(({ low }) => low === threshold).length).toBeGreaterThan(20);
  });

  test('have often exactly a fifth that is not known', () => {
    const onIt = tried.filter((each) => each.dontKnowWeight * 5 === each.applicableWeight);
    expect(onIt.length).toBeGreaterThan(20);
  });
});
