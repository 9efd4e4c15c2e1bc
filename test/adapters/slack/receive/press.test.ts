import { describe, expect, test } from 'vitest';
import { receivePress } from '../../../../adapters/slack/receive/press.js';
import { createTell } from '../../../../adapters/slack/receive/tell.js';
import { sealOrigin } from '../../../../adapters/slack/receive/origin.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { type JsonObject, payload, pressOf } from './payload.js';
import {
  CHANNEL,
  createSlack,
  DIRECT,
  type FakeOptions,
  type FakeSlack,
  refusedWith,
  TENANT,
  THREAD,
} from './slack.js';

interface Pressed extends FakeSlack {
  /** What whoever pressed was told in place of an answer. */
  readonly told: readonly string[];
}

async function press(body: unknown, options: FakeOptions = {}): Promise<Pressed> {
  const slack = createSlack(options);
  return pressAgain(body, slack);
}

async function pressAgain(body: unknown, slack: FakeSlack): Promise<Pressed> {
  const told: string[] = [];
  const respond = ({ text }: { readonly text: string }): Promise<void> => {
    told.push(text);
    return Promise.resolve();
  };
  await receivePress(body, createTell(respond, slack.context.desk), slack.receiving);
  return { ...slack, told };
}

const PAUSE = { action_id: 'command:en:3.0', value: '{"do":"pause"}' };
const ANSWER = { action_id: 'once:fr:3.0', value: '{"do":"deed"}' };
const COMMENT = { action_id: 'form:comment:fr:3.1', value: '{"do":"await"}' };
const READ = { action_id: 'read:es:2.0', value: 'C183/art-4-1' };
const stale = slackWords('en').stale;

describe('a button', () => {
  test('is its command, said in the thread of its message by whoever pressed it', async () => {
    const { received } = await press(payload('press'));
    expect(received).toMatchObject([
      {
        place: THREAD,
        actor: { id: 'slack:U0ANA0001', name: 'Ana Ruiz' },
        text: 'Pause',
        command: '{"do":"pause"}',
        language: 'en',
        canOpenThread: true,
      },
    ]);
    expect(received[0]).not.toHaveProperty('isPrivate');
    expect(received[0]).not.toHaveProperty('answerVia');
  });

  test('of a message in the channel is answered below it, by the name of its slot where it has one', async () => {
    const container = { thread_ts: null };
    const body = payload('press', { container, message: { thread_ts: null } });
    const ts = '1773306110.000350';
    expect((await press(body)).received[0]?.place).toEqual({ ...CHANNEL, thread: ts });
    const { received } = await press(body, { slots: { [ts]: 'assessment/1' } });
    expect(received[0]?.place).toEqual({ ...CHANNEL, thread: 'assessment/1' });
  });

  test('of a message in a direct conversation is answered there', async () => {
    const channel = { id: DIRECT.channel };
    const container = { channel_id: DIRECT.channel, thread_ts: null };
    const body = payload('press', { channel, container, message: { thread_ts: null } });
    const { received } = await press(body);
    expect(received[0]?.place).toEqual(DIRECT);
    expect(received[0]).not.toHaveProperty('canOpenThread');
  });

  test('that asks is a question of whoever pressed it; of what they alone see, theirs alone', async () => {
    const { received } = await press(payload('press-private'));
    expect(received).toMatchObject([
      {
        place: CHANNEL,
        text: 'What does C189 say of maternity?',
        isQuestion: true,
        isPrivate: true,
        answerVia: 'https://hooks.slack.com/actions/T0DESK001/4/scrubbed',
      },
    ]);
    expect(received[0]).not.toHaveProperty('command');
  });

  test('that reads opens the passage, and keeps nothing', async () => {
    const { received, callsOf, receiving } = await press(pressOf('press', READ));
    expect(received).toEqual([]);
    const [opened] = callsOf('openPassage') as [{ readonly metadata: string }];
    expect(opened).toMatchObject({
      passage: 'C183/art-4-1',
      language: 'es',
      trigger: '1.2.press',
    });
    const origin = { tenant: TENANT, user: 'U0ANA0001', language: 'es', place: THREAD };
    expect(JSON.parse(receiving.seal.unseal(opened.metadata)!)).toEqual(origin);
  });

  test('whose window Slack does not open says so', async () => {
    const openPassage = () => refusedWith('expired_trigger_id');
    const { told, faults } = await press(pressOf('press', READ), { openPassage });
    expect(told).toEqual([slackWords('es').notOpened]);
    expect(faults).toHaveLength(1);
  });
});

describe('an option of a menu', () => {
  test('is what it carries', async () => {
    const { receiving } = createSlack();
    const by = { tenant: TENANT, user: 'U0ANA0001' };
    const origin = { language: 'fr', place: DIRECT } as const;
    const metadata = sealOrigin(origin, by, receiving.seal)!;
    const { received } = await press(
      payload('press-view', { view: { private_metadata: metadata } }),
    );
    expect(received).toMatchObject([
      { place: DIRECT, text: 'Pause', command: '{"do":"pause"}', language: 'fr' },
    ]);
  });

  test('of several in one delivery, each is done', async () => {
    const select = (value: string, action_ts: string): JsonObject => ({
      type: 'overflow',
      action_id: 'choose:en:0',
      selected_option: { value, text: { type: 'plain_text', text: value } },
      action_ts,
    });
    const actions = [select('ask:one', '1.1'), select('ask:two', '1.1'), select('ask:two', '1.1')];
    const { received } = await press(payload('press', { actions }));
    expect(received.map(({ text }) => text)).toEqual(['one', 'two']);
  });
});

describe('what changes something once', () => {
  test('is one delivery however often it is pressed where it stands, by one person', async () => {
    const slack = createSlack();
    for (let at = 0; at < 10; at++)
      await pressAgain(pressTimed(ANSWER, `1773306600.00000${at}`), slack);
    expect(slack.received).toHaveLength(1);
    await pressAgain(pressOf('press', ANSWER, { user: { id: 'U0BEN0001' } }), slack);
    expect(slack.received).toHaveLength(2);
    await pressAgain(pressOf('press', { ...ANSWER, value: '{"do":"other"}' }), slack);
    expect(slack.received).toHaveLength(3);
    const elsewhere = { container: { message_ts: '1773306999.000100' } };
    await pressAgain(pressOf('press', ANSWER, elsewhere), slack);
    expect(slack.received).toHaveLength(4);
  });

  test('is another delivery once the view it stands in was drawn anew', async () => {
    const slack = createSlack();
    const metadata = sealOrigin(
      { language: 'fr', place: DIRECT },
      { tenant: TENANT, user: 'U0ANA0001' },
      slack.context.seal,
    )!;
    for (const hash of ['1.a', '1.a', '2.b']) {
      const view = { private_metadata: metadata, hash };
      await pressAgain(pressOf('press-view', ANSWER, { view }), slack);
    }
    expect(slack.received).toHaveLength(2);
  });
});

test('what may be done again is done each time it is pressed, and once however often Slack brings it', async () => {
  const slack = createSlack();
  for (const at of ['1773306600.000001', '1773306600.000001', '1773306600.000002'])
    await pressAgain(pressTimed(PAUSE, at), slack);
  expect(slack.received).toHaveLength(2);
});

function pressTimed(
  control: { readonly action_id: string; readonly value: string },
  action_ts: string,
): JsonObject {
  return payload('press', { actions: [{ type: 'button', action_ts, ...control }] });
}

describe('a form', () => {
  test('is opened for whoever pressed, and nothing is kept yet', async () => {
    const { received, callsOf, receiving } = await press(pressOf('press-private', COMMENT));
    expect(received).toEqual([]);
    const [opened] = callsOf('openForm') as [{ readonly metadata: string }];
    expect(opened).toMatchObject({ form: 'comment', language: 'fr', label: 'Pressed' });
    expect(JSON.parse(receiving.seal.unseal(opened.metadata)!)).toEqual({
      tenant: TENANT,
      user: 'U0ANA0001',
      language: 'fr',
      command: '{"do":"await"}',
      label: 'Pressed',
      place: CHANNEL,
      isPrivate: true,
      answerVia: 'https://hooks.slack.com/actions/T0DESK001/4/scrubbed',
    });
  });

  test('that Slack does not open is asked for in words', async () => {
    const openForm = () => refusedWith('expired_trigger_id');
    const { received } = await press(pressOf('press', COMMENT), { openForm });
    expect(received).toMatchObject([{ command: '{"do":"await"}', language: 'fr' }]);
  });

  test('that no view has room for is asked for in words', async () => {
    const long = { ...COMMENT, value: `{"do":"${'"'.repeat(1_500)}"}` };
    const { received, callsOf } = await press(pressOf('press', long));
    expect(callsOf('openForm')).toEqual([]);
    expect(received).toMatchObject([{ command: long.value }]);
  });

  test('that the same press has opened stays as it is', async () => {
    const openForm = () => refusedWith('exchanged_trigger_id');
    const { received, faults } = await press(pressOf('press', COMMENT), { openForm });
    expect([received, faults]).toEqual([[], []]);
  });

  test('goes on top of the modal it is opened from', async () => {
    const slack = createSlack();
    const by = { tenant: TENANT, user: 'U0ANA0001' };
    const metadata = sealOrigin({ language: 'fr', place: THREAD }, by, slack.context.seal)!;
    const view = { type: 'modal', private_metadata: metadata };
    await pressAgain(pressOf('press-view', COMMENT, { view }), slack);
    expect(slack.callsOf('openForm')).toMatchObject([{ isOnTop: true }]);
  });
});

describe('a press that is not what it seems', () => {
  test.each([
    ['of an unknown kind', { action_id: 'erase:en:0.0', value: 'x' }],
    ['of no language', { action_id: 'command', value: '{"do":"pause"}' }],
    ['that is too long', { action_id: 'command:en:0.0', value: 'x'.repeat(2_001) }],
  ])('%s is nothing, which is reported', async (_, control) => {
    const { received, faults } = await press(pressOf('press', control));
    expect([received, faults.length]).toEqual([[], 1]);
  });

  test('of one channel that calls itself one of another is refused in words', async () => {
    const { received, told } = await press(
      pressOf('press', PAUSE, { channel: { id: 'C0OTHER01' } }),
    );
    expect([received, told]).toEqual([[], [stale]]);
  });

  test.each(['assessment/1', '../C0OTHER01', 'x'])(
    'in a thread called “%s” is refused in words: only messages have threads',
    async (thread) => {
      const { received, told } = await press(
        pressOf('press', PAUSE, { container: { thread_ts: thread } }),
      );
      expect([received, told]).toEqual([[], [stale]]);
    },
  );

  test('in a view that the desk did not open, or opened for somebody else, is refused in words', async () => {
    const { seal } = createSlack().context;
    const origin = { language: 'fr', place: THREAD } as const;
    const sealed = (by: { readonly tenant: string; readonly user: string }): string =>
      sealOrigin(origin, by, seal)!;
    const own = sealed({ tenant: TENANT, user: 'U0ANA0001' });
    const forged = [
      '',
      JSON.stringify({ tenant: TENANT, user: 'U0ANA0001', ...origin }),
      `${own.slice(0, own.indexOf('.'))}.${own.slice(own.indexOf('.') + 1).replace('C0TEAM001', 'C0OTHER01')}`,
      sealed({ tenant: TENANT, user: 'U0BEN0001' }),
      sealed({ tenant: 'T0OTHER01', user: 'U0ANA0001' }),
    ];
    for (const private_metadata of forged) {
      const home = await press(pressOf('press-view', PAUSE, { view: { private_metadata } }));
      expect([home.received, home.told]).toEqual([[], [stale]]);
      const view = { private_metadata, type: 'modal' };
      const modal = await press(pressOf('press-view', PAUSE, { view }));
      expect(modal.received).toEqual([]);
      expect(JSON.stringify(modal.callsOf('views.update'))).toContain(stale);
    }
  });

  test('takes who and where from the envelope, whatever its value says', async () => {
    const value = JSON.stringify({
      do: 'pause',
      tenant: 'T0OTHER01',
      user: 'U0BEN0001',
      channel: 'C0OTHER01',
      place: { platform: 'slack', tenant: 'T0OTHER01', channel: 'C0OTHER01' },
      actor: { id: 'slack:U0BEN0001', roles: ['administrator'] },
    });
    const { received } = await press(pressOf('press', { ...PAUSE, value }));
    expect(received).toMatchObject([{ place: THREAD, actor: { id: 'slack:U0ANA0001' } }]);
    expect(received[0]?.actor.roles).not.toContain('administrator');
  });
});
