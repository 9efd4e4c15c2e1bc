import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySlackRequest } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.js';

const ended: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function open(): Promise<Workspace> {
  const workspace = await openWorkspace({
    people: ['ana', 'ben'],
    channels: ['fisheries'],
    scopes: ['chat:write', 'channels:history', 'im:history', 'im:write'],
  });
  ended.push(workspace.end);
  return workspace;
}

/** A desk that keeps what Slack signed, as Bolt checks it. */
async function listen(secret: string): Promise<{ address: string; told: string[] }> {
  const told: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      verifySlackRequest({
        signingSecret: secret,
        body,
        headers: {
          'x-slack-signature': String(request.headers['x-slack-signature']),
          'x-slack-request-timestamp': Number(request.headers['x-slack-request-timestamp']),
        },
      });
      told.push(body);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  ended.push(() => server.close());
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, told };
}

test('what people do is kept, and told to the desk as Slack signs it: a mention twice', async () => {
  const workspace = await open();
  const desk = await listen(workspace.signingSecret);
  const { ana } = workspace.people;
  const channel = workspace.channels.fisheries!;
  const ts = await ana!.says(desk, channel, `<@${workspace.botUser}> how long is maternity leave?`);
  expect(desk.told.map((each) => (JSON.parse(each) as { event: unknown }).event)).toMatchObject([
    { type: 'app_mention', ts, channel, user: ana!.id },
    { type: 'message', channel_type: 'channel', ts },
  ]);
  expect((await workspace.messages(channel)).map(({ text }) => text)).toEqual([
    `<@${workspace.botUser}> how long is maternity leave?`,
  ]);
});

test('the desk’s calls reach the emulator with its scopes, and fail as they are told to', async () => {
  const workspace = await open();
  const post = (method: string, body: object): Promise<Response> =>
    fetch(`${workspace.url}/api/${method}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${workspace.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
  const say = { channel: workspace.channels.fisheries!, text: 'Hello' };
  workspace.answer('chat.postMessage', { status: 429, headers: { 'retry-after': '7' } });
  expect((await post('chat.postMessage', say)).status).toBe(429);
  expect(await (await post('chat.postMessage', say)).json()).toMatchObject({ ok: true });
  expect(await (await post('users.list', {})).json()).toMatchObject({ error: 'missing_scope' });
  expect(workspace.calls.map(({ method }) => method)).toEqual([
    'chat.postMessage',
    'chat.postMessage',
    'users.list',
  ]);
});
