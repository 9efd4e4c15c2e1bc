import type { AssessmentEvent, EventId } from '../../../src/domain/assessment.js';
import type { ItemId } from '../../../src/domain/checklist.js';

/** The answers of a log that came when another had been given already, and so did not count. */
export function lateAnswers(events: readonly AssessmentEvent[]): ReadonlySet<EventId> {
  const versions = new Map<ItemId, number>();
  const late = new Set<EventId>();
  for (const event of events) {
    if (event.kind !== 'answered' && event.kind !== 'withdrawn') continue;
    const version = versions.get(event.item) ?? 0;
    if (event.sees === version) versions.set(event.item, version + 1);
    else if (event.kind === 'answered') late.add(event.id);
  }
  return late;
}
