import { type AssessmentState, itemState } from '../domain/assessment-state.js';
import type { Answer, Checklist, Item, ItemId } from '../domain/checklist.js';
import type { Change, Course } from '../domain/course.js';
import { holds } from './holds.js';
import { completeProfile, standings } from './standing.js';

/** What is asked in an assessment, what of it is open, and what the profile brings with it. Pure. */
export function courseOf(checklist: Checklist, state: AssessmentState): Course {
  const profile = completeProfile(checklist, state.profile);
  const given = givenAnswers(state);
  const all = standings(checklist, profile, given);
  const asked = all.filter(({ rule }) => rule?.effect !== 'fixed').map(({ item }) => item);
  const open = asked.filter(({ id }) => given[id] === undefined);
  return {
    profile,
    given,
    standings: all,
    asked,
    open,
    advice: checklist.guidance.filter(({ when }) => holds(when, profile)),
    sections: checklist.sections
      .map((section) => {
        const inSection = asked.filter((item) => item.section === section);
        const left = inSection.filter((item) => open.includes(item)).length;
        return { section, asked: inSection.length, answered: inSection.length - left };
      })
      .filter(({ asked: count }) => count > 0),
  };
}

/** The answers that count, by item. */
export function givenAnswers({ items }: AssessmentState): Record<string, Answer> {
  return Object.fromEntries(
    [...items].flatMap(([id, { current }]) =>
      current === undefined ? [] : [[id, current.answer]],
    ),
  );
}

/** The next item nobody answered after this one, going round; the first when none is given; undefined when all others are answered. */
export function nextOpen(course: Course, after?: ItemId): Item | undefined {
  const [before, following] = around(course, after);
  return [...following, ...before].find((item) => course.open.includes(item));
}

/** The item asked before this one; the first has none. */
export function previousItem(course: Course, before: ItemId): Item | undefined {
  return around(course, before)[0].at(-1);
}

/** The item asked after this one, answered or not; the last has none. */
export function followingItem(course: Course, after: ItemId): Item | undefined {
  return around(course, after)[1][0];
}

/** The items asked before and after one that a rule may have settled while it was on show. */
function around(
  { standings: all, asked }: Course,
  id: ItemId | undefined,
): readonly [before: readonly Item[], after: readonly Item[]] {
  const place = all.findIndex(({ item }) => item.id === id);
  const earlier = new Set(all.slice(0, Math.max(place, 0)).map(({ item }) => item));
  return [
    asked.filter((item) => earlier.has(item)),
    asked.filter((item) => !earlier.has(item) && item.id !== id),
  ];
}

/** The items that are asked and are answered otherwise than in the stage before, or not yet. */
export function changesSince(state: AssessmentState, { asked }: Course): readonly Change[] {
  return asked.flatMap(({ id }) => {
    const promised = state.before?.answers[id]?.answer;
    const now = itemState(state, id).current?.answer;
    return promised === undefined || now === promised ? [] : [{ item: id, promised, now }];
  });
}
