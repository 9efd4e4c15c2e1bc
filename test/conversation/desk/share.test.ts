import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/domain/reply.js';
import { begin, textOf } from '../checklist/talk.js';
import { HERE } from '../../turns.js';
import {
  ANA,
  type AnswerDesk,
  ask,
  BEN,
  CHANNEL,
  openAnswerDesk,
  QUESTION,
  THREAD,
} from './answers.js';
import { forEachTest } from '../../for-test.js';

const desk = forEachTest(() => openAnswerDesk());

function without(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== 'choices');
}

describe('sharing an answer', () => {
  test('sends it to the channel as it was, in the name of whoever shares it', async () => {
    const answer = await ask(desk, 'q1', { isPrivate: true });
    await desk.take({ text: 'a private remark of mine', isPrivate: true });
    await desk.letters();
    const told = await desk.act(
      { answer: 'share', of: 'q1' },
      {
        fields: { channel: 'C-all', via: 'https://hooks.invalid/1' },
        answerVia: 'https://hooks.invalid/2',
      },
    );
    const letters = await desk.letters();
    const [shared] = letters.filter(({ to }) => to.channel === 'C-all');
    expect(shared).toMatchObject({
      to: { platform: 'slack', tenant: 'T1', channel: 'C-all' },
      via: 'https://hooks.invalid/1',
      sender: { person: ANA.id, place: THREAD, language: 'en', via: 'https://hooks.invalid/2' },
    });
    expect(shared).not.toHaveProperty('only');
    expect(shared?.to).not.toHaveProperty('thread');
    const [by, question, ...blocks] = shared!.reply.blocks;
    expect(by).toMatchObject({ content: { text: 'Shared by Ana' } });
    expect(question).toEqual({ kind: 'heading', text: QUESTION });
    expect(blocks).toEqual(without(answer.blocks));
    expect(blocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['citations', 'notice']));
    expect(JSON.stringify(shared)).not.toContain('a private remark');
    expect(textOf(told)).toContain('The answer goes to that channel');
    const confirmed = letters.find(({ to }) => to.channel === THREAD.channel);
    expect(confirmed).toMatchObject({ only: ANA.id });
  });

  test('says to which channel it goes, where its name is known', async () => {
    await ask(desk, 'q1');
    const fields = { channel: 'C-all', 'channel-name': '#everybody' };
    const told = await desk.act({ answer: 'share', of: 'q1' }, { fields });
    expect(textOf(told)).toContain('The answer goes to #everybody, ');
  });

  test('to this channel needs no form, and leaves the thread', async () => {
    await ask(desk, 'q1');
    await desk.letters();
    await desk.act({ answer: 'share-here', of: 'q1' }, { actor: BEN });
    const [shared] = (await desk.letters()).filter(({ to }) => to.thread === undefined);
    expect(shared?.to).toEqual(CHANNEL);
    expect(textOf(shared!.reply)).toContain('Shared by Ben');
  });

  test('without a channel asks for one, and sends nothing', async () => {
    await ask(desk, 'q1');
    await desk.letters();
    for (const fields of [undefined, {}, { channel: ' ' }, { channel: 'C'.repeat(300) }]) {
      const told = await desk.act(
        { answer: 'share', of: 'q1' },
        fields === undefined ? {} : { fields },
      );
      expect(textOf(told)).toContain('To which channel?');
    }
    expect((await desk.letters()).filter(({ to }) => to.thread === undefined)).toEqual([]);
  });

  test('on the web there is no channel to share it to', async () => {
    await ask(desk, 'q1', { place: HERE });
    const fields = { channel: 'C-all' };
    const told = await desk.act({ answer: 'share', of: 'q1' }, { place: HERE, fields });
    expect(textOf(told)).toBe('That answer is not there any more.');
    expect(await desk.letters()).toEqual([]);
  });

  test('given on the way through a checklist, nothing of that goes with it', async () => {
    await begin(desk.turns);
    const place = { ...HERE, platform: 'slack' as const };
    await desk.take({
      text: 'start the checklist for Canary Fisheries',
      place,
      actor: { ...ANA, roles: ['project-member'] },
    });
    await ask(desk, 'q1', { place });
    await desk.letters();
    await desk.act({ answer: 'share', of: 'q1' }, { place, fields: { channel: 'C-all' } });
    const [shared] = (await desk.letters()).filter(({ to }) => to.channel === 'C-all');
    expect(textOf(shared!.reply)).toContain('14 weeks');
    expect(JSON.stringify(shared)).not.toMatch(/Canary|Fisheries|assessment/u);
  });
});

describe('what is not theirs reads like what is not there', () => {
  const ACTS = [
    { answer: 'share', of: 'q1' },
    { answer: 'share-here', of: 'q1' },
    { answer: 'again', of: 'q1', language: 'fr' },
    { answer: 'helpful', of: 'q1' },
    { answer: 'not-helpful', of: 'q1', reason: 'other' },
    { answer: 'no-feedback', of: 'q1' },
    { answer: 'hand-off', of: 'q1' },
  ] as const;
  const fields = { channel: 'C-all', reason: 'other', text: 'x' };

  async function expectNothing(message: Parameters<AnswerDesk['take']>[0]): Promise<void> {
    await desk.letters();
    for (const act of ACTS) {
      const told = await desk.act(act, { fields, ...message });
      expect([act.answer, textOf(told)]).toEqual([
        act.answer,
        'That answer is not there any more.',
      ]);
    }
    const kept = await desk.upkeep.feedback();
    expect([kept, await desk.upkeep.openHandOffs()]).toEqual([[], []]);
    expect((await desk.letters()).every(({ to }) => to.channel !== 'C-all')).toBe(true);
  }

  test('another person’s private answer', async () => {
    await ask(desk, 'q1', { isPrivate: true });
    await expectNothing({ actor: BEN });
  });

  test.each([
    ['channel', { ...THREAD, channel: 'C-else' }],
    ['thread', { ...THREAD, thread: '18.2' }],
    ['tenant', { ...THREAD, tenant: 'T2' }],
    ['platform', { ...THREAD, platform: 'teams' as const }],
  ])('an answer in another %s', async (_what, place) => {
    await ask(desk, 'q1');
    await expectNothing({ place });
  });

  test('a forgotten one, and one that never was', async () => {
    await expectNothing({});
    await ask(desk, 'q1');
    await desk.turns.store.clear({ place: THREAD, person: ANA.id }, new Date(0));
    await expectNothing({});
  });

  test('what was said of a checklist', async () => {
    const actor = { ...ANA, roles: ['project-member' as const] };
    await desk.take({ id: 'q1', text: 'start the checklist for Canary Fisheries', actor });
    await expectNothing({ actor });
  });

  test('what the desk declined, asked back or only thanked for', async () => {
    await desk.take({ id: 'q1', text: 'who won the football match yesterday' });
    await expectNothing({});
  });
});
