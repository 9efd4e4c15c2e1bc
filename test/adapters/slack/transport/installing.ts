import { onTestFinished } from 'vitest';
import { openSlack, type SlackConnection } from '../../../../adapters/slack/connect.js';
import { type Data, openData } from '../../../../adapters/store/open-data.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { createTimer, type FakeTimer } from '../../../engine/fakes.js';
import {
  type Brought,
  event,
  JSON_TYPE,
  send,
  serveRoutes,
  signed,
  SIGNING_SECRET,
} from './bring.js';
import { startWebApi, type WebApi } from './web-api.js';

export const SECRET = 'a secret of thirty-two characters or more';
export const DONE = {
  ok: true,
  app_id: 'A1',
  token_type: 'bot',
  access_token: 'xoxb-first',
  scope: 'chat:write,commands',
  bot_user_id: 'U0DESK',
  team: { id: 'T1', name: 'Geneva <b>&' },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: 'U0INSTALLER' },
};
const WHO = { ok: true, team: 'Geneva', team_id: 'T1', user_id: 'U0DESK', bot_id: 'B0DESK' };

/** A desk that is installed through Slack’s pages, and a Slack that takes part in it. */
export interface Installing {
  readonly slack: SlackConnection;
  readonly api: WebApi;
  readonly data: Data;
  readonly clock: FakeTimer;
  readonly faults: unknown[];
  readonly address: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Brought>;
  /** Begins as a browser does: the state and the cookie with it. */
  readonly begin: () => Promise<{ readonly state: string; readonly cookie: string }>;
  /** Comes back from Slack. */
  readonly comeBack: (
    query: Readonly<Record<string, string>>,
    headers?: Record<string, string>,
  ) => Promise<Brought>;
  readonly install: () => Promise<Brought>;
  readonly bring: (body: string) => Promise<Brought>;
  /** What listeners heard. */
  readonly heard: string[];
}

export async function openInstalling(secret = SECRET, kept?: Data): Promise<Installing> {
  const api = await startWebApi({ 'oauth.v2.access': () => DONE, 'auth.test': () => WHO });
  const data = kept ?? (await openData({ file: ':memory:' }));
  if (kept === undefined) onTestFinished(data.close);
  const clock = createTimer();
  const faults: unknown[] = [];
  const heard: string[] = [];
  const slack = openSlack(
    {
      access: {
        kind: 'oauth',
        clientId: '1.2',
        clientSecret: 'hush',
        secret,
        address: 'https://desk.example',
      },
      transport: { kind: 'http', signingSecret: SIGNING_SECRET },
      apiUrl: api.url,
    },
    {
      installations: data.installations,
      clock,
      random: Math.random,
      report: (fault) => faults.push(fault),
    },
  );
  const { routes } = slack.serve({
    words: slackWords,
    listen: (app) => {
      app.event('message', ({ context }) => {
        heard.push(context.botToken ?? '');
        return Promise.resolve();
      });
    },
  });
  const address = await serveRoutes(routes);
  const get: Installing['get'] = (path, headers = {}) =>
    send(`${address}${path}`, 'GET', '', headers);
  const begin: Installing['begin'] = async () => {
    const { headers } = await get('/slack/install');
    const state = new URL(String(headers.location)).searchParams.get('state') ?? '';
    const [cookie = ''] = String((headers['set-cookie'] as string[])[0]).split(';');
    return { state, cookie };
  };
  const comeBack: Installing['comeBack'] = (query, headers) =>
    get(`/slack/oauth_redirect?${new URLSearchParams(query).toString()}`, headers);
  return {
    slack,
    api,
    data,
    clock,
    faults,
    address,
    heard,
    get,
    begin,
    comeBack,
    install: async () => {
      const { state, cookie } = await begin();
      return comeBack({ code: 'c', state }, { cookie });
    },
    bring: (body) =>
      send(`${address}/slack/events`, 'POST', body, {
        'content-type': JSON_TYPE,
        ...signed(body, clock.now()),
      }),
  };
}

/** A message from the workspace. */
export const MESSAGE = event(
  { type: 'message', channel: 'D1', user: 'U1', text: 'x', ts: '1.1' },
  {
    team_id: 'T1',
    authorizations: [{ team_id: 'T1', enterprise_id: null, is_enterprise_install: false }],
  },
);
