import type { Route } from '../../adapters/http/route.js';
import type { Data } from '../../adapters/store/open-data.js';
import type { ChatDesk } from '../domain/chat-desk.js';
import type { Desk } from '../main.js';
import type { Strings } from '../strings/strings.js';
import { connectSlack } from './connect-slack.js';
import { connectTeams } from './connect-teams.js';
import { sayWhereInSlack } from './slack-lines.js';
import { sayWhereInTeams } from './teams-lines.js';
import type { Links } from './with-turns.js';

/** What comes from the platforms. */
export interface LinksServing {
  /** What they ask over HTTP. */
  readonly routes: readonly Route[];
  /** Takes in from now on what comes otherwise, and says where the desk is. */
  readonly begin: () => void;
  /** Takes nothing more in; resolves when what is in hand is done. */
  readonly stop: () => Promise<void>;
}

/** Opens the ways to the platforms that are configured. */
export async function openLinks(
  desk: Desk,
  data: Data,
  report: ChatDesk['report'],
): Promise<Links> {
  const { slack, teams } = desk.settings;
  return {
    ...(slack && { slack: await connectSlack(slack, data, desk, report) }),
    ...(teams && { teams: await connectTeams(teams, data, desk, report) }),
  };
}

export function serveLinks(
  { slack, teams }: Links,
  desk: ChatDesk,
  strings: Strings,
): LinksServing {
  const fromSlack = slack?.serve(desk);
  const fromTeams = teams?.serve(desk);
  return {
    routes: [...(fromSlack?.routes ?? []), ...(fromTeams?.routes ?? [])],
    begin: () => {
      fromSlack?.begin();
      if (slack !== undefined) void sayWhereInSlack(slack, strings);
      if (teams !== undefined) void sayWhereInTeams(teams, strings);
    },
    stop: async () => {
      await Promise.all([fromSlack?.stop(), fromTeams?.stop()]);
    },
  };
}
