import { type AssessmentState, itemState } from '../domain/assessment-state.js';
import type { Answer, Checklist, Item, ItemId } from '../domain/checklist.js';
import type { Course } from '../domain/course.js';
import { completeProfile, standings } from './standing.js';

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

/** The next item nobody answered after this one, going round; the first when none is given; undefined when all are answered. */
export function nextOpen({ asked, open }: Course, after?: ItemId): Item | undefined {
  const from = asked.findIndex(({ id }) => id === after) + 1;
  return [...asked.slice(from), ...asked.slice(0, from)].find(
    (item) => open.includes(item) && item.id !== after,
  );
}

/** The item asked before this one; the first has none. */
export function previousItem({ asked }: Course, before: ItemId): Item | undefined {
  const at = asked.findIndex(({ id }) => id === before);
  return at > 0 ? asked[at - 1] : undefined;
}

/** The item asked after this one, answered or not; the last has none. */
export function followingItem({ asked }: Course, after: ItemId): Item | undefined {
  const at = asked.findIndex(({ id }) => id === after);
  return at >= 0 ? asked[at + 1] : undefined;
}

/** What differs from the stage before. */
export interface Change {
  readonly item: ItemId;
  readonly promised: Answer;
  readonly now: Answer | undefined;
}

/** The items answered otherwise than in the stage before, and those not answered yet. */
export function changesSince(state: AssessmentState): readonly Change[] {
  return Object.entries(state.before?.answers ?? {}).flatMap(([id, { answer: promised }]) => {
    const now = itemState(state, id as ItemId).current?.answer;
    return now === promised ? [] : [{ item: id as ItemId, promised, now }];
  });
}
