import type { Answer, Checklist, Item, ItemId } from '../domain/checklist.js';
import type { Action } from '../domain/result.js';

/** The answers that call for something to be done, the most pressing first. */
const PRESSING = ['no', 'partly', 'dont-know'] as const satisfies readonly Answer[];

/** What to do first: critical items by answer, then the others by weight, then by answer; what is not scored calls for nothing. */
export function findActions(
  checklist: Checklist,
  answerTo: (item: ItemId) => Answer,
): readonly Action[] {
  const open = checklist.items.filter((item) => item.weight > 0 && urgency(answerTo(item.id)) >= 0);
  return open
    .sort((one, other) => compare(one, other, answerTo))
    .slice(0, checklist.actions)
    .map(({ id, critical }) => ({ item: id, answer: answerTo(id), critical }));
}

function compare(one: Item, other: Item, answerTo: (item: ItemId) => Answer): number {
  const byAnswer = urgency(answerTo(one.id)) - urgency(answerTo(other.id));
  if (one.critical !== other.critical) return one.critical ? -1 : 1;
  if (one.critical) return byAnswer;
  return other.weight - one.weight || byAnswer;
}

/** From 0, the most pressing; -1 when the answer calls for nothing. */
function urgency(answer: Answer): number {
  return (PRESSING as readonly Answer[]).indexOf(answer);
}
