import type { PersonId } from '../../domain/actor.js';
import type { AssessmentEvent, AssessmentSummary, EventId } from '../../domain/assessment.js';
import { itemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { ChecklistDesk } from '../../domain/checklist-desk.js';
import type { Clock } from '../../domain/clock.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Reply } from '../../domain/reply.js';
import type { Store } from '../../domain/store.js';
import { reminderBlocks } from '../../reply/checklist/reminder-blocks.js';
import { toPlainText } from '../../reply/to-plain-text.js';
import { stringsFor } from '../../strings/strings.js';

export interface ReminderContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly checklists: ChecklistDesk;
  readonly knowledge: KnowledgeBase;
}

const DAY = 24 * 60 * 60 * 1_000;
/** How long before the day something is due the place is reminded of it. */
const AHEAD = 2 * DAY;

/** An item that is due, or soon will be. */
export interface DueItem {
  readonly item: ItemId;
  readonly date: string;
  readonly isOver: boolean;
}

/**
 * Reminds each place of what is due there and not answered: once for each due day, in the conversation it was opened in. What
 * was said and that it was said are kept together, so that nothing is said twice. Resolves to how many places were reminded.
 */
export async function remind(context: ReminderContext): Promise<number> {
  let reminded = 0;
  for (const summary of await context.store.everyAssessment())
    if (summary.isOpen && (await remindOf(summary, context))) reminded++;
  return reminded;
}

async function remindOf(summary: AssessmentSummary, context: ReminderContext): Promise<boolean> {
  const { store, clock, checklists, knowledge } = context;
  const opened = await checklists.open(summary.place, summary.id);
  if (opened === undefined) return false;
  const due = dueItems(opened, clock.now());
  if (due.length === 0) return false;
  const { language, length, id } = opened.state;
  const strings = stringsFor(language);
  const reply: Reply = {
    language,
    blocks: reminderBlocks(due, { opened, knowledge, language, strings }),
  };
  const message = {
    role: 'assistant',
    content: toPlainText(reply, strings),
    reply,
    at: clock.now(),
  } as const;
  const events = due.map((each) => toEvent(each, opened, strings.name, clock.now()));
  const log = { assessment: id, after: length, events, isOpen: true };
  return (await store.commit(summary.place, { messages: [message], log })) === 'kept';
}

/** What is due within two days or was due, is asked, is not answered, and was not reminded of. */
export function dueItems({ state, course }: OpenedAssessment, now: Date): readonly DueItem[] {
  return course.asked.flatMap(({ id }): DueItem[] => {
    const { due, remindedOf, current } = itemState(state, id);
    if (due === undefined || due === remindedOf || current !== undefined) return [];
    const start = Date.parse(`${due}T00:00:00Z`);
    return now.getTime() >= start - AHEAD
      ? [{ item: id, date: due, isOver: now.getTime() >= start + DAY }]
      : [];
  });
}

function toEvent(
  { item, date }: DueItem,
  { state }: OpenedAssessment,
  name: string,
  now: Date,
): AssessmentEvent {
  return {
    kind: 'reminded',
    item,
    date,
    id: `reminder/${item}/${date}/${state.length}` as EventId,
    by: { id: 'desk' as PersonId, name },
    at: now.toISOString(),
    from: state.place,
  };
}
