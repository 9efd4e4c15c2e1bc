import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import { standings } from '../../src/checklist/standing.js';
import type { Answer } from '../../src/domain/checklist.js';
import type { Outcome } from '../../src/domain/result.js';
import { genderChecklist } from './definitions.js';
import { ITEM_NAMES, type ItemName } from './item-table.js';
import { resultsOf } from './outcomes.js';
import { unanswered } from './projects.js';
import { type Sample, samples } from './random-assessments.js';

const checklist = genderChecklist();
const RUNS = { numRuns: 1_500 };
const BANDS = ['not-mainstreamed', 'weak', 'adequate', 'strong'];

const rateSample = ({ profile, given }: Sample): Outcome => rate(checklist, profile, given);

function withAnswer(sample: Sample, item: ItemName, answer: Answer): Sample {
  return { ...sample, given: { ...sample.given, [item]: answer } };
}

/** What an item counts as. */
function counted({ profile, given }: Sample, item: ItemName): Answer {
  const standing = standings(checklist, profile, given).find((each) => each.item.id === item);
  return standing?.answer ?? 'dont-know';
}

/** What must never go down when an answer gets better, from the low reading of what is not known. */
function heights(sample: Sample): readonly number[] {
  const { level, screen, score } = resultsOf(rateSample(sample));
  return [level.level, screen.score, score.low, BANDS.indexOf(score.band)];
}

/** The same from the high reading. */
function highHeights(sample: Sample): readonly number[] {
  const { level, screen, score } = resultsOf(rateSample(sample));
  const top = (low: number, range: readonly [number, number] = [low, low]): number => range[1];
  return [
    top(level.level, level.range),
    top(screen.score, screen.range),
    score.high,
    BANDS.indexOf(score.highBand),
  ];
}

function expectNoneLower(better: readonly number[], worse: readonly number[]): void {
  better.forEach((each, at) => {
    expect(each).toBeGreaterThanOrEqual(worse[at]!);
  });
}

describe('every outcome', () => {
  test('stays within its bounds', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const outcome = rateSample(sample);
        const { level, screen, conformity, score } = resultsOf(outcome);
        expect([1, 2, 3, 4]).toContain(level.level);
        expect([0, 1, 2]).toContain(screen.score);
        for (const { share } of conformity.limbs) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(score.low).toBeGreaterThanOrEqual(0);
        expect(score.high).toBeLessThanOrEqual(100);
        expect(outcome.dontKnowShare).toBeGreaterThanOrEqual(0);
        expect(outcome.dontKnowShare).toBeLessThanOrEqual(1);
        expect(outcome.actions.length).toBeLessThanOrEqual(5);
      }),
      RUNS,
    );
  });

  test('has no high end below its low end', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { level, screen, score } = resultsOf(rateSample(sample));
        for (const [low, high] of [level.range ?? [0, 1], screen.range ?? [0, 1]])
          expect(high).toBeGreaterThan(low);
        expect(score.high).toBeGreaterThanOrEqual(score.low);
        expect(BANDS.indexOf(score.highBand)).toBeGreaterThanOrEqual(BANDS.indexOf(score.band));
      }),
      RUNS,
    );
  });

  test('opens its score by exactly the share that is not known', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const outcome = rateSample(sample);
        const { low, high } = resultsOf(outcome).score;
        expect(high - low).toBeCloseTo(100 * outcome.dontKnowShare, 9);
      }),
      RUNS,
    );
  });

  test('depends on the answers, not on the order in which they are given', () => {
    fc.assert(
      fc.property(samples, fc.gen(), ({ profile, given }, generate) => {
        const entries = Object.entries(given);
        const shuffled = generate(fc.shuffledSubarray, entries, { minLength: entries.length });
        expect(rate(checklist, profile, Object.fromEntries(shuffled))).toEqual(
          rate(checklist, profile, given),
        );
      }),
      RUNS,
    );
  });

  test('changes nothing of what it was made from', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const before = JSON.stringify([sample, checklist]);
        rateSample(sample);
        expect(JSON.stringify([sample, checklist])).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a better answer', () => {
  const UP: readonly (readonly [Answer, Answer])[] = [
    ['no', 'partly'],
    ['partly', 'yes'],
    ['no', 'yes'],
  ];

  test.each(UP)('than %s, %s, never lowers a score, a level or a band', (worse, better) => {
    fc.assert(
      fc.property(samples, fc.constantFrom(...ITEM_NAMES), (sample, item) => {
        const [low, high] = [withAnswer(sample, item, worse), withAnswer(sample, item, better)];
        expectNoneLower(heights(high), heights(low));
        expectNoneLower(highHeights(high), highHeights(low));
      }),
      RUNS,
    );
  });

  test('than don’t know, yes, never lowers a score, a level or a band', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(...ITEM_NAMES), (sample, item) => {
        const [low, high] = [
          withAnswer(sample, item, 'dont-know'),
          withAnswer(sample, item, 'yes'),
        ];
        expectNoneLower(heights(high), heights(low));
        expectNoneLower(highHeights(high), highHeights(low));
      }),
      RUNS,
    );
  });

  test('once it is known, whichever it is, stays within the range there was', () => {
    fc.assert(
      fc.property(
        samples,
        fc.constantFrom(...ITEM_NAMES),
        fc.constantFrom<Answer>('yes', 'partly', 'no'),
        (sample, item, answer) => {
          const unknown = withAnswer(sample, item, 'dont-know');
          const known = withAnswer(sample, item, answer);
          const [before, after] = [rateSample(unknown), rateSample(known)].map(resultsOf);
          expect(after!.score.low).toBeGreaterThanOrEqual(before!.score.low);
          expect(after!.score.high).toBeLessThanOrEqual(before!.score.high);
          expectNoneLower(highHeights(unknown).slice(0, 3), highHeights(known).slice(0, 3));
          expectNoneLower(heights(known).slice(0, 3), heights(unknown).slice(0, 3));
        },
      ),
      RUNS,
    );
  });
});

describe('an answer nobody gave', () => {
  test('counts as don’t know, unless a rule supposes another', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(...ITEM_NAMES), (sample, item) => {
        const none = { ...sample, given: unanswered(sample.given, item) };
        fc.pre(counted(none, item) === 'dont-know');
        expect(rateSample(none)).toEqual(rateSample(withAnswer(sample, item, 'dont-know')));
      }),
      RUNS,
    );
  });
});

describe('an answer that a skip hides', () => {
  test('has no weight in anything', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(...ITEM_NAMES), (sample, item) => {
        const hidden = standings(checklist, sample.profile, {}).find(
          (each) => each.item.id === item,
        );
        fc.pre(hidden?.rule?.effect === 'fixed');
        const none = { ...sample, given: unanswered(sample.given, item) };
        for (const answer of ['yes', 'partly', 'no'] as const)
          expect(rateSample(withAnswer(sample, item, answer))).toEqual(rateSample(none));
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});
