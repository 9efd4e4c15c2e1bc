import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import type { Action } from '../../src/domain/result.js';
import { genderChecklist } from './definitions.js';
import type { Given } from './item-table.js';
import { allNoBut, allYesBut, unanswered, WHOLE } from './projects.js';

const checklist = genderChecklist();

function actionsFor(given: Given): readonly Action[] {
  return rate(checklist, WHOLE, given).actions;
}

function itemsFor(given: Given): readonly string[] {
  return actionsFor(given).map(({ item }) => item);
}

describe('what to do first', () => {
  test('is nothing when everything is yes', () => {
    expect(actionsFor(allYesBut())).toEqual([]);
  });

  test('is a critical no, then a critical partly, then a critical item not known, then the rest by weight', () => {
    const given = allYesBut({
      A5: 'no',
      A6: 'no',
      A1: 'dont-know',
      D1: 'partly',
      E1: 'no',
    });
    expect(actionsFor(given)).toEqual([
      { item: 'E1', answer: 'no', critical: true },
      { item: 'D1', answer: 'partly', critical: true },
      { item: 'A1', answer: 'dont-know', critical: true },
      { item: 'A6', answer: 'no', critical: false },
      { item: 'A5', answer: 'no', critical: false },
    ]);
  });

  test('is of the others the weightier, even when it is only partly short', () => {
    const given = allYesBut({ A5: 'no', A6: 'partly', M5: 'dont-know', E4: 'no' });
    expect(itemsFor(given)).toEqual(['A6', 'M5', 'A5', 'E4']);
  });

  test('is at the same weight the no before the partly, and the partly before what is not known', () => {
    const given = allYesBut({ A4: 'dont-know', A6: 'partly', S1: 'no' });
    expect(itemsFor(given)).toEqual(['S1', 'A6', 'A4']);
  });

  test('is five things at most, in the order of the list', () => {
    expect(itemsFor(allNoBut())).toEqual(['A1', 'A2', 'A3', 'D1', 'L1']);
    expect(itemsFor({})).toEqual(['A1', 'A2', 'A3', 'D1', 'L1']);
  });

  test('is not the marker, nor what does not apply', () => {
    const given = allYesBut({ L2: 'no', D5: 'no', A3: 'not-applicable', L4: 'not-applicable' });
    expect(actionsFor(given)).toEqual([]);
  });

  test('is also what nobody answered', () => {
    expect(actionsFor(unanswered(allYesBut(), 'C1'))).toEqual([
      { item: 'C1', answer: 'dont-know', critical: true },
    ]);
  });
});
