import { describe, expect, test } from 'vitest';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  answered,
  BRUNO,
  CHEN,
  itemId,
  playAssessment,
  type PlayedAssessment,
  timeOf,
  withdrawn,
} from './played-assessment.js';

const checklist = genderChecklist();
const play = (): PlayedAssessment => playAssessment(checklist);

describe('an answer', () => {
  test('counts, with who gave it, when, and what they said of it', () => {
    const project = play();
    const result = project.does(AMINA, answered('A1', 'partly', 0, 'a rapid one'));
    expect(result).toEqual({
      kind: 'done',
      happenings: [answered('A1', 'partly', 0, 'a rapid one')],
    });
    expect(project.item('A1')).toMatchObject({
      version: 1,
      current: {
        answer: 'partly',
        comment: 'a rapid one',
        by: { id: AMINA.id, name: 'Amina' },
        at: timeOf(1),
      },
    });
  });

  test('that changes another keeps the one before', () => {
    const project = play();
    project.answers(AMINA, 'A1', 'no');
    project.answers(BRUNO, 'A1', 'partly');
    project.answers(AMINA, 'A1', 'yes');
    const { current, earlier, overtaken, version } = project.item('A1');
    expect([current?.answer, earlier.map(({ answer }) => answer), overtaken, version]).toEqual([
      'yes',
      ['no', 'partly'],
      [],
      3,
    ]);
  });

  test('that is withdrawn leaves none, and stays in the history', () => {
    const project = play();
    project.answers(AMINA, 'A1', 'no');
    expect(project.does(AMINA, withdrawn('A1', 1)).kind).toBe('done');
    const { current, earlier, version } = project.item('A1');
    expect([current, earlier.map(({ answer }) => answer), version]).toEqual([undefined, ['no'], 2]);
    expect(project.opened().course.open.map(({ id }) => id)).toContain('A1');
  });
});

describe('two people at once', () => {
  test('the second to answer is told who was first, and what they said is kept without effect', () => {
    const project = play();
    project.does(AMINA, answered('A1', 'yes', 0));
    const result = project.does(BRUNO, answered('A1', 'no', 0, 'I see none'));
    expect(result).toMatchObject({
      kind: 'overtaken',
      by: { answer: 'yes', by: { name: 'Amina' } },
      happenings: [{ kind: 'answered', answer: 'no' }],
    });
    const { current, earlier, overtaken, version } = project.item('A1');
    expect(current?.answer).toBe('yes');
    expect(earlier).toEqual([]);
    expect(overtaken).toMatchObject([
      { answer: 'no', comment: 'I see none', by: { name: 'Bruno' } },
    ]);
    expect(version).toBe(1);
  });

  test('the second may answer again, having seen the first', () => {
    const project = play();
    project.does(AMINA, answered('A1', 'yes', 0));
    project.does(BRUNO, answered('A1', 'no', 0));
    expect(project.answers(BRUNO, 'A1', 'no').kind).toBe('done');
    expect(project.item('A1').current).toMatchObject({ answer: 'no', by: { name: 'Bruno' } });
  });

  test('on different items they do not meet', () => {
    const project = play();
    project.does(AMINA, answered('A1', 'yes', 0));
    expect(project.does(BRUNO, answered('A2', 'no', 0)).kind).toBe('done');
    expect(project.item('A2').current?.answer).toBe('no');
  });

  test('an answer to one that was withdrawn meanwhile is overtaken by nobody', () => {
    const project = play();
    project.answers(AMINA, 'A1', 'yes');
    project.does(AMINA, withdrawn('A1', 1));
    const result = project.does(BRUNO, answered('A1', 'no', 1));
    expect(result.kind).toBe('overtaken');
    expect(result).not.toHaveProperty('by');
    expect(project.item('A1').current).toBeUndefined();
    expect(project.item('A1').overtaken).toHaveLength(1);
  });

  test('withdrawing an answer that was changed meanwhile changes nothing and leaves nothing', () => {
    const project = play();
    project.answers(AMINA, 'A1', 'yes');
    project.answers(BRUNO, 'A1', 'partly');
    const before = project.state();
    expect(project.does(AMINA, withdrawn('A1', 1))).toMatchObject({
      kind: 'overtaken',
      happenings: [],
      by: { answer: 'partly', by: { name: 'Bruno' } },
    });
    expect(project.state()).toBe(before);
  });

  test('an answer to a state that never was is overtaken too', () => {
    const project = play();
    expect(project.does(CHEN, answered('A1', 'yes', 7)).kind).toBe('overtaken');
    expect(project.item('A1').current).toBeUndefined();
  });

  test('a comment on an item that was answered meanwhile stands', () => {
    const project = play();
    project.answers(AMINA, 'A1', 'yes');
    const comment = { kind: 'commented', item: itemId('A1'), text: 'see p. 4' } as const;
    expect(project.does(BRUNO, comment).kind).toBe('done');
    expect(project.item('A1').comments).toMatchObject([
      { text: 'see p. 4', by: { name: 'Bruno' } },
    ]);
  });
});

describe('a log that tells of both', () => {
  test('keeps the second answer without effect', () => {
    const project = playAssessment(checklist);
    project.befalls(answered('A1', 'yes', 0));
    project.befalls(answered('A1', 'no', 0));
    const { current, overtaken, version } = project.item('A1');
    expect([current?.answer, overtaken.map(({ answer }) => answer), version]).toEqual([
      'yes',
      ['no'],
      1,
    ]);
  });

  test('takes no answer away that was not seen, and none where there is none', () => {
    const project = playAssessment(checklist);
    project.befalls({ kind: 'withdrawn', item: itemId('A1'), sees: 0 });
    project.befalls(answered('A1', 'yes', 0));
    project.befalls({ kind: 'withdrawn', item: itemId('A1'), sees: 0 });
    const { current, earlier, version } = project.item('A1');
    expect([current?.answer, earlier, version]).toEqual(['yes', [], 1]);
  });
});
