import { expect, onTestFinished, test } from 'vitest';
import { openSlack, type SlackConnection } from '../../../../adapters/slack/connect.js';
import { openData } from '../../../../adapters/store/open-data.js';
import { createTimer } from '../../../engine/fakes.js';
import { startWebApi, type WebApi } from './web-api.js';

const WHO = { ok: true, team: 'Geneva', team_id: 'T1', user_id: 'U1', bot_id: 'B1' };

async function open(answer: object = WHO): Promise<{ slack: SlackConnection; api: WebApi }> {
  const api = await startWebApi({ 'auth.test': () => answer });
  const { installations, close } = await openData({ file: ':memory:' });
  onTestFinished(close);
  const slack = openSlack(
    {
      access: { kind: 'token', token: 'xoxb-desk' },
      transport: { kind: 'http', signingSecret: 'secret' },
      apiUrl: api.url,
    },
    { installations, clock: createTimer(), random: Math.random, report: () => undefined },
  );
  return { slack, api };
}

test('a token leads into its own workspace, about which Slack is asked once', async () => {
  const { slack, api } = await open();
  const [one, other] = await Promise.all([slack.clients.of('T1'), slack.clients.of('T1')]);
  expect(one).toMatchObject({ botUser: 'U1', botId: 'B1', token: 'xoxb-desk' });
  expect(other?.web).toBe(one?.web);
  expect(await slack.clients.of('T2')).toBeUndefined();
  expect(await slack.workspaces()).toEqual(['Geneva']);
  expect(api.calls).toMatchObject([{ method: 'auth.test', token: 'xoxb-desk' }]);
});

test('a token of an organisation leads into all of it', async () => {
  const { slack } = await open({ ...WHO, enterprise_id: 'E1', is_enterprise_install: true });
  expect(await slack.clients.of('E1')).toMatchObject({ botUser: 'U1' });
  expect(await slack.clients.of('T1')).toBeUndefined();
});

test('that Slack is away is told, not remembered', async () => {
  const { slack, api } = await open();
  api.status = 503;
  await expect(slack.clients.of('T1')).rejects.toMatchObject({
    code: 'slack-unavailable',
    facts: { reason: 'server-fault' },
    retryable: true,
  });
  expect(api.calls).toHaveLength(1);
  api.status = 200;
  expect(await slack.clients.of('T1')).toMatchObject({ botUser: 'U1' });
});

test.each<[string, object, string]>([
  ['is wrong', { ok: false, error: 'invalid_auth' }, 'invalid_auth'],
  ['was revoked', { ok: false, error: 'token_revoked' }, 'token_revoked'],
  ['is a person’s', { ok: true, team_id: 'T1', user_id: 'U1' }, 'not_allowed_token_type'],
])(
  'a token that %s is named as such, and what waits for a better one may wait',
  async (...[, answer, reason]) => {
    const { slack } = await open(answer);
    const refused = { code: 'slack-refused', facts: { reason }, retryable: true };
    await expect(slack.clients.of('T1')).rejects.toMatchObject(refused);
    await expect(slack.examine()).rejects.toMatchObject(refused);
  },
);

test('rights that the token lacks are named', async () => {
  const { slack } = await open();
  const [{ name, missing } = { name: '', missing: [] }] = await slack.examine();
  expect(name).toBe('Geneva');
  expect(missing).toContain('app_mentions:read');
  expect(missing).not.toContain('chat:write');
});

test('a call is made once, though Slack fails or asks to wait', async () => {
  const { slack, api } = await open();
  const client = await slack.clients.of('T1');
  api.status = 429;
  await expect(client?.web.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow();
  api.status = 500;
  await expect(client?.web.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow();
  expect(api.count('chat.postMessage')).toBe(2);
});
