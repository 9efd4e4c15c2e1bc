import { expect, test } from 'vitest';
import {
  COMMAND,
  event,
  FORM_TYPE,
  JSON_TYPE,
  QUESTION,
  send,
  signed,
} from '../adapters/slack/transport/bring.js';
import { startWebApi } from '../adapters/slack/transport/web-api.js';
import { run } from '../cli/run-command.js';
import { startSocketServer } from '../doubles/slack/socket-server.js';
import { smallKnowledgeFolder } from '../main/small-folder.js';
import { temporaryFolder } from '../temporary-folder.js';
import { startDesk, until } from './desk-process.js';

const CANARY = 'Xylophone-77';
const WHO = { ok: true, team: 'Geneva', team_id: 'T0DESK', user_id: 'U0DESK', bot_id: 'B0DESK' };

function environment(apiUrl: string): Record<string, string> {
  return {
    GENDER_DESK_DATA: temporaryFolder(),
    GENDER_DESK_KNOWLEDGE: smallKnowledgeFolder(),
    GENDER_DESK_LOG_LEVEL: 'trace',
    SLACK_API_URL: apiUrl,
  };
}

test('the desk takes in what Slack brings, beside its page, and says in which workspace it is', async () => {
  const api = await startWebApi({ 'auth.test': () => WHO });
  const settings = { SLACK_BOT_TOKEN: `xoxb-${CANARY}`, SLACK_SIGNING_SECRET: CANARY };
  const desk = await startDesk({ ...environment(api.url), ...settings });
  await until(() => desk.said.out.includes('Slack: Gender Desk is in Geneva\n'));
  expect(desk.lines()).toContainEqual(
    expect.objectContaining({ msg: 'started', surfaces: ['web', 'slack'] }),
  );
  const bring = async (body: string, type: string, secret = CANARY): Promise<number> => {
    const headers = { 'content-type': type, ...signed(body, new Date(), secret) };
    // As a proxy passes it on.
    const more = { host: 'desk.example', origin: 'https://slack.com' };
    return (await send(`${desk.address}/slack/events`, 'POST', body, { ...headers, ...more }))
      .status;
  };
  expect(await bring(QUESTION, JSON_TYPE)).toBe(200);
  expect(await bring(COMMAND, FORM_TYPE)).toBe(200);
  expect(await bring(QUESTION, JSON_TYPE, 'forged')).toBe(401);
  expect(await bring('null', JSON_TYPE)).toBe(400);
  expect((await send(`${desk.address}/slack/install`, 'GET')).status).toBe(404);
  expect((await fetch(desk.address)).status).toBe(200);
  desk.child.kill('SIGTERM');
  expect(await desk.ended()).toBe(0);
  expect(`${desk.said.out}${desk.said.err}`).not.toContain(CANARY);
});

test('the desk takes in what comes over a socket, and ends at once when it is told to', async () => {
  const slack = await startSocketServer();
  const settings = { SLACK_BOT_TOKEN: `xoxb-${CANARY}`, SLACK_APP_TOKEN: `xapp-${CANARY}` };
  const desk = await startDesk({ ...environment(slack.apiUrl), ...settings });
  const socket = await slack.connection(0);
  const gone = event({ type: 'app_uninstalled' });
  socket.send({ type: 'events_api', envelope_id: 'one', payload: JSON.parse(gone) as unknown });
  await until(() => socket.acknowledged.length === 1);
  expect((await send(`${desk.address}/slack/events`, 'POST')).status).toBe(403);
  socket.freeze();
  desk.child.kill('SIGTERM');
  expect(await desk.ended()).toBe(0);
  expect(desk.lines().at(-1)).toMatchObject({ msg: 'stopped', drained: true });
  expect(`${desk.said.out}${desk.said.err}`).not.toContain(CANARY);
});

test('the desk starts though Slack is away, and says where to add it', async () => {
  const settings = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: CANARY,
    SLACK_SIGNING_SECRET: CANARY,
    GENDER_DESK_SECRET: CANARY.repeat(4),
    GENDER_DESK_ADDRESS: 'https://desk.example',
  };
  const desk = await startDesk({ ...environment('http://127.0.0.1:9/'), ...settings });
  await until(() => desk.said.out.includes('https://desk.example/slack/install\n'));
  const { status, headers } = await send(`${desk.address}/slack/install`, 'GET');
  expect({ status, location: headers.location }).toEqual({
    status: 302,
    location: expect.stringMatching(/^https:\/\/slack\.com\/oauth\/v2\/authorize\?/u) as string,
  });
  expect((await send(desk.address, 'GET', '', { host: 'desk.example' })).status).toBe(200);
  expect((await send(desk.address, 'GET', '', { host: 'evil.example' })).status).toBe(421);
  expect(`${desk.said.out}${desk.said.err}`).not.toContain(CANARY);

  const alone = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'hush' };
  const away = await startDesk({ ...environment('http://127.0.0.1:9/'), ...alone });
  await until(() => away.said.out.includes('Slack: not ready yet. Slack cannot be had:'));
});

test('doctor says whether Slack takes the tokens, and names the rights they lack', async () => {
  const api = await startWebApi({
    'auth.test': () => WHO,
    'apps.connections.open': () => ({ ok: false, error: 'invalid_auth' }),
  });
  const plain = environment(api.url);
  const settings = { ...plain, SLACK_BOT_TOKEN: `xoxb-${CANARY}`, SLACK_SIGNING_SECRET: CANARY };
  const lacking = await run(['doctor'], { environment: settings });
  expect(lacking.code).toBe(1);
  expect(lacking.out).toMatch(/^✗ Slack: in Geneva the desk lacks scopes: app_mentions:read, /mu);
  expect(lacking.out).not.toContain('chat:write,');

  api.scopes = undefined;
  const well = await run(['doctor'], { environment: settings });
  expect(well.out).toContain('✓ Slack: Geneva, over HTTP; there is a signing secret\n');
  expect(well.code).toBe(0);

  const over = await run(['doctor'], { environment: { ...settings, SLACK_APP_TOKEN: 'xapp-1' } });
  expect(over.out).toContain('✗ Slack refuses: the token is wrong. Check SLACK_BOT_TOKEN');
  const missing = await run(['doctor'], {
    environment: { ...plain, SLACK_BOT_TOKEN: `xoxb-${CANARY}` },
  });
  expect(missing).toMatchObject({ code: 1, out: '' });
  expect(missing.err).toBe(
    'The setting SLACK_SIGNING_SECRET is missing or wrong. The README says what it holds.\n',
  );
  for (const { out, err } of [lacking, well, over, missing])
    expect(`${out}${err}`).not.toContain(CANARY);
});
