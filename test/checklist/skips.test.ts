import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/checklist/holds.js';
import { rate } from '../../src/checklist/rate.js';
import { standings } from '../../src/checklist/standing.js';
import type { Answer } from '../../src/domain/checklist.js';
import { genderChecklist } from './definitions.js';
import { type Given, ITEM_NAMES, type ItemName, type ProjectProfile } from './item-table.js';
import { allOf, allYesBut, unanswered, WHOLE } from './projects.js';
import { profiles } from './random-assessments.js';

const checklist = genderChecklist();

function leftOut(profile: Partial<ProjectProfile>, given: Given = {}): string[] {
  const { notApplicable } = rate(checklist, { ...WHOLE, ...profile }, given);
  return notApplicable.map(({ item }) => item);
}

/** What an item counts as. */
function counted(
  item: ItemName,
  profile: Partial<ProjectProfile>,
  given: Given = {},
): Answer | undefined {
  return standings(checklist, { ...WHOLE, ...profile }, given).find((each) => each.item.id === item)
    ?.answer;
}

function offered(item: ItemName, profile: Partial<ProjectProfile>): readonly Answer[] {
  const all = standings(checklist, { ...WHOLE, ...profile }, {});
  return all.find((each) => each.item.id === item)!.offered;
}

describe('what a project is asked', () => {
  const SKIPS: readonly (readonly [Partial<ProjectProfile>, readonly ItemName[]])[] = [
    [{}, ['D5']],
    [{ target: 'women' }, ['D3', 'C3']],
    [{ target: 'men' }, ['D3', 'C3']],
    [{ nature: 'humanitarian' }, ['D5']],
    [{ nature: 'normative' }, ['D5']],
    [{ nature: 'desk' }, ['D4', 'D5', 'M5']],
    [{ donorAgreement: 'none' }, ['D5', 'P1', 'P2']],
    [{ donorAgreement: 'not-available' }, ['D5']],
    [{ partners: 'no' }, ['D5', 'P3', 'C2']],
    [{ staff: 'no' }, ['D5', 'S1', 'S3']],
    [{ structures: 'no' }, ['D5', 'S2']],
    [{ beneficiaries: 'no' }, ['A4', 'D5']],
    [{ materials: 'no' }, ['D5', 'M4']],
    [{ training: 'no' }, ['D5', 'C3']],
    [{ stage: 'concept' }, ['D5', 'B1', 'B2', 'M1', 'M2']],
    [{ stage: 'project-document' }, ['D5', 'M2']],
    [{ stage: 'appraisal' }, ['D5', 'M2']],
    [{ stage: 'closing' }, ['D5']],
    [{ evaluation: 'none' }, ['D5', 'E1', 'E2', 'E3']],
    [{ evaluation: 'required' }, ['D5']],
    [{ evaluation: 'unknown' }, ['D5']],
    [{ target: 'women', training: 'no', stage: 'concept' }, ['D3', 'B1', 'B2', 'M1', 'M2', 'C3']],
  ];

  test.each(SKIPS)('%j leaves out %j, whatever was answered', (profile, expected) => {
    expect(leftOut(profile)).toEqual(expected);
    const answered = leftOut(profile, allYesBut());
    expect(answered).toEqual(expected.filter((item) => item !== 'C3' || profile.training === 'no'));
  });

  test('what is left out says why, and takes no answer but the one that a team may change', () => {
    const { notApplicable } = rate(checklist, { ...WHOLE, target: 'men', evaluation: 'none' }, {});
    expect(notApplicable.map(({ item, rule }) => `${item} ${rule?.reason ?? ''}`)).toEqual([
      'D3 one-sex',
      'C3 one-sex-training',
      'E1 no-evaluation',
      'E2 no-evaluation',
      'E3 no-evaluation',
    ]);
    expect(offered('D3', { target: 'men' })).toEqual([]);
    expect(offered('C3', { target: 'men' })).toContain('yes');
  });

  test('a project for women only is still asked about its staff, its structures, its agreement and its evaluation', () => {
    for (const item of ['S1', 'S2', 'P1', 'E1'] as const)
      expect(offered(item, { target: 'women' }), item).toEqual([
        'yes',
        'partly',
        'no',
        'dont-know',
      ]);
  });

  test('in a crisis the risks of harm and the complaint route are always asked, and a rapid analysis is enough', () => {
    const crises = profiles.map((profile) => ({ ...profile, nature: 'humanitarian' as const }));
    fc.assert(
      fc.property(crises, (profile) => {
        const given = allOf(['A7', 'M5'], 'not-applicable');
        expect(leftOut(profile, given)).not.toContain('A7');
        expect(leftOut(profile, given)).not.toContain('M5');
      }),
    );
    const advice = checklist.guidance.filter(({ when }) =>
      holds(when, { ...WHOLE, nature: 'humanitarian' }),
    );
    expect(advice.find(({ items }) => items.some((id) => id === 'A1'))?.advice).toBe(
      'rapid-analysis',
    );
  });
});

describe('an agreement whose text is not there', () => {
  test.each(['yes', 'partly', 'no', 'not-applicable', 'dont-know'] as const)(
    'leaves its two items not known, also when they were answered %s',
    (answer) => {
      const profile = { donorAgreement: 'not-available' } as const;
      for (const item of ['P1', 'P2'] as const) {
        expect(counted(item, profile, { [item]: answer })).toBe('dont-know');
        expect(offered(item, profile)).toEqual([]);
      }
    },
  );
});

describe('an evaluation', () => {
  const ITEMS = ['E1', 'E2', 'E3'] as const;

  test('that is required and not planned makes its items no until they are answered', () => {
    for (const item of ITEMS) {
      expect(counted(item, { evaluation: 'required' })).toBe('no');
      expect(counted(item, { evaluation: 'required' }, { [item]: 'partly' })).toBe('partly');
      expect(counted(item, { evaluation: 'required' }, { [item]: 'dont-know' })).toBe('dont-know');
    }
  });

  test('nobody knows of leaves its items asked, and not known while unanswered', () => {
    const { dontKnowShare, applicableWeight, criticalNo } = rate(
      checklist,
      { ...WHOLE, evaluation: 'unknown' },
      unanswered(allYesBut(), ...ITEMS),
    );
    expect(Math.round(dontKnowShare * applicableWeight)).toBe(6);
    expect(criticalNo).toBe(0);
  });
});

describe('an item that the team says is not applicable', () => {
  const MAY: readonly ItemName[] = ['A3', 'L4', 'L7', 'M2', 'C1', 'E4'];

  test.each(MAY)('%s is so when they say it', (item) => {
    expect(leftOut({}, { [item]: 'not-applicable' })).toContain(item);
    expect(offered(item, {})).toContain('not-applicable');
  });

  test.each(ITEM_NAMES.filter((item) => ![...MAY, 'D5'].includes(item)))(
    '%s is not known, where the rules do not allow it',
    (item) => {
      expect(leftOut({}, { [item]: 'not-applicable' })).not.toContain(item);
      expect(counted(item, {}, { [item]: 'not-applicable' })).toBe('dont-know');
      expect(offered(item, {})).not.toContain('not-applicable');
    },
  );

  test('the first report is awaited only while the project is under way', () => {
    expect(counted('M2', { stage: 'closing' }, { M2: 'not-applicable' })).toBe('dont-know');
  });

  test('women’s share in a project for one sex is so until somebody answers, and may be said to be', () => {
    expect(counted('C3', { target: 'men' })).toBe('not-applicable');
    expect(counted('C3', { target: 'men' }, { C3: 'no' })).toBe('no');
    expect(counted('C3', { target: 'men' }, { C3: 'not-applicable' })).toBe('not-applicable');
  });
});
