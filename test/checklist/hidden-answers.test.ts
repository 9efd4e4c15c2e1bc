import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genderChecklist } from './definitions.js';
import { AMINA, BRUNO, playAssessment, type PlayedAssessment } from './played-assessment.js';
import type { ProjectProfile } from './item-table.js';
import { givens, profiles } from './random-assessments.js';

const checklist = genderChecklist();

function tell(project: PlayedAssessment, profile: ProjectProfile): void {
  for (const [question, value] of Object.entries(profile)) project.says(question, value);
}

describe('a skip', () => {
  test('hides an answer and brings it back, with everything that was said of it', () => {
    const project = playAssessment(checklist);
    project.answers(AMINA, 'C2', 'no', 'no induction');
    const before = project.opened();

    project.says('partners', 'no');
    const { course, outcome } = project.opened();
    expect(course.standings.find(({ item }) => item.id === 'C2')).toMatchObject({
      answer: 'not-applicable',
      rule: { reason: 'no-partners' },
    });
    expect(outcome.notApplicable.map(({ item }) => item)).toContain('C2');
    expect(project.item('C2').current).toMatchObject({ answer: 'no', comment: 'no induction' });

    project.says('partners', 'yes');
    expect(project.opened().outcome).toEqual(before.outcome);
    expect(project.opened().course).toEqual(before.course);
    expect(project.answers(BRUNO, 'C2', 'partly').kind).toBe('done');
  });

  test('hides a critical no from the caps, and brings it back', () => {
    const project = playAssessment(checklist);
    project.answers(AMINA, 'P1', 'no');
    expect(project.opened().outcome.criticalNo).toBe(1);
    project.says('donorAgreement', 'not-available');
    expect(project.opened().outcome.criticalNo).toBe(0);
    project.says('donorAgreement', 'available');
    expect(project.opened().outcome.criticalNo).toBe(1);
  });

  test('leaves an answer that the rules no longer allow as not known, until they allow it again', () => {
    const project = playAssessment(checklist);
    project.says('stage', 'implementation');
    project.answers(AMINA, 'M2', 'not-applicable', 'the first report is due in June');
    const standing = (): unknown =>
      project.opened().course.standings.find(({ item }) => item.id === 'M2')?.answer;
    expect(standing()).toBe('not-applicable');
    project.says('stage', 'closing');
    expect(standing()).toBe('dont-know');
    project.says('stage', 'implementation');
    expect(standing()).toBe('not-applicable');
  });
});

test('a project that is described otherwise and then as before ends where it was', () => {
  fc.assert(
    fc.property(profiles, profiles, givens, (profile, other, given) => {
      const project = playAssessment(checklist);
      tell(project, profile);
      for (const [item, answer] of Object.entries(given))
        project.answers(AMINA, item, answer, 'because');
      const before = project.opened();
      tell(project, other);
      tell(project, profile);
      expect(project.opened().outcome).toEqual(before.outcome);
      expect(project.opened().course).toEqual(before.course);
    }),
    { numRuns: 60 },
  );
});
