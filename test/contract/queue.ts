import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Letter } from '../../src/domain/letter.js';
import type { Place, Platform } from '../../src/domain/place.js';
import type { Claim, Queue } from '../../src/domain/queue.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Changes } from '../../src/domain/store.js';
import { forTest } from '../for-test.js';

const HERE: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const THERE: Place = { ...HERE, channel: 'C2' };
const ANA = 'slack:T1:ana' as PersonId;
const SCOPE: Scope = { place: HERE, person: ANA };
const NOW = new Date('2026-03-12T09:00:00.000Z');
const PACES: ReadonlyMap<Platform, number> = new Map([['slack', 1_000]]);

function later(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

function message(id: string, place = HERE): IncomingMessage {
  return { id, place, actor: { id: ANA, name: 'Ana', roles: ['staff'] }, text: `says ${id}` };
}

function letter(text: string, to = HERE): Letter {
  return {
    to,
    at: NOW,
    reply: {
      language: 'en',
      blocks: [{ kind: 'notice', code: 'test', text }],
    },
  };
}

function textOf({ reply }: Letter): string {
  const [block] = reply.blocks;
  return block?.kind === 'notice' ? block.text : '';
}

/** What every queue promises; `open` gives empty data. */
export function describeQueue(name: string, open: () => Promise<Data>): void {
  describe(`${name}: the queues`, () => {
    const empty = async (): Promise<{ data: Data; queue: Queue }> => {
      const data = await forTest(open());
      return { data, queue: await forTest(data.openQueue()) };
    };
    const claim = async (queue: Queue, count = 10, now = NOW): Promise<readonly string[]> =>
      (await queue.claimDeliveries(count, now)).claimed.map((each) => each.message.id);
    const settle = (data: Data, settled: Claim, changes: Changes = {}) =>
      data.store.commit(SCOPE, { ...changes, settles: { claim: settled, state: 'done' } });
    const claimLetters = async (queue: Queue, now = NOW, count = 10): Promise<readonly string[]> =>
      (await queue.claimLetters(count, now, PACES)).claimed.map((each) =>
        textOf(each.outgoing.letter),
      );

    test('keeps a delivery once, and says when it is known', async () => {
      const { queue } = await empty();
      expect(await queue.receive(message('1'), NOW)).toBe('new');
      expect(await queue.receive({ ...message('1'), text: 'other' }, NOW)).toBe('known');
      expect(await queue.receive(message('1', { ...HERE, tenant: 'T2' }), NOW)).toBe('new');
      const { claimed } = await queue.claimDeliveries(10, NOW);
      expect(claimed.map(({ receivedAt }) => receivedAt)).toEqual(claimed.map(() => NOW));
      expect(claimed.map((each) => each.message)).toEqual([
        message('1'),
        message('1', { ...HERE, tenant: 'T2' }),
      ]);
    });

    test('gives the turns of a place one after another, in the order they came', async () => {
      const { data, queue } = await empty();
      for (const id of ['1', '2', '3']) await queue.receive(message(id), NOW);
      await queue.receive(message('4', THERE), NOW);
      const { claimed } = await queue.claimDeliveries(10, NOW);
      expect(claimed.map((each) => each.message.id)).toEqual(['1', '4']);
      expect(await claim(queue)).toEqual([]);
      expect(await settle(data, claimed[0]!.claim)).toBe('kept');
      expect(await claim(queue)).toEqual(['2']);
    });

    test('keeps what is brought at once in the order of the calls', async () => {
      const { data, queue } = await empty();
      const ids = Array.from({ length: 20 }, (_, at) => `${at}`);
      await Promise.all(ids.map((id) => queue.receive(message(id), NOW)));
      const order: string[] = [];
      for (let [next] = (await queue.claimDeliveries(1, NOW)).claimed; next !== undefined;) {
        order.push(next.message.id);
        await settle(data, next.claim);
        [next] = (await queue.claimDeliveries(1, NOW)).claimed;
      }
      expect(order).toEqual(ids);
    });

    test('gives the turns of a thread beside those of its channel; its letters go at the channel’s pace', async () => {
      const { data, queue } = await empty();
      const thread = { ...HERE, thread: '1' };
      for (const [id, place] of [
        ['1', HERE],
        ['2', thread],
        ['3', thread],
      ] as const)
        await queue.receive(message(id, place), NOW);
      const { claimed } = await queue.claimDeliveries(10, NOW);
      expect(claimed.map((each) => each.message.place)).toEqual([HERE, thread]);
      await data.store.commit(SCOPE, { letters: [letter('1', thread), letter('2')] });
      const letters = await queue.claimLetters(10, NOW, PACES);
      expect(letters.claimed.map((each) => each.outgoing.letter.to)).toEqual([thread]);
    });

    test('what was claimed without this process hearing of it is free, and was not sent', async () => {
      const { data, queue } = await empty();
      for (const id of ['1', '2']) await queue.receive(message(id, { ...HERE, channel: id }), NOW);
      const { claimed } = await queue.claimDeliveries(10, NOW);
      const [first, second] = claimed;
      expect((await queue.claimDeliveries(10, NOW, [first!.claim, second!.claim])).claimed).toEqual(
        [],
      );
      const again = await queue.claimDeliveries(10, NOW, [first!.claim]);
      expect(again.claimed).toMatchObject([{ message: { id: '2' }, attempts: 2 }]);
      await data.store.commit(SCOPE, { letters: [letter('1')] });
      await queue.claimLetters(10, NOW, PACES);
      const letters = await queue.claimLetters(10, NOW, PACES, []);
      expect(letters.claimed).toMatchObject([{ attempts: 2, unsure: 0 }]);
    });

    test('claims no more than asked for', async () => {
      const { queue } = await empty();
      for (const id of ['1', '2', '3'])
        await queue.receive(message(id, { ...HERE, channel: id }), NOW);
      expect(await claim(queue, 2)).toEqual(['1', '2']);
      expect(await claim(queue, 2)).toEqual(['3']);
    });

    test('says how far a delivery came, and forgets its text once it is done', async () => {
      const { data, queue } = await empty();
      expect(await queue.stateOf(HERE, '1')).toBeUndefined();
      await queue.receive(message('1'), NOW);
      expect(await queue.stateOf(HERE, '1')).toBe('waiting');
      const { claimed } = await queue.claimDeliveries(1, NOW);
      await settle(data, claimed[0]!.claim);
      expect(await queue.stateOf(HERE, '1')).toBe('done');
      expect(await queue.receive(message('1'), NOW)).toBe('known');
      expect(await claim(queue)).toEqual([]);
    });

    test('keeps nothing of a turn whose message is not in hand any more', async () => {
      const { data, queue } = await empty();
      await queue.receive(message('1'), NOW);
      const [first] = (await queue.claimDeliveries(1, NOW)).claimed;
      await settle(data, first!.claim, { focus: {} });
      const said = [{ role: 'user', from: ANA, content: 'late', at: NOW }] as const;
      expect(await settle(data, first!.claim, { messages: said, letters: [letter('late')] })).toBe(
        'lost',
      );
      expect(await data.store.latest(SCOPE, 9)).toEqual([]);
      expect(await claimLetters(queue)).toEqual([]);
    });

    test('a message that is put off holds its place up, and is begun again when its time has come', async () => {
      const { queue } = await empty();
      for (const id of ['1', '2']) await queue.receive(message(id), NOW);
      const [first] = (await queue.claimDeliveries(1, NOW)).claimed;
      await queue.release(first!.claim, later(500));
      const waits = await queue.claimDeliveries(10, later(499));
      expect(waits).toEqual({ claimed: [], next: later(500) });
      const again = await queue.claimDeliveries(10, later(500));
      expect(again.claimed).toMatchObject([{ message: { id: '1' }, attempts: 2 }]);
    });

    test('sends the letters of a channel one after another, at its pace', async () => {
      const { data, queue } = await empty();
      await data.store.commit(SCOPE, {
        letters: [letter('1'), letter('2'), letter('elsewhere', THERE)],
      });
      const { claimed } = await queue.claimLetters(10, NOW, PACES);
      expect(claimed.map((each) => textOf(each.outgoing.letter))).toEqual(['1', 'elsewhere']);
      expect(claimed[0]!.outgoing.letter).toEqual(letter('1'));
      await queue.markSent(claimed[0]!.claim, 'ts-1', NOW);
      expect(await queue.claimLetters(10, later(999), PACES)).toEqual({
        claimed: [],
        next: later(1_000),
      });
      expect(await claimLetters(queue, later(1_000))).toEqual(['2']);
    });

    test('leaves letters alone that nobody here can send', async () => {
      const { data, queue } = await empty();
      await data.store.commit(SCOPE, { letters: [letter('1')] });
      expect(await queue.claimLetters(10, NOW, new Map([['teams', 0]]))).toEqual({ claimed: [] });
    });

    test('putting a letter off once more, since nobody heard that it was, changes nothing', async () => {
      const { data, queue } = await empty();
      await data.store.commit(SCOPE, { letters: [letter('1')] });
      const [first] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      for (let each = 0; each < 2; each++) await queue.postpone(first!.claim, NOW, true);
      const [again] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      expect(again).toMatchObject({ attempts: 2, unsure: 1 });
    });

    test('sends a letter of several messages one after another, each with tries of its own', async () => {
      const { data, queue } = await empty();
      await data.store.commit(SCOPE, { letters: [letter('long'), letter('next')] });
      const [first] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      await queue.postpone(first!.claim, NOW, true);
      const [again] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      await queue.markSent(again!.claim, 'ts-1', NOW, true);
      expect(await claimLetters(queue, later(999))).toEqual([]);
      const [rest] = (await queue.claimLetters(1, later(1_000), PACES)).claimed;
      expect(rest).toMatchObject({ outgoing: { part: 1 }, attempts: 1, unsure: 0 });
      await queue.markSent(rest!.claim, 'ts-2', later(1_000));
      expect(await claimLetters(queue, later(2_000))).toEqual(['next']);
    });

    test('a letter of a slot takes the place of one that waits, and names the message it replaces', async () => {
      const { data, queue } = await empty();
      const inSlot = (text: string, to = HERE): Letter => ({
        ...letter(text, to),
        slot: 'progress',
      });
      await data.store.commit(SCOPE, { letters: [inSlot('none of 40'), letter('other')] });
      await data.store.commit(SCOPE, { letters: [inSlot('1 of 40'), inSlot('elsewhere', THERE)] });
      const { claimed } = await queue.claimLetters(10, NOW, PACES);
      expect(claimed.map((each) => textOf(each.outgoing.letter))).toEqual(['1 of 40', 'elsewhere']);
      expect(claimed[0]!.outgoing).not.toHaveProperty('replaces');
      await data.store.commit(SCOPE, { letters: [inSlot('2 of 40')] });
      await queue.markSent(claimed[0]!.claim, 'ts-1', NOW);
      expect(await claimLetters(queue, later(1_000))).toEqual(['other']);
      expect(await queue.slotOf(HERE, 'ts-1')).toBe('progress');
      expect(await queue.slotOf(THERE, 'ts-1')).toBeUndefined();
    });

    test('a letter to the thread below a slot names the message it hangs on', async () => {
      const { data, queue } = await empty();
      const below = { ...HERE, thread: 'progress' };
      await data.store.commit(SCOPE, { letters: [{ ...letter('root'), slot: 'progress' }] });
      await data.store.commit(SCOPE, { letters: [letter('answer', below)] });
      const [root] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      await queue.markSent(root!.claim, 'ts-1', NOW);
      const [answer] = (await queue.claimLetters(1, later(1_000), PACES)).claimed;
      expect(answer).toMatchObject({ outgoing: { root: 'ts-1', letter: { to: below } } });
      await data.store.commit(SCOPE, { letters: [{ ...letter('changed'), slot: 'progress' }] });
      await queue.markSent(answer!.claim, 'ts-2', later(1_000));
      const [changed] = (await queue.claimLetters(1, later(2_000), PACES)).claimed;
      expect(changed).toMatchObject({ outgoing: { replaces: 'ts-1' } });
    });

    test('a letter below a message that was given up says so, and holds its channel up no longer', async () => {
      const { data, queue } = await empty();
      const below = { ...HERE, thread: 'progress' };
      await data.store.commit(SCOPE, { letters: [{ ...letter('root'), slot: 'progress' }] });
      await data.store.commit(SCOPE, { letters: [letter('answer', below)] });
      const [root] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      await queue.postpone(root!.claim, later(1_000), true);
      const [again] = (await queue.claimLetters(1, later(1_000), PACES)).claimed;
      await queue.giveUp(again!.claim, 'unsure');
      const [answer] = (await queue.claimLetters(1, later(2_000), PACES)).claimed;
      expect(answer).toMatchObject({ outgoing: { isRootless: true, letter: { to: below } } });
      await data.store.commit(SCOPE, { letters: [{ ...letter('anew'), slot: 'progress' }] });
      await queue.postpone(answer!.claim, later(2_000), false);
      const [waiting] = (await queue.claimLetters(1, later(2_000), PACES)).claimed;
      expect(waiting?.outgoing).not.toHaveProperty('isRootless');
    });

    test('a letter that is given up leaves word for whoever sent it', async () => {
      const { data, queue } = await empty();
      await data.store.commit(SCOPE, { letters: [letter('shared', THERE)] });
      const [shared] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      await queue.giveUp(shared!.claim, 'not_in_channel', letter('could not be shared'));
      expect(await claimLetters(queue)).toEqual(['could not be shared']);
    });

    test('knows where something was said, from the moment it came', async () => {
      const { queue } = await empty();
      const thread = { ...HERE, thread: 'T-1' };
      expect(await queue.isTalking(thread)).toBe(false);
      await queue.receive(message('1', thread), NOW);
      expect(await queue.isTalking(thread)).toBe(true);
      expect(await queue.isTalking(HERE)).toBe(false);
    });

    test('puts a letter off, counts what nobody knows of, and gives up for good', async () => {
      const { data, queue } = await empty();
      await data.store.commit(SCOPE, { letters: [letter('1'), letter('2')] });
      const [first] = (await queue.claimLetters(1, NOW, PACES)).claimed;
      await queue.postpone(first!.claim, later(100), true);
      expect(await claimLetters(queue, later(99))).toEqual([]);
      const [again] = (await queue.claimLetters(1, later(100), PACES)).claimed;
      expect(again).toMatchObject({ attempts: 2, unsure: 1 });
      await queue.giveUp(again!.claim, 'channel_not_found');
      expect(await claimLetters(queue, later(100))).toEqual(['2']);
      expect((await queue.backlog()).dead).toBe(1);
    });

    test('says what waits, and since when', async () => {
      const { data, queue } = await empty();
      expect(await queue.backlog()).toEqual({
        inbox: { count: 0 },
        outbox: { count: 0 },
        dead: 0,
      });
      await queue.receive(message('1'), NOW);
      await queue.receive(message('2'), later(5));
      await data.store.commit(SCOPE, { letters: [letter('1')] });
      expect(await queue.backlog()).toEqual({
        inbox: { count: 2, since: NOW },
        outbox: { count: 1, since: NOW },
        dead: 0,
      });
    });
  });
}

/** What holds when a process ends and another goes on; `reopen` opens the same data anew, in a process of its own. */
export function describeSuccession(
  name: string,
  open: () => Promise<{ readonly first: Data; readonly reopen: () => Promise<Data> }>,
): void {
  describe(`${name}: the queues, after a process`, () => {
    test('what it had in hand is free, and its late commit is refused', async () => {
      const { first, reopen } = await open();
      const ending = await first.openQueue();
      await ending.receive(message('1'), NOW);
      await first.store.commit(SCOPE, { letters: [letter('1')] });
      const { claimed } = await ending.claimDeliveries(1, NOW);
      await ending.claimLetters(1, NOW, PACES);
      await ending.close();
      const second = await reopen();
      const queue = await second.openQueue();
      const taken = await queue.claimDeliveries(1, NOW);
      expect(taken.claimed).toMatchObject([{ message: { id: '1' }, attempts: 2 }]);
      expect(
        await first.store.commit(SCOPE, {
          settles: { claim: claimed[0]!.claim, state: 'done' },
        }),
      ).toBe('lost');
      const letters = await queue.claimLetters(1, NOW, PACES);
      expect(letters.claimed).toMatchObject([{ attempts: 2, unsure: 1 }]);
      await queue.close();
      await second.close();
      await first.close();
    });
  });
}
