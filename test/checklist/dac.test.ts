import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import type { ScreenResult } from '../../src/domain/result.js';
import { genderChecklist } from './definitions.js';
import type { Given, ItemName, ProjectProfile } from './item-table.js';
import { resultsOf } from './outcomes.js';
import { allNoBut, allYesBut, WHOLE } from './projects.js';

const checklist = genderChecklist();

function screened(given: Given, profile: Partial<ProjectProfile> = {}): ScreenResult {
  return resultsOf(rate(checklist, { ...WHOLE, ...profile }, given)).screen;
}

/** As little as meets every criterion. */
const BASE: Given = {
  A1: 'yes',
  A7: 'partly',
  D1: 'partly',
  L1: 'yes',
  L3: 'yes',
  L4: 'partly',
  M1: 'partly',
};

describe('the DAC score', () => {
  test('is 2 for level 4 with the base criteria', () => {
    const given = allNoBut({ ...BASE, L2: 'yes', L5: 'partly', L6: 'partly' });
    expect(screened(given)).toMatchObject({ score: 2, missing: [] });
  });

  test('is 1 for level 3 with the base criteria', () => {
    expect(screened(allNoBut({ ...BASE, L5: 'partly' }))).toMatchObject({ score: 1, missing: [] });
    expect(screened(allYesBut({ L2: 'no' }))).toMatchObject({ score: 1, missing: [] });
  });

  test('is 0 for level 2, also with the base criteria: an objective without outputs is not targeted', () => {
    expect(screened(allNoBut(BASE))).toMatchObject({ score: 0, missing: [] });
  });

  test('is 0 for outputs without an objective', () => {
    expect(screened(allYesBut({ L1: 'no', L2: 'no' }))).toMatchObject({
      score: 0,
      missing: ['L1'],
    });
  });

  test('is 0 for level 1, and names every criterion', () => {
    const { score, missing } = screened(allNoBut());
    expect(score).toBe(0);
    expect(missing).toEqual(['A1', 'A7', 'D1', 'L1', 'L3', 'L4', 'M1']);
  });

  test.each(['A1', 'A7', 'D1', 'L1', 'L3', 'L4', 'M1'] as const)(
    'is 0 when %s alone is no, and names it',
    (item: ItemName) => {
      expect(screened(allYesBut({ [item]: 'no' }))).toMatchObject({ score: 0, missing: [item] });
    },
  );

  test.each(['A1', 'L1', 'L3'] as const)('asks for %s whole', (item) => {
    expect(screened(allYesBut({ [item]: 'partly' }))).toMatchObject({ score: 0, missing: [item] });
  });

  test('takes indicators and monitoring that do not apply as no obstacle', () => {
    expect(screened(allYesBut({ L4: 'not-applicable' })).score).toBe(2);
    expect(screened(allYesBut(), { stage: 'concept' }).score).toBe(2);
  });

  test('shows level 4 and a 0 side by side', () => {
    const results = resultsOf(rate(checklist, WHOLE, allYesBut({ A1: 'partly' })));
    expect(results.level.level).toBe(4);
    expect(results.screen).toMatchObject({ score: 0, missing: ['A1'] });
  });
});

describe('what is not known', () => {
  test('counts as no, is named as missing, and the range says what it could be', () => {
    expect(screened(allYesBut({ A7: 'dont-know' }))).toMatchObject({
      score: 0,
      range: [0, 2],
      missing: ['A7'],
    });
  });

  test('of the marker alone is between 1 and 2', () => {
    expect(screened(allYesBut({ L2: 'dont-know' }))).toMatchObject({
      score: 1,
      range: [1, 2],
      missing: [],
    });
  });

  test('gives no range where a criterion is failed anyway', () => {
    const result = screened(allYesBut({ A7: 'dont-know', D1: 'no' }));
    expect(result.range).toBeUndefined();
    expect(result.missing).toEqual(['A7', 'D1']);
  });
});
