import { describe, expect, test } from 'vitest';
import type { SlackBlock, SlackMessage } from '../../../../adapters/slack/block-kit.js';
import { ask, offer, say } from '../../blocks.js';
import { render } from '../read-messages.js';
import { messageFaults } from '../block-kit-validator.js';
import { HOSTILE } from '../../any-reply.js';
import { ANSWER, AT, letterOf } from '../../letters.js';
import { ANA, createSending, PANE, type Sending, THREAD, written } from './desk.js';
import { hangUp, raw } from '../../../doubles/answering-server.js';
import { no, ok, useSlackApi, tooMany } from './slack-api.js';

const slack = useSlackApi();

const answer = { letter: letterOf(ANSWER, PANE), part: 0 };
const [START, APPEND, STOP] = ['chat.startStream', 'chat.appendStream', 'chat.stopStream'];

/** A desk that Ana has written to in its pane. */
async function talking(overriding: Parameters<typeof createSending>[1] = {}): Promise<Sending> {
  const sending = createSending(slack.url, overriding);
  await sending.surface.showWorking(PANE, written(PANE), AT);
  return sending;
}

/** What Slack was asked for after the status. */
const methods = () => slack.methods().filter((each) => !each.startsWith('assistant.'));
const chunksOf = (args: Readonly<Record<string, unknown>> | undefined): readonly SlackBlock[] =>
  ((args?.chunks ?? []) as readonly SlackMessage[]).flatMap(({ blocks }) => blocks);
const [whole] = render(...ANSWER);

test('a grounded answer in the pane of the assistant appears paragraph by paragraph', async () => {
  const { surface } = await talking();
  expect(await surface.send(answer)).toEqual({ kind: 'sent', reference: '1700000000.2' });
  expect(methods()).toEqual([START, APPEND, APPEND, STOP]);
  expect(slack.to(START)[0]).toMatchObject({
    channel: 'D1',
    thread_ts: PANE.thread,
    recipient_user_id: 'UANA',
    recipient_team_id: 'T1',
  });
  for (const method of [APPEND, STOP])
    expect(slack.to(method)[0]).toMatchObject({ channel: 'D1', ts: '1700000000.2' });
  const streamed = [START, APPEND].flatMap((method) => slack.to(method).flatMap(chunksOf));
  const end = slack.to(STOP)[0]?.blocks as readonly SlackBlock[];
  expect(streamed).toHaveLength(3);
  expect([...streamed, ...end]).toEqual(whole?.blocks);
  expect(messageFaults({ blocks: [...streamed, ...end], text: 'x' })).toEqual([]);
});

test('nothing in a streamed text means more than its words', async () => {
  const { surface } = await talking();
  const blocks = [...HOSTILE.map((text) => say(text, [1])), ...ANSWER.slice(3)];
  await surface.send({ letter: letterOf(blocks, PANE), part: 0 });
  for (const method of [START, APPEND, STOP])
    for (const args of slack.to(method)) {
      expect(args).not.toHaveProperty('markdown_text');
      expect(JSON.stringify(args)).not.toMatch(
        /"(?:markdown_text|mrkdwn|user_id":|link","url":"https:..evil)/u,
      );
    }
  expect(slack.to(APPEND)).toHaveLength(HOSTILE.length - 1);
});

describe('one message is sent instead', () => {
  const plain = async (outgoing: Parameters<Sending['surface']['send']>[0]) => {
    const { surface } = await talking();
    await surface.send(outgoing);
    return methods();
  };

  test('of what is no grounded answer', async () => {
    const letter = letterOf([say('Which Convention?'), offer([ask('C183')])], PANE);
    expect(await plain({ letter, part: 0 })).toEqual(['chat.postMessage']);
  });

  test('in channels', async () => {
    expect(await plain({ letter: letterOf(ANSWER, THREAD), part: 0 })).toEqual([
      'chat.postMessage',
    ]);
  });

  test('of an answer that takes several messages', async () => {
    const letter = letterOf([say('Word. '.repeat(3_000), [1]), ...ANSWER], PANE);
    expect(await plain({ letter, part: 0 })).toEqual(['chat.postMessage']);
  });

  test('to whom the desk does not know', async () => {
    await createSending(slack.url).surface.send(answer);
    expect(methods()).toEqual(['chat.postMessage']);
  });

  test.each(['unknown_method', 'method_not_supported_for_channel_type', 'missing_scope'])(
    'where Slack does not stream, for an hour: %s',
    async (word) => {
      const { surface, clock } = await talking();
      slack.answer(START, no(word));
      expect(await surface.send(answer)).toMatchObject({ kind: 'sent' });
      await clock.pass(3_599_999);
      await surface.send(answer);
      expect(methods()).toEqual([START, 'chat.postMessage', 'chat.postMessage']);
      await clock.pass(1);
      await surface.send(answer);
      expect(methods().at(-1)).toBe(STOP);
    },
  );

  test('while Slack says to wait with streams', async () => {
    const { surface, clock } = await talking();
    slack.answer(START, tooMany(30));
    expect(await surface.send(answer)).toMatchObject({ kind: 'sent' });
    await clock.pass(29_000);
    await surface.send(answer);
    expect(methods()).toEqual([START, 'chat.postMessage', 'chat.postMessage']);
  });

  test('and what Slack refuses altogether says nothing of streams', async () => {
    const { surface } = await talking();
    slack.answer(START, no('channel_not_found'));
    slack.answer('chat.postMessage', no('channel_not_found'));
    expect(await surface.send(answer)).toEqual({ kind: 'refused', reason: 'channel_not_found' });
    await surface.send(answer);
    expect(methods().at(-1)).toBe(STOP);
  });
});

test('a start that nobody answered may have begun: nothing more is sent', async () => {
  const { surface } = await talking();
  slack.answer(START, hangUp);
  expect(await surface.send(answer)).toEqual({ kind: 'unsure' });
  expect(methods()).toEqual([START]);
});

describe('a stream that breaks', () => {
  test('ends with what is missing when a paragraph is refused', async () => {
    const { surface } = await talking();
    slack.answer(APPEND, tooMany(9));
    expect(await surface.send(answer)).toMatchObject({ kind: 'sent' });
    expect(methods()).toEqual([START, APPEND, STOP]);
    const stop = slack.to(STOP)[0];
    const end = stop?.blocks as readonly SlackBlock[];
    const shown = slack.to(START).flatMap(chunksOf);
    expect([...shown, ...chunksOf(stop), ...end]).toEqual(whole?.blocks);
  });

  test('is ended and replaced when a paragraph may be there or not', async () => {
    const { surface } = await talking();
    slack.answer(APPEND, hangUp);
    expect(await surface.send(answer)).toEqual({ kind: 'sent', reference: '1700000000.2' });
    expect(methods()).toEqual([START, APPEND, STOP, 'chat.update']);
    expect(slack.to('chat.update')[0]).toMatchObject({ ts: '1700000000.2', ...whole });
  });

  test('that Slack ended itself is replaced by the whole', async () => {
    const { surface } = await talking();
    slack.answer(STOP, no('message_not_in_streaming_state'), no('message_not_in_streaming_state'));
    expect(await surface.send(answer)).toEqual({ kind: 'sent', reference: '1700000000.2' });
    expect(slack.to('chat.update')).toHaveLength(1);
  });

  test('and cannot be ended now is ended later, and not sent again', async () => {
    const { surface, clock } = await talking();
    slack.answer(STOP, tooMany(20));
    slack.answer('chat.update', no('streaming_state_conflict'));
    expect(await surface.send(answer)).toEqual({ kind: 'later', afterMs: 20_000 });
    await clock.pass(20_000);
    expect(await surface.send(answer)).toEqual({ kind: 'sent', reference: '1700000000.2' });
    expect(methods()).toEqual([START, APPEND, APPEND, STOP, 'chat.update', STOP, 'chat.update']);
  });

  test.each([
    ['500', raw('', 500)],
    ['no answer', hangUp],
    ['a page', raw('<html>')],
  ])('and meets %s everywhere is mended as soon as Slack is back', async (_what, failure) => {
    const { surface } = await talking();
    slack.answer(APPEND, failure);
    slack.answer(STOP, failure, failure);
    slack.answer('chat.update', failure);
    expect(await surface.send(answer)).toEqual({ kind: 'later' });
    expect(await surface.send(answer)).toMatchObject({ kind: 'sent' });
    expect(slack.to(START)).toHaveLength(1);
    expect(slack.to('chat.postMessage')).toEqual([]);
    expect(slack.to('chat.update').at(-1)).toMatchObject({ ...whole });
  });

  test('and was deleted meanwhile is posted anew', async () => {
    const { surface } = await talking();
    slack.answer(STOP, no('message_not_found'), no('message_not_found'));
    slack.answer('chat.update', no('message_not_found'));
    expect(await surface.send(answer)).toMatchObject({ kind: 'sent' });
    expect(methods().at(-1)).toBe('chat.postMessage');
  });
});

describe('the status', () => {
  const status = 'assistant.threads.setStatus';

  test('says that the texts are read, in the language of the answer', async () => {
    const { surface } = createSending(slack.url);
    await surface.showWorking(PANE, written(PANE, { language: 'fr' }), AT);
    const [shown] = slack.to(status);
    expect(shown).toMatchObject({ channel_id: 'D1', thread_ts: PANE.thread });
    expect(shown?.status).toMatch(/textes/u);
    expect(shown?.loading_messages).toHaveLength(3);
  });

  test('goes with the answer; one that only one person sees takes it away', async () => {
    const { surface } = createSending(slack.url);
    await surface.showWorking(PANE, written(PANE), AT);
    await surface.send(answer);
    await surface.showWorking(THREAD, written(THREAD), AT);
    await surface.send({ letter: letterOf(ANSWER, THREAD, { only: ANA }), part: 0 });
    await surface.send({ letter: letterOf(ANSWER, THREAD, { only: ANA }), part: 0 });
    expect(slack.to(status).map((args) => args.status)).toEqual([
      expect.stringMatching(/\S/u),
      expect.stringMatching(/\S/u),
      '',
    ]);
  });

  test('is not shown, or goes at once, where the answer was faster', async () => {
    const { surface, clock } = createSending(slack.url);
    const since = clock.now();
    await clock.pass(50);
    await surface.send(answer);
    await surface.showWorking(PANE, written(PANE), since);
    expect(slack.to(status)).toEqual([]);
    const next = clock.now();
    let isAnswered = Promise.resolve();
    slack.answer(status, (response) => {
      isAnswered = clock.pass(50).then(async () => {
        await surface.send(answer);
        ok()(response);
      });
    });
    await surface.showWorking(PANE, written(PANE), next);
    await isAnswered;
    expect(slack.to(status).map((args) => args.status)).toEqual([expect.stringMatching(/\S/u), '']);
    await surface.showWorking(PANE, written(PANE), clock.now());
    expect(slack.to(status)).toHaveLength(3);
  });

  test('is nowhere outside of threads', async () => {
    const { thread, ...place } = PANE;
    expect(thread).toBeDefined();
    await createSending(slack.url).surface.showWorking(place, written(place), AT);
    expect(slack.asked).toEqual([]);
  });

  test.each([
    ['a word', no('missing_scope')],
    ['too many', tooMany(5)],
    ['no answer', hangUp],
    ['a page', raw('<html>')],
    ['null', raw('null')],
  ])('does without itself after %s', async (_what, failure) => {
    const { surface } = createSending(slack.url);
    slack.answer(status, failure);
    await expect(surface.showWorking(PANE, written(PANE), AT)).resolves.toBeUndefined();
    expect(await surface.send(answer)).toMatchObject({ kind: 'sent' });
  });

  test('does without itself where the desk is not installed, or cannot tell', async () => {
    const place = { ...PANE, tenant: 'E1' };
    await createSending(slack.url).surface.showWorking(place, written(place), AT);
    const clients = { of: () => Promise.reject(new Error('away')) };
    const { surface, reported } = createSending(slack.url, { clients });
    await surface.showWorking(PANE, written(PANE), AT);
    expect(reported).toHaveLength(1);
    expect(slack.asked).toEqual([]);
  });
});
