import type { SlackConnection, SlackServing } from '../../adapters/slack/connect.js';
import type { SlackDesk } from '../../adapters/slack/desk.js';
import type { SlackSettings } from '../../adapters/slack/transport/settings.js';
import type { Data } from '../../adapters/store/open-data.js';
import type { Surface } from '../domain/surface.js';
import { MACHINE_CLOCK } from './turn-context.js';

/** The desk in Slack. */
export interface SlackLink extends Pick<SlackConnection, 'workspaces'> {
  /** Where to add the desk to a workspace; absent where there is one token. */
  readonly installAddress?: string;
  readonly surface: Surface;
  /** Gets ready to take in what Slack brings. */
  readonly serve: (desk: SlackDesk) => SlackServing;
}

/** Opens the way to Slack. What it asks of Slack it asks when it is needed: that Slack is away keeps nothing from starting. */
export async function connectSlack(
  settings: SlackSettings,
  { installations }: Pick<Data, 'installations'>,
  report: SlackDesk['report'],
): Promise<SlackLink> {
  // What it is built on takes a second to load, for nothing where Slack is not served.
  const { openSlack, INSTALL_PATH } = await import('../../adapters/slack/connect.js');
  const context = { installations, clock: MACHINE_CLOCK, random: Math.random, report };
  const connection = openSlack(settings, context);
  const { access } = settings;
  return {
    // Until it can be sent, what is to be sent waits.
    surface: { platform: 'slack', paceMs: PACE, send: () => Promise.resolve({ kind: 'later' }) },
    workspaces: connection.workspaces,
    ...(access.kind === 'oauth' ? { installAddress: access.address + INSTALL_PATH } : {}),
    // Until somebody listens, nothing is heard.
    serve: ({ words }) => connection.serve({ words, listen: () => undefined }),
  };
}

/** Least time between two messages to one channel, in milliseconds. */
const PACE = 1_000;
