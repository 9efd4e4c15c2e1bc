import { describe, expect, test } from 'vitest';
import type { AssessmentId, StageBefore } from '../../src/domain/assessment.js';
import type { AssessmentState } from '../../src/domain/assessment-state.js';
import type { Change } from '../../src/domain/course.js';
import { changesSince, courseOf } from '../../src/checklist/course.js';
import { genderChecklist } from './definitions.js';
import { AMINA, playAssessment, withdrawn } from './played-assessment.js';

const checklist = genderChecklist();
const changes = (state: AssessmentState): readonly Change[] =>
  changesSince(state, courseOf(checklist, state));

const BEFORE: StageBefore = {
  assessment: 'fisheries-design' as AssessmentId,
  stage: 'project-document',
  signedBy: 'Fatou',
  signedAt: '2025-11-03T10:00:00.000Z',
  answers: {
    A1: { answer: 'yes' },
    L3: { answer: 'partly', comment: 'no baseline yet' },
    P3: { answer: 'yes' },
  },
};

describe('an assessment of the next stage', () => {
  test('knows what the one before promised, and answers nothing with it', () => {
    const project = playAssessment(checklist, BEFORE);
    expect(project.state().before).toEqual(BEFORE);
    expect(project.opened().course.given).toEqual({});
    expect(project.opened().outcome).toEqual(playAssessment(checklist).opened().outcome);
  });

  test('shows at first everything promised as not answered yet', () => {
    expect(changes(playAssessment(checklist, BEFORE).state())).toEqual([
      { item: 'A1', promised: 'yes', now: undefined },
      { item: 'L3', promised: 'partly', now: undefined },
      { item: 'P3', promised: 'yes', now: undefined },
    ]);
  });

  test('shows what was answered otherwise, and not what was kept', () => {
    const project = playAssessment(checklist, BEFORE);
    project.answers(AMINA, 'A1', 'partly');
    project.answers(AMINA, 'L3', 'partly');
    project.answers(AMINA, 'P3', 'yes');
    expect(changes(project.state())).toEqual([{ item: 'A1', promised: 'yes', now: 'partly' }]);
  });

  test('shows an answer that was withdrawn as not answered', () => {
    const project = playAssessment(checklist, BEFORE);
    project.answers(AMINA, 'A1', 'yes');
    project.does(AMINA, withdrawn('A1', 1));
    expect(changes(project.state())).toContainEqual({
      item: 'A1',
      promised: 'yes',
      now: undefined,
    });
  });

  test('shows nothing of what was not asked before', () => {
    const project = playAssessment(checklist, BEFORE);
    project.answers(AMINA, 'M2', 'no');
    expect(changes(project.state()).map(({ item }) => item)).not.toContain('M2');
  });
});

test('the first stage has nothing to differ from', () => {
  const project = playAssessment(checklist);
  project.answers(AMINA, 'A1', 'yes');
  expect(changes(project.state())).toEqual([]);
});
