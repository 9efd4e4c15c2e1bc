import { describe, expect, test } from 'vitest';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  BRUNO,
  disagreed,
  FATOU,
  itemId,
  playAssessment,
  type PlayedAssessment,
  reviewed,
  timeOf,
  withdrawn,
} from './played-assessment.js';

const checklist = genderChecklist();

function answeredOnce(): PlayedAssessment {
  const project = playAssessment(checklist);
  project.answers(AMINA, 'A1', 'partly');
  return project;
}

const signOff = (project: PlayedAssessment): string =>
  project.does(FATOU, { kind: 'signed-off' }).kind;

describe('a focal point', () => {
  test('says of an answer what they think of it', () => {
    const project = answeredOnce();
    const comment = 'name the three findings';
    project.does(FATOU, { kind: 'reviewed', item: itemId('A1'), verdict: 'can-improve', comment });
    expect(project.item('A1').review).toEqual({
      verdict: 'can-improve',
      comment,
      isAnswered: false,
      by: { id: FATOU.id, name: 'Fatou' },
      at: timeOf(2),
    });
    expect(project.item('A1').current?.answer).toBe('partly');
  });

  test('may say something else later', () => {
    const project = answeredOnce();
    const comment = 'no annex';
    project.does(FATOU, { kind: 'reviewed', item: itemId('A1'), verdict: 'to-correct', comment });
    project.does(FATOU, reviewed('A1', 'accepted'));
    expect(project.item('A1').review?.verdict).toBe('accepted');
    expect(project.item('A1').review).not.toHaveProperty('comment');
    expect(signOff(project)).toBe('done');
  });

  test('may answer as any member does', () => {
    const project = playAssessment(checklist);
    expect(project.answers(FATOU, 'A1', 'no').kind).toBe('done');
  });
});

describe('what is to be corrected', () => {
  test('holds the sign-off up until it is answered anew, by anybody', () => {
    const project = answeredOnce();
    project.does(FATOU, reviewed('A1', 'to-correct'));
    expect(signOff(project)).toBe('refused');
    project.answers(BRUNO, 'A1', 'yes');
    expect(project.item('A1').review).toMatchObject({ verdict: 'to-correct', isAnswered: true });
    expect(signOff(project)).toBe('done');
  });

  test('is answered too when the answer is withdrawn', () => {
    const project = answeredOnce();
    project.does(FATOU, reviewed('A1', 'to-correct'));
    project.does(AMINA, withdrawn('A1', 1));
    expect(project.item('A1').review?.isAnswered).toBe(true);
  });

  test('is not answered by a comment, an opinion, or an answer that came too late', () => {
    const project = answeredOnce();
    project.does(FATOU, reviewed('A1', 'to-correct'));
    project.does(AMINA, { kind: 'commented', item: itemId('A1'), text: 'why?' });
    project.does(BRUNO, disagreed('A1', 'yes'));
    project.does(BRUNO, { kind: 'answered', item: itemId('A1'), answer: 'yes', sees: 0 });
    expect(project.item('A1').review?.isAnswered).toBe(false);
    expect(signOff(project)).toBe('refused');
  });

  test('can be sent back once more', () => {
    const project = answeredOnce();
    project.does(FATOU, reviewed('A1', 'to-correct'));
    project.answers(AMINA, 'A1', 'yes');
    project.does(FATOU, reviewed('A1', 'to-correct'));
    expect(signOff(project)).toBe('refused');
  });

  test('is not what could be better', () => {
    const project = answeredOnce();
    project.does(FATOU, reviewed('A1', 'can-improve'));
    expect(signOff(project)).toBe('done');
  });
});

describe('a sign-off', () => {
  test('needs no review and no answer: the focal point judges', () => {
    const project = playAssessment(checklist);
    expect(signOff(project)).toBe('done');
    expect(project.state()).toMatchObject({
      status: 'signed-off',
      signedOff: { by: { name: 'Fatou' }, at: timeOf(1) },
    });
  });

  test('freezes everything but the right to reopen', () => {
    const project = answeredOnce();
    signOff(project);
    expect(project.answers(AMINA, 'A1', 'yes').kind).toBe('refused');
    expect(project.does(FATOU, reviewed('A1', 'accepted')).kind).toBe('refused');
    expect(project.does(AMINA, { kind: 'closed' }).kind).toBe('refused');
    expect(project.does(FATOU, { kind: 'reopened' }).kind).toBe('done');
  });
});

describe('an assessment that is reopened', () => {
  test('goes on where it was, and can be signed off anew', () => {
    const project = answeredOnce();
    signOff(project);
    project.does(FATOU, { kind: 'reopened' });
    expect(project.state().status).toBe('open');
    expect(project.answers(AMINA, 'A1', 'yes').kind).toBe('done');
    expect(project.item('A1').earlier).toMatchObject([{ answer: 'partly' }]);
    expect(signOff(project)).toBe('done');
    expect(project.state().signedOff?.at).toBe(timeOf(project.events().length - 1));
  });

  test('may have been closed', () => {
    const project = answeredOnce();
    project.does(BRUNO, { kind: 'closed' });
    expect(project.state().status).toBe('closed');
    project.does(FATOU, { kind: 'reopened' });
    expect(project.state().status).toBe('open');
  });
});

test('what the profile settles meanwhile is not in the way of signing off', () => {
  const project = playAssessment(checklist);
  project.answers(AMINA, 'P1', 'no');
  project.does(FATOU, reviewed('P1', 'to-correct'));
  expect(signOff(project)).toBe('refused');
  project.does(AMINA, { kind: 'profile-answered', question: 'donorAgreement', value: 'none' });
  expect(signOff(project)).toBe('done');
});
