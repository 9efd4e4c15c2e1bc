import { describe, expect, test } from 'vitest';
import type { OutgoingActivity } from '../../../../adapters/teams/connector.js';
import type { AdaptiveCard } from '../../../../adapters/teams/adaptive-card.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import { assessmentSlot } from '../../../../src/domain/letter.js';
import { say } from '../../blocks.js';
import { messageFaults } from '../adaptive-card-validator.js';
import { letterOf } from '../../letters.js';
import {
  ANA,
  BEN,
  CHANNEL,
  createSending,
  GROUP,
  outgoing,
  PERSONAL,
  THREAD,
  written,
} from './desk.js';
import { says, silence } from './fake-connector.js';

const SENT = { kind: 'sent', reference: '17000000001' };
const SLOT = assessmentSlot('a1' as AssessmentId);
const LONG = say('All of it, word for word. '.repeat(2_000));

/** The only card of an activity, which Teams takes. */
function cardOf(activity: OutgoingActivity | undefined): AdaptiveCard {
  const [attachment] = activity?.['attachments'] as readonly { content: AdaptiveCard }[];
  const summary = String(activity?.['summary']);
  expect(messageFaults({ card: attachment!.content, summary })).toEqual([]);
  return attachment!.content;
}

describe('a message to everybody', () => {
  test.each([
    ['a conversation of two', PERSONAL, 'a:ana'],
    ['a group', GROUP, '19:group@thread.v2'],
    ['a thread of a channel', THREAD, '19:channel@thread.tacv2;messageid=1690000000001'],
  ])(
    'stands in %s as a card, with its words for notifications',
    async (_what, to, conversation) => {
      const { send, calls } = createSending();
      expect(await send(outgoing({ to }))).toEqual(SENT);
      expect(calls).toMatchObject([{ method: 'post', conversation }]);
      expect(calls[0]?.activity).toMatchObject({ type: 'message', summary: 'Fourteen weeks.' });
      expect(cardOf(calls[0]?.activity).fallbackText).toBe('Fourteen weeks.');
    },
  );

  test('begins a thread in a channel', async () => {
    const { send, calls } = createSending();
    expect(await send(outgoing({ to: CHANNEL }))).toEqual(SENT);
    expect(calls).toMatchObject([{ method: 'openThread', conversation: CHANNEL.channel }]);
  });

  test('stands below the message of its slot, and waits for it', async () => {
    const { send, calls } = createSending();
    const to = { ...CHANNEL, thread: SLOT };
    expect(await send(outgoing({ to }))).toEqual({ kind: 'later' });
    expect(calls).toEqual([]);
    await send(outgoing({ to, root: '1690000000009' }));
    expect(calls).toMatchObject([
      { method: 'post', conversation: '19:channel@thread.tacv2;messageid=1690000000009' },
    ]);
  });

  test('goes nowhere the desk was never spoken to or added', async () => {
    const { send, calls } = createSending();
    const to = { ...GROUP, channel: '19:other@thread.v2' };
    expect(await send(outgoing({ to }))).toEqual({ kind: 'refused', reason: 'address-unknown' });
    expect(calls).toEqual([]);
  });
});

describe('a long reply', () => {
  test('is sent message by message, a second apart', async () => {
    const { sendAll, calls } = createSending();
    const all = await sendAll(letterOf([LONG], PERSONAL));
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ kind }) => kind)).toEqual(all.map(() => 'sent'));
    expect(calls).toHaveLength(all.length);
    calls.forEach(({ activity }) => cardOf(activity));
    const times = calls.map(({ at }) => at);
    expect(times.slice(1).map((at, index) => at - times[index]!)).toEqual(
      times.slice(1).map(() => 1_000),
    );
  });

  test('goes on below the message with which it began a thread', async () => {
    const { sendAll, calls } = createSending();
    await sendAll(letterOf([LONG], CHANNEL));
    const [first, ...others] = calls;
    expect(first?.method).toBe('openThread');
    expect(new Set(others.map(({ method, conversation }) => `${method} ${conversation}`))).toEqual(
      new Set(['post 19:channel@thread.tacv2;messageid=17000000001']),
    );
  });

  test('is at its end when there is no further part', async () => {
    const { send, calls } = createSending();
    const sent = await send({ letter: letterOf([LONG], PERSONAL), part: 99 });
    expect(sent).toEqual({ kind: 'sent', reference: '' });
    expect(calls).toEqual([]);
  });
});

test('a reply that says nothing is not sent', async () => {
  const { send, calls } = createSending();
  const sent = await send({ letter: letterOf([], PERSONAL), part: 0 });
  expect(sent).toEqual({ kind: 'refused', reason: 'nothing-to-send' });
  expect(calls).toEqual([]);
});

describe('a message in the place of another', () => {
  const change = outgoing({ to: CHANNEL, slot: SLOT, replaces: '1690000000001' });

  test('changes it', async () => {
    const { send, calls } = createSending();
    expect(await send(change)).toEqual({ kind: 'sent', reference: '1690000000001' });
    expect(calls).toMatchObject([
      {
        method: 'update',
        conversation: '19:channel@thread.tacv2;messageid=1690000000001',
        id: '1690000000001',
      },
    ]);
    cardOf(calls[0]?.activity);
  });

  test('is posted anew where it is gone', async () => {
    const { send, calls, fail } = createSending();
    fail(says(404, 'ActivityNotFoundInConversation'), ({ method }) => method === 'update');
    expect(await send(change)).toEqual(SENT);
    expect(calls.map(({ method }) => method)).toEqual(['update', 'openThread']);
  });

  test('is not posted anew where the conversation is gone', async () => {
    const { send, calls, fail } = createSending();
    fail(says(404, 'ConversationNotFound'));
    expect(await send(change)).toEqual({ kind: 'refused', reason: 'ConversationNotFound' });
    expect(calls.map(({ method }) => method)).toEqual(['update']);
  });

  test('is tried again as often as need be: the same change twice is one', async () => {
    const { send, fail } = createSending();
    fail(silence());
    expect(await send(change)).toEqual({ kind: 'later' });
  });

  test('does not overwrite the first part with the second, which stands below it', async () => {
    const { send, calls } = createSending();
    const letter = letterOf([LONG], CHANNEL, { slot: SLOT });
    await send({ letter, part: 1, replaces: '1690000000001' });
    expect(calls).toMatchObject([
      { method: 'post', conversation: '19:channel@thread.tacv2;messageid=1690000000001' },
    ]);
  });
});

describe('a message that one person is to see', () => {
  test.each([GROUP, CHANNEL, THREAD])('stands in the conversation with them', async (to) => {
    const { send, calls } = createSending();
    expect(await send(outgoing({ only: ANA, to }))).toEqual(SENT);
    expect(calls).toMatchObject([{ method: 'post', conversation: 'a:ana' }]);
  });

  test('begins that conversation where there is none yet, once', async () => {
    const { send, calls } = createSending();
    await send(outgoing({ only: BEN, to: THREAD }));
    await send(outgoing({ only: BEN, to: GROUP }));
    expect(calls.map(({ method, conversation }) => [method, conversation])).toEqual([
      ['openPersonal', 'ben'],
      ['post', 'a:ben'],
      ['post', 'a:ben'],
    ]);
  });

  test('is not shown to somebody else in a conversation of two', async () => {
    const { send, calls } = createSending();
    await send(outgoing({ only: BEN, to: PERSONAL }));
    expect(calls.at(-1)).toMatchObject({ method: 'post', conversation: 'a:ben' });
  });

  test('is not shown to everybody where the desk is not installed for them', async () => {
    const { send, calls, fail } = createSending();
    fail(says(403, 'ForbiddenOperationException'), ({ method }) => method === 'openPersonal');
    const reason = 'ForbiddenOperationException';
    expect(await send(outgoing({ only: BEN, to: GROUP }))).toEqual({ kind: 'refused', reason });
    expect(calls.map(({ method }) => method)).toEqual(['openPersonal']);
  });

  test('is never put in the place of a message that everybody sees', async () => {
    const { send, calls } = createSending();
    await send(outgoing({ only: ANA, to: GROUP, replaces: '1690000000001' }));
    expect(calls).toMatchObject([{ method: 'post', conversation: 'a:ana' }]);
  });

  test('changes the one they have', async () => {
    const { send, calls } = createSending();
    await send(outgoing({ only: ANA, to: PERSONAL, replaces: '1690000000001' }));
    expect(calls).toMatchObject([{ method: 'update', conversation: 'a:ana' }]);
  });
});

describe('that an answer is sought', () => {
  test.each([PERSONAL, GROUP])('shows where people are seen typing', async (place) => {
    const { surface, calls } = createSending();
    await surface.showWorking(place, written(place));
    expect(calls).toMatchObject([{ conversation: place.channel, activity: { type: 'typing' } }]);
  });

  test('keeps no answer waiting, and fails silently', async () => {
    const { surface, clock, calls, fail } = createSending();
    await surface.showWorking(PERSONAL, written(PERSONAL));
    expect(await surface.send(outgoing())).toMatchObject({ kind: 'sent' });
    expect(calls.map(({ at }) => at)).toEqual([clock.now().getTime(), clock.now().getTime()]);
    fail(says(403, 'ConversationBlockedByUser'));
    await surface.showWorking(PERSONAL, written(PERSONAL));
  });

  test('does not show in channels, nor where the desk was never', async () => {
    const { surface, calls } = createSending();
    await surface.showWorking(THREAD, written(THREAD));
    await surface.showWorking({ ...GROUP, channel: '19:other' }, written(GROUP));
    expect(calls).toEqual([]);
  });
});
