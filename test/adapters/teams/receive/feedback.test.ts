import { describe, expect, test } from 'vitest';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import { toAnswerCommand } from '../../../../src/domain/answer-act.js';
import {
  CHANNEL,
  invoke,
  type Json,
  type JsonObject,
  personOf,
  PERSONAL,
  TENANT,
} from './activities.js';
import { createTeams, type FakeOptions } from './teams.js';

const DONE = { kind: 'answer', status: 200 };
const OF = 'message:a:1-ana:7';
const here = { platform: 'teams', tenant: TENANT, channel: PERSONAL.ana } as const;
const brought = { '9': { place: here, delivery: OF } };
const helpful = toAnswerCommand({ answer: 'helpful', of: OF });
const notHelpful = toAnswerCommand({ answer: 'not-helpful', of: OF });

const reaction = (kind: string, feedback?: Json): JsonObject => ({
  actionName: 'feedback',
  actionValue: { reaction: kind, ...(feedback === undefined ? {} : { feedback }) },
});
const opinion = (kind: string, feedback?: Json, where: object = {}): JsonObject =>
  invoke('message/submitAction', reaction(kind, feedback), 'personal', { replyTo: '9', ...where });
const asked = (kind: string): JsonObject =>
  invoke('message/fetchTask', { data: reaction(kind) }, 'personal', { replyTo: '9' });

async function take(body: JsonObject, options: FakeOptions = { brought }) {
  const teams = await createTeams(options);
  return { answer: await teams.takeIn(body), ...teams };
}

describe('what somebody thinks of an answer', () => {
  test('is kept as helpful, of the answer that the message brought', async () => {
    const { answer, received } = await take(opinion('like', '{"feedbackText":""}'));
    expect(answer).toEqual(DONE);
    expect(received).toMatchObject([
      { place: here, actor: { id: personOf('ana') }, command: helpful, text: '' },
    ]);
    expect(received[0]).not.toHaveProperty('fields');
  });

  test.each<readonly [string, Json | undefined, JsonObject]>([
    ['no words', undefined, {}],
    ['empty words', '', {}],
    ['the empty form of Teams', '{"feedbackText":" "}', {}],
    ['plain text', ' Wrong country ', { reason: 'other', text: 'Wrong country' }],
    ['plain text that begins like JSON', '{"a', { reason: 'other', text: '{"a' }],
    ['a text that is JSON and no form', '183', { reason: 'other', text: '183' }],
    ['the form of Teams', '{"feedbackText":"Old"}', { reason: 'other', text: 'Old' }],
    ['the same as an object', { feedbackText: 'Old' }, { reason: 'other', text: 'Old' }],
    [
      'the form of the desk',
      '{"reason":"outdated","text":" 2019 "}',
      { reason: 'outdated', text: '2019' },
    ],
    ['a reason alone', '{"reason":"hard-to-read"}', { reason: 'hard-to-read' }],
    ['a reason that is none', '{"reason":"boring"}', {}],
    ['too much', 'x'.repeat(4_000), { reason: 'other', text: 'x'.repeat(3_000) }],
  ])('is kept as not helpful with %s', async (_, feedback, fields) => {
    const { answer, received } = await take(opinion('dislike', feedback));
    expect(answer).toEqual(DONE);
    expect(received).toMatchObject([{ command: notHelpful }]);
    expect(received[0]?.fields).toEqual(fields);
  });

  test('counts once though Teams brings it twice, and anew when it is changed', async () => {
    const teams = await createTeams({ brought });
    const first = opinion('like');
    for (const body of [first, first, opinion('dislike'), opinion('like')])
      await teams.takeIn(body);
    expect(teams.received.map(({ command }) => command)).toEqual([helpful, notHelpful, helpful]);
  });

  test('is of an answer in a channel where it was given there', async () => {
    const place = { ...here, channel: CHANNEL, thread: '5' };
    const body = invoke(
      'message/submitAction',
      reaction('like'),
      { thread: '5' },
      { replyTo: '9' },
    );
    const { received } = await take(body, { brought: { '9': { place, delivery: OF } } });
    expect(received).toMatchObject([{ place, command: helpful }]);
  });

  test('of an answer that nobody knows any more is left to the desk to be said so', async () => {
    const { received } = await take(opinion('like'), {});
    const command = toAnswerCommand({ answer: 'helpful', of: `unknown:${PERSONAL.ana}:9` });
    expect(received).toMatchObject([{ command }]);
  });

  test('is of their last answer there, where a client does not say which message it was', async () => {
    const other = { ...here, channel: CHANNEL };
    const reply = { language: 'en' as const, blocks: [] };
    const exchange = { text: '', reply, at: new Date(0) };
    const ownAnswers = () =>
      Promise.resolve([
        { ...exchange, place: other, delivery: 'elsewhere' },
        { ...exchange, place: here, delivery: OF },
        { ...exchange, place: here, delivery: 'earlier' },
      ]);
    const { replyToId: _none, ...body } = opinion('like');
    const { received } = await take(body, { desk: { ownAnswers } });
    expect(received).toMatchObject([{ place: here, command: helpful }]);
    const told = await take(opinion('like'), { desk: { ownAnswers } });
    expect(told.received[0]?.command).toContain('unknown:');
  });

  test('is of what the form carried, where the store does not know the message', async () => {
    const carried = {
      desk: {
        language: 'fr',
        action: { kind: 'command', command: notHelpful, form: 'not-helpful' },
      },
    };
    const sent = JSON.stringify({ ...carried, reason: 'outdated' });
    const { received } = await take(opinion('dislike', sent), {});
    expect(received).toMatchObject([
      { command: notHelpful, fields: { reason: 'outdated' }, language: 'fr' },
    ]);
    const other = toAnswerCommand({ answer: 'not-helpful', of: 'another' });
    const forged = JSON.stringify({
      desk: { language: 'en', action: { kind: 'command', command: other } },
    });
    expect((await take(opinion('dislike', forged))).received).toMatchObject([
      { command: notHelpful },
    ]);
  });

  test.each([
    ['where the desk is not', opinion('like'), { rooms: [] }],
    ['of another kind', invoke('message/submitAction', { actionName: 'poll' }), {}],
    ['of no reaction', opinion('love'), {}],
    ['of nothing', invoke('message/submitAction', null), {}],
  ])('is nothing %s', async (_, body, options) => {
    const { answer, received } = await take(body, options);
    expect(answer).toEqual(DONE);
    expect(received).toEqual([]);
  });
});

describe('the form of the desk', () => {
  test('asks why an answer did not help, and carries which', async () => {
    const { answer, received } = await take({ ...asked('dislike'), locale: 'es' });
    expect(received).toEqual([]);
    expect(JSON.stringify(answer)).toContain(JSON.stringify(notHelpful).slice(1, -1));
    expect(answer).toMatchObject({
      body: {
        task: { type: 'continue', value: { title: teamsWords('es').forms['not-helpful'].title } },
      },
    });
  });

  test('asks nothing of whoever found it helpful', async () => {
    const { answer, received } = await take(asked('like'));
    expect(received).toMatchObject([{ command: helpful }]);
    const value = teamsWords('en').receive.taken;
    expect(answer).toMatchObject({ body: { task: { type: 'message', value } } });
  });

  test('is refused in words where the desk is not', async () => {
    const { answer, received } = await take(asked('like'), { rooms: [] });
    expect(received).toEqual([]);
    const value = teamsWords('en').receive.notValid;
    expect(answer).toMatchObject({ body: { task: { type: 'message', value } } });
  });
});
