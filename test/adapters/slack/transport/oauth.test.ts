import { describe, expect, onTestFinished, test } from 'vitest';
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

const SECRET = 'a secret of thirty-two characters or more';
const DONE = {
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

interface Installing {
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

async function open(secret = SECRET, kept?: Data): Promise<Installing> {
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

const MESSAGE = event(
  { type: 'message', channel: 'D1', user: 'U1', text: 'x', ts: '1.1' },
  {
    team_id: 'T1',
    authorizations: [{ team_id: 'T1', enterprise_id: null, is_enterprise_install: false }],
  },
);

describe('installing the desk in a workspace', () => {
  test('leads through Slack’s page and back, and the desk works there', async () => {
    const { get, comeBack, begin, slack, api, bring, heard, faults } = await open();
    const { status, headers } = await get('/slack/install');
    expect(status).toBe(302);
    const target = new URL(String(headers.location));
    expect(`${target.origin}${target.pathname}`).toBe('https://slack.com/oauth/v2/authorize');
    expect(target.searchParams.get('client_id')).toBe('1.2');
    expect(target.searchParams.get('redirect_uri')).toBe(
      'https://desk.example/slack/oauth_redirect',
    );
    expect(target.searchParams.get('scope')?.split(',')).toContain('app_mentions:read');
    expect(String((headers['set-cookie'] as string[])[0])).toMatch(
      /^gender-desk-installing=[^;]+; Secure; HttpOnly; Path=\/; Max-Age=600$/u,
    );

    expect(await bring(MESSAGE)).toMatchObject({ status: 200 });
    expect(heard).toEqual([]);
    const { state, cookie } = await begin();
    const page = await comeBack({ code: 'the-code', state }, { cookie });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Gender Desk is in Geneva &#60;b&#62;&#38; now.');
    expect(page.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(api.calls[0]).toMatchObject({
      method: 'oauth.v2.access',
      fields: { code: 'the-code', client_id: '1.2', client_secret: 'hush' },
    });
    expect(await slack.clients.of('T1')).toMatchObject({
      token: 'xoxb-first',
      botUser: 'U0DESK',
      botId: 'B0DESK',
    });
    expect(await slack.workspaces()).toEqual(['Geneva <b>&']);
    expect(await bring(MESSAGE)).toMatchObject({ status: 200 });
    expect(heard).toEqual(['xoxb-first']);
    expect(faults).toEqual([]);
  });

  test('keeps no token that can be read, and nobody who installed it', async () => {
    const { install, data } = await open();
    await install();
    const content = (await data.installations.read({ platform: 'slack', tenant: 'T1' })) ?? '';
    const opened = Buffer.from(content.slice(3), 'base64').toString('latin1');
    for (const secret of ['xoxb', 'Geneva', 'U0INSTALLER'])
      expect(content.includes(secret) || opened.includes(secret)).toBe(false);
  });

  test.each<[string, string, string]>([
    ['fr-CH, en;q=0.8', 'fr', 'est installé dans'],
    ['es', 'es', 'está instalado en'],
    ['de, en', 'en', 'is in'],
    ['', 'en', 'is in'],
  ])('ends in the language of the browser: %s', async (wanted, language, words) => {
    const { begin, comeBack } = await open();
    const { state, cookie } = await begin();
    const headers = { cookie, ...(wanted === '' ? {} : { 'accept-language': wanted }) };
    const { body } = await comeBack({ code: 'c', state }, headers);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(words);
  });

  test('for a whole organisation is kept under it', async () => {
    const { install, api, slack } = await open();
    const enterprise = { id: 'E1', name: 'Office' };
    api.answers = {
      ...api.answers,
      'oauth.v2.access': () => ({ ...DONE, team: null, enterprise, is_enterprise_install: true }),
    };
    expect((await install()).status).toBe(200);
    expect(await slack.clients.of('E1')).toMatchObject({ token: 'xoxb-first' });
    expect(await slack.clients.of('T1')).toBeUndefined();
    expect(await slack.workspaces()).toEqual(['Office']);
  });

  test('is refused in words when it was not allowed', async () => {
    const { begin, comeBack, api, faults } = await open();
    const { state, cookie } = await begin();
    const { status, body } = await comeBack({ error: 'access_denied', state }, { cookie });
    expect(status).toBe(403);
    expect(body).toContain('it was not allowed in Slack');
    expect({ calls: api.calls, faults }).toEqual({ calls: [], faults: [] });
  });

  test.each<
    [
      string,
      (begun: {
        state: string;
        cookie: string;
      }) => [Record<string, string>, Record<string, string>],
    ]
  >([
    ['no cookie', ({ state }) => [{ code: 'c', state }, {}]],
    ['no state', ({ cookie }) => [{ code: 'c' }, { cookie }]],
    ['no code', ({ state, cookie }) => [{ state }, { cookie }]],
    ['nothing', () => [{}, {}]],
    [
      'another browser',
      ({ state }) => [{ code: 'c', state }, { cookie: 'gender-desk-installing=other' }],
    ],
    [
      'a state of one’s own',
      () => [{ code: 'c', state: 'x' }, { cookie: 'gender-desk-installing=x' }],
    ],
    [
      'a state without a signature',
      () => {
        const state = `${btoa('{"alg":"none"}').replace(/=+$/u, '')}.${btoa('{"installOptions":{},"now":"2026-11-22T06:00:00Z"}').replace(/=+$/u, '')}.`;
        return [{ code: 'c', state }, { cookie: `gender-desk-installing=${state}` }];
      },
    ],
  ])('is to be begun again, and asks Slack nothing: %s', async (_what, change) => {
    const { begin, comeBack, api, data, faults } = await open();
    const { status, body } = await comeBack(...change(await begin()));
    expect(status).toBe(400);
    expect(body).toContain('Begin again');
    expect(api.calls).toEqual([]);
    expect(await data.installations.tenants('slack')).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('may take ten minutes, and no longer', async () => {
    const { begin, comeBack, clock } = await open();
    const early = await begin();
    await clock.pass(600_000);
    expect(
      (await comeBack({ code: 'c', state: early.state }, { cookie: early.cookie })).status,
    ).toBe(200);
    const late = await begin();
    await clock.pass(601_000);
    expect((await comeBack({ code: 'c', state: late.state }, { cookie: late.cookie })).status).toBe(
      400,
    );
  });

  test.each<[string, object, string]>([
    ['Slack does not take the code', { ok: false, error: 'invalid_code' }, 'invalid_code'],
    ['Slack gives no account', { ...DONE, access_token: undefined }, 'not_allowed_token_type'],
  ])('fails in words, is told of, and keeps nothing: %s', async (_what, answer, reason) => {
    const { install, api, data, faults } = await open();
    api.answers = { ...api.answers, 'oauth.v2.access': () => answer };
    const { status, body } = await install();
    expect(status).toBe(502);
    expect(body).toContain('Slack did not let me finish');
    expect(body).not.toMatch(/invalid_code|Error|\bat\b.*:\d+/u);
    expect(faults).toMatchObject([{ code: 'slack-refused', facts: { reason } }]);
    expect(await data.installations.tenants('slack')).toEqual([]);
  });

  test('fails in words when Slack is away', async () => {
    const { begin, comeBack, api, faults } = await open();
    const { state, cookie } = await begin();
    api.status = 500;
    const { status } = await comeBack({ code: 'c', state }, { cookie });
    expect(status).toBe(502);
    expect(faults).toMatchObject([{ code: 'slack-unavailable' }]);
  });

  test('is only read', async () => {
    const { address, api } = await open();
    for (const path of ['/slack/install', '/slack/oauth_redirect']) {
      const refused = await send(`${address}${path}`, 'POST');
      expect(refused).toMatchObject({ status: 405, headers: { allow: 'GET' } });
    }
    expect(api.calls).toEqual([]);
  });
});

describe('an installation', () => {
  const gone = (type: string, at: Date, more: object = {}): string =>
    event(
      { type, ...more },
      { team_id: 'T1', event_time: at.getTime() / 1_000, authorizations: [] },
    );

  test.each<[string, object]>([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { bot: ['U0DESK'], oauth: [] } }],
  ])('is forgotten when Slack says that it is gone: %s', async (type, more) => {
    const { install, bring, slack, clock } = await open();
    await install();
    expect(await bring(gone(type, clock.now(), more))).toMatchObject({ status: 200 });
    expect(await slack.clients.of('T1')).toBeUndefined();
    expect(await slack.workspaces()).toEqual([]);
  });

  test('stays when somebody’s own token is revoked', async () => {
    const { install, bring, slack, clock } = await open();
    await install();
    await bring(gone('tokens_revoked', clock.now(), { tokens: { oauth: ['U1'], bot: [] } }));
    expect(await slack.clients.of('T1')).toBeDefined();
  });

  test('stays when it is younger than what says that it is gone', async () => {
    const { install, bring, slack, clock } = await open();
    const before = clock.now();
    await clock.pass(2_000);
    await install();
    await bring(gone('app_uninstalled', before));
    expect(await slack.clients.of('T1')).toBeDefined();
  });

  test('cannot be opened with another secret, which is told', async () => {
    const { install, data } = await open();
    await install();
    const { slack, bring, heard, faults } = await open(
      'another secret of thirty-two characters',
      data,
    );
    const unreadable = { code: 'installation-unreadable', facts: { workspace: 'T1' } };
    await expect(slack.clients.of('T1')).rejects.toMatchObject(unreadable);
    await expect(slack.examine()).rejects.toMatchObject(unreadable);
    expect(await bring(MESSAGE)).toMatchObject({ status: 503 });
    expect({ heard, faults: faults.length }).toEqual({ heard: [], faults: 1 });
  });

  test('whose token runs out has it renewed once, however many ask, and keeps the new one', async () => {
    const { install, api, slack, data, clock } = await open();
    const runsOut = { expires_in: 60, refresh_token: 'xoxe-1' };
    api.answers = { ...api.answers, 'oauth.v2.access': () => ({ ...DONE, ...runsOut }) };
    await install();
    const renewed = { ok: true, token_type: 'bot', access_token: 'xoxe.xoxb-second' };
    api.answers = {
      ...api.answers,
      'oauth.v2.access': () => ({ ...renewed, refresh_token: 'xoxe-2', expires_in: 43_200 }),
    };
    const asked = await Promise.all([1, 2, 3].map(() => slack.clients.of('T1')));
    expect(asked.map((each) => each?.token)).toEqual(Array(3).fill('xoxe.xoxb-second'));
    expect(api.calls.filter(({ fields }) => fields.grant_type === 'refresh_token')).toMatchObject([
      { fields: { refresh_token: 'xoxe-1' } },
    ]);
    const { slack: another } = await open(SECRET, data);
    expect((await another.clients.of('T1'))?.token).toBe('xoxe.xoxb-second');
    await clock.pass(1_000);
    expect(await slack.clients.of('T1')).toBeDefined();
  });

  test('whose token cannot be renewed just now goes on with the one it has', async () => {
    const { install, api, slack } = await open();
    const runsOut = { expires_in: 60, refresh_token: 'xoxe-1' };
    api.answers = { ...api.answers, 'oauth.v2.access': () => ({ ...DONE, ...runsOut }) };
    await install();
    api.answers = {
      ...api.answers,
      'oauth.v2.access': () => ({ ok: false, error: 'fatal_error' }),
    };
    expect((await slack.clients.of('T1'))?.token).toBe('xoxb-first');
  });
});
