import type { WebClient } from '@slack/web-api';
import type { Client, Clients } from '../../../../adapters/slack/clients.js';
import type { SlackDesk } from '../../../../adapters/slack/desk.js';
import type { ReceiveContext } from '../../../../adapters/slack/receive/context.js';
import type { Submission } from '../../../../adapters/slack/views/read-submission.js';
import { createReceiving, type Receiving } from '../../../../adapters/slack/receive/receiving.js';
import { createSeal } from '../../../../adapters/slack/receive/seal.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import type { Place } from '../../../../src/domain/place.js';
import { type Conversations, createChatDesk, type FakeChatDesk } from '../../fake-chat-desk.js';

export const TENANT = 'T0DESK001';
export const CHANNEL: Place = { platform: 'slack', tenant: TENANT, channel: 'C0TEAM001' };
export const THREAD: Place = { ...CHANNEL, thread: '1773306100.000300' };
export const DIRECT: Place = { platform: 'slack', tenant: TENANT, channel: 'D0ANA0001' };

/** What Slack knows of people, as `users.info` says it. */
export const USERS: Readonly<Record<string, object>> = {
  U0ANA0001: {
    team_id: TENANT,
    name: 'ana',
    locale: 'fr-FR',
    profile: { display_name: 'Ana Ruiz', email: 'ana@example.org' },
  },
  U0BEN0001: {
    team_id: TENANT,
    name: 'ben',
    profile: { display_name: '', real_name: 'Ben Mbeki' },
  },
  U0ROBOT01: { team_id: TENANT, name: 'robot', is_bot: true, profile: { real_name: 'Robot' } },
  U0GUEST01: {
    team_id: 'T0ELSE001',
    name: 'guest',
    profile: { real_name: 'Guest', email: 'ana@example.org' },
  },
};

type Called = readonly [method: string, asked: unknown];
type Method = (asked: never) => Promise<unknown>;

/** Slack's side and the desk's, both written down. */
export interface FakeSlack extends Omit<FakeChatDesk, 'chatDesk'> {
  readonly receiving: Receiving;
  readonly context: ReceiveContext;
  /** Calls of the Web API, and of what else Slack is shown. */
  readonly called: readonly Called[];
  readonly callsOf: (method: string) => readonly unknown[];
}

export interface FakeOptions extends Conversations {
  readonly desk?: Partial<SlackDesk>;
  /** Methods of the Web API that do something else. */
  readonly web?: Readonly<Record<string, Method>>;
  readonly submission?: Submission;
  readonly openForm?: () => Promise<void>;
  readonly openPassage?: () => Promise<void>;
}

export function createSlack(options: FakeOptions = {}): FakeSlack {
  const { chatDesk, received, faults, clock } = createChatDesk(options);
  const called: Called[] = [];
  const note =
    (method: string, then: () => Promise<void> = () => Promise.resolve()) =>
    (asked: unknown): Promise<void> => {
      called.push([method, asked]);
      return then();
    };
  const desk: SlackDesk = { ...chatDesk, words: slackWords, ...options.desk };
  const context: ReceiveContext = {
    desk,
    clients: clientsOf(webOf(called, options.web)),
    clock,
    seal: createSeal('a key that only the desk has'),
    views: {
      openForm: note('openForm', options.openForm),
      readSubmission: () => options.submission,
      openPassage: note('openPassage', options.openPassage),
      publishHome: note('publishHome'),
      openTable: async (asked) => {
        await note('openTable')(asked);
        return true;
      },
      press: note('press'),
      redraw: note('redraw'),
    },
    showWorking: ({ thread }, { id }) => note('showWorking')({ id, thread }),
    unfurl: note('unfurl'),
  };
  return {
    receiving: createReceiving(context),
    context,
    received,
    called,
    faults,
    clock,
    callsOf: (method) => called.filter(([name]) => name === method).map(([, asked]) => asked),
  };
}

function clientsOf(web: WebClient): Clients {
  const client: Client = { web, botUser: 'U0DESK001', botId: 'B0DESK001', token: 'xoxb-test' };
  return { of: (tenant) => Promise.resolve(tenant === TENANT ? client : undefined) };
}

/** The methods that receiving calls. */
function webOf(called: Called[], overriding: Readonly<Record<string, Method>> = {}): WebClient {
  const methods: Readonly<Record<string, Method>> = {
    'users.info': ({ user }: { readonly user: string }) => {
      const found = USERS[user];
      return found ? Promise.resolve({ ok: true, user: found }) : refusedWith('user_not_found');
    },
    'usergroups.list': () => Promise.resolve({ ok: true, usergroups: [] }),
    ...overriding,
  };
  const call = (method: string) => (asked: never) => {
    called.push([method, asked]);
    return methods[method]?.(asked) ?? Promise.resolve({ ok: true });
  };
  const web = {
    users: { info: call('users.info') },
    usergroups: { list: call('usergroups.list') },
    conversations: { info: call('conversations.info') },
    apiCall: (method: string, asked: never) => call(method)(asked),
    assistant: {
      threads: {
        setTitle: call('setTitle'),
        setSuggestedPrompts: call('setSuggestedPrompts'),
      },
    },
  };
  // Only what receiving calls: the client has hundreds of methods.
  return web as unknown as WebClient;
}

/** As the Web API's client rejects when Slack says no. */
export function refusedWith(error: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(error), { data: { ok: false, error } }));
}
