import { describe, expect, test } from 'vitest';
import { type Deed, LONGEST_TEXT } from '../../src/domain/deed.js';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  answered,
  BRUNO,
  itemId,
  playAssessment,
  type PlayedAssessment,
  proposalOf,
} from './played-assessment.js';

const checklist = genderChecklist();
const A1 = itemId('A1');
const LINES = ['Of 2,100 processors, 1,640 were women.', 'Annex 2 holds the analysis.'];

function propose(project: PlayedAssessment, answer: 'yes' | 'partly' = 'yes'): void {
  project.does(AMINA, {
    kind: 'proposed',
    document: 'plan.pdf',
    profile: { stage: 'appraisal' },
    proposals: [proposalOf('A1', answer, ...LINES), proposalOf('A2', 'no')],
  });
}

function proposed(): PlayedAssessment {
  const project = playAssessment(checklist);
  propose(project);
  return project;
}

const accept = (item: string, sees = 0): Deed => ({
  kind: 'proposal-accepted',
  item: itemId(item),
  sees,
});

describe('what a document suggests', () => {
  test('is no answer: nothing counts until somebody says so', () => {
    const project = proposed();
    expect(project.item('A1')).toMatchObject({
      version: 0,
      proposal: { proposal: { answer: 'yes' }, document: 'plan.pdf', state: 'open' },
    });
    expect(project.opened().course.given).toEqual({});
    expect(project.opened().outcome).toEqual(playAssessment(checklist).opened().outcome);
  });

  test('of the project is kept apart from what was said of it', () => {
    const { state, course } = proposed().opened();
    expect(state.proposedProfile).toEqual({ stage: 'appraisal' });
    expect(state.profile).toEqual({});
    expect(course.profile.stage).toBe('project-document');
  });

  test('is replaced by what a later document suggests', () => {
    const project = proposed();
    project.does(AMINA, { kind: 'proposal-rejected', item: A1 });
    propose(project, 'partly');
    expect(project.item('A1').proposal).toMatchObject({
      proposal: { answer: 'partly' },
      state: 'open',
    });
  });
});

describe('accepting it', () => {
  test('answers the item in one’s own name, with the lines as its evidence', () => {
    const project = proposed();
    expect(project.does(BRUNO, accept('A1')).kind).toBe('done');
    expect(project.item('A1')).toMatchObject({
      current: { answer: 'yes', by: { name: 'Bruno' } },
      proposal: { state: 'decided' },
      evidence: LINES.map((text) => ({
        kind: 'quote',
        text,
        document: 'plan.pdf',
        page: 3,
        section: 'Context',
        by: { name: 'Bruno' },
      })),
    });
  });

  test('leaves no evidence where the document has no lines', () => {
    const project = proposed();
    project.does(BRUNO, accept('A2'));
    expect(project.item('A2')).toMatchObject({ current: { answer: 'no' }, evidence: [] });
  });

  test('cuts a quotation where a text may end', () => {
    const project = playAssessment(checklist);
    const proposals = [proposalOf('A1', 'yes', 'x'.repeat(LONGEST_TEXT + 1))];
    project.does(AMINA, { kind: 'proposed', document: 'plan.pdf', profile: {}, proposals });
    project.does(AMINA, accept('A1'));
    expect(project.item('A1').evidence[0]?.text).toHaveLength(LONGEST_TEXT);
  });

  test('comes too late once somebody answered, who is named', () => {
    const project = proposed();
    project.does(BRUNO, answered('A1', 'partly', 0));
    propose(project);
    const before = project.state();
    expect(project.does(AMINA, accept('A1'))).toMatchObject({
      kind: 'overtaken',
      happenings: [],
      by: { answer: 'partly', by: { name: 'Bruno' } },
    });
    expect(project.state()).toBe(before);
    expect(project.does(AMINA, accept('A1', 1)).kind).toBe('done');
    expect(project.item('A1').current?.answer).toBe('yes');
  });

  test('is refused once the profile leaves the item out, and possible again when it does not', () => {
    const project = playAssessment(checklist);
    const proposals = [proposalOf('P3', 'yes')];
    project.does(AMINA, { kind: 'proposed', document: 'plan.pdf', profile: {}, proposals });
    project.says('partners', 'no');
    expect(project.does(AMINA, accept('P3'))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'item-settled' },
    });
    project.says('partners', 'yes');
    expect(project.does(AMINA, accept('P3')).kind).toBe('done');
  });
});

describe('rejecting it', () => {
  test('leaves the item open', () => {
    const project = proposed();
    expect(project.does(BRUNO, { kind: 'proposal-rejected', item: A1 }).kind).toBe('done');
    expect(project.item('A1')).toMatchObject({ version: 0, proposal: { state: 'rejected' } });
    expect(project.opened().course.open.map(({ id }) => id)).toContain('A1');
    expect(project.item('A2').proposal?.state).toBe('open');
  });

  test('is no obstacle to answering', () => {
    const project = proposed();
    project.does(BRUNO, { kind: 'proposal-rejected', item: A1 });
    project.answers(BRUNO, 'A1', 'no');
    expect(project.item('A1')).toMatchObject({
      current: { answer: 'no' },
      proposal: { state: 'rejected' },
    });
  });
});

test('answering otherwise decides what was proposed', () => {
  const project = proposed();
  project.answers(BRUNO, 'A1', 'partly');
  expect(project.item('A1')).toMatchObject({
    current: { answer: 'partly' },
    proposal: { state: 'decided' },
    evidence: [],
  });
});
