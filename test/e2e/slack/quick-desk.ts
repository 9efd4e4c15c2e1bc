import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWeb } from '../../../adapters/web/listen.js';
import { toChatDesk } from '../../../src/cli/chat-desk.js';
import { connectSlack } from '../../../src/cli/connect-slack.js';
import { toWebDesk } from '../../../src/cli/web-desk.js';
import { type Working, withTurns } from '../../../src/cli/with-turns.js';
import type { Settings } from '../../../src/main.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { openWorkspace, type Workspace } from '../../doubles/slack/workspace.js';
import { manifestScopes } from '../../manifest/read-manifest.js';
import { until } from '../desk-process.js';

/** The desk in the test's own process, as `gender-desk start` wires it, but that it never waits between two messages. */
export interface QuickDesk extends Workspace, Pick<Working, 'context' | 'data'> {
  readonly desk: { readonly address: string };
  /** Every fault that was reported. */
  readonly faults: readonly unknown[];
  /** Resolves when everything that came was answered, and everything to send was sent. */
  readonly settled: () => Promise<void>;
}

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
  const bundled = await openBundledDesk();
  const dataFolder = mkdtempSync(join(tmpdir(), 'gender-desk-test-'));
  const own = { ...bundled.settings, ...settings(workspace), dataFolder };
  const desk = { ...bundled, settings: own };
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => void faults.push(fault);
  const slackSettings = {
    access: { kind: 'token', token: workspace.botToken },
    transport: { kind: 'http', signingSecret: workspace.signingSecret },
    apiUrl: `${workspace.url}/api/`,
  } as const;
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  return new Promise((resolve, reject) => {
    const ended = withTurns(
      desk,
      {
        onFault,
        link: async (data) => {
          const link = await connectSlack(slackSettings, data, desk, onFault);
          return { slack: { ...link, surface: { ...link.surface, paceMs: 0 } } };
        },
      },
      async (working) => {
        const { context, data, turns, links } = working;
        const slack = links.slack!.serve(toChatDesk(working, own, onFault));
        const web = await serveWeb(
          toWebDesk(context, turns, onFault, () => ['staff']),
          { port: 0, host: '127.0.0.1', routes: slack.routes },
        );
        resolve({
          ...workspace,
          context,
          data,
          desk: { address: web.address.replace(/\/$/u, '') },
          faults,
          settled: () =>
            until(async () => {
              const { inbox, outbox } = await data.backlog();
              return inbox.count + outbox.count === 0;
            }),
          end: async () => {
            close();
            await ended;
          },
        });
        await closed;
        await Promise.all([web.close(), slack.stop()]);
      },
    ).finally(async () => {
      await workspace.end();
      rmSync(dataFolder, { recursive: true, force: true });
    });
    ended.catch(reject);
  });
}
