import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../src/domain/deed.js';
import { genderChecklist } from './definitions.js';
import { AMINA, BRUNO, itemId, playAssessment, timeOf } from './played-assessment.js';

const checklist = genderChecklist();
const A1 = itemId('A1');

describe('beside its answer an item keeps', () => {
  test('comments and evidence, oldest first, with who and when', () => {
    const project = playAssessment(checklist);
    project.does(AMINA, { kind: 'commented', item: A1, text: 'first' });
    project.does(BRUNO, { kind: 'commented', item: A1, text: 'second' });
    const evidence = { kind: 'link', text: 'https://example.org/annex' } as const;
    project.does(BRUNO, { kind: 'evidence-attached', item: A1, evidence });
    expect(project.item('A1')).toMatchObject({
      comments: [
        { text: 'first', by: { name: 'Amina' }, at: timeOf(1) },
        { text: 'second', by: { name: 'Bruno' }, at: timeOf(2) },
      ],
      evidence: [{ ...evidence, by: { name: 'Bruno' }, at: timeOf(3) }],
    });
  });

  test('whose it is and when it is due, until it is nobody’s and due on no day', () => {
    const project = playAssessment(checklist);
    const to = { id: BRUNO.id, name: BRUNO.name };
    project.does(AMINA, { kind: 'assigned', item: A1, to });
    project.does(AMINA, { kind: 'due', item: A1, date: '2026-03-31' });
    expect(project.item('A1')).toMatchObject({ assignee: to, due: '2026-03-31' });
    project.does(AMINA, { kind: 'assigned', item: A1 });
    project.does(AMINA, { kind: 'due', item: A1 });
    expect(project.item('A1')).not.toHaveProperty('assignee');
    expect(project.item('A1')).not.toHaveProperty('due');
  });

  test('the day it was last reminded of', () => {
    const project = playAssessment(checklist);
    project.befalls({ kind: 'reminded', item: A1, date: '2026-03-31' });
    expect(project.item('A1').remindedOf).toBe('2026-03-31');
  });

  test('a text as long as is allowed', () => {
    const project = playAssessment(checklist);
    const text = 'x'.repeat(LONGEST_TEXT);
    expect(project.does(AMINA, { kind: 'commented', item: A1, text }).kind).toBe('done');
    expect(project.item('A1').comments).toMatchObject([{ text }]);
  });
});

describe('none of it', () => {
  test('is an answer, or stands in the way of one', () => {
    const project = playAssessment(checklist);
    project.does(AMINA, { kind: 'commented', item: A1, text: 'first' });
    project.does(AMINA, { kind: 'due', item: A1, date: '2026-03-31' });
    expect(project.item('A1').version).toBe(0);
    expect(project.answers(BRUNO, 'A1', 'yes').kind).toBe('done');
    expect(project.item('A1').comments).toHaveLength(1);
  });

  test('is refused on an item that a rule settles', () => {
    const project = playAssessment(checklist);
    const D5 = itemId('D5');
    expect(project.does(AMINA, { kind: 'commented', item: D5, text: 'why not?' }).kind).toBe(
      'done',
    );
  });
});

describe('a day to be done by', () => {
  test.each(['2026-02-28', '2028-02-29', '2026-12-31'])('may be %s', (date) => {
    const project = playAssessment(checklist);
    expect(project.does(AMINA, { kind: 'due', item: A1, date }).kind).toBe('done');
  });
});
