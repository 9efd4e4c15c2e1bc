import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../../../src/strings/strings.js';
import { forEachTest } from '../../../for-test.js';
import { commandOf } from '../../../turns.js';
import { eventOf, type JsonObject, payload, pressOf } from './payload.js';
import { CHANNEL, DIRECT, THREAD } from './slack.js';
import { openWholeDesk } from './whole-desk.js';

const desk = forEachTest(openWholeDesk);

let count = 0;
const typed = (text: string): JsonObject =>
  eventOf('message-direct', {
    text,
    blocks: [],
    ts: `1773306001.${String(++count).padStart(6, '0')}`,
  });

/** A button of the direct conversation, as Slack brings its press. */
function pressed(
  kind: 'command' | 'once',
  value: string,
  change: { readonly at?: string; readonly container?: JsonObject; readonly channel?: string } = {},
): JsonObject {
  const { at = '1773306600.000001', channel = DIRECT.channel } = change;
  const container = { channel_id: channel, thread_ts: null, ...change.container };
  const text = { type: 'plain_text', text: 'Yes' };
  const action = { type: 'button', action_id: `${kind}:en:3.0`, action_ts: at, value, text };
  const body = { actions: [action], channel: { id: channel }, container };
  return payload('press', { ...body, message: { thread_ts: null } });
}

async function begin(): Promise<void> {
  await desk.deliver(typed('start the checklist for the Fisheries project'));
  const begun = commandOf(await desk.lastReply(DIRECT), stringsFor('en').assessment.begin);
  await desk.press(pressed('command', begun));
}

describe('one act is one effect', () => {
  test('though Slack brings it as two events, and each again', async () => {
    const twins = ['app-mention', 'message-mention', 'app-mention', 'message-mention'];
    await Promise.all(twins.map((name) => desk.deliver(payload(name))));
    const seen = await desk.seen(THREAD);
    expect(seen.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(await desk.lastText(THREAD)).toContain('14 weeks');
  });

  test('though somebody presses ten times', async () => {
    await begin();
    const before = (await desk.events(DIRECT)).length;
    const yes = commandOf(await desk.lastReply(DIRECT), 'Yes');
    const clicks = Array.from({ length: 10 }, (_, at) =>
      pressed('once', yes, { at: `1773306600.00000${at}` }),
    );
    await Promise.all(clicks.map((click) => desk.press(click)));
    expect((await desk.firstItem(DIRECT)).current?.answer).toBe('yes');
    expect(await desk.events(DIRECT)).toHaveLength(before + 1);
  });
});

test('a thread where the desk was spoken to is gone on in, and no other', async () => {
  await desk.deliver(payload('message-thread'));
  expect(desk.received).toEqual([]);
  await desk.deliver(payload('app-mention'));
  await desk.deliver(payload('message-thread'));
  await desk.deliver(payload('message-channel'));
  expect(desk.received).toHaveLength(2);
  expect(await desk.lastText(THREAD, 'U0BEN0001')).toContain('Domestic Workers');
});

describe('a forged click changes nothing, and is answered in words:', () => {
  test('that of another conversation', async () => {
    await begin();
    const before = await desk.events(DIRECT);
    const yes = commandOf(await desk.lastReply(DIRECT), 'Yes');
    await desk.press(pressed('once', yes, { channel: CHANNEL.channel }));
    expect(await desk.events(DIRECT)).toEqual(before);
    const place = { ...CHANNEL, thread: '1773306110.000350' };
    expect(await desk.lastText(place)).not.toBe('');
  });

  test('that of an old version', async () => {
    await begin();
    const yes = commandOf(await desk.lastReply(DIRECT), 'Yes');
    const no = yes.replace('"yes"', '"no"');
    expect(no).not.toBe(yes);
    await desk.press(pressed('once', yes));
    await desk.press(pressed('once', no));
    expect((await desk.firstItem(DIRECT)).current?.answer).toBe('yes');
    expect(await desk.lastText(DIRECT)).toContain('Ana Ruiz');
  });

  test('that of what only somebody else saw', async () => {
    await desk.press(payload('press-private'));
    expect(await desk.lastText(CHANNEL)).toContain('Domestic Workers');
    expect(await desk.seen(CHANNEL, 'U0BEN0001')).toEqual([]);
    const pause = { action_id: 'command:en:3.0', value: '{"do":"show","view":"item"}' };
    await desk.press(pressOf('press-private', pause, { user: { id: 'U0BEN0001', name: 'ben' } }));
    const bens = await desk.seen(CHANNEL, 'U0BEN0001');
    expect(bens).toHaveLength(2);
    expect(JSON.stringify(bens)).not.toContain('Domestic');
  });

  test.each(['yes', '{"do":"erase-all"}', '{"do":"deed","deed":{"kind":"answered"}}', '}'])(
    'one that carries no command: %s',
    async (value) => {
      await begin();
      const before = await desk.events(DIRECT);
      await desk.press(pressed('command', value));
      expect(await desk.events(DIRECT)).toHaveLength(before.length);
      expect(await desk.lastText(DIRECT)).not.toBe('');
    },
  );
});
