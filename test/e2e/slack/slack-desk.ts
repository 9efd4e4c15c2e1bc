import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.js';
import { openWorkspace, type SlackMessage, type Workspace } from '../../doubles/slack/workspace.js';
import { type DeskProcess, startDesk, until } from '../desk-process.js';
import { manifestScopes } from '../../manifest/read-manifest.js';

/** The desk in a process of its own, in a workspace of Slack. */
export interface SlackDesk extends Workspace {
  readonly desk: { readonly address: string };
  readonly process: DeskProcess;
  /** Waits until what `found` looks for is there. */
  readonly eventually: <Found>(found: () => Promise<Found | undefined>) => Promise<Found>;
  /** Waits for the desk's message that says this; the last one there. */
  readonly says: (channel: string, text: string | RegExp, thread?: string) => Promise<SlackMessage>;
}

export async function openSlackDesk(
  people: readonly string[] = ['ana', 'ben', 'fay'],
  environment: Readonly<Record<string, string>> = {},
): Promise<SlackDesk> {
  const workspace = await openWorkspace({
    people,
    channels: ['fisheries', 'harbour'],
    scopes: manifestScopes(),
  });
  onTestFinished(workspace.end);
  const process = await startDesk({
    GENDER_DESK_DATA: temporaryFolder(),
    SLACK_API_URL: `${workspace.url}/api/`,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    ...environment,
  });
  const eventually: SlackDesk['eventually'] = async (found) => {
    let last = await found();
    await until(async () => (last ??= await found()) !== undefined);
    return last!;
  };
  return {
    ...workspace,
    desk: { address: process.address.replace(/\/$/u, '') },
    process,
    eventually,
    says: (channel, text, thread) =>
      eventually(async () => {
        const messages =
          thread === undefined
            ? await workspace.messages(channel)
            : await workspace.thread(channel, thread);
        return messages.findLast(
          (message) =>
            message.user !== undefined &&
            Object.values(workspace.people).every(({ id }) => id !== message.user) &&
            (typeof text === 'string' ? message.text.includes(text) : text.test(message.text)),
        );
      }),
  };
}
