import { describe, expect, test } from 'vitest';
import { receiveMessage } from '../../../../adapters/slack/receive/message.js';
import { eventOf, type JsonObject, payload } from './payload.js';
import { CHANNEL, createSlack, DIRECT, type FakeOptions, type FakeSlack, THREAD } from './slack.js';

const THREAD_TS = '1773306100.000300';

async function deliver(body: unknown, options: FakeOptions = {}): Promise<FakeSlack> {
  const slack = createSlack(options);
  await receiveMessage(body, slack.receiving);
  return slack;
}

describe('a direct message', () => {
  test('is said to the desk, by who wrote it', async () => {
    const { received } = await deliver(payload('message-direct'));
    expect(received).toEqual([
      {
        id: 'message:D0ANA0001:1773306000.000100',
        place: DIRECT,
        actor: {
          id: 'slack:U0ANA0001',
          name: 'Ana Ruiz',
          roles: ['staff', 'project-member', 'focal-point'],
        },
        text: 'How long is maternity leave?',
      },
    ]);
  });

  test('in a thread is a conversation of its own', async () => {
    const { received, callsOf } = await deliver(payload('message-pane'));
    expect(received[0]?.place).toEqual({ ...DIRECT, thread: '1773306050.000100' });
    expect(callsOf('showWorking')).toEqual([
      { id: 'message:D0ANA0001:1773306060.000200', thread: '1773306050.000100' },
    ]);
  });

  test('without a word asks for help, in the language of whoever sent it', async () => {
    const { received } = await deliver(eventOf('message-direct', { text: '', blocks: [] }));
    expect(received).toMatchObject([{ text: '', command: '{"do":"help"}', language: 'fr' }]);
  });
});

describe('a mention', () => {
  test.each(['app-mention', 'message-mention'])(
    'begins a thread below itself (%s)',
    async (name) => {
      const { received, callsOf } = await deliver(payload(name));
      expect(received).toMatchObject([
        {
          id: 'message:C0TEAM001:1773306100.000300',
          place: THREAD,
          text: 'How long is maternity leave?',
          canOpenThread: true,
        },
      ]);
      expect(callsOf('showWorking')).toMatchObject([{ thread: THREAD_TS }]);
    },
  );

  test('and the same as a message are one', async () => {
    const slack = createSlack();
    const twins = ['app-mention', 'message-mention', 'app-mention'];
    await Promise.all(twins.map((name) => receiveMessage(payload(name), slack.receiving)));
    expect(slack.received).toHaveLength(1);
    expect(slack.callsOf('showWorking')).toHaveLength(1);
  });

  test('in a thread goes on there, by the name of its slot where it has one', async () => {
    const body = eventOf('app-mention', { ts: '1773306190.000100', thread_ts: THREAD_TS });
    const plain = await deliver(body);
    expect(plain.received[0]?.place).toEqual(THREAD);
    const slot = await deliver(body, { slots: { [THREAD_TS]: 'assessment/1' } });
    expect(slot.received[0]?.place).toEqual({ ...CHANNEL, thread: 'assessment/1' });
  });

  test('of nothing but the desk asks for help', async () => {
    const { received } = await deliver(
      eventOf('app-mention', { text: '<@U0DESK001>', blocks: [] }),
    );
    expect(received).toMatchObject([{ command: '{"do":"help"}' }]);
  });
});

describe('a message in a channel', () => {
  test('that goes on in a thread where the desk talks is said to it', async () => {
    const { received } = await deliver(payload('message-thread'), { talking: [THREAD_TS] });
    expect(received).toMatchObject([
      { place: THREAD, text: 'and for domestic workers?', actor: { name: 'Ben Mbeki' } },
    ]);
  });

  test('to somebody else in such a thread is not, but in that of a checklist it is', async () => {
    const text = '<@U0ANA0001> by 30 June';
    const body = eventOf('message-thread', { text, blocks: [] });
    expect((await deliver(body, { talking: [THREAD_TS] })).received).toEqual([]);
    const { received } = await deliver(body, { slots: { [THREAD_TS]: 'assessment/1' } });
    expect(received).toMatchObject([{ text: 'Ana Ruiz by 30 June' }]);
  });

  test.each(['message-thread', 'message-channel'])(
    'that the desk has no part in is nothing to it, and nobody is asked after (%s)',
    async (name) => {
      const { received, called } = await deliver(payload(name));
      expect([received, called]).toEqual([[], []]);
    },
  );

  test('is overheard where the channel wants that, and answered in private', async () => {
    const desk = { wantsSuggestions: () => Promise.resolve(true) };
    const { received, callsOf } = await deliver(payload('message-channel'), { desk });
    expect(received).toMatchObject([{ place: CHANNEL, isAside: true, isPrivate: true }]);
    expect(callsOf('showWorking')).toEqual([]);
  });
});

describe('a document', () => {
  test('comes with the message, pictures do not', async () => {
    const { received } = await deliver(payload('message-file'), { talking: [THREAD_TS] });
    expect(received).toMatchObject([
      { text: 'our project document', file: { id: 'F0PRODOC1', name: 'prodoc.pdf' } },
    ]);
  });

  test('comes alone, and a picture too where it is given to the desk', async () => {
    const picture = { id: 'F0PHOTO01', name: null, title: 'boat', mimetype: 'image/jpeg' };
    const file = { subtype: 'file_share', text: '', blocks: [], files: [picture] };
    const direct = await deliver(eventOf('message-direct', file));
    expect(direct.received).toMatchObject([{ file: { id: 'F0PHOTO01', name: 'boat' }, text: '' }]);
    expect(direct.received[0]).not.toHaveProperty('command');
    const thread = await deliver(eventOf('message-thread', file), { talking: [THREAD_TS] });
    expect(thread.received).toEqual([]);
  });

  test('that is gone does not come', async () => {
    const files = [{ id: 'F0GONE001', mode: 'tombstone' }];
    const body = eventOf('message-direct', { subtype: 'file_share', files });
    expect((await deliver(body)).received[0]).not.toHaveProperty('file');
  });
});

/** What people did not write, did not write now, or did not write to the desk. */
const NOTHING: Readonly<Record<string, JsonObject>> = {
  'of the desk itself': { user: 'U0DESK001' },
  'of a bot': { bot_id: 'B0ELSE001' },
  'of a bot that calls itself a user': { user: 'U0ROBOT01' },
  'of Slack': { user: 'USLACKBOT' },
  'that is hidden': { hidden: true },
  'of nobody': { user: null },
  ...Object.fromEntries(
    [
      'bot_message',
      'message_changed',
      'message_deleted',
      'message_replied',
      'channel_join',
      'channel_leave',
      'channel_topic',
      'channel_purpose',
      'channel_name',
      'channel_archive',
      'channel_unarchive',
      'channel_convert_to_private',
      'channel_posting_permissions',
      'group_join',
      'me_message',
      'reminder_add',
      'reply_broadcast',
      'pinned_item',
      'ekm_access_denied',
      'assistant_app_thread',
      'document_mention',
      'file_comment',
      'tombstone',
      'huddle_thread',
      'something_new',
    ].map((subtype) => [`of the subtype ${subtype}`, { subtype }]),
  ),
};

test.each(Object.entries(NOTHING))('a message %s is nothing', async (_name, event) => {
  for (const name of ['message-direct', 'app-mention']) {
    const { received, faults } = await deliver(eventOf(name, event));
    expect([received, faults]).toEqual([[], []]);
  }
});

test('a message that was also sent to the channel is one of its thread', async () => {
  const body = eventOf('message-thread', { subtype: 'thread_broadcast' });
  const { received } = await deliver(body, { talking: [THREAD_TS] });
  expect(received).toMatchObject([{ place: THREAD }]);
});

test('messages of a channel are kept in the order they came, however long it takes to find out who wrote them', async () => {
  let tellOfAna: (said: object) => void = () => undefined;
  const web = {
    'users.info': ({ user }: { readonly user: string }) =>
      user === 'U0ANA0001'
        ? new Promise<object>((resolve) => {
            tellOfAna = resolve;
          })
        : Promise.resolve({ user: { name: 'ben' } }),
  };
  const slack = createSlack({ web, talking: [THREAD_TS] });
  const first = receiveMessage(payload('app-mention'), slack.receiving);
  const second = receiveMessage(payload('message-thread'), slack.receiving);
  await slack.clock.pass(0);
  tellOfAna({ user: { name: 'ana' } });
  await Promise.all([first, second]);
  expect(slack.received.map(({ text }) => text)).toEqual([
    'How long is maternity leave?',
    'and for domestic workers?',
  ]);
});

test('a message that is not kept is not acknowledged', async () => {
  const desk = { receive: () => Promise.reject(new Error('away')) };
  await expect(deliver(payload('message-direct'), { desk })).rejects.toThrow('away');
});

test('a message of a workspace where the desk is not installed is nothing', async () => {
  const elsewhere = [{ team_id: 'T0ELSE001', is_enterprise_install: false }];
  const { received } = await deliver(payload('message-direct', { authorizations: elsewhere }));
  expect(received).toEqual([]);
});
