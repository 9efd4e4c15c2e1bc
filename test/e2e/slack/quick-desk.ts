import { expect } from 'vitest';
import { connectSlack } from '../../../src/cli/connect-slack.js';
import type { Settings } from '../../../src/main.js';
import { openWorkspace, type Workspace } from '../../doubles/slack/workspace.js';
import { manifestScopes } from '../../manifest/read-manifest.js';
import { forAllTests } from '../../for-test.js';
import * as quick from '../quick-desk.js';

/** The desk in a workspace of Slack, but that it never waits between two messages. */
export type QuickDesk = Workspace & quick.QuickDesk;

export interface QuickDeskOptions {
  readonly people: readonly string[];
  readonly channels: readonly string[];
  /** What is set, for the people and the channels by their ids. */
  readonly settings?: (workspace: Workspace) => Partial<Settings>;
}

export async function openQuickDesk({
  people,
  channels,
  settings = () => ({}),
}: QuickDeskOptions): Promise<QuickDesk> {
  const workspace = await openWorkspace({ people, channels, scopes: manifestScopes() });
  const slackSettings = {
    access: { kind: 'token', token: workspace.botToken },
    transport: { kind: 'http', signingSecret: workspace.signingSecret },
    apiUrl: `${workspace.url}/api/`,
  } as const;
  const desk = await quick.openQuickDesk({
    settings: settings(workspace),
    link: async (data, own, onFault) => {
      const link = await connectSlack(slackSettings, data, own, onFault);
      return { slack: { ...link, surface: { ...link.surface, paceMs: 0 } } };
    },
    serve: ({ slack }, served) => slack!.serve(served),
    end: workspace.end,
  });
  return { ...workspace, ...desk };
}

/** One for all tests of a file, in which nothing goes wrong that nobody foresaw. */
export function useQuickDesk(options: QuickDeskOptions): QuickDesk {
  return forAllTests(
    () => openQuickDesk(options),
    async ({ end, faults }) => {
      await end();
      expect(faults).toEqual([]);
    },
  );
}
