import { describe, expect, test } from 'vitest';
import { dissents } from '../../src/domain/assessment-state.js';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  answered,
  BRUNO,
  CHEN,
  disagreed,
  playAssessment,
  type PlayedAssessment,
  withdrawn,
} from './played-assessment.js';

const checklist = genderChecklist();

/** Who thinks otherwise of an item, and what. */
function others(project: PlayedAssessment, item = 'A1'): string[] {
  return dissents(project.item(item)).map(({ by, answer }) => `${by.name} ${answer}`);
}

function answeredBy(who: typeof AMINA): PlayedAssessment {
  const project = playAssessment(checklist);
  project.answers(who, 'A1', 'yes');
  return project;
}

describe('whoever disagrees', () => {
  test('is kept beside the answer, which goes on counting', () => {
    const project = answeredBy(AMINA);
    project.does(BRUNO, disagreed('A1', 'no', 'the annex is empty'));
    expect(dissents(project.item('A1'))).toMatchObject([
      { answer: 'no', comment: 'the annex is empty', by: { name: 'Bruno' } },
    ]);
    expect(project.item('A1')).toMatchObject({ version: 1, current: { answer: 'yes' } });
    expect(project.opened().outcome.criticalNo).toBe(0);
  });

  test('may change their mind', () => {
    const project = answeredBy(AMINA);
    project.does(BRUNO, disagreed('A1', 'no'));
    project.does(BRUNO, disagreed('A1', 'partly'));
    expect(others(project)).toEqual(['Bruno partly']);
    project.does(BRUNO, disagreed('A1', 'yes'));
    expect(others(project)).toEqual([]);
  });

  test('is one of several', () => {
    const project = answeredBy(AMINA);
    project.does(BRUNO, disagreed('A1', 'no'));
    project.does(CHEN, disagreed('A1', 'partly'));
    expect(others(project)).toEqual(['Bruno no', 'Chen partly']);
  });

  test('no longer does once the answer is theirs', () => {
    const project = answeredBy(AMINA);
    project.does(BRUNO, disagreed('A1', 'no'));
    project.answers(CHEN, 'A1', 'no');
    expect(others(project)).toEqual([]);
  });

  test('no longer does once they gave the answer themselves, whoever says the same later', () => {
    const project = answeredBy(AMINA);
    project.does(BRUNO, disagreed('A1', 'no'));
    project.answers(BRUNO, 'A1', 'yes');
    expect(others(project)).toEqual([]);
    project.answers(AMINA, 'A1', 'yes', 'annex 2');
    expect(others(project)).toEqual([]);
  });

  test('still does when an answer of theirs came too late', () => {
    const project = answeredBy(AMINA);
    project.does(BRUNO, disagreed('A1', 'no'));
    project.does(BRUNO, answered('A1', 'partly', 0));
    expect(others(project)).toEqual(['Bruno no']);
  });

  test('does with nothing while there is no answer', () => {
    const project = answeredBy(AMINA);
    project.does(BRUNO, disagreed('A1', 'no'));
    project.does(AMINA, withdrawn('A1', 1));
    expect(others(project)).toEqual([]);
  });
});

describe('after a private round', () => {
  test('those who answered otherwise than was settled on dissent', () => {
    const project = playAssessment(checklist);
    project.does(AMINA, { kind: 'round-opened' });
    project.answers(AMINA, 'A1', 'yes');
    project.answers(BRUNO, 'A1', 'no');
    project.answers(CHEN, 'A1', 'partly');
    project.does(AMINA, { kind: 'round-ended' });
    project.answers(AMINA, 'A1', 'partly');
    expect(others(project)).toEqual(['Bruno no']);
  });
});
