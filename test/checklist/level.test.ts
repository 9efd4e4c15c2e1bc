import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import type { Answer } from '../../src/domain/checklist.js';
import type { LevelResult } from '../../src/domain/result.js';
import { genderChecklist } from './definitions.js';
import type { Given, ItemName } from './item-table.js';
import { expectedOf } from './oracle.js';
import { resultsOf } from './outcomes.js';
import { allNoBut, WHOLE } from './projects.js';

const checklist = genderChecklist();

function levelOf(given: Given): LevelResult {
  return resultsOf(rate(checklist, WHOLE, given)).level;
}

const PRINCIPAL: Given = {
  L2: 'yes',
  L1: 'yes',
  L3: 'partly',
  L5: 'partly',
  L6: 'partly',
  A1: 'partly',
};

describe('the level', () => {
  const LEVELS: readonly (readonly [string, number, Given])[] = [
    ['a main objective with all that goes with it', 4, PRINCIPAL],
    ['a main objective without an indicator', 3, { ...PRINCIPAL, L3: 'no' }],
    ['a main objective without an analysis', 3, { ...PRINCIPAL, A1: 'no' }],
    ['a main objective without an output', 3, { ...PRINCIPAL, L5: 'no' }],
    ['a main objective without an activity', 3, { ...PRINCIPAL, L6: 'no' }],
    ['an objective that is not the main one', 3, { ...PRINCIPAL, L2: 'no' }],
    ['an objective and half an output', 3, { L1: 'yes', L5: 'partly' }],
    ['an objective and half an activity', 3, { L1: 'yes', L6: 'partly' }],
    ['a main objective that is only worded sensitively', 2, { ...PRINCIPAL, L1: 'partly' }],
    ['an objective alone', 2, { L1: 'yes' }],
    ['an objective that is only worded sensitively', 2, { L1: 'partly' }],
    ['half an output', 2, { L5: 'partly' }],
    ['half an activity', 2, { L6: 'partly' }],
    ['a main objective that is not in the logframe', 1, { L2: 'yes' }],
    ['analysis and indicators alone', 1, { A1: 'yes', L3: 'yes', L4: 'yes', L7: 'yes' }],
    ['nothing', 1, {}],
  ];

  test.each(LEVELS)('of %s is %i', (_, level, given) => {
    expect(levelOf(allNoBut(given))).toMatchObject({ level });
    expect(levelOf(allNoBut(given)).range).toBeUndefined();
  });

  test('follows its rule for every combination of the answers it looks at', () => {
    const some: readonly (Answer | undefined)[] = ['yes', 'partly', 'no', 'dont-know'];
    for (const given of combinations(['L1', 'L3', 'L5', 'L6', 'A1'], some))
      for (const L2 of ['yes', 'no', 'dont-know'] as const) {
        const { level, range = [level, level] } = levelOf({ ...given, L2 });
        const expected = expectedOf(WHOLE, { ...given, L2 });
        expect([level, ...range]).toEqual([expected.level, ...expected.levelRange]);
      }
  });
});

describe('what is not known', () => {
  test('counts as no, and the range says what it could be', () => {
    expect(levelOf({ ...PRINCIPAL, L2: 'dont-know' })).toMatchObject({ level: 3, range: [3, 4] });
    expect(levelOf(allNoBut({ L5: 'dont-know' }))).toMatchObject({ level: 1, range: [1, 2] });
    expect(levelOf({})).toMatchObject({ level: 1, range: [1, 4] });
  });

  test('gives no range where it changes nothing', () => {
    expect(levelOf({ ...PRINCIPAL, L3: 'yes', M1: 'dont-know' }).range).toBeUndefined();
    expect(levelOf(allNoBut({ L1: 'partly', L2: 'dont-know' })).range).toBeUndefined();
  });
});

describe('the answers that decided the level', () => {
  test('are those of the rule that held', () => {
    expect(levelOf(PRINCIPAL).deciding).toEqual(['L2', 'L1', 'L3', 'L5', 'L6', 'A1']);
  });

  test('are of its alternatives those that held', () => {
    expect(levelOf(allNoBut({ L1: 'yes', L6: 'partly' })).deciding).toEqual(['L1', 'L6']);
    expect(levelOf(allNoBut({ L5: 'yes', L6: 'yes' })).deciding).toEqual(['L5', 'L6']);
  });

  test('are, at the lowest level, those that the next one needs', () => {
    expect(levelOf(allNoBut()).deciding).toEqual(['L5', 'L6', 'L1']);
  });
});

function combinations(
  [item, ...others]: readonly ItemName[],
  answers: readonly (Answer | undefined)[],
): Given[] {
  if (item === undefined) return [{}];
  return combinations(others, answers).flatMap((given) =>
    answers.map((answer) => ({ ...given, [item]: answer })),
  );
}
