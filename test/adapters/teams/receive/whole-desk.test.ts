import { describe, expect, test } from 'vitest';
import { toAnswerCommand } from '../../../../src/domain/answer-act.js';
import { stringsFor } from '../../../../src/strings/strings.js';
import { forEachTest } from '../../../for-test.js';
import { commandOf } from '../../../turns.js';
import {
  CHANNEL,
  invoke,
  type JsonObject,
  membership,
  PERSONAL,
  personOf,
  pressed,
  said,
  TENANT,
  BOT,
} from './activities.js';
import { openWholeDesk } from './whole-desk.js';

const HERE = { platform: 'teams', tenant: TENANT, channel: PERSONAL.ana } as const;
const THREAD = { ...HERE, channel: CHANNEL, thread: '5' } as const;
const ASKED = '<at>Gender Desk</at> How long is maternity leave?';

const desk = forEachTest(openWholeDesk);

async function begin(): Promise<string> {
  await desk.deliver(said('start the checklist for the Fisheries project'));
  const begun = commandOf(await desk.lastReply(HERE), stringsFor('en').assessment.begin);
  await desk.deliver(pressed({ kind: 'command', command: begun }));
  return commandOf(await desk.lastReply(HERE), 'Yes');
}

const once = (command: string, ...where: readonly unknown[]): JsonObject =>
  pressed({ kind: 'command', command, once: true }, ...(where as []));

test('a question is answered where it was asked, once, though Teams brings it four times', async () => {
  const body = said(ASKED, { thread: '5' });
  await Promise.all([body, body, body, body].map((each) => desk.deliver(each)));
  const seen = await desk.seen(THREAD);
  expect(seen.map(({ role }) => role)).toEqual(['user', 'assistant']);
  expect(seen[1]?.content).toContain('14 weeks');
  const [sent, ...more] = await desk.send();
  expect(more).toEqual([]);
  expect(sent?.letter).toMatchObject({ to: THREAD, answers: desk.received[0]?.id });
  expect(desk.faults).toEqual([]);
});

test('a thread where the desk was spoken to is gone on in, and no other', async () => {
  await desk.deliver(said('and for domestic workers?', { thread: '5' }));
  expect(desk.received).toEqual([]);
  await desk.deliver(said(ASKED, { thread: '5' }));
  await desk.deliver(said('and for domestic workers?', { thread: '5' }, { who: 'ben' }));
  await desk.deliver(said('and for domestic workers?', { thread: '6' }));
  expect(desk.received).toHaveLength(2);
});

test('where it is added it says who it is, once', async () => {
  const added = membership({ membersAdded: [{ id: BOT }] });
  for (const body of [added, added]) await desk.deliver(body);
  expect((await desk.seen(HERE)).filter(({ role }) => role === 'assistant')).toHaveLength(1);
});

describe('an item of a checklist', () => {
  test('is answered once, though somebody presses ten times', async () => {
    const yes = await begin();
    const before = (await desk.events(HERE)).length;
    const clicks = Array.from({ length: 10 }, () => once(yes));
    const taken = await Promise.all(clicks.map((click) => desk.deliver(click)));
    for (const each of taken) expect(each).toMatchObject({ kind: 'answer', status: 200 });
    const events = await desk.events(HERE);
    expect(events).toHaveLength(before + 1);
    expect(events.at(-1)).toMatchObject({
      kind: 'answered',
      answer: 'yes',
      by: { id: personOf('ana') },
    });
  });

  test('is not answered by a press that is replayed elsewhere, or forged', async () => {
    const yes = await begin();
    await desk.deliver(said(ASKED, { thread: '5' }));
    const before = await desk.events(HERE);
    await desk.deliver(once(yes, { thread: '5' }, { who: 'ben' }));
    await desk.deliver(once(yes, 'group'));
    await desk.deliver(once(yes, { channel: '19:other@thread.tacv2' }));
    await desk.deliver({
      ...once(yes, 'personal', { who: 'ben' }),
      conversation: { id: PERSONAL.ana, conversationType: 'personal', tenantId: TENANT },
    });
    for (const forged of ['yes', '{"do":"erase-all"}', '}', '{"do":"deed","deed":{}}'])
      await desk.deliver(once(forged));
    expect(await desk.events(HERE)).toEqual(before);
    const bens = await desk.lastReply(THREAD, 'ben');
    expect(JSON.stringify(bens)).not.toContain('Fisheries');
  });
});

describe('what somebody thinks of an answer', () => {
  const like = (replyTo: string, room: 'personal' | { readonly thread: string }): JsonObject => {
    const actionValue = { reaction: 'like', feedback: '{"feedbackText":""}' };
    return invoke('message/submitAction', { actionName: 'feedback', actionValue }, room, {
      replyTo,
    });
  };

  test('is of the answer that the message brought', async () => {
    await desk.deliver(said('How long is maternity leave?'));
    await desk.deliver(said('What is equal pay for work of equal value?'));
    const [first] = await desk.send();
    await desk.deliver(like(first?.reference ?? '', 'personal'));
    const [question] = desk.received;
    expect(await desk.feedback()).toMatchObject([
      { of: question?.id, person: personOf('ana'), opinion: { kind: 'helpful' } },
    ]);
  });

  test('of a message that brought none is said to be of none', async () => {
    await desk.deliver(said('How long is maternity leave?'));
    await desk.deliver(like('never-sent', 'personal'));
    expect(await desk.feedback()).toEqual([]);
    const { notThere } = stringsFor('en').desk;
    expect((await desk.seen(HERE)).at(-1)?.content).toContain(notThere);
  });

  test('is taken back in the personal chat, where the thanks for it came', async () => {
    await desk.deliver(said(ASKED, { thread: '5' }));
    const [answer] = await desk.send();
    await desk.deliver(said('hello'));
    await desk.send();
    await desk.deliver(like(answer?.reference ?? '', { thread: '5' }));
    const [thanks] = await desk.send();
    expect(thanks?.letter).toMatchObject({ to: THREAD, only: personOf('ana') });
    expect(await desk.feedback()).toHaveLength(1);
    const of = desk.received[0]?.id ?? '';
    const back = pressed(
      { kind: 'command', command: toAnswerCommand({ answer: 'no-feedback', of }) },
      'personal',
      { replyTo: thanks?.reference ?? '' },
    );
    await desk.deliver(back);
    expect(await desk.feedback()).toEqual([]);
    const [told] = await desk.send();
    expect(told?.letter).toMatchObject({ to: THREAD, only: personOf('ana') });
  });

  test('is nobody else’s to take back', async () => {
    await desk.deliver(said(ASKED, { thread: '5' }));
    const [answer] = await desk.send();
    await desk.deliver(said('hello', 'personal', { who: 'ben' }));
    await desk.send();
    await desk.deliver(like(answer?.reference ?? '', { thread: '5' }));
    const [thanks] = await desk.send();
    const of = desk.received[0]?.id ?? '';
    const command = toAnswerCommand({ answer: 'no-feedback', of });
    const replyTo = thanks?.reference ?? '';
    await desk.deliver(pressed({ kind: 'command', command }, 'personal', { who: 'ben', replyTo }));
    expect(await desk.feedback()).toHaveLength(1);
  });
});
