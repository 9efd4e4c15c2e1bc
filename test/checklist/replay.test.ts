import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/checklist/replay.js';
import { dissents } from '../../src/domain/assessment-state.js';
import type { AssessmentEvent } from '../../src/domain/assessment.js';
import { openAssessment } from '../../src/checklist/open.js';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  answered,
  BRUNO,
  eventOf,
  FISHERIES,
  playAssessment,
  type PlayedAssessment,
  timeOf,
} from './played-assessment.js';
import { samples } from './random-assessments.js';
import { make, type Move, moves } from './random-deeds.js';

const checklist = genderChecklist();
const RUNS = { numRuns: 300 };

function played(all: readonly Move[]): PlayedAssessment {
  const project = playAssessment(checklist);
  for (const move of all) make(project, move);
  return project;
}

describe('an assessment is its log', () => {
  test('begins with its opening', () => {
    const project = playAssessment(checklist);
    expect(project.state()).toMatchObject({
      id: FISHERIES,
      project: 'Fisheries, phase II',
      checklist: 'gender-mainstreaming',
      status: 'open',
      round: 'none',
      opened: { by: { name: 'Amina' }, at: timeOf(0) },
      changed: { by: { name: 'Amina' }, at: timeOf(0) },
      profile: {},
      length: 1,
    });
    expect(() => replay(FISHERIES, [])).toThrow('fisheries does not begin with its opening');
    expect(() =>
      replay(FISHERIES, [eventOf(answered('A1', 'yes', 0) as AssessmentEvent, AMINA, 0)]),
    ).toThrow('fisheries does not begin with its opening');
  });

  test('read anew it is what it was step by step', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const project = playAssessment(checklist);
        for (const move of all) {
          make(project, move);
          expect(replay(FISHERIES, project.events())).toEqual(project.state());
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the same event a second time changes nothing', () => {
    fc.assert(
      fc.property(moves, fc.gen(), (all, generate) => {
        const project = played(all);
        const twice = project.events().flatMap((event, at, events) => {
          const again = events[generate(fc.nat, { max: at })];
          return again === undefined ? [event] : [event, again];
        });
        expect(replay(FISHERIES, twice)).toEqual(project.state());
      }),
      RUNS,
    );
  });

  test('events of different items may come in any order', () => {
    fc.assert(
      fc.property(samples, fc.gen(), ({ profile, given }, generate) => {
        const happenings = [
          ...Object.entries(profile).map(
            ([question, value]) => ({ kind: 'profile-answered', question, value }) as const,
          ),
          ...Object.entries(given).map(([item, answer]) => answered(item, answer, 0)),
        ];
        const inOrder = playAssessment(checklist);
        for (const each of happenings) inOrder.befalls(each);
        const shuffled = playAssessment(checklist);
        for (const each of generate(fc.shuffledSubarray, happenings, {
          minLength: happenings.length,
        }))
          shuffled.befalls(each);
        expect(shuffled.opened().outcome).toEqual(inOrder.opened().outcome);
        expect(shuffled.opened().course).toEqual(inOrder.opened().course);
      }),
      { numRuns: 150 },
    );
  });

  test('it knows everybody in it, by the name they last had', () => {
    const project = playAssessment(checklist);
    project.answers(BRUNO, 'A1', 'yes');
    project.answers({ ...BRUNO, name: 'Bruno N.' }, 'A2', 'yes');
    expect([...project.state().people]).toEqual([
      [AMINA.id, 'Amina'],
      [BRUNO.id, 'Bruno N.'],
    ]);
    expect(project.state()).toMatchObject({
      changed: { by: { name: 'Bruno N.' }, at: timeOf(2) },
      length: 3,
    });
  });
});

describe('whatever people do', () => {
  test('a refusal changes nothing, and what is done is in the log', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const project = playAssessment(checklist);
        for (const move of all) {
          const [before, length] = [project.state(), project.events().length];
          const result = make(project, move);
          if (result.kind === 'refused') expect(project.state()).toBe(before);
          if (result.kind === 'done')
            expect(project.events().length).toBe(length + result.happenings.length);
        }
      }),
      RUNS,
    );
  });

  test('an answer that was done counts, and one that was overtaken changes no answer', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const project = playAssessment(checklist);
        for (const move of all) {
          const { course } = project.opened();
          const isPrivate = project.state().round === 'open';
          const { kind } = make(project, move);
          const given = project.opened().course.given;
          if (kind === 'overtaken') expect(given).toEqual(course.given);
          if (kind === 'done' && move.deed.kind === 'answered' && !isPrivate)
            expect(given).toEqual({ ...course.given, [move.deed.item]: move.deed.answer });
        }
      }),
      RUNS,
    );
  });

  test('every answer is kept: it counts, it did, or it came too late', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const project = played(all);
        for (const [id, { current, earlier, overtaken }] of project.state().items) {
          const answers = project
            .events()
            .filter((event) => event.kind === 'answered' && event.item === id);
          const kept = [...earlier, ...overtaken, ...(current === undefined ? [] : [current])];
          expect(kept.map(({ at }) => at).sort()).toEqual(answers.map(({ at }) => at));
        }
      }),
      RUNS,
    );
  });

  test('nothing changes between a sign-off and a reopening', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const project = playAssessment(checklist);
        for (const move of all) {
          const before = project.state();
          make(project, move);
          if (before.status !== 'open' && move.deed.kind !== 'reopened')
            expect(project.state()).toBe(before);
        }
      }),
      RUNS,
    );
  });

  test('nobody dissents with what they thought before they gave an answer that counted', () => {
    fc.assert(
      fc.property(moves, (all) => {
        for (const state of played(all).state().items.values())
          for (const { by, at } of dissents(state)) {
            const own = [...state.earlier, state.current].filter((each) => each?.by.id === by.id);
            for (const each of own) expect(at > (each?.at ?? '')).toBe(true);
          }
      }),
      RUNS,
    );
  });

  test('it can be opened and rated', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const state = played(all).state();
        const { course, outcome } = openAssessment(checklist, state);
        const answeredOf = (sum: number, { answered: count }: { answered: number }): number =>
          sum + count;
        expect(course.sections.reduce(answeredOf, 0)).toBe(
          course.asked.length - course.open.length,
        );
        expect(outcome.results).toHaveLength(4);
      }),
      RUNS,
    );
  });
});
