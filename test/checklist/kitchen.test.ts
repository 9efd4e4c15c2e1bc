import { describe, expect, test } from 'vitest';
import { rate } from '../../src/checklist/rate.js';
import type { Answer } from '../../src/domain/checklist.js';
import type { Given } from '../../src/domain/course.js';
import type { Outcome } from '../../src/domain/result.js';
import { kitchenChecklist } from './definitions.js';
import { type Results, resultsOf } from './outcomes.js';
import { AMINA, answered, playAssessment } from './played-assessment.js';

/** The alarm weighs 5 and is critical, the blanket 1, the fridge 4, the tasting nothing; a partly is worth a quarter. */
const checklist = kitchenChecklist();

function outcomeOf(given: Given, size: 'small' | 'large' = 'large'): Outcome {
  return rate(checklist, { size }, given);
}

function resultsFor(given: Given, size: 'small' | 'large' = 'large'): Results {
  return resultsOf(outcomeOf(given, size));
}

function kitchen(alarm: Answer, blanket: Answer, fridge: Answer, tasting: Answer = 'no'): Given {
  return { alarm, blanket, fridge, tasting };
}

describe('a checklist of another subject, with rules of its own', () => {
  test('gives its own levels, scores, verdicts and bands', () => {
    expect(resultsFor(kitchen('yes', 'yes', 'yes'))).toMatchObject({
      level: { id: 'stars', level: 2, deciding: ['alarm', 'fridge'] },
      screen: { id: 'seal', score: 3, missing: [] },
      conformity: { id: 'rules', limbs: [{ limb: 'law', verdict: 'conforms', share: 1 }] },
      score: { id: 'care', low: 100, high: 100, band: 'good', provisional: false },
    });
  });

  test('takes a partly as a quarter', () => {
    const { level, conformity, score } = resultsFor(kitchen('partly', 'yes', 'no'));
    expect(score).toMatchObject({ low: 22.5, band: 'bad' });
    expect(conformity.limbs).toMatchObject([{ verdict: 'partly', share: 0.375 }]);
    expect(level).toMatchObject({ level: 0, deciding: ['alarm', 'tasting'] });
  });

  test('reaches its first level by either way', () => {
    expect(resultsFor(kitchen('yes', 'no', 'no')).level).toMatchObject({
      level: 1,
      deciding: ['alarm'],
    });
    expect(resultsFor(kitchen('no', 'no', 'no', 'yes')).level).toMatchObject({
      level: 1,
      deciding: ['tasting'],
    });
  });

  test('caps at its own band, by one critical no', () => {
    expect(resultsFor(kitchen('yes', 'no', 'no')).score).toMatchObject({ low: 50, band: 'good' });
    expect(resultsFor(kitchen('no', 'yes', 'yes')).score).toMatchObject({
      low: 50,
      band: 'bad',
      cappedAt: 'bad',
    });
    expect(outcomeOf(kitchen('no', 'yes', 'yes')).criticalNo).toBe(1);
  });

  test('is firm with a tenth not known, and provisional with more', () => {
    expect(resultsFor(kitchen('yes', 'dont-know', 'yes')).score).toMatchObject({
      low: 90,
      high: 100,
      provisional: false,
    });
    expect(resultsFor(kitchen('yes', 'yes', 'dont-know')).score).toMatchObject({
      low: 60,
      high: 100,
      provisional: true,
      settling: ['fridge'],
    });
  });

  test('judges a limb with up to half of it not known', () => {
    const verdict = (given: Given): string | undefined =>
      resultsFor(given).conformity.limbs[0]?.verdict;
    expect(verdict(kitchen('dont-know', 'yes', 'yes'))).toBe('cannot-be-determined');
    expect(verdict(kitchen('yes', 'dont-know', 'yes'))).toBe('partly');
    expect(verdict(kitchen('no', 'yes', 'yes'))).toBe('does-not-conform');
  });

  test('leaves out what it says', () => {
    const small = outcomeOf(kitchen('yes', 'no', 'yes'), 'small');
    expect(small.applicableWeight).toBe(9);
    expect(small.notApplicable).toMatchObject([{ item: 'blanket', rule: { reason: 'too-small' } }]);
    expect(resultsOf(small).screen.score).toBe(3);
    const empty = outcomeOf(kitchen('yes', 'yes', 'not-applicable'));
    expect(empty.applicableWeight).toBe(6);
    expect(resultsOf(empty)).toMatchObject({ level: { level: 1 }, score: { low: 100 } });
  });

  test('names its own number of actions', () => {
    expect(outcomeOf(kitchen('partly', 'no', 'no')).actions.map(({ item }) => item)).toEqual([
      'alarm',
      'fridge',
    ]);
  });

  test('puts a critical no before a critical partly that weighs more', () => {
    const items = checklist.items.map((item) => ({ ...item, critical: item.weight >= 4 }));
    const { actions } = rate({ ...checklist, items }, {}, kitchen('partly', 'yes', 'no'));
    expect(actions.map(({ item }) => item)).toEqual(['fridge', 'alarm']);
  });

  test('shows what is open as ranges', () => {
    expect(resultsFor({})).toMatchObject({
      level: { level: 0, range: [0, 2] },
      screen: { score: 0, range: [0, 3], missing: ['blanket'] },
      score: { low: 0, high: 100, settling: ['alarm', 'fridge', 'blanket'] },
    });
  });
});

describe('an assessment of it', () => {
  test('runs on the same log and the same steps', () => {
    const project = playAssessment(checklist);
    project.answers(AMINA, 'alarm', 'yes');
    project.says('size', 'small');
    const { course, outcome } = project.opened();
    expect(course.profile).toEqual({ size: 'small' });
    expect(course.sections).toEqual([
      { section: 'fire', asked: 1, answered: 1 },
      { section: 'food', asked: 2, answered: 0 },
    ]);
    expect(course.open.map(({ id }) => id)).toEqual(['fridge', 'tasting']);
    expect(resultsOf(outcome).level).toMatchObject({ level: 1, range: [1, 2] });
  });

  test('takes the answers that it offers, and no others', () => {
    const project = playAssessment(checklist);
    expect(project.does(AMINA, answered('tasting', 'dont-know', 0))).toEqual({
      kind: 'refused',
      refusal: { code: 'answer-not-offered', offered: ['yes', 'no'] },
    });
    expect(project.does(AMINA, answered('fridge', 'not-applicable', 0))).toEqual({
      kind: 'refused',
      refusal: { code: 'reason-missing' },
    });
    expect(project.answers(AMINA, 'fridge', 'not-applicable', 'no food here').kind).toBe('done');
    expect(project.answers(AMINA, 'A1', 'yes')).toEqual({
      kind: 'refused',
      refusal: { code: 'item-unknown' },
    });
  });
});
