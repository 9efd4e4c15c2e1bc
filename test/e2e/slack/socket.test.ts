import { expect, onTestFinished, test } from 'vitest';
import { shownIn } from '../../doubles/slack/shown.js';
import { startSocketServer } from '../../doubles/slack/socket-server.js';
import { openWorkspace } from '../../doubles/slack/workspace.js';
import { manifestScopes } from '../../manifest/read-manifest.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { startDesk, until } from '../desk-process.js';

test('over a socket a question is acknowledged once it is kept, and answered once however often it comes', async () => {
  const sockets = await startSocketServer();
  const workspace = await openWorkspace({
    people: ['ana'],
    channels: ['fisheries'],
    scopes: manifestScopes(),
  });
  onTestFinished(workspace.end);
  // Where the socket is, another double knows.
  const link = await fetch(`${sockets.apiUrl}apps.connections.open`, { method: 'POST' });
  workspace.answer('apps.connections.open', { body: await link.json() });
  const desk = await startDesk({
    GENDER_DESK_DATA: temporaryFolder(),
    SLACK_API_URL: `${workspace.url}/api/`,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: 'xapp-test',
  });
  const socket = await sockets.connection(0);
  const channel = workspace.channels.fisheries!;
  const said = {
    type: 'app_mention',
    user: workspace.people.ana!.id,
    channel,
    text: `<@${workspace.botUser}> how long is maternity leave?`,
    ts: '1700000000.000100',
  };
  const payload = {
    type: 'event_callback',
    team_id: workspace.team,
    event_id: 'Ev1',
    authorizations: [{ team_id: workspace.team, is_enterprise_install: false }],
    event: said,
  };
  for (const envelope_id of ['one', 'two'])
    socket.send({ type: 'events_api', envelope_id, payload });
  await until(() => socket.acknowledged.length === 2);
  const answers = async () =>
    (await workspace.thread(channel, said.ts)).map(({ blocks }) => shownIn(blocks).text);
  await until(async () => (await answers()).length > 0);

  const again = await fetch(`${sockets.apiUrl}apps.connections.open`, { method: 'POST' });
  workspace.answer('apps.connections.open', { body: await again.json() });
  socket.drop();
  const next = await sockets.connection(1);
  next.send({
    type: 'events_api',
    envelope_id: 'three',
    payload: {
      ...payload,
      event: {
        ...said,
        text: 'and who pays?',
        type: 'message',
        channel_type: 'channel',
        ts: '1700000001.000100',
        thread_ts: said.ts,
      },
    },
  });
  await until(async () => (await answers()).length > 1);
  expect(await answers()).toEqual([
    expect.stringContaining('at least 14 weeks'),
    expect.stringContaining('compulsory social insurance'),
  ]);
  desk.child.kill('SIGTERM');
  expect(await desk.ended()).toBe(0);
});
