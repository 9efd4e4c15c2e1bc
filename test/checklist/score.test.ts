import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import type { ScoreResult } from '../../src/domain/result.js';
import { genderChecklist } from './definitions.js';
import { CRITICAL, type Given, type ItemName, type ProjectProfile } from './item-table.js';
import { resultsOf } from './outcomes.js';
import { allNoBut, allOf, allYesBut, unanswered, WHOLE } from './projects.js';

const checklist = genderChecklist();

/** Without partners (P3, C2) and the item for one sex (D5) the weight is 70: a fifth of it is 14. */
const SEVENTY: ProjectProfile = { ...WHOLE, partners: 'no' };

function scoreOf(given: Given, profile: ProjectProfile = SEVENTY): ScoreResult {
  return resultsOf(rate(checklist, profile, given)).score;
}

/** Items that are not critical, two points of weight each, and one point each. */
const TWOS: readonly ItemName[] = [
  'A4',
  'A6',
  'A7',
  'D2',
  'D3',
  'L4',
  'L5',
  'L6',
  'B1',
  'S1',
  'S2',
  'S3',
  'M1',
  'M2',
  'M5',
];
const ONES: readonly ItemName[] = [
  'A5',
  'D4',
  'D6',
  'L7',
  'B2',
  'P2',
  'M3',
  'M4',
  'C3',
  'E3',
  'E4',
];

describe('the score', () => {
  test('is taken of 70 points here', () => {
    expect(rate(checklist, SEVENTY, {}).applicableWeight).toBe(70);
  });

  interface Case {
    readonly score: number;
    readonly band: string;
    readonly no?: readonly ItemName[];
    readonly partly?: readonly ItemName[];
  }
  const CASES: readonly Case[] = [
    { score: 100, band: 'strong' },
    { score: (100 * 69.5) / 70, band: 'strong', partly: ['A5'] },
    { score: 80, band: 'strong', no: TWOS.slice(0, 7) },
    { score: (100 * 55.5) / 70, band: 'adequate', no: TWOS.slice(0, 7), partly: ['A5'] },
    { score: 60, band: 'adequate', no: TWOS.slice(0, 14) },
    { score: (100 * 41.5) / 70, band: 'weak', no: TWOS.slice(0, 14), partly: ['A5'] },
    { score: 40, band: 'weak', no: [...TWOS, ...ONES], partly: ['E2'] },
    { score: (100 * 27) / 70, band: 'not-mainstreamed', no: [...TWOS, ...ONES, 'E2'] },
  ];

  test.each(CASES)('$score is $band', ({ score, band, no = [], partly = [] }) => {
    const found = scoreOf(allYesBut({ ...allOf(no, 'no'), ...allOf(partly, 'partly') }));
    expect(found).toMatchObject({ band, highBand: band, provisional: false, settling: [] });
    expect(found.low).toBeCloseTo(score, 10);
    expect(found.high).toBe(found.low);
    expect(found.cappedAt).toBeUndefined();
  });

  test('is 0 when everything is no, and 50 when everything is partly', () => {
    expect(scoreOf(allNoBut())).toMatchObject({ low: 0, high: 0, band: 'not-mainstreamed' });
    const half = allOf([...TWOS, ...ONES, ...CRITICAL, 'E2'], 'partly');
    expect(scoreOf(half)).toMatchObject({ low: 50, high: 50, band: 'weak' });
  });

  test('leaves the marker out', () => {
    expect(scoreOf(allYesBut({ L2: 'no' })).low).toBe(100);
    expect(scoreOf(allYesBut({ L2: 'dont-know' })).high).toBe(100);
  });

  test('leaves out what is not applicable, and weighs the rest anew', () => {
    const given = allYesBut({ A3: 'not-applicable', L4: 'not-applicable', A5: 'no' });
    expect(rate(checklist, SEVENTY, given).applicableWeight).toBe(65);
    expect(scoreOf(given).low).toBeCloseTo((100 * 64) / 65, 10);
  });

  test('takes a no that a skip hides as not said', () => {
    expect(scoreOf(allYesBut({ P3: 'no', C2: 'no', D5: 'no' }))).toMatchObject({ low: 100 });
  });
});

describe('critical items answered no', () => {
  const ofCritical = (count: number): Given => allOf(CRITICAL.slice(0, count), 'no');

  test.each([
    [0, 'strong'],
    [1, 'adequate'],
    [2, 'adequate'],
    [3, 'weak'],
  ])('%i leave at best %s', (count, band) => {
    const given = allYesBut(ofCritical(count));
    expect(scoreOf(given).low).toBeCloseTo((100 * (70 - 3 * count)) / 70, 10);
    expect(scoreOf(given)).toMatchObject({ band, highBand: band });
    expect(scoreOf(given).cappedAt).toBe(count === 0 ? undefined : band);
    expect(rate(checklist, SEVENTY, given).criticalNo).toBe(count);
  });

  test.each(CRITICAL)('%s is one of them', (item) => {
    expect(scoreOf(allYesBut({ [item]: 'no' })).cappedAt).toBe('adequate');
  });

  test('never lift a band', () => {
    expect(scoreOf(allNoBut({ A1: 'partly' })).band).toBe('not-mainstreamed');
    const given = allYesBut({ ...allOf([...TWOS, ...ONES], 'no'), E1: 'no', E2: 'partly' });
    expect(scoreOf(given)).toMatchObject({ band: 'not-mainstreamed', cappedAt: 'adequate' });
  });

  test('cap both ends of the range', () => {
    const given = allYesBut({ A1: 'no', ...allOf(TWOS.slice(0, 8), 'dont-know') });
    expect(scoreOf(given)).toMatchObject({
      low: (100 * 51) / 70,
      high: (100 * 67) / 70,
      band: 'adequate',
      highBand: 'adequate',
      provisional: true,
    });
  });

  test('are not those only not known, or partly', () => {
    expect(scoreOf(allYesBut({ A1: 'dont-know', A2: 'partly' }))).toMatchObject({
      band: 'strong',
      highBand: 'strong',
    });
    expect(rate(checklist, SEVENTY, allYesBut({ A1: 'dont-know' })).criticalNo).toBe(0);
  });

  test('are not those of weight that is not critical', () => {
    expect(scoreOf(allYesBut({ L5: 'no', L6: 'no', E2: 'no' })).band).toBe('strong');
  });

  test('are not those that the project is not asked', () => {
    for (const donorAgreement of ['none', 'not-available'] as const)
      expect(
        rate(checklist, { ...WHOLE, donorAgreement }, allYesBut({ P1: 'no' })).criticalNo,
      ).toBe(0);
  });

  test('are also the evaluation that is required and not planned', () => {
    const given = unanswered(allYesBut(), 'E1');
    expect(scoreOf(given, { ...SEVENTY, evaluation: 'required' }).cappedAt).toBe('adequate');
    expect(scoreOf(given, { ...SEVENTY, evaluation: 'planned' }).cappedAt).toBeUndefined();
  });
});

describe('what is not known', () => {
  const fifth = allOf(TWOS.slice(0, 7), 'dont-know');

  test('counts as no at the low end and as yes at the high end', () => {
    expect(scoreOf(allYesBut(fifth))).toMatchObject({ low: 80, high: 100, band: 'strong' });
  });

  test('leaves the score firm up to a fifth of the weight', () => {
    expect(scoreOf(allYesBut(fifth))).toMatchObject({ provisional: false, settling: [] });
    expect(rate(checklist, SEVENTY, allYesBut(fifth)).dontKnowShare).toBeCloseTo(0.2, 12);
  });

  test('makes it provisional beyond, and what would settle it is named, the weightiest first', () => {
    const found = scoreOf(allYesBut({ ...fifth, A5: 'dont-know', E1: 'dont-know' }));
    expect(found).toMatchObject({ provisional: true, band: 'adequate', highBand: 'strong' });
    expect(found.settling).toEqual(['E1', 'A4', 'A6', 'A7', 'D2', 'D3', 'L4', 'L5', 'A5']);
  });

  test('is also what nobody answered', () => {
    const found = scoreOf({});
    expect(found).toMatchObject({
      low: 0,
      high: 100,
      band: 'not-mainstreamed',
      highBand: 'strong',
      provisional: true,
    });
    expect(found.settling).toHaveLength(36);
    expect(found.settling).not.toContain('L2');
  });

  test('is also what is said not to apply where it does', () => {
    expect(scoreOf(allYesBut({ A1: 'not-applicable' }))).toMatchObject({
      low: (100 * 67) / 70,
      high: 100,
    });
  });
});
