import { randomBytes } from 'node:crypto';
import type { Desk, SlackMessage, Workspace } from './workspace.js';

/** Somebody in a workspace. What they do is kept by the emulator and told to the desk, as Slack would tell it. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Writes in a channel or a thread; a text that names the desk is a mention. Gives the message's ts. */
  readonly says: (desk: Desk, channel: string, text: string, thread?: string) => Promise<string>;
  /** `/gender …` */
  readonly commands: (desk: Desk, channel: string, text: string) => Promise<Response>;
  /** Presses the button, or chooses the option, of this label; throws when there is none. */
  readonly presses: (
    desk: Desk,
    channel: string,
    message: SlackMessage,
    label: string,
    more?: { readonly isEphemeral?: true },
  ) => Promise<Response>;
  /** Fills in a modal and submits it: values by action id. */
  readonly submits: (
    desk: Desk,
    view: View,
    values: Readonly<Record<string, object>>,
  ) => Promise<Response>;
  readonly shortcuts: (desk: Desk, shortcut: object) => Promise<Response>;
  readonly tells: (desk: Desk, event: object) => Promise<Response>;
}

/** A modal as the emulator keeps it. */
export interface View {
  readonly id: string;
  readonly hash?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
}

interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly {
    readonly text: { readonly text: string };
    readonly value: string;
  }[];
}

export function toPerson(name: string, id: string, workspace: Omit<Workspace, 'people'>): Person {
  const { team, botUser, call, post } = workspace;
  const envelope = {
    token: 'unused',
    team: { id: team, domain: 'office' },
    user: { id, username: name, name, team_id: team },
    api_app_id: 'A000000042',
  };
  const interaction = (desk: Desk, payload: object): Promise<Response> =>
    post(
      desk,
      new URLSearchParams({ payload: JSON.stringify({ ...envelope, ...payload }) }).toString(),
      true,
    );
  const trigger = async (view?: string): Promise<string> => {
    const asked = { user_id: id, ...(view === undefined ? {} : { view_id: view }) };
    const { trigger_id: made } = await call(workspace.botToken, 'views.generateTriggerId', asked);
    return String(made);
  };
  const tells = (desk: Desk, event: object): Promise<Response> =>
    post(
      desk,
      JSON.stringify({
        token: 'unused',
        type: 'event_callback',
        team_id: team,
        api_app_id: 'A000000042',
        event_id: `Ev${randomBytes(5).toString('hex')}`,
        event_time: Math.floor(Date.now() / 1_000),
        authorizations: [
          { team_id: team, user_id: botUser, is_bot: true, is_enterprise_install: false },
        ],
        event,
      }),
      false,
    );
  return {
    id,
    name,
    tells,
    says: async (desk, channel, text, thread) => {
      const below = thread === undefined ? {} : { thread_ts: thread };
      const { ts } = await call(`xoxp-${name}`, 'chat.postMessage', { channel, text, ...below });
      const isDirect = channel.startsWith('D');
      const said = { user: id, text, ts, channel, event_ts: ts, team, ...below };
      const type = isDirect ? 'im' : 'channel';
      if (text.includes(`<@${botUser}>`) && !isDirect)
        await accepted(tells(desk, { type: 'app_mention', ...said }));
      await accepted(tells(desk, { type: 'message', channel_type: type, ...said }));
      return String(ts);
    },
    commands: async (desk, channel, text) =>
      post(
        desk,
        new URLSearchParams({
          token: 'unused',
          team_id: team,
          team_domain: 'office',
          channel_id: channel,
          channel_name: 'any',
          user_id: id,
          user_name: name,
          command: '/gender',
          text,
          api_app_id: 'A000000042',
          is_enterprise_install: 'false',
          response_url: `${workspace.url}/response/${randomBytes(6).toString('hex')}`,
          trigger_id: await trigger(),
        }).toString(),
        true,
      ),
    presses: async (desk, channel, message, label, { isEphemeral } = {}) => {
      const found = findAction(message.blocks ?? [], label);
      if (found === undefined)
        throw new Error(`no button “${label}” in ${JSON.stringify(message.blocks)}`);
      const container = {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel,
        is_ephemeral: isEphemeral ?? false,
        ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
      };
      return interaction(desk, {
        type: 'block_actions',
        trigger_id: await trigger(),
        container,
        channel: { id: channel, name: 'any' },
        ...(isEphemeral ? {} : { message }),
        response_url: `${workspace.url}/response/${randomBytes(6).toString('hex')}`,
        actions: [{ ...found, action_ts: String(Date.now() / 1_000) }],
      });
    },
    submits: async (desk, view, values) =>
      interaction(desk, {
        type: 'view_submission',
        trigger_id: await trigger(view.id),
        view: { ...view, type: 'modal', team_id: team, app_id: 'A000000042', state: { values } },
      }),
    shortcuts: async (desk, shortcut) =>
      interaction(desk, {
        trigger_id: await trigger(),
        action_ts: String(Date.now() / 1_000),
        ...shortcut,
      }),
  };
}

async function accepted(answer: Promise<Response>): Promise<void> {
  const response = await answer;
  if (!response.ok) throw new Error(`the desk answered ${response.status}`);
}

/** The action of a button, or of an option of a menu, as Slack sends it. */
function findAction(
  blocks: readonly Readonly<Record<string, unknown>>[],
  label: string,
): Record<string, unknown> | undefined {
  for (const block of blocks) {
    const accessory = block.accessory as Element | undefined;
    const elements = [
      ...((block.elements ?? []) as readonly Element[]),
      ...(accessory ? [accessory] : []),
    ];
    for (const { type, action_id: actionId, value, text, options } of elements) {
      const common = { block_id: block.block_id, action_id: actionId, type };
      if (type === 'button' && text?.text === label) return { ...common, value, text };
      const option = options?.find((each) => each.text.text === label);
      if (option !== undefined) return { ...common, selected_option: option };
    }
  }
  return undefined;
}
