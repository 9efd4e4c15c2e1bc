import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import type { Conformity, LimbResult } from '../../src/domain/result.js';
import { genderChecklist } from './definitions.js';
import { allOf, allYesBut, WHOLE } from './projects.js';
import { type Given, LIMBS, type ProjectProfile } from './item-table.js';
import { resultsOf } from './outcomes.js';

const checklist = genderChecklist();

function limbOf(limb: string, given: Given, profile: Partial<ProjectProfile> = {}): LimbResult {
  const { conformity } = resultsOf(rate(checklist, { ...WHOLE, ...profile }, given));
  const found = conformity.limbs.find((each) => each.limb === limb);
  if (found === undefined) throw new Error(`no limb ${limb}`);
  return found;
}

type Case = readonly [verdict: Conformity, share: number, given: Given];

describe('limb (b), agreements: P1 weighs 3 and P2 1', () => {
  const CASES: readonly Case[] = [
    ['conforms', 1, { P1: 'yes', P2: 'yes' }],
    ['conforms', 0.875, { P1: 'yes', P2: 'partly' }],
    ['partly', 0.75, { P1: 'yes', P2: 'no' }],
    ['partly', 0.75, { P1: 'yes', P2: 'dont-know' }],
    ['partly', 0.625, { P1: 'partly', P2: 'yes' }],
    ['partly', 0.5, { P1: 'partly', P2: 'partly' }],
    ['does-not-conform', 0.375, { P1: 'partly', P2: 'no' }],
    ['does-not-conform', 0.25, { P1: 'no', P2: 'yes' }],
    ['does-not-conform', 0, { P1: 'no', P2: 'no' }],
    ['cannot-be-determined', 0.25, { P1: 'dont-know', P2: 'yes' }],
    ['cannot-be-determined', 0, {}],
  ];

  test.each(CASES)('%s with a share of %f: %j', (verdict, share, given) => {
    expect(limbOf('b', given)).toMatchObject({ verdict, share });
  });

  test('is not applicable without an agreement, whatever was answered', () => {
    expect(limbOf('b', allYesBut(), { donorAgreement: 'none' })).toEqual({
      limb: 'b',
      verdict: 'not-applicable',
      share: 0,
      short: [],
    });
  });

  test('cannot be determined when the text of the agreement is not there', () => {
    expect(limbOf('b', allYesBut(), { donorAgreement: 'not-available' }).verdict).toBe(
      'cannot-be-determined',
    );
  });
});

describe('limb (c), capacity: C1 weighs 3 and C2 2', () => {
  const CASES: readonly Case[] = [
    ['conforms', 0.8, { C1: 'yes', C2: 'partly' }],
    ['partly', 0.7, { C1: 'partly', C2: 'yes' }],
    ['partly', 0.6, { C1: 'yes', C2: 'dont-know' }],
    ['partly', 0.4, { C1: 'no', C2: 'yes' }],
    ['does-not-conform', 0.3, { C1: 'partly', C2: 'no' }],
    ['does-not-conform', 0.3, { C1: 'partly', C2: 'dont-know' }],
    ['cannot-be-determined', 0.4, { C1: 'dont-know', C2: 'yes' }],
    ['conforms', 1, { C1: 'not-applicable', C2: 'yes' }],
    ['partly', 0.5, { C1: 'not-applicable', C2: 'partly' }],
  ];

  test.each(CASES)('%s with a share of %f: %j', (verdict, share, given) => {
    const found = limbOf('c', given);
    expect(found.verdict).toBe(verdict);
    expect(found.share).toBeCloseTo(share, 12);
  });

  test('judges constituents alone where there are no partners', () => {
    expect(limbOf('c', { C1: 'partly', C2: 'no' }, { partners: 'no' })).toMatchObject({
      verdict: 'partly',
      share: 0.5,
    });
  });

  test('is not applicable where there are neither', () => {
    const given: Given = { C1: 'not-applicable' };
    expect(limbOf('c', given, { partners: 'no' }).verdict).toBe('not-applicable');
  });
});

describe('limb (a), projects: twelve items that weigh 30', () => {
  const PARTLY = allOf(['A2', 'A3', 'D1', 'L1'], 'partly'); // 12 of 30, halved

  test('conforms at four fifths', () => {
    expect(limbOf('a', allYesBut(PARTLY))).toMatchObject({ verdict: 'conforms', share: 0.8 });
  });

  test('conforms only in part just below', () => {
    const { verdict, share } = limbOf('a', allYesBut({ ...PARTLY, A4: 'partly' }));
    expect(verdict).toBe('partly');
    expect(share).toBeCloseTo(23 / 30, 12);
  });

  test.each(['no', 'dont-know'] as const)('does not conform whole with one item %s', (answer) => {
    const { verdict, share, short } = limbOf('a', allYesBut({ E2: answer }));
    expect(share).toBeGreaterThan(0.9);
    expect({ verdict, short }).toEqual({ verdict: 'partly', short: ['E2'] });
  });

  test('is judged with two fifths not known, and not with more', () => {
    const unknown = allOf(['A2', 'A3', 'D1', 'L1'], 'dont-know');
    expect(limbOf('a', allYesBut(unknown))).toMatchObject({ verdict: 'partly', share: 0.6 });
    expect(limbOf('a', allYesBut({ ...unknown, A4: 'dont-know' })).verdict).toBe(
      'cannot-be-determined',
    );
  });

  test('conforms in part at two fifths, and not below', () => {
    const no = allOf(['A2', 'A3', 'D1', 'L1', 'L3', 'E1'], 'no'); // 18 of 30
    expect(limbOf('a', allYesBut(no))).toMatchObject({ verdict: 'partly', share: 0.4 });
    expect(limbOf('a', allYesBut({ ...no, E2: 'partly' })).verdict).toBe('does-not-conform');
  });

  test('is judged on what applies: without staff, structures and evaluation 21 points are left', () => {
    const profile = { staff: 'no', structures: 'no', evaluation: 'none' } as const;
    const { share, short } = limbOf('a', allYesBut({ A2: 'no' }), profile);
    expect(share).toBeCloseTo(18 / 21, 12);
    expect(short).toEqual(['A2']);
  });

  test('names what is short in the order of the list', () => {
    const short = { E1: 'partly', A4: 'dont-know', L5: 'no' } as const;
    expect(limbOf('a', allYesBut(short)).short).toEqual(['A4', 'L5', 'E1']);
  });
});

test('every limb looks only at its own items', () => {
  const given = { ...allOf(LIMBS.b, 'yes'), ...allOf(LIMBS.c, 'no') };
  expect(limbOf('b', given).verdict).toBe('conforms');
  expect(limbOf('c', given).verdict).toBe('does-not-conform');
  expect(limbOf('a', given).verdict).toBe('cannot-be-determined');
});
