import { expect, test } from 'vitest';
import { openBundledDesk } from '../bundled-desk.js';
import { openData } from '../../adapters/store/open-data.js';
import { apologize, runTurn } from '../../src/conversation/run-turn.js';
import type { Actor } from '../../src/domain/actor.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Store } from '../../src/domain/store.js';
import { type Place, PLATFORMS } from '../../src/domain/place.js';
import { stringsFor } from '../../src/strings/strings.js';
import { ANA, BEN, commandOf, createTurns, HERE, NOW, seenFrom } from '../turns.js';
import { begunTurns, storedItem, textOf } from './checklist/talk.js';

test('a turn is kept, and the next one goes on from it', async () => {
  const turns = createTurns(await openBundledDesk());
  const first = await turns.say('how long is maternity leave?');
  const second = await turns.say('and for domestic workers?');
  const kept = await turns.store.latest(seenFrom(HERE), 10);
  expect(kept.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  expect(kept[1]).toMatchObject({ reply: first, at: NOW });
  const citations = second.blocks.find((block) => block.kind === 'citations');
  expect(citations?.items[0]).toMatchObject({ number: 1, passage: 'C189/art-14-1' });
});

test('another conversation is not gone on from', async () => {
  const turns = createTurns(await openBundledDesk());
  await turns.say('how long is maternity leave?');
  const elsewhere = { ...HERE, channel: 'two' };
  await turns.say('hi', ANA, elsewhere);
  expect(await turns.store.latest(seenFrom(elsewhere), 10)).toHaveLength(2);
});

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };

test('where replies are sent, the reply goes into the outbox with the turn; elsewhere it does not', async () => {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { context } = createTurns(await openBundledDesk(), { store: data.store });
  const ask = { actor: ANA, text: 'How long is maternity leave?' };
  await runTurn({ id: '1', place: CHANNEL, ...ask }, context);
  await runTurn({ id: '2', place: HERE, ...ask }, context);
  const { claimed } = await queue.claimLetters(9, NOW, new Map(PLATFORMS.map((each) => [each, 0])));
  expect(claimed.map(({ outgoing }) => outgoing.letter.to)).toEqual([CHANNEL]);
  expect(textOf(claimed[0]!.outgoing.letter.reply)).toContain('14 weeks');
  await queue.close();
  await data.close();
});

test('a turn that is overtaken is decided anew on what is there then, and kept once', async () => {
  const turns = await begunTurns();
  const { store } = turns;
  const shown = await turns.say('A1');
  const press = (id: string, answer: 'yes' | 'no', actor: Actor): IncomingMessage => {
    const label = stringsFor('en').checklist.answer[answer];
    return { id, place: HERE, actor, text: label, command: commandOf(shown, label) };
  };
  let meanwhile: (() => Promise<unknown>) | undefined = () =>
    runTurn(press('ben', 'no', BEN), turns.context);
  const overtaken: Store = {
    ...store,
    commit: async (scope, changes) => {
      await meanwhile?.();
      meanwhile = undefined;
      return store.commit(scope, changes);
    },
  };
  const late = await runTurn(press('ana', 'yes', ANA), { ...turns.context, store: overtaken });
  expect(textOf(late!.reply)).toContain('Ben');
  expect(await storedItem(turns, 'A1')).toMatchObject({
    current: { answer: 'no' },
    overtaken: [{ answer: 'yes', by: { name: 'Ana' } }],
  });
  const kept = await store.latest(seenFrom(HERE), 4);
  expect(kept.map(({ delivery }) => delivery)).toEqual(['ben', 'ben', 'ana', 'ana']);
});

test('a turn whose message is another process’s by then keeps nothing and says so', async () => {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { context } = createTurns(await openBundledDesk(), { store: data.store });
  const message = { id: '1', place: CHANNEL, actor: ANA, text: 'How long is maternity leave?' };
  await queue.receive(message, NOW);
  const [delivery] = (await queue.claimDeliveries(1, NOW)).claimed;
  const lost = { ...delivery!.claim, worker: delivery!.claim.worker + 1 };
  expect(await runTurn(message, context, lost)).toBeUndefined();
  expect(await data.store.latest(seenFrom(CHANNEL), 9)).toEqual([]);
  expect(await data.backlog()).toMatchObject({ inbox: { count: 1 }, outbox: { count: 0 } });
  await queue.close();
  await data.close();
});

test('a private question and its reply are seen by whoever asked alone', async () => {
  const turns = createTurns(await openBundledDesk());
  const { context, store } = turns;
  const message = { id: '1', place: CHANNEL, actor: ANA, text: 'How long is maternity leave?' };
  await runTurn({ ...message, isPrivate: true }, context);
  expect(await store.latest(seenFrom(CHANNEL, ANA), 9)).toHaveLength(2);
  expect(await store.latest(seenFrom(CHANNEL, BEN), 9)).toEqual([]);
  expect(await store.replyTo(seenFrom(CHANNEL, BEN), '1')).toBeUndefined();
});

test('an apology is said in the language of the message, and nothing of the fault', async () => {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { context } = createTurns(await openBundledDesk(), { store: data.store });
  const message = { id: '1', place: HERE, actor: ANA, text: 'Quelle est la durée du congé ?' };
  await queue.receive(message, NOW);
  const [delivery] = (await queue.claimDeliveries(1, NOW)).claimed;
  await apologize(message, context, delivery!.claim);
  const answered = await data.store.replyTo(seenFrom(HERE), '1');
  expect(textOf(answered!.reply)).toBe(stringsFor('fr').apology);
  expect(await queue.stateOf(HERE, '1')).toBe('failed');
  await queue.close();
  await data.close();
});

test.each(['yes', '{"do":"erase"}', '{"do":', 'null'])(
  'a button that the desk does not know (%s) does nothing, whatever stands on it, and says so',
  async (command) => {
    const turns = createTurns(await openBundledDesk());
    await turns.say('start the checklist for the fisheries project');
    await turns.press('Begin');
    const before = await turns.store.assessments(seenFrom(HERE));
    const pressed = { id: 'pressed', place: HERE, actor: ANA, text: 'Yes', command };
    const turn = await runTurn({ ...pressed, language: 'fr' }, turns.context);
    expect(textOf(turn!.reply)).toBe(stringsFor('fr').unread);
    expect(await turns.store.assessments(seenFrom(HERE))).toEqual(before);
  },
);
