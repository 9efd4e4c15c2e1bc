import type { Data } from '../../adapters/store/open-data.js';
import type { TurnContext } from '../conversation/run-turn.js';
import { openDeskData } from '../desk-data.js';
import { type DeskTurns, openTurns, type TurnsOptions } from '../desk-turns.js';
import type { Queue } from '../domain/queue.js';
import type { Surface } from '../domain/surface.js';
import type { Desk } from '../main.js';
import type { SlackLink } from './connect-slack.js';
import type { TeamsLink } from './connect-teams.js';
import { MACHINE_CLOCK, toTurnContext } from './turn-context.js';

/** A desk that works through its queues. */
export interface Working {
  readonly context: TurnContext;
  readonly data: Data;
  readonly queue: Queue;
  readonly turns: DeskTurns;
  readonly links: Links;
}

/** The platforms that replies are sent to. */
export interface Links {
  readonly slack?: SlackLink;
  readonly teams?: TeamsLink;
}

/** Where replies are sent. */
export function surfacesOf({ slack, teams }: Links): readonly Surface[] {
  return [slack, teams].flatMap((link) => link?.surface ?? []);
}

export interface WorkingOptions
  extends
    Omit<TurnsOptions, 'clock' | 'queue' | 'surfaces'>,
    Partial<Pick<TurnContext, 'reportAddress'>> {
  /** Opens the ways to the platforms; without it no reply is sent anywhere. */
  readonly link?: (data: Data) => Promise<Links>;
}

/**
 * Opens what is kept and works through its queues until `use` is done; then finishes what is in hand and closes everything. Throws
 * `data-folder-in-use` or what `openDeskData` throws.
 */
export async function withTurns(
  desk: Desk,
  { reportAddress, link, ...options }: WorkingOptions,
  use: (working: Working) => Promise<void>,
): Promise<void> {
  const data = await openDeskData(desk.settings);
  try {
    const links = (await link?.(data)) ?? {};
    const surfaces = surfacesOf(links);
    const queue = await data.openQueue();
    const context = toTurnContext(desk, data.store, {
      surfaces,
      ...(reportAddress && { reportAddress }),
    });
    const turns = openTurns(context, { ...options, surfaces, clock: MACHINE_CLOCK, queue });
    try {
      await use({ context, data, queue, turns, links });
    } finally {
      await turns.drain();
      await queue.close();
    }
  } finally {
    await data.close();
  }
}
