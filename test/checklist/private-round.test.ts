import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../src/domain/deed.js';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  answered,
  BRUNO,
  CHEN,
  itemId,
  playAssessment,
  type PlayedAssessment,
  proposalOf,
  withdrawn,
} from './played-assessment.js';

const checklist = genderChecklist();

/** An assessment with a round open. */
function openRound(): PlayedAssessment {
  const project = playAssessment(checklist);
  project.does(AMINA, { kind: 'round-opened' });
  return project;
}

function endRound(project: PlayedAssessment): void {
  project.does(AMINA, { kind: 'round-ended' });
}

/** What each member thinks of an item, by name. */
function opinions(project: PlayedAssessment, item: string): Readonly<Record<string, string>> {
  const all = [...project.item(item).opinions.values()];
  return Object.fromEntries(all.map(({ by, answer }) => [by.name, answer]));
}

describe('while a round is open', () => {
  test('a proposal is accepted for oneself, and its lines are not shown as the team’s evidence', () => {
    const project = openRound();
    project.does(CHEN, {
      kind: 'proposed',
      document: 'd.pdf',
      profile: {},
      proposals: [proposalOf('A1', 'yes')],
    });
    expect(
      project.does(AMINA, { kind: 'proposal-accepted', item: itemId('A1'), sees: 0 }).kind,
    ).toBe('done');
    expect(project.item('A1')).toMatchObject({ evidence: [] });
    expect(opinions(project, 'A1')).toEqual({ Amina: 'yes' });
  });

  test('an answer is only its giver’s: none counts, and nobody is overtaken', () => {
    const project = openRound();
    const first = project.does(AMINA, answered('A1', 'yes', 0, 'annex 2'));
    expect(first).toEqual({
      kind: 'done',
      happenings: [
        { kind: 'answered-privately', item: itemId('A1'), answer: 'yes', comment: 'annex 2' },
      ],
    });
    expect(project.does(BRUNO, answered('A1', 'no', 0)).kind).toBe('done');
    expect(opinions(project, 'A1')).toEqual({ Amina: 'yes', Bruno: 'no' });
    expect(project.item('A1')).toMatchObject({ version: 0, overtaken: [] });
    expect(project.opened().course.given).toEqual({});
  });

  test('whoever answers again has changed their mind', () => {
    const project = openRound();
    project.answers(AMINA, 'A1', 'yes');
    project.answers(AMINA, 'A1', 'partly');
    expect(opinions(project, 'A1')).toEqual({ Amina: 'partly' });
  });

  test('an answer that counts already is left as it is', () => {
    const project = playAssessment(checklist);
    project.answers(AMINA, 'A1', 'no');
    project.does(AMINA, { kind: 'round-opened' });
    project.answers(BRUNO, 'A1', 'yes');
    expect(project.item('A1').current?.answer).toBe('no');
  });

  test('withdrawing an answer that was changed before the round changes nothing, and says so', () => {
    const project = playAssessment(checklist);
    project.answers(AMINA, 'A1', 'no');
    project.answers(BRUNO, 'A1', 'yes');
    project.does(AMINA, { kind: 'round-opened' });
    expect(project.does(AMINA, withdrawn('A1', 1)).kind).toBe('overtaken');
    expect(project.item('A1').current?.answer).toBe('yes');
    expect(project.does(AMINA, withdrawn('A1', 2)).kind).toBe('done');
    expect(project.item('A1').current).toBeUndefined();
  });

  test('a proposal is accepted by each for themselves', () => {
    const project = playAssessment(checklist);
    const proposals = [proposalOf('A1', 'partly', 'A gender analysis is planned.')];
    project.does(AMINA, { kind: 'proposed', document: 'plan.pdf', profile: {}, proposals });
    project.does(AMINA, { kind: 'round-opened' });
    const accept = { kind: 'proposal-accepted', item: itemId('A1'), sees: 0 } as const;
    expect(project.does(AMINA, accept).kind).toBe('done');
    expect(project.does(BRUNO, accept).kind).toBe('done');
    expect(opinions(project, 'A1')).toEqual({ Amina: 'partly', Bruno: 'partly' });
    expect(project.item('A1').current).toBeUndefined();
    endRound(project);
    expect(project.item('A1')).toMatchObject({
      current: { answer: 'partly' },
      proposal: { state: 'decided' },
    });
  });
});

describe('when a round ends', () => {
  test('what several all answered alike is the answer, with what each said', () => {
    const project = openRound();
    project.answers(AMINA, 'A1', 'partly', 'a rapid one');
    project.answers(BRUNO, 'A1', 'partly');
    project.answers(CHEN, 'A1', 'partly', 'annex 2');
    endRound(project);
    expect(project.item('A1').current).toMatchObject({
      answer: 'partly',
      comment: 'a rapid one · annex 2',
      by: { name: 'Amina' },
    });
    expect(project.state().round).toBe('ended');
  });

  test('what was said is cut where a text may end', () => {
    const project = openRound();
    project.answers(AMINA, 'A1', 'yes', 'x'.repeat(LONGEST_TEXT));
    project.answers(BRUNO, 'A1', 'yes', 'more');
    endRound(project);
    expect(project.item('A1').current?.comment).toHaveLength(LONGEST_TEXT);
  });

  test('what they answered differently is open, and each opinion can be seen', () => {
    const project = openRound();
    project.answers(AMINA, 'A1', 'yes');
    project.answers(BRUNO, 'A1', 'yes');
    project.answers(CHEN, 'A1', 'partly');
    endRound(project);
    expect(project.item('A1').current).toBeUndefined();
    expect(opinions(project, 'A1')).toEqual({ Amina: 'yes', Bruno: 'yes', Chen: 'partly' });
  });

  test('what one alone answered is open', () => {
    const project = openRound();
    project.answers(AMINA, 'A1', 'yes');
    endRound(project);
    expect(project.item('A1').current).toBeUndefined();
  });

  test('what counted before still counts', () => {
    const project = playAssessment(checklist);
    project.answers(CHEN, 'A1', 'no');
    project.does(AMINA, { kind: 'round-opened' });
    project.answers(AMINA, 'A1', 'yes');
    project.answers(BRUNO, 'A1', 'yes');
    endRound(project);
    expect(project.item('A1').current).toMatchObject({ answer: 'no', by: { name: 'Chen' } });
  });

  test('people answer in the open again, and another round may follow', () => {
    const project = openRound();
    project.answers(AMINA, 'A1', 'yes');
    project.answers(BRUNO, 'A1', 'no');
    endRound(project);
    project.answers(AMINA, 'A2', 'yes');
    expect(project.item('A2').current?.answer).toBe('yes');
    project.does(BRUNO, { kind: 'round-opened' });
    project.answers(BRUNO, 'A1', 'yes');
    endRound(project);
    expect(project.item('A1').current?.answer).toBe('yes');
  });
});
