import { DESK } from '../../domain/actor.js';
import type { AssessmentEvent, AssessmentSummary, EventId } from '../../domain/assessment.js';
import { itemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { ChecklistDesk } from '../../domain/checklist-desk.js';
import type { Clock } from '../../domain/clock.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Reply } from '../../domain/reply.js';
import { isSentTo } from '../../domain/place.js';
import type { Scope } from '../../domain/scope.js';
import type { LogEntry, Store } from '../../domain/store.js';
import type { Upkeep } from '../../domain/upkeep.js';
import { reminderBlocks } from '../../reply/checklist/reminder-blocks.js';
import { toPlainText } from '../../reply/to-plain-text.js';
import { stringsFor } from '../../strings/strings.js';

export interface ReminderContext {
  readonly store: Store;
  readonly upkeep: Pick<Upkeep, 'due'>;
  readonly clock: Clock;
  /** The checklist over a store. */
  readonly checklistsOver: (store: Store) => ChecklistDesk;
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
 * was said and that it was said are kept together, so that nothing is said twice. A channel that was switched off is reminded once
 * it is on again. Resolves to how many places were reminded.
 */
export async function remind(context: ReminderContext): Promise<number> {
  let reminded = 0;
  for (const summary of await context.upkeep.due(context.clock.now()))
    if (await remindOf(summary, context)) reminded++;
  return reminded;
}

async function remindOf(
  { place, id }: AssessmentSummary,
  context: ReminderContext,
): Promise<boolean> {
  const { store, clock, checklistsOver, knowledge } = context;
  const scope: Scope = { place, person: DESK, holds: id };
  const opened = await checklistsOver(store).open(scope, id);
  if (opened === undefined) return false;
  const { channel } = await store.settings(scope);
  if (channel.listens === 'off') return false;
  const now = clock.now();
  const due = dueItems(opened, now);
  if (due.length === 0) return false;
  const { language, length } = opened.state;
  const strings = stringsFor(language);
  const blocks = reminderBlocks(due, { opened, knowledge, language, strings });
  const reply: Reply = { language, blocks };
  const content = toPlainText(reply, strings);
  const kept = await store.commit(scope, {
    messages: [{ role: 'assistant', content, reply, at: now }],
    logs: [toLog(due, opened, strings.name, now, length)],
    ...(isSentTo(place.platform) ? { letters: [{ to: place, at: now, reply }] } : {}),
  });
  return kept === 'kept';
}

/** When somebody is next to be reminded of something that is asked and not answered; undefined when nobody is. */
export function nextReminder(opened: OpenedAssessment): Date | undefined {
  if (opened.state.status !== 'open') return undefined;
  return earliest(toRemindOf(opened));
}

function earliest(items: readonly Pick<DueItem, 'date'>[]): Date | undefined {
  const [next] = items.map(({ date }) => remindAt(date)).sort((one, other) => one - other);
  return next === undefined ? undefined : new Date(next);
}

/** What is due within two days or was due, is asked, is not answered, and was not reminded of. */
export function dueItems(opened: OpenedAssessment, now: Date): readonly DueItem[] {
  return toRemindOf(opened)
    .filter(({ date }) => now.getTime() >= remindAt(date))
    .map(({ item, date }) => ({ item, date, isOver: now.getTime() >= startOf(date) + DAY }));
}

function toRemindOf({ state, course }: OpenedAssessment): readonly Omit<DueItem, 'isOver'>[] {
  return course.asked.flatMap(({ id }) => {
    const { due, remindedOf, current } = itemState(state, id);
    return due === undefined || due === remindedOf || current !== undefined
      ? []
      : [{ item: id, date: due }];
  });
}

/** In milliseconds since 1970, UTC. */
function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function remindAt(date: string): number {
  return startOf(date) - AHEAD;
}

/** That it was said, and when the next is to be. */
function toLog(
  due: readonly DueItem[],
  opened: OpenedAssessment,
  name: string,
  now: Date,
  after: number,
): LogEntry {
  const isDue = new Set(due.map(({ item }) => item));
  const wakeAt = earliest(toRemindOf(opened).filter(({ item }) => !isDue.has(item)));
  return {
    assessment: opened.state.id,
    after,
    events: due.map((each) => toEvent(each, opened, name, now)),
    isOpen: true,
    ...(wakeAt === undefined ? {} : { wakeAt }),
  };
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
    by: { id: DESK, name },
    at: now.toISOString(),
    from: state.place,
  };
}
