import { describe, expect, test } from 'vitest';
import type { OutgoingActivity } from '../../../../adapters/teams/connector.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import type { Outgoing } from '../../../../src/domain/surface.js';
import { HOSTILE } from '../../any-reply.js';
import { ask, cite, many, offer, say } from '../../blocks.js';
import { answerEntityOf } from './answers.js';
import { ANSWER, letterOf } from '../../letters.js';
import { ANA, CHANNEL, createSending, GROUP, PERSONAL, type Sending } from './desk.js';
import { type Call, says, silence } from './fake-connector.js';

const WHOLE = 'Fourteen weeks. [1]\n\nSix of them after the birth. [1]\n\nMore is recommended. [2]';
const answer: Outgoing = { letter: letterOf(ANSWER, PERSONAL), part: 0 };
const ID = '17000000001';

interface StreamInfo {
  readonly type?: string;
  readonly streamType?: string;
}

function infoOf(activity: OutgoingActivity | undefined): StreamInfo {
  const entities = (activity?.['entities'] ?? []) as readonly StreamInfo[];
  return entities.find(({ type }) => type === 'streaminfo') ?? {};
}

/** Each call by what of a stream it is. */
function steps({ calls }: Sending): readonly string[] {
  return calls.map(({ method, activity }) => infoOf(activity).streamType ?? method);
}

const isStep =
  (streamType: string) =>
  ({ activity }: Call): boolean =>
    infoOf(activity).streamType === streamType;

test('an answer in a conversation of two appears paragraph by paragraph, at most one a second', async () => {
  const sending = createSending();
  expect(await sending.send(answer)).toEqual({ kind: 'sent', reference: ID });
  const [informative, ...others] = sending.activities();
  expect(informative).toMatchObject({
    type: 'typing',
    text: teamsWords('en').sending.working,
    conversation: { id: 'a:ana', conversationType: 'personal' },
    entities: [{ type: 'streaminfo', streamType: 'informative', streamSequence: 1 }],
  });
  expect(infoOf(informative)).not.toHaveProperty('streamId');
  expect(others.map(infoOf)).toEqual([
    { type: 'streaminfo', streamId: ID, streamType: 'streaming', streamSequence: 2 },
    { type: 'streaminfo', streamId: ID, streamType: 'streaming', streamSequence: 3 },
    { type: 'streaminfo', streamId: ID, streamType: 'final' },
  ]);
  expect(others.map(({ type, text }) => [type, text])).toEqual([
    ['typing', 'Fourteen weeks. [1]'],
    ['typing', 'Fourteen weeks. [1]\n\nSix of them after the birth. [1]'],
    ['message', WHOLE],
  ]);
  const [start = 0] = sending.calls.map(({ at }) => at);
  expect(sending.calls.map(({ at }) => at - start)).toEqual([0, 1_000, 2_000, 3_000]);
});

test('a stream that ended is no longer gone on with', async () => {
  const sending = createSending();
  await sending.send(answer);
  await sending.send(answer);
  const once = ['informative', 'streaming', 'streaming', 'final'];
  expect(steps(sending)).toEqual([...once, ...once]);
});

test('label, sources, card and feedback come with the end alone', async () => {
  const sending = createSending();
  await sending.send(answer);
  const activities = sending.activities();
  const final = activities.at(-1)!;
  expect(answerEntityOf(final)?.additionalType).toEqual(['AIGeneratedContent']);
  expect(answerEntityOf(final)?.citation.map(({ position }) => position)).toEqual([1, 2]);
  expect(final).toMatchObject({
    id: ID,
    channelData: { feedbackLoop: { type: 'custom' } },
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
  });
  for (const activity of activities.slice(0, -1)) {
    expect(answerEntityOf(activity)).toBeUndefined();
    expect(activity).not.toHaveProperty('attachments');
    expect(activity).not.toHaveProperty('channelData');
  }
});

test('a long answer grows in few steps, each more than the one before', async () => {
  const sending = createSending();
  const blocks = [...many(17, (at) => say(`Sentence ${at}.`, [1])), ...ANSWER.slice(3)];
  await sending.send({ letter: letterOf(blocks, PERSONAL), part: 0 });
  const texts = sending
    .activities()
    .slice(1)
    .map(({ text }) => String(text));
  expect(texts).toHaveLength(6);
  texts.slice(1).forEach((text, at) => {
    expect(text.startsWith(`${texts[at]}\n\n`)).toBe(true);
  });
});

test('an answer of many sources is followed by the cards that do not fit it', async () => {
  const sending = createSending();
  const items = many(30, (at) => cite(at + 1, 'A Convention of a rather long name, 2000'));
  const blocks = [say('So.', [1]), say('And so.', [30]), { kind: 'citations', items } as const];
  const all = await sending.sendAll(letterOf(blocks, PERSONAL));
  expect(all.length).toBeGreaterThan(1);
  expect(steps(sending)).toEqual([
    'informative',
    'streaming',
    'final',
    ...all.slice(1).map(() => 'post'),
  ]);
  const drawn = JSON.stringify(sending.activities().map(({ attachments }) => attachments));
  for (const { number } of items) expect(drawn).toContain(`[${number}] A Convention`);
});

test('nothing in a streamed text means more than its words', async () => {
  const sending = createSending();
  const blocks = [...HOSTILE.map((text) => say(text, [1])), ...ANSWER.slice(3)];
  await sending.send({ letter: letterOf(blocks, PERSONAL), part: 0 });
  for (const { text } of sending.activities())
    expect(String(text)).not.toMatch(/[*_~`<>\\]|\][([:]|https?:\/\//u);
});

describe('one message is sent instead', () => {
  const plain = async (outgoing: Outgoing): Promise<readonly string[]> => {
    const sending = createSending();
    await sending.send(outgoing);
    return steps(sending);
  };

  test.each([
    ['groups', GROUP, 'post'],
    ['channels', CHANNEL, 'openThread'],
  ])('in %s, with its sources', async (_what, to, method) => {
    const sending = createSending();
    await sending.send({ letter: letterOf(ANSWER, to), part: 0 });
    expect(steps(sending)).toEqual([method]);
    expect(sending.activities()[0]?.['text']).toBe(WHOLE);
    expect(answerEntityOf(sending.activities()[0]!)?.citation).toHaveLength(2);
  });

  test('of what is no answer', async () => {
    const letter = letterOf([say('Which Convention?'), offer([ask('C183')])], PERSONAL);
    expect(await plain({ letter, part: 0 })).toEqual(['post']);
  });

  test('in the place of an earlier one', async () => {
    expect(await plain({ ...answer, replaces: '1690000000001' })).toEqual(['update']);
  });

  test('where Teams does not stream, for an hour', async () => {
    const sending = createSending();
    const { clock, fail, send } = sending;
    fail(says(403, 'ContentStreamNotAllowed'), isStep('informative'));
    expect(await send(answer)).toMatchObject({ kind: 'sent' });
    await clock.pass(3_590_000);
    await send(answer);
    expect(steps(sending)).toEqual(['informative', 'post', 'post']);
    await clock.pass(10_000);
    await send(answer);
    expect(steps(sending).slice(3)).toEqual(['informative', 'post']);
  });

  test('when nobody knows whether a stream began: nothing of the answer was seen', async () => {
    const sending = createSending();
    sending.fail(silence(), isStep('informative'));
    expect(await sending.send(answer)).toMatchObject({ kind: 'sent' });
    expect(steps(sending)).toEqual(['informative', 'post']);
    await sending.send(answer);
    expect(steps(sending).slice(2)).toEqual(['informative', 'post']);
  });
});

test('a private answer of a channel is streamed to whom it is for', async () => {
  const sending = createSending();
  await sending.send({ letter: letterOf(ANSWER, CHANNEL, { only: ANA }), part: 0 });
  expect(steps(sending)).toEqual(['informative', 'streaming', 'streaming', 'final']);
  expect(new Set(sending.calls.map(({ conversation }) => conversation))).toEqual(
    new Set(['a:ana']),
  );
});

test('a start that Teams puts off is put off', async () => {
  const sending = createSending();
  sending.fail(says(429, undefined, 9_000));
  expect(await sending.send(answer)).toEqual({ kind: 'later', afterMs: 9_000 });
  expect(steps(sending)).toEqual(['informative']);
});

describe('a stream that breaks', () => {
  test.each([
    ['a refusal', says(400, 'BadRequest')],
    ['silence', silence()],
    ['504', says(504)],
  ])('ends with the whole message: %s', async (_what, fault) => {
    const sending = createSending();
    sending.fail(fault, isStep('streaming'));
    expect(await sending.send(answer)).toEqual({ kind: 'sent', reference: ID });
    expect(steps(sending)).toEqual(['informative', 'streaming', 'final']);
    expect(sending.activities().at(-1)?.['text']).toBe(WHOLE);
  });

  test('ends at the next try, and not before its time', async () => {
    const sending = createSending();
    const { fail, mend, send, clock } = sending;
    fail(says(429, undefined, 9_000), isStep('streaming'));
    expect(await send(answer)).toMatchObject({ kind: 'later' });
    expect(steps(sending)).toEqual(['informative', 'streaming']);
    mend();
    await clock.pass(9_000);
    expect(await send(answer)).toEqual({ kind: 'sent', reference: ID });
    expect(steps(sending)).toEqual(['informative', 'streaming', 'final']);
  });

  test('is changed where Teams takes no end, as of one that ended unheard', async () => {
    const sending = createSending();
    const { fail, mend, send } = sending;
    fail(silence(), isStep('final'));
    expect(await send(answer)).toEqual({ kind: 'unsure' });
    mend();
    fail(says(403, 'ContentStreamNotAllowed'), isStep('final'));
    expect(await send(answer)).toEqual({ kind: 'sent', reference: ID });
    expect(steps(sending).slice(4)).toEqual(['final', 'update']);
    const { id, activity } = sending.calls.at(-1)!;
    expect(id).toBe(ID);
    expect(activity?.['text']).toBe(WHOLE);
    expect(infoOf(activity)).toEqual({});
  });

  test.each([says(404, 'ActivityNotFoundInConversation'), says(403, 'Forbidden')])(
    'is sent anew where it can neither end nor change',
    async (fault) => {
      const sending = createSending();
      sending.fail(says(403, 'ContentStreamNotAllowed'), isStep('final'));
      sending.fail(fault, ({ method }) => method === 'update');
      expect(await sending.send(answer)).toMatchObject({ kind: 'sent' });
      expect(steps(sending).slice(-2)).toEqual(['update', 'post']);
      expect(sending.activities().at(-1)?.['text']).toBe(WHOLE);
    },
  );

  test('ends early when Teams is slow, before its two minutes are over', async () => {
    const sending = createSending();
    const { clock, connector } = sending;
    const post = connector.post;
    Object.assign(connector, {
      post: (...asked: Parameters<typeof post>) =>
        post(...asked).then(
          (id) =>
            new Promise((resolve) => {
              clock.after(60_000, () => {
                resolve(id);
              });
            }),
        ),
    });
    expect(await sending.send(answer)).toEqual({ kind: 'sent', reference: ID });
    expect(steps(sending)).toEqual(['informative', 'streaming', 'final']);
  });
});
