import { createHmac } from 'node:crypto';
import { createEmulator } from 'emulate';
import { type Gate, openGate } from './gate.js';
import { type Person, toPerson, type View } from './person.js';

/** A message as the emulator keeps it. */
export interface SlackMessage {
  readonly ts: string;
  /** Of a message that one person sees alone. */
  readonly only?: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly blocks?: readonly Readonly<Record<string, unknown>>[];
  readonly files?: readonly unknown[];
}

/** Where the desk listens. */
export interface Desk {
  /** The address of its web page, without a slash at the end. */
  readonly address: string;
}

/** A workspace of Slack on loopback, with people who act in it. */
export interface Workspace extends Gate {
  readonly team: string;
  readonly botUser: string;
  readonly botToken: string;
  readonly signingSecret: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, Person>>;
  /** A direct conversation of the desk with somebody. */
  readonly direct: (person: Person) => Promise<string>;
  readonly messages: (channel: string) => Promise<readonly SlackMessage[]>;
  readonly thread: (channel: string, ts: string) => Promise<readonly SlackMessage[]>;
  /** What somebody alone was shown, oldest first. */
  readonly whispered: (person: Person) => readonly SlackMessage[];
  /** The modal that was opened or drawn last, as it is; undefined while there is none. */
  readonly modal: () => View | undefined;
  /** The Home tab that was drawn last for somebody. */
  readonly home: (person: Person) => View | undefined;
  /** Calls a method of the Web API as somebody. */
  readonly call: (token: string, method: string, body: object) => Promise<Record<string, unknown>>;
  /** Posts a signed request to the desk. */
  readonly post: (desk: Desk, body: string, isForm: boolean) => Promise<globalThis.Response>;
  readonly end: () => Promise<void>;
}

const TEAM = 'T000000001';
const BOT_TOKEN = 'xoxb-desk';
const SECRET = 'a-secret-of-the-tests-alone';

export interface WorkspaceOptions {
  readonly people: readonly string[];
  readonly channels: readonly string[];
  /** Of the desk's token; Slack’s own check of scopes is on. */
  readonly scopes: readonly string[];
}

export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const bot = { bot_id: 'B000000042', bot_user_id: 'U000000042' };
  const app = { app_id: 'A000000042', client_id: '1.2' };
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Office', domain: 'office' },
        strict_scopes: true,
        users: options.people.map((name) => ({
          name,
          real_name: capitalized(name),
          email: `${name}@office.example`,
        })),
        oauth_apps: [
          {
            ...app,
            ...bot,
            client_secret: 'secret',
            name: 'Gender Desk',
            redirect_uris: ['http://127.0.0.1/'],
            scopes: options.scopes,
            bot_name: 'gender-desk',
          },
        ],
        channels: options.channels.map((name) => ({ name })),
        tokens: [
          {
            token: BOT_TOKEN,
            type: 'bot',
            user: bot.bot_user_id,
            scopes: options.scopes,
            ...app,
            ...bot,
          },
          ...options.people.map((name) => ({ token: `xoxp-${name}`, type: 'user', user: name })),
        ],
      },
    },
  });
  const gate = await openGate(emulator.url);
  const call = (token: string, method: string, body: object) =>
    ask(emulator.url, token, method, body);
  const any = `xoxp-${options.people[0]!}`;
  const users = membersOf(await call(any, 'users.list', {}), 'members');
  const rooms = membersOf(await call(any, 'conversations.list', {}), 'channels');
  const messagesOf = async (method: string, body: object): Promise<readonly SlackMessage[]> => {
    const { messages } = await call(BOT_TOKEN, method, { limit: 200, ...body });
    // As the emulator answers.
    return (messages ?? []) as readonly SlackMessage[];
  };
  const workspace: Omit<Workspace, 'people'> = {
    ...gate,
    team: TEAM,
    botUser: bot.bot_user_id,
    botToken: BOT_TOKEN,
    signingSecret: SECRET,
    channels: rooms,
    call,
    direct: async ({ name }) => {
      const { channel } = await call(`xoxp-${name}`, 'conversations.open', {
        users: bot.bot_user_id,
      });
      return (channel as { readonly id: string }).id;
    },
    messages: async (channel) =>
      [...(await messagesOf('conversations.history', { channel }))].reverse(),
    thread: (channel, ts) => messagesOf('conversations.replies', { channel, ts }),
    whispered: ({ id }) =>
      gate.whispers
        .filter(({ user }) => user === id)
        // As the desk wrote it.
        .map(({ body }) => ({ ts: '1.1', only: id, ...(body as { readonly text: string }) })),
    modal: () => viewsOf(gate, /^views\.(?:open|push|update)$/u).at(-1),
    home: ({ id }) => viewsOf(gate, /^views\.publish$/u, id).at(-1),
    post: (desk, body, isForm) =>
      fetch(`${desk.address}/slack/events`, {
        method: 'POST',
        headers: {
          'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
          ...signed(body, Math.floor(Date.now() / 1_000)),
        },
        body,
      }),
    end: async () => {
      gate.close();
      await emulator.close();
    },
  };
  const people: Record<string, Person> = {};
  for (const name of options.people) {
    const profile = { display_name: capitalized(name) };
    await call(`xoxp-${name}`, 'users.profile.set', { profile });
    people[name] = toPerson(name, users[name]!, workspace);
  }
  return { ...workspace, people };
}

/** The headers of a request that Slack signed at a time, in seconds. */
export function signed(body: string, at: number, secret = SECRET): Record<string, string> {
  const sum = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${sum}` };
}

async function ask(
  url: string,
  token: string,
  method: string,
  body: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (answer.ok !== true) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Views as the emulator took them, in order. */
function viewsOf({ calls }: Gate, method: RegExp, user?: string): readonly View[] {
  return calls
    .filter((call) => method.test(call.method))
    .filter(({ body }) => user === undefined || body.user_id === user)
    .flatMap(({ answer }) => (answer?.view === undefined ? [] : [answer.view as View]));
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Ids by name. */
function membersOf(answer: Record<string, unknown>, list: string): Record<string, string> {
  const all = answer[list] as readonly { readonly id: string; readonly name: string }[];
  return Object.fromEntries(all.map(({ id, name }) => [name, id]));
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
  });
}
