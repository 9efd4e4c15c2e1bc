import type { Timer } from '../domain/clock.js';
import type { TurnContext } from '../conversation/run-turn.js';
import { openChecklists } from '../desk-checklists.js';
import { fetchFrom } from '../desk-turns.js';
import type { Store } from '../domain/store.js';
import type { Surface } from '../domain/surface.js';
import type { Desk } from '../main.js';

/** The clock of the machine. */
export const MACHINE_CLOCK: Timer = {
  now: () => new Date(),
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** What turns run in: the desk over a store, by the clock of the machine. */
export function toTurnContext(
  desk: Desk,
  store: Store,
  {
    reportAddress = () => undefined,
    surfaces = [],
  }: Partial<Pick<TurnContext, 'reportAddress'>> & { readonly surfaces?: readonly Surface[] } = {},
): TurnContext {
  const { knowledge, settings } = desk;
  const checklistsOver = openChecklists({ knowledge, ...settings }, MACHINE_CLOCK);
  const { administrators } = settings;
  const fetch = fetchFrom(surfaces);
  const clock = MACHINE_CLOCK;
  return { ...desk, store, clock, checklistsOver, reportAddress, administrators, fetch };
}
