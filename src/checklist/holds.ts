import type { Answer, Condition, ItemId, Profile } from '../domain/checklist.js';

/** Whether a condition holds for a profile and answers; what has no answer meets no condition on answers. */
export function holds(
  condition: Condition,
  profile: Profile,
  answerTo: (item: ItemId) => Answer | undefined = () => undefined,
): boolean {
  const { profile: values = {}, answers = {}, any } = condition;
  return (
    Object.entries(values).every(([question, some]) => some.includes(profile[question] ?? '')) &&
    Object.entries(answers).every(([item, some]) => {
      const answer = answerTo(item as ItemId);
      return answer !== undefined && some.includes(answer);
    }) &&
    (any?.some((each) => holds(each, profile, answerTo)) ?? true)
  );
}
