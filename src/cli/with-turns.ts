import type { Data } from '../../adapters/store/open-data.js';
import type { TurnContext } from '../conversation/run-turn.js';
import { openDeskData } from '../desk-data.js';
import { type DeskTurns, openTurns, type TurnsOptions } from '../desk-turns.js';
import type { Desk } from '../main.js';
import { MACHINE_CLOCK, toTurnContext } from './turn-context.js';

/** A desk that works through its queues. */
export interface Working {
  readonly context: TurnContext;
  readonly data: Data;
  readonly turns: DeskTurns;
}

export interface WorkingOptions
  extends Omit<TurnsOptions, 'clock' | 'queue'>, Partial<Pick<TurnContext, 'reportAddress'>> {}

/**
 * Opens what is kept and works through its queues until `use` is done; then finishes what is in hand and closes everything. Throws
 * `data-folder-in-use` or what `openDeskData` throws.
 */
export async function withTurns(
  desk: Desk,
  { reportAddress, ...options }: WorkingOptions,
  use: (working: Working) => Promise<void>,
): Promise<void> {
  const data = await openDeskData(desk.settings);
  try {
    const queue = await data.openQueue();
    const context = toTurnContext(desk, data.store, {
      surfaces: options.surfaces,
      ...(reportAddress && { reportAddress }),
    });
    const turns = openTurns(context, { ...options, clock: MACHINE_CLOCK, queue });
    try {
      await use({ context, data, turns });
    } finally {
      await turns.drain();
      await queue.close();
    }
  } finally {
    await data.close();
  }
}
