import { describe, expect, test } from 'vitest';
import { event } from './bring.js';
import { DONE, MESSAGE, openInstalling as open, SECRET } from './installing.js';

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
