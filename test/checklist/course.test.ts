import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followingItem, nextOpen, previousItem } from '../../src/checklist/course.js';
import type { Course } from '../../src/domain/course.js';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  itemId,
  playAssessment,
  type PlayedAssessment,
  withdrawn,
} from './played-assessment.js';
import { samples } from './random-assessments.js';

const checklist = genderChecklist();
const play = (): PlayedAssessment => playAssessment(checklist);
const courseOf = (project: PlayedAssessment): Course => project.opened().course;

const next = (project: PlayedAssessment, after?: string): string | undefined =>
  nextOpen(courseOf(project), after === undefined ? undefined : itemId(after))?.id;
const previous = (project: PlayedAssessment, before: string): string | undefined =>
  previousItem(courseOf(project), itemId(before))?.id;
const following = (project: PlayedAssessment, after: string): string | undefined =>
  followingItem(courseOf(project), itemId(after))?.id;

/** Answers everything that is asked but these. */
function answerAllBut(project: PlayedAssessment, ...but: readonly string[]): void {
  for (const { id } of courseOf(project).asked)
    if (!but.includes(id)) project.answers(AMINA, id, 'yes');
}

describe('the next item nobody answered', () => {
  test('is the first at first', () => {
    expect(next(play())).toBe('A1');
  });

  test('is the one after, passing over those answered and those left out', () => {
    const project = play();
    project.answers(AMINA, 'A2', 'yes');
    expect(next(project, 'A1')).toBe('A3');
    expect(next(project, 'D4')).toBe('D6'); // D5 is for projects of one sex
  });

  test('goes round from the last to the first', () => {
    const project = play();
    project.answers(AMINA, 'A1', 'yes');
    expect(next(project, 'E4')).toBe('A2');
  });

  test('comes after the one just answered', () => {
    const project = play();
    project.answers(AMINA, 'L1', 'yes');
    expect(next(project, 'L1')).toBe('L2');
  });

  test('comes after an item that the profile has just left out', () => {
    const project = play();
    project.says('donorAgreement', 'none');
    expect(next(project, 'P1')).toBe('P3');
  });

  test('is one that was withdrawn', () => {
    const project = play();
    answerAllBut(project);
    project.does(AMINA, withdrawn('D1', 1));
    expect(next(project, 'E4')).toBe('D1');
  });

  test('is none when all are answered, or only the one on show is not', () => {
    const project = play();
    answerAllBut(project, 'D1');
    expect(next(project, 'D1')).toBeUndefined();
    expect(next(project, 'D2')).toBe('D1');
    project.answers(AMINA, 'D1', 'dont-know');
    expect(next(project)).toBeUndefined();
    expect(courseOf(project).open).toEqual([]);
  });

  test('shows everything that is open when asked for again and again', () => {
    fc.assert(
      fc.property(samples, ({ profile, given }) => {
        const project = play();
        for (const [question, value] of Object.entries(profile)) project.says(question, value);
        for (const [item, answer] of Object.entries(given)) project.answers(AMINA, item, answer);
        const course = courseOf(project);
        const seen: string[] = [];
        let at = nextOpen(course);
        while (at !== undefined && !seen.includes(at.id)) {
          seen.push(at.id);
          at = nextOpen(course, at.id);
        }
        expect(seen).toEqual(course.open.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});

describe('going back and forth', () => {
  test('passes over what is left out, and not over what is answered', () => {
    const project = play();
    project.answers(AMINA, 'D4', 'yes');
    expect(previous(project, 'D6')).toBe('D4');
    expect(following(project, 'D4')).toBe('D6');
  });

  test('ends at the first and at the last', () => {
    expect(previous(play(), 'A1')).toBeUndefined();
    expect(following(play(), 'E4')).toBeUndefined();
  });

  test('goes on from an item that the profile has just left out', () => {
    const project = play();
    project.says('donorAgreement', 'none');
    expect(previous(project, 'P1')).toBe('B2');
    expect(following(project, 'P1')).toBe('P3');
  });
});

describe('the course', () => {
  test('asks what no rule settles', () => {
    const { asked, standings } = courseOf(play());
    expect(standings).toHaveLength(40);
    expect(asked).toHaveLength(38);
    expect(asked.map(({ id }) => id)).not.toContain('D5');
    expect(asked.map(({ id }) => id)).not.toContain('M2');
  });

  test('asks what a rule only supposes', () => {
    const project = play();
    project.says('target', 'women');
    project.says('evaluation', 'required');
    const { open, standings } = courseOf(project);
    for (const item of ['C3', 'E1', 'E2', 'E3']) expect(open.map(({ id }) => id)).toContain(item);
    expect(standings.find(({ item }) => item.id === 'C3')).toMatchObject({
      answer: 'not-applicable',
      rule: { effect: 'default' },
    });
  });

  test('knows of an item nobody answered no answer', () => {
    expect(courseOf(play()).standings[0]).not.toHaveProperty('answer');
  });

  test('counts a don’t know as answered', () => {
    const project = play();
    project.answers(AMINA, 'A1', 'dont-know');
    expect(next(project)).toBe('A2');
  });

  test('carries the advice that holds for the project, and no other', () => {
    const project = play();
    const advice = (): string[] => courseOf(project).advice.map((each) => each.advice);
    expect(advice()).toEqual(['as-planned', 'stricter-reading', 'baseline-is-practice']);
    project.says('stage', 'implementation');
    project.says('target', 'men');
    expect(advice()).toEqual([
      'other-variables',
      'still-asked',
      'stricter-reading',
      'baseline-is-practice',
    ]);
  });

  test('completes the profile with what is supposed', () => {
    const project = play();
    project.says('staff', 'no');
    expect(courseOf(project).profile).toEqual({
      stage: 'project-document',
      target: 'both',
      nature: 'development',
      donorAgreement: 'available',
      partners: 'yes',
      staff: 'no',
      structures: 'yes',
      evaluation: 'planned',
      beneficiaries: 'yes',
      materials: 'yes',
      training: 'yes',
    });
  });
});

describe('the progress of each section', () => {
  test('counts what is asked and what is answered', () => {
    const project = play();
    for (const item of ['A1', 'A2', 'D1']) project.answers(AMINA, item, 'no');
    expect(courseOf(project).sections).toEqual([
      { section: 'analysis', asked: 7, answered: 2 },
      { section: 'design', asked: 5, answered: 1 },
      { section: 'logframe', asked: 7, answered: 0 },
      { section: 'budget', asked: 2, answered: 0 },
      { section: 'agreement', asked: 3, answered: 0 },
      { section: 'staffing', asked: 3, answered: 0 },
      { section: 'monitoring', asked: 4, answered: 0 },
      { section: 'capacity', asked: 3, answered: 0 },
      { section: 'evaluation', asked: 4, answered: 0 },
    ]);
  });

  test('leaves out a section of which nothing is asked', () => {
    const project = play();
    project.says('stage', 'concept');
    expect(courseOf(project).sections.map(({ section }) => section)).not.toContain('budget');
  });

  test('counts no answer that a skip hides', () => {
    const project = play();
    project.answers(AMINA, 'P3', 'yes');
    project.says('partners', 'no');
    expect(courseOf(project).sections).toContainEqual({
      section: 'agreement',
      asked: 2,
      answered: 0,
    });
  });
});
