import type { Answer, AnswerRule, Checklist, Item, Profile } from '../domain/checklist.js';
import type { Given, Standing } from '../domain/course.js';
import { holds } from './holds.js';

/** Completes a profile with what is supposed of the project. */
export function completeProfile(checklist: Checklist, given: Partial<Profile>): Profile {
  return Object.fromEntries(
    checklist.profile.map(({ id, default: supposed }) => [id, given[id] ?? supposed]),
  );
}

/** How every item stands, in the order they are asked. */
export function standings(
  checklist: Checklist,
  profile: Profile,
  given: Given,
): readonly Standing[] {
  const rules = checklist.rules.filter(({ when }) => holds(when, profile));
  return checklist.items.map((item) =>
    standingOf(
      item,
      given[item.id],
      rules.filter(({ items }) => items.includes(item.id)),
    ),
  );
}

function standingOf(item: Item, given: Answer | undefined, rules: readonly AnswerRule[]): Standing {
  const fixed = rules.find(({ effect }) => effect === 'fixed');
  if (fixed !== undefined) return { item, answer: fixed.answer, rule: fixed, offered: [] };
  const permitting = rules.find(({ answer }) => answer === 'not-applicable');
  const offered =
    permitting === undefined ? item.answers : [...item.answers, 'not-applicable' as const];
  if (given === undefined) {
    const supposed = rules.find(({ effect }) => effect === 'default');
    return supposed === undefined
      ? { item, offered }
      : { item, answer: supposed.answer, rule: supposed, offered };
  }
  if (given !== 'not-applicable') return { item, answer: given, offered };
  return permitting === undefined
    ? { item, answer: 'dont-know', offered }
    : { item, answer: given, rule: permitting, offered };
}
