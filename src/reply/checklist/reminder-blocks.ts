import { itemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { Block } from '../../domain/reply.js';
import { printDay } from '../print.js';
import { choice, choices, questionOf, type Subject } from './subject.js';

/** What is due, each with a way to it. */
export function reminderBlocks(
  due: readonly { readonly item: ItemId; readonly date: string; readonly isOver: boolean }[],
  subject: Subject,
): readonly Block[] {
  const { assessment } = subject.strings;
  const { state } = subject.opened;
  return [
    { kind: 'heading', text: state.project },
    {
      kind: 'list',
      items: due.map(({ item, date, isOver }) => {
        const facts = {
          item,
          question: questionOf(subject, item),
          date: printDay(date, subject.language),
          name: itemState(state, item).assignee?.name ?? '',
        };
        return isOver ? assessment.overdue(facts) : assessment.reminder(facts);
      }),
    },
    ...choices(
      assessment.more,
      due.map(({ item }) => choice(item, { do: 'show', view: 'item', item }, subject)),
    ),
  ];
}
