import { describe, expect, test } from 'vitest';
import { send } from './bring.js';
import { DONE, MESSAGE, openInstalling as open } from './installing.js';

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
