import { randomBytes } from 'node:crypto';
import type { Desk, SlackMessage, Workspace } from './workspace.js';

/** Somebody in a workspace. What they do is kept by the emulator and told to the desk, as Slack would tell it. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Writes in a channel or a thread; a text that names the desk is a mention. Gives the message's ts. */
  readonly says: (desk: Desk, channel: string, text: string, thread?: string) => Promise<string>;
  /** Shares a file, with a text where there is one. */
  readonly uploads: (desk: Desk, file: Upload) => Promise<void>;
  /** `/gender …` */
  readonly commands: (desk: Desk, channel: string, text: string) => Promise<Response>;
  /** Presses the button, or chooses the option, of this label in a message; throws when there is none. */
  readonly presses: (
    desk: Desk,
    channel: string,
    message: SlackMessage,
    label: string,
  ) => Promise<Response>;
  /** The same in a view; `beside`: how the block begins that it stands in. */
  readonly pressesIn: (desk: Desk, view: View, label: string, beside?: string) => Promise<Response>;
  /** Chooses a channel in the menu of channels of a view; throws when there is none. */
  readonly choosesChannelIn: (desk: Desk, view: View, channel: string) => Promise<Response>;
  /** Fills in the fields of a modal by their names, and submits it. What the desk says to that. */
  readonly submits: (
    desk: Desk,
    view: View,
    values: Readonly<Record<string, string>>,
  ) => Promise<unknown>;
  readonly shortcuts: (desk: Desk, shortcut: object) => Promise<Response>;
  readonly tells: (desk: Desk, event: object) => Promise<Response>;
}

export interface Upload {
  readonly channel: string;
  readonly thread?: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text?: string;
}

/** A view as the emulator keeps it. */
export interface View {
  readonly id: string;
  readonly type: string;
  readonly hash?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly blocks: readonly Block[];
}

interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly response_url_enabled?: boolean;
  readonly options?: readonly {
    readonly text: { readonly text: string };
    readonly value: string;
  }[];
}

interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly text: string };
  readonly element?: Element;
  readonly accessory?: Element;
  readonly elements?: readonly Element[];
}

const APP = 'A000000042';

export function toPerson(name: string, id: string, workspace: Omit<Workspace, 'people'>): Person {
  const { team, botUser, call, post } = workspace;
  const own = `xoxp-${name}`;
  const envelope = {
    token: 'unused',
    team: { id: team, domain: 'office' },
    user: { id, username: name, name, team_id: team },
    api_app_id: APP,
  };
  const interaction = (desk: Desk, payload: object): Promise<Response> =>
    accepted(
      post(
        desk,
        new URLSearchParams({ payload: JSON.stringify({ ...envelope, ...payload }) }).toString(),
        true,
      ),
    );
  const trigger = async (view?: string): Promise<string> => {
    const asked = { user_id: id, ...(view === undefined ? {} : { view_id: view }) };
    const { trigger_id: made } = await call(workspace.botToken, 'views.generateTriggerId', asked);
    return String(made);
  };
  const responseUrl = (): string =>
    `${workspace.url}/response/${id}/${randomBytes(6).toString('hex')}`;
  const tells = (desk: Desk, event: object): Promise<Response> =>
    accepted(
      post(
        desk,
        JSON.stringify({
          token: 'unused',
          type: 'event_callback',
          team_id: team,
          api_app_id: APP,
          event_id: `Ev${randomBytes(5).toString('hex')}`,
          event_time: Math.floor(Date.now() / 1_000),
          authorizations: [
            { team_id: team, user_id: botUser, is_bot: true, is_enterprise_install: false },
          ],
          event,
        }),
        false,
      ),
    );
  const writes = async (
    desk: Desk,
    { channel, text, thread, ...more }: Written,
  ): Promise<string> => {
    const below = thread === undefined ? {} : { thread_ts: thread };
    const { ts } = await call(own, 'chat.postMessage', { channel, text: text || '…', ...below });
    const isDirect = channel.startsWith('D');
    const said = { user: id, text, ts, channel, event_ts: ts, team, ...below, ...more };
    if (text.includes(`<@${botUser}>`) && !isDirect)
      await tells(desk, { type: 'app_mention', ...said });
    await tells(desk, { type: 'message', channel_type: isDirect ? 'im' : 'channel', ...said });
    return String(ts);
  };
  const press = async (
    desk: Desk,
    action: Record<string, unknown>,
    where: object,
    view?: string,
  ): Promise<Response> =>
    interaction(desk, {
      type: 'block_actions',
      trigger_id: await trigger(view),
      actions: [{ ...action, action_ts: (Date.now() / 1_000).toFixed(6) }],
      ...where,
    });
  return {
    id,
    name,
    tells,
    says: (desk, channel, text, thread) =>
      writes(desk, { channel, text, ...(thread === undefined ? {} : { thread }) }),
    uploads: async (desk, { name: filename, bytes, text = '', ...where }) => {
      const length = bytes.length;
      const { upload_url: url, file_id: file } = await call(own, 'files.getUploadURLExternal', {
        filename,
        length,
      });
      await fetch(String(url), { method: 'POST', body: new Uint8Array(bytes) });
      await call(own, 'files.completeUploadExternal', {
        files: [{ id: file }],
        channel_id: where.channel,
      });
      const files = [{ id: file, name: filename, mimetype: 'application/octet-stream' }];
      await writes(desk, { ...where, text, subtype: 'file_share', files });
    },
    commands: async (desk, channel, text) =>
      accepted(
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
            api_app_id: APP,
            is_enterprise_install: 'false',
            response_url: responseUrl(),
            trigger_id: await trigger(),
          }).toString(),
          true,
        ),
      ),
    presses: (desk, channel, message, label) => {
      const isEphemeral = message.only !== undefined;
      const container = {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel,
        is_ephemeral: isEphemeral,
        ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
      };
      return press(desk, actionOf((message.blocks ?? []) as unknown as readonly Block[], label), {
        container,
        channel: { id: channel, name: 'any' },
        ...(isEphemeral ? {} : { message }),
        response_url: responseUrl(),
      });
    },
    pressesIn: (desk, view, label, beside = '') => {
      const blocks = view.blocks.filter(({ text }) => (text?.text ?? '').startsWith(beside));
      const where = { container: { type: 'view', view_id: view.id }, view: sent(view, team) };
      return press(desk, actionOf(beside === '' ? view.blocks : blocks, label), where, view.id);
    },
    choosesChannelIn: (desk, view, channel) => {
      const menu = view.blocks
        .flatMap(({ elements = [] }) => elements)
        .find(({ type }) => type === 'conversations_select');
      if (menu === undefined) throw new Error('there is no menu of channels');
      const action = { type: menu.type, action_id: menu.action_id, selected_conversation: channel };
      const where = { container: { type: 'view', view_id: view.id }, view: sent(view, team) };
      return press(desk, action, where, view.id);
    },
    submits: async (desk, view, values) => {
      const inputs = view.blocks.flatMap(({ block_id: block = '', element }) =>
        element === undefined ? [] : [{ block, element }],
      );
      const state = inputs.map(({ block, element }) => [
        block,
        { [element.action_id ?? '']: valueOf(element, values[block]) },
      ]);
      const addressed = inputs.filter(({ element }) => element.response_url_enabled === true);
      const response = await interaction(desk, {
        type: 'view_submission',
        trigger_id: await trigger(view.id),
        view: { ...sent(view, team), state: { values: Object.fromEntries(state) as unknown } },
        response_urls: addressed.map(({ block, element }) => ({
          block_id: block,
          action_id: element.action_id,
          channel_id: values[block],
          response_url: responseUrl(),
        })),
      });
      const said = await response.text();
      return said === '' ? undefined : (JSON.parse(said) as unknown);
    },
    shortcuts: async (desk, shortcut) =>
      interaction(desk, {
        trigger_id: await trigger(),
        action_ts: (Date.now() / 1_000).toFixed(6),
        response_url: responseUrl(),
        ...shortcut,
      }),
  };
}

interface Written {
  readonly channel: string;
  readonly text: string;
  readonly thread?: string;
  readonly subtype?: string;
  readonly files?: readonly unknown[];
}

async function accepted(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (!response.ok) throw new Error(`the desk answered ${response.status}`);
  return response;
}

function sent(view: View, team: string): object {
  return { ...view, team_id: team, app_id: APP };
}

/** What Slack makes of something that was filled in. */
function valueOf({ type, options }: Element, value: string | undefined): object {
  const chosen = value ?? null;
  switch (type) {
    case 'users_select':
      return { type, selected_user: chosen };
    case 'datepicker':
      return { type, selected_date: chosen };
    case 'conversations_select':
      return { type, selected_conversation: chosen };
    case 'radio_buttons':
    case 'static_select':
      return { type, selected_option: options?.find((each) => each.value === value) ?? null };
    default:
      return { type, value: chosen };
  }
}

/** The action of a button, or of an option of a menu, as Slack sends it; throws when there is none. */
function actionOf(blocks: readonly Block[], label: string): Record<string, unknown> {
  for (const { block_id: block, elements = [], accessory } of blocks)
    for (const element of accessory === undefined ? elements : [accessory]) {
      const { type, action_id: id, value, text, options } = element;
      const common = { block_id: block, action_id: id, type };
      if (type === 'button' && text?.text === label) return { ...common, value, text };
      const option = options?.find((each) => each.text.text === label);
      if (option !== undefined) return { ...common, selected_option: option };
    }
  throw new Error(`no “${label}” in ${JSON.stringify(blocks)}`);
}
