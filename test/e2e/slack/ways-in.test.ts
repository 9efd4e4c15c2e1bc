import { expect, test, vi } from 'vitest';
import { useQuickDesk } from './quick-desk.js';
import { openRoom } from './room.js';

const slack = useQuickDesk({
  people: ['ana', 'ben'],
  channels: ['reef'],
  settings: () => ({ address: 'https://desk.example' }),
});

function argumentsOf(method: string): readonly Readonly<Record<string, unknown>>[] {
  return slack.calls.filter((call) => call.method === method).map(({ body }) => body);
}

test('in the pane the desk greets, suggests, names the thread, and streams its answer', async () => {
  const { ana } = slack.people;
  const channel = await slack.direct(ana!);
  const pane = openRoom(slack, channel);
  const thread = await ana!.says(slack.desk, channel, 'Hello');
  await slack.settled();
  await ana!.tells(slack.desk, {
    type: 'assistant_thread_started',
    assistant_thread: { user_id: ana!.id, channel_id: channel, thread_ts: thread },
    event_ts: thread,
  });
  expect((await pane.last()).text).toContain('I am the Gender Desk');
  expect(argumentsOf('assistant.threads.setSuggestedPrompts')).toMatchObject([
    { channel_id: channel, thread_ts: thread },
  ]);
  const answer = await pane.says(ana!, 'How long is maternity leave?', thread);
  expect(answer.text).toContain('at least 14 weeks');
  expect(answer.choices).toContain('Read 1');
  expect(answer.choices).not.toContain('Share to this channel');
  expect(answer.message.thread_ts).toBe(thread);
  expect(argumentsOf('chat.startStream')).toMatchObject([{ recipient_user_id: ana!.id }]);
  expect(argumentsOf('chat.stopStream')).toHaveLength(1);
  expect(argumentsOf('assistant.threads.setTitle')).toMatchObject([
    { thread_ts: thread, title: 'How long is maternity leave?' },
  ]);
});

test('a message is checked against the standards by whoever wants to know, who alone is told', async () => {
  const { ana, ben } = slack.people;
  const room = openRoom(slack, slack.channels.reef!);
  const text = 'We pay twelve weeks of maternity leave.';
  const ts = await ana!.says(slack.desk, room.channel, text);
  await ben!.shortcuts(slack.desk, {
    type: 'message_action',
    callback_id: 'check_message',
    channel: { id: room.channel, name: 'any' },
    message: { type: 'message', user: ana!.id, ts, text },
    message_ts: ts,
  });
  expect((await room.whispered(ben!)).text).toContain('14 weeks');
  expect(await room.said()).toEqual([]);
});

test('a checklist begins from anywhere, in the channel that is chosen', async () => {
  const { ana } = slack.people;
  const room = openRoom(slack, slack.channels.reef!);
  await ana!.shortcuts(slack.desk, { type: 'shortcut', callback_id: 'start_checklist' });
  const form = slack.modal()!;
  await ana!.submits(slack.desk, form, { project: 'Reef', $where: room.channel });
  expect((await room.last()).text).toContain('The checklist for Reef is open.');
  expect((await room.said())[0]?.text).toMatch(/^Gender checklist · Reef\n/u);
});

test('what is said again, edited, or said by the desk or a robot is not answered again', async () => {
  const { ana } = slack.people;
  const room = openRoom(slack, slack.channels.reef!);
  const { botUser, desk } = slack;
  const ts = await ana!.says(desk, room.channel, `<@${botUser}> what is C190?`);
  await room.last();
  const count = (await room.said()).length;
  const said = { user: ana!.id, channel: room.channel, ts, text: `<@${botUser}> what is C190?` };
  await ana!.tells(desk, { type: 'message', channel_type: 'channel', ...said });
  await ana!.tells(desk, {
    type: 'message',
    subtype: 'message_changed',
    channel: room.channel,
    message: { ...said, text: `${said.text} And C183?` },
    previous_message: said,
  });
  for (const own of [
    { user: botUser, bot_id: 'B000000042' },
    { user: 'U0ROBOT01', bot_id: 'B0ROBOT01' },
  ])
    await ana!.tells(desk, { type: 'app_mention', ...said, ...own, ts: '1700000002.000100' });
  await slack.settled();
  expect(await room.said()).toHaveLength(count);
});

test('below a link to a passage of the desk stands the passage', async () => {
  const { ana } = slack.people;
  const channel = slack.channels.reef!;
  const url = 'https://desk.example/passages/C183/art-4-1';
  const ts = await ana!.says(slack.desk, channel, url);
  await ana!.tells(slack.desk, {
    type: 'link_shared',
    user: ana!.id,
    channel,
    message_ts: ts,
    unfurl_id: `${channel}-${ts}`,
    source: 'conversations_history',
    links: [{ domain: 'desk.example', url }],
  });
  await vi.waitUntil(() => argumentsOf('chat.unfurl').length > 0);
  const [shown] = argumentsOf('chat.unfurl');
  expect(JSON.stringify(shown)).toContain('at least 14 weeks');
});
