import type { TurnContext } from '../conversation/run-turn.js';
import type { Store } from '../domain/store.js';
import { openChecklists } from '../desk-checklists.js';
import type { Desk } from '../main.js';

/** What turns run in: the desk over a store, by the clock of the machine. */
export function toTurnContext(
  desk: Desk,
  store: Store,
  reportAddress: TurnContext['reportAddress'] = () => undefined,
): TurnContext {
  const clock = { now: () => new Date() };
  const { knowledge, settings } = desk;
  const checklists = openChecklists({ knowledge, ...settings }, store, clock);
  return { ...desk, store, clock, checklists, reportAddress };
}
