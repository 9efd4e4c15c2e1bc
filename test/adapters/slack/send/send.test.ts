import { describe, expect, test } from 'vitest';
import { assessmentSlot } from '../../../../src/domain/letter.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import { settle } from '../../../engine/fakes.js';
import { many, say } from '../../blocks.js';
import { messageFaults } from '../block-kit-validator.js';
import { letterOf } from '../../letters.js';
import { ANA, CHANNEL, createSending, outgoing, PANE, sendAll, THREAD } from './desk.js';
import { hangUp, raw } from '../../../doubles/answering-server.js';
import { no, useSlackApi } from './slack-api.js';

const slack = useSlackApi();

const REFERENCE = expect.stringMatching(/^1700000000\.\d$/u) as string;
const SENT = { kind: 'sent', reference: REFERENCE };
const SLOT = assessmentSlot('a1' as AssessmentId);

/** Blocks and text of everything that was asked are such as Slack takes. */
function expectDrawn(method: string, count: number): void {
  const drawn = slack.to(method).map(({ blocks, text }) => ({ blocks, text }));
  expect(drawn).toHaveLength(count);
  expect(drawn.flatMap(messageFaults)).toEqual([]);
}

describe('a message to everybody', () => {
  test('stands in its channel, and means no more than its words', async () => {
    expect(await createSending(slack.url).surface.send(outgoing())).toEqual(SENT);
    expectDrawn('chat.postMessage', 1);
    expect(slack.to('chat.postMessage')[0]).toMatchObject({
      channel: 'C1',
      text: 'Fourteen weeks.',
      mrkdwn: false,
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(slack.to('chat.postMessage')[0]).not.toHaveProperty('thread_ts');
  });

  test('stands in the thread it belongs to', async () => {
    const { surface } = createSending(slack.url);
    await surface.send(outgoing({ to: THREAD }));
    await surface.send(outgoing({ to: { ...CHANNEL, thread: SLOT }, root: '1690000000.1' }));
    const threads = slack.to('chat.postMessage').map(({ thread_ts }) => thread_ts);
    expect(threads).toEqual([THREAD.thread, '1690000000.1']);
  });

  test('waits for the message below which it belongs', async () => {
    const to = { ...CHANNEL, thread: SLOT };
    expect(await createSending(slack.url).surface.send(outgoing({ to }))).toEqual({
      kind: 'later',
    });
    expect(slack.asked).toEqual([]);
  });

  test('goes to the channel itself where that message will never be there, or has no name', async () => {
    const { surface } = createSending(slack.url);
    const to = { ...CHANNEL, thread: SLOT };
    expect(await surface.send({ ...outgoing({ to }), isRootless: true })).toEqual(SENT);
    expect(await surface.send(outgoing({ to, root: '' }))).toEqual(SENT);
    for (const args of slack.to('chat.postMessage')) {
      expect(args).toMatchObject({ channel: 'C1' });
      expect(args).not.toHaveProperty('thread_ts');
    }
  });

  test('goes under the same id each time it is tried, and under no other', async () => {
    const { surface } = createSending(slack.url);
    slack.answer('chat.postMessage', hangUp);
    await surface.send(outgoing());
    await surface.send(outgoing());
    await surface.send(outgoing({ at: new Date(1) }));
    const ids = slack.to('chat.postMessage').map(({ client_msg_id }) => client_msg_id);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/u);
  });
});

describe('a long reply', () => {
  const letter = letterOf([say('All of it, word for word. '.repeat(1_000))], THREAD);

  test('is sent message by message, each in the thread', async () => {
    const { surface } = createSending(slack.url);
    const all = await sendAll(surface, letter);
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ kind }) => kind)).toEqual(all.map(() => 'sent'));
    expectDrawn('chat.postMessage', all.length);
    const threads = slack.to('chat.postMessage').map(({ thread_ts }) => thread_ts);
    expect(new Set(threads)).toEqual(new Set([THREAD.thread]));
  });

  test('is at its end when there is no further part', async () => {
    const { surface } = createSending(slack.url);
    expect(await surface.send({ letter, part: 99 })).toEqual({ kind: 'sent', reference: '' });
    expect(slack.asked).toEqual([]);
  });
});

test('a reply that says nothing is not sent', async () => {
  const { surface } = createSending(slack.url);
  const sent = await surface.send({ letter: letterOf([], CHANNEL), part: 0 });
  expect(sent).toEqual({ kind: 'refused', reason: 'nothing-to-send' });
  expect(slack.asked).toEqual([]);
});

describe('a message in the place of another', () => {
  const change = outgoing({ slot: SLOT, replaces: '1690000000.1' });

  test('changes it', async () => {
    const sent = await createSending(slack.url).surface.send(change);
    expect(sent).toEqual({ kind: 'sent', reference: '1690000000.1' });
    expectDrawn('chat.update', 1);
    expect(slack.to('chat.update')[0]).toMatchObject({ channel: 'C1', ts: '1690000000.1' });
    expect(slack.methods()).toEqual(['chat.update']);
  });

  test.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'is posted anew: %s',
    async (word) => {
      slack.answer('chat.update', no(word));
      expect(await createSending(slack.url).surface.send(change)).toEqual(SENT);
      expect(slack.methods()).toEqual(['chat.update', 'chat.postMessage']);
    },
  );

  test('is tried again as often as need be: the same change twice is one', async () => {
    slack.answer('chat.update', hangUp);
    const sent = await createSending(slack.url).surface.send(change);
    expect(sent).toEqual({ kind: 'later' });
  });

  test('does not overwrite the first part with the second', async () => {
    const letter = letterOf([say('All of it. '.repeat(3_000))], CHANNEL, { slot: SLOT });
    await createSending(slack.url).surface.send({ letter, part: 1, replaces: '1690000000.1' });
    expect(slack.methods()).toEqual(['chat.postMessage']);
  });
});

describe('a message that one person is to see', () => {
  test('is shown to them alone in a channel', async () => {
    const sent = await createSending(slack.url).surface.send(outgoing({ only: ANA, to: THREAD }));
    expect(sent).toEqual(SENT);
    expectDrawn('chat.postEphemeral', 1);
    expect(slack.methods()).toEqual(['chat.postEphemeral']);
    const place = { channel: 'C1', user: 'UANA', thread_ts: THREAD.thread };
    expect(slack.to('chat.postEphemeral')[0]).toMatchObject({ ...place, parse: 'none' });
  });

  test('is posted where nobody else is', async () => {
    await createSending(slack.url).surface.send(outgoing({ only: ANA, to: PANE }));
    expect(slack.methods()).toEqual(['chat.postMessage']);
  });

  test.each(['channel_not_found', 'not_in_channel', 'user_not_in_channel'])(
    'reaches them in the conversation with them: %s',
    async (word) => {
      slack.answer('chat.postEphemeral', no(word));
      expect(
        await createSending(slack.url).surface.send(outgoing({ only: ANA, to: THREAD })),
      ).toEqual(SENT);
      expect(slack.to('chat.postMessage')[0]).toMatchObject({ channel: 'UANA' });
      expect(slack.to('chat.postMessage')[0]).not.toHaveProperty('thread_ts');
    },
  );

  test('comes where they find it later, where it is told that they may be away', async () => {
    const { surface } = createSending(slack.url);
    expect(await surface.send(outgoing({ only: ANA, lasts: true }))).toEqual(SENT);
    expect(slack.to('chat.postEphemeral')).toEqual([]);
    expect(slack.to('chat.postMessage')).toMatchObject([{ channel: 'UANA' }]);
    await surface.send(outgoing({ only: ANA, lasts: true, to: PANE }));
    expect(slack.to('chat.postMessage')[1]).toMatchObject({ channel: PANE.channel });
  });

  test('is not shown to everybody when it is refused for another reason', async () => {
    slack.answer('chat.postEphemeral', no('restricted_action'));
    const sent = await createSending(slack.url).surface.send(outgoing({ only: ANA }));
    expect(sent).toEqual({ kind: 'refused', reason: 'restricted_action' });
    expect(slack.methods()).toEqual(['chat.postEphemeral']);
  });

  test('is never put in the place of a message that everybody sees', async () => {
    await createSending(slack.url).surface.send(outgoing({ only: ANA, replaces: '1690000000.1' }));
    expect(slack.methods()).toEqual(['chat.postEphemeral']);
  });
});

describe('an answer at the address that came with a command', () => {
  const path = '/commands/T1/1';
  const answer = (via = `${slack.url}${path}`) => outgoing({ only: ANA, via, to: THREAD });

  test('is given there, to whoever asked alone', async () => {
    const sent = await createSending(slack.url).surface.send(answer());
    expect(sent).toEqual({ kind: 'sent', reference: '' });
    expectDrawn(path, 1);
    expect(slack.methods()).toEqual([path]);
    expect(slack.to(path)[0]).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: THREAD.thread,
      mrkdwn: false,
      unfurl_links: false,
    });
    expect(slack.asked[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each([
    ['used up', raw('used_url', 404)],
    ['expired', raw('{"ok":false,"error":"expired_url"}', 404)],
    ['used up, with status 200', no('used_url')],
    ['gone', raw('no_service', 410)],
  ])('is given otherwise when it is %s', async (_what, refusal) => {
    slack.answer(path, refusal);
    expect(await createSending(slack.url).surface.send(answer())).toEqual(SENT);
    expect(slack.methods()).toEqual([path, 'chat.postEphemeral']);
  });

  test.each([
    ['500', raw('', 500), { kind: 'later' }],
    ['a page', raw('<html>'), { kind: 'later' }],
    ['a connection that is closed', hangUp, { kind: 'unsure' }],
  ])('is tried there again after %s', async (_what, failure, sent) => {
    slack.answer(path, failure);
    expect(await createSending(slack.url).surface.send(answer())).toEqual(sent);
    expect(slack.methods()).toEqual([path]);
  });

  test('is unsure when nothing is said to it', async () => {
    slack.answer(path, () => undefined);
    const { surface } = createSending(slack.url, { timeouts: { answer: 100, file: 100 } });
    expect(await surface.send(answer())).toEqual({ kind: 'unsure' });
  });

  test('is given to nobody but Slack', async () => {
    await createSending(slack.url).surface.send(answer('http://hooks.slack.com/commands/1'));
    await createSending(slack.url).surface.send(answer('https://slack.com.evil.example/1'));
    expect(slack.methods()).toEqual(['chat.postEphemeral', 'chat.postEphemeral']);
  });

  test('is not needed for what everybody sees', async () => {
    const via = `${slack.url}${path}`;
    await createSending(slack.url).surface.send(outgoing({ via }));
    expect(slack.methods()).toEqual(['chat.postMessage']);
  });

  test('takes it for everybody where the desk is not in the channel', async () => {
    const via = `${slack.url}${path}`;
    const { surface } = createSending(slack.url);
    slack.answer('chat.postMessage', no('not_in_channel'), no('not_in_channel'));
    expect(await surface.send(outgoing({ via }))).toEqual({ kind: 'sent', reference: '' });
    expect(slack.to(path)).toMatchObject([{ response_type: 'in_channel' }]);
    slack.answer(path, no('used_url'));
    expect(await surface.send(outgoing({ via }))).toEqual({
      kind: 'refused',
      reason: 'not_in_channel',
    });
  });
});

describe('a message that Slack finds too long', () => {
  const letter = letterOf(
    many(4, (at) => say(`Paragraph ${at}. ${'Word for word. '.repeat(20)}`)),
    CHANNEL,
  );

  test('is sent in halves, a second apart', async () => {
    const { surface, clock } = createSending(slack.url);
    slack.answer('chat.postMessage', no('msg_blocks_too_long'));
    const sending = surface.send({ letter, part: 0 });
    while (clock.due().length === 0) await settle();
    expect(slack.asked).toHaveLength(2);
    await clock.pass(1_000);
    expect(await sending).toEqual({ kind: 'sent', reference: '1700000000.1' });
    const [whole, ...halves] = slack.to('chat.postMessage');
    expect(halves.flatMap(({ blocks }) => blocks)).toEqual(whole?.blocks);
    expect(halves.map(({ text }) => text).join('\n\n')).toBe(whole?.text);
    expect(new Set(slack.to('chat.postMessage').map((each) => each.client_msg_id)).size).toBe(3);
    expectDrawn('chat.postMessage', 3);
  });

  test('is refused when it cannot be halved', async () => {
    slack.answer('chat.postMessage', no('msg_too_long'));
    const sent = await createSending(slack.url).surface.send(outgoing());
    expect(sent).toEqual({ kind: 'refused', reason: 'msg_too_long' });
  });
});
