import { describe, expect, test } from 'vitest';
import { CRITICAL, ITEMS, LIMBS, VALUES } from './item-table.js';
import { genderChecklist } from './definitions.js';

const { items, profile, worth, actions } = genderChecklist();

describe('the gender-mainstreaming checklist', () => {
  test('has the 40 items of its description, in order, with their weights', () => {
    expect(items.map(({ id, weight }) => [id, weight])).toEqual(ITEMS);
  });

  test('scores 39 of them, 75 points of weight in all', () => {
    expect(items.filter(({ weight }) => weight > 0)).toHaveLength(39);
    expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBe(75);
  });

  test('takes as critical the nine items it says', () => {
    expect(items.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(CRITICAL);
  });

  test.each(Object.entries(LIMBS))('shows limb (%s) of the decision by %j', (limb, of) => {
    expect(items.filter((item) => item.limb === limb).map(({ id }) => id)).toEqual(of);
  });

  test('rests on the decision exactly where an item is of a limb', () => {
    for (const { id, limb, basis } of items)
      expect(basis === 'decision', id).toBe(limb !== undefined);
  });

  test('asks the questions of the profile with the values it says', () => {
    expect(Object.fromEntries(profile.map(({ id, values }) => [id, values]))).toEqual(VALUES);
  });

  test('supposes beneficiaries, materials and training', () => {
    const supposed = new Map(profile.map((question) => [question.id, question.default]));
    for (const question of ['beneficiaries', 'materials', 'training'])
      expect(supposed.get(question), question).toBe('yes');
  });

  test('takes yes, no and don’t know for the marker, and partly too for everything else', () => {
    for (const { id, answers } of items)
      expect(answers, id).toEqual(
        id === 'L2' ? ['yes', 'no', 'dont-know'] : ['yes', 'partly', 'no', 'dont-know'],
      );
  });

  test('counts a yes whole and a partly half, and names five actions', () => {
    expect(worth).toEqual({ yes: 1, partly: 0.5, no: 0 });
    expect(actions).toBe(5);
  });
});
