import { describe, expect, test } from 'vitest';
import type { HandOffId } from '../../../src/domain/hand-off.js';
import type { Letter } from '../../../src/domain/letter.js';
import { HERE } from '../../turns.js';
import { buttonsOf, choicesOf, textOf } from '../checklist/talk.js';
import {
  ANA,
  type AnswerDesk,
  ask,
  BEN,
  CHANNEL,
  FOCAL,
  NADIA,
  OMAR,
  openAnswerDesk,
  QUESTION,
  THREAD,
} from './answers.js';
import { forEachTest, forTest } from '../../for-test.js';

const desk = forEachTest(() => openAnswerDesk());

const HAND_OFF = { answer: 'hand-off', of: 'q1' } as const;

/** Asks and hands on; resolves to what the focal points are sent, and its id. */
async function handedOn(
  message: Parameters<AnswerDesk['take']>[0] = {},
): Promise<{ readonly letter: Letter; readonly id: HandOffId }> {
  await ask(desk, 'q1', message);
  await desk.letters();
  await desk.act(HAND_OFF, message);
  const letter = (await desk.letters()).find(({ to }) => to.channel === FOCAL.channel)!;
  return { letter, id: (await desk.upkeep.openHandOffs())[0]!.id };
}

function answer(id: HandOffId, text?: string, actor = NADIA, place = FOCAL) {
  const fields = text === undefined ? {} : { fields: { text } };
  return desk.act({ answer: 'hand-off-answer', handOff: id }, { actor, place, ...fields });
}

describe('handing a question on to the focal points', () => {
  test('sends them the question, the answer, who asks and from where, and a way to answer', async () => {
    const { letter, id } = await handedOn({ fields: { text: 'It is for our interpreters.' } });
    expect(letter).toMatchObject({
      to: FOCAL,
      slot: `hand-off/${id}`,
      sender: { person: ANA.id, place: THREAD },
    });
    const text = textOf(letter.reply);
    // What a platform calls a channel says nothing to a reader.
    expect(text).not.toContain(CHANNEL.channel);
    for (const part of [
      QUESTION,
      '14 weeks',
      'asked by Ana, in a channel',
      'It is for our interpreters.',
    ])
      expect(text).toContain(part);
    expect(choicesOf(letter.reply)).toEqual([
      {
        label: 'Answer',
        action: {
          kind: 'command',
          command: JSON.stringify({ answer: 'hand-off-answer', handOff: id }),
          form: 'hand-off-answer',
        },
      },
    ]);
  });

  test('says so to whoever asked, where they asked', async () => {
    await ask(desk, 'q1');
    await desk.letters();
    expect(textOf(await desk.act(HAND_OFF))).toContain('goes to the focal points');
    const [told] = (await desk.letters()).filter(({ to }) => to.channel === THREAD.channel);
    expect(told?.to).toEqual(THREAD);
  });

  test('of a private question does not tell where it was asked, and is confirmed in private', async () => {
    await ask(desk, 'q1', { place: CHANNEL, isPrivate: true });
    await desk.letters();
    await desk.act(HAND_OFF, { place: CHANNEL });
    const letters = await desk.letters();
    const [given] = letters.filter(({ to }) => to.channel === FOCAL.channel);
    expect(textOf(given!.reply)).not.toContain(CHANNEL.channel);
    expect(letters.find(({ to }) => to.channel === CHANNEL.channel)).toMatchObject({
      only: ANA.id,
    });
  });

  test('happens once, however often it is asked for', async () => {
    await handedOn();
    for (let press = 0; press < 9; press++)
      expect(textOf(await desk.act(HAND_OFF))).toContain('with the focal points already');
    const letters = await desk.letters();
    expect(letters.filter(({ to }) => to.channel === FOCAL.channel)).toEqual([]);
    expect(await desk.upkeep.openHandOffs()).toHaveLength(1);
    await desk.act(HAND_OFF, { actor: BEN });
    expect(await desk.upkeep.openHandOffs()).toHaveLength(2);
  });

  test('of a question that the texts do not answer works as well', async () => {
    const { reply } = await desk.take({ id: 'q1', text: 'how many countries have ratified C190?' });
    expect(buttonsOf(reply)).toContain('Ask a focal point');
    await desk.act(HAND_OFF);
    expect(await desk.upkeep.openHandOffs()).toMatchObject([
      { question: 'how many countries have ratified C190?' },
    ]);
  });

  test('with a remark that is too long is refused', async () => {
    await ask(desk, 'q1');
    const told = await desk.act(HAND_OFF, { fields: { text: 'x'.repeat(3_001) } });
    expect(textOf(told)).toContain('too long');
    expect(await desk.upkeep.openHandOffs()).toEqual([]);
  });
});

describe('where the focal points have no channel', () => {
  test('whoever asks is told whom to write to, and the question stays open', async () => {
    const points = { channels: { teams: '19:x' }, addresses: ['nadia@ilo.org'] };
    const desk = await forTest(openAnswerDesk(points));
    await ask(desk, 'q1');
    expect(textOf(await desk.act(HAND_OFF))).toContain('nadia@ilo.org');
    expect(textOf(await desk.act(HAND_OFF))).toContain('nadia@ilo.org');
    expect(await desk.upkeep.openHandOffs()).toHaveLength(1);
    expect((await desk.letters()).every(({ to }) => to.channel === THREAD.channel)).toBe(true);
  });

  test('on the web they are told in words, without addresses', async () => {
    const desk = await forTest(openAnswerDesk({ channels: {}, addresses: [] }));
    await ask(desk, 'q1', { place: HERE });
    const told = textOf(await desk.act(HAND_OFF, { place: HERE }));
    expect(told).toContain('focal point of your office');
  });
});

describe('a focal point answers', () => {
  test('and whoever asked reads it where they asked, as the focal point’s own words', async () => {
    const { id } = await handedOn();
    const told = await answer(id, ' Your office decides. ');
    expect(textOf(told)).toBe('Your answer goes to Ana.');
    const letters = await desk.letters();
    const [sent] = letters.filter(({ to }) => to.channel === THREAD.channel);
    expect(sent).toMatchObject({ to: THREAD, sender: { person: NADIA.id, place: FOCAL } });
    expect(sent).not.toHaveProperty('only');
    expect(sent).not.toHaveProperty('via');
    const text = textOf(sent!.reply);
    for (const part of [QUESTION, '“Your office decides.” (answered by Nadia, focal point)'])
      expect(text).toContain(part);
    expect(text).toContain('no text of the ILO');
    expect(await desk.upkeep.openHandOffs()).toEqual([]);
  });

  test('and the message to the focal points shows who did, with nothing left to press', async () => {
    const { id } = await handedOn();
    await answer(id, 'Your office decides.');
    const [settled] = (await desk.letters()).filter(({ slot }) => slot === `hand-off/${id}`);
    expect(settled?.to).toEqual(FOCAL);
    expect(textOf(settled!.reply)).toContain('answered by Nadia');
    expect(choicesOf(settled!.reply)).toEqual([]);
  });

  test('in private when it was asked in private', async () => {
    const { id } = await handedOn({ place: CHANNEL, isPrivate: true });
    await answer(id, 'Your office decides.');
    const [sent] = (await desk.letters()).filter(({ to }) => to.channel === CHANNEL.channel);
    expect(sent).toMatchObject({ to: CHANNEL, only: ANA.id });
  });

  test('in the thread of the message, too', async () => {
    const { id } = await handedOn();
    await answer(id, 'Yes.', NADIA, { ...FOCAL, thread: `hand-off/${id}` });
    expect(await desk.upkeep.openHandOffs()).toEqual([]);
  });

  test('whoever is none is refused in words', async () => {
    const { id } = await handedOn();
    expect(textOf(await answer(id, 'Mine.', BEN))).toBe('Only a focal point can answer that.');
    expect(await desk.upkeep.openHandOffs()).toHaveLength(1);
  });

  test.each([
    ['another channel', THREAD],
    ['another tenant', { ...FOCAL, tenant: 'T2' }],
    ['another platform', { ...FOCAL, platform: 'teams' as const }],
  ])('from %s finds nothing', async (_where, place) => {
    const { id } = await handedOn();
    const told = await answer(id, 'Mine.', NADIA, place);
    expect(textOf(told)).toBe('That question is not there any more.');
    expect(await desk.upkeep.openHandOffs()).toHaveLength(1);
  });

  test('once: the second is told who was first, and nothing more is sent', async () => {
    const { id } = await handedOn();
    await answer(id, 'Your office decides.');
    await desk.letters();
    const told = textOf(await answer(id, 'No, it is for staff.', OMAR));
    expect(told).toContain('Nadia answered that on 12 March 2026');
    expect((await desk.letters()).filter(({ to }) => to.channel === THREAD.channel)).toEqual([]);
    expect(textOf(await desk.act(HAND_OFF))).toContain('Nadia, focal point, answered');
  });

  test('at the same moment as another: one wins, the other is told', async () => {
    const { id } = await handedOn();
    const told = await Promise.all(
      [NADIA, OMAR].map((actor, at) =>
        answer(id, `Mine is ${actor.name}’s.`, actor, { ...FOCAL, thread: `${at}` }),
      ),
    );
    const texts = told.map(textOf);
    expect(texts.filter((text) => text === 'Your answer goes to Ana.')).toHaveLength(1);
    expect(texts.filter((text) => text.includes('answered that on'))).toHaveLength(1);
    const sent = (await desk.letters()).filter(({ to }) => to.channel === THREAD.channel);
    expect(sent).toHaveLength(1);
  });
});

describe('where there is no form to write in', () => {
  test('the next message of the focal point is the answer, whatever it looks like', async () => {
    const { id } = await handedOn();
    expect(textOf(await answer(id))).toContain('Write your answer.');
    await desk.take({ text: 'how long is paternity leave?', actor: OMAR, place: FOCAL });
    expect(await desk.upkeep.openHandOffs()).toHaveLength(1);
    await desk.take({ text: 'Did you ask your office?', actor: NADIA, place: FOCAL });
    expect(await desk.upkeep.openHandOffs()).toEqual([]);
    const next = await desk.take({ text: QUESTION, actor: NADIA, place: FOCAL });
    expect(textOf(next.reply)).toContain('14 weeks');
  });

  test('“cancel” sends nothing, and so does something else that is done first', async () => {
    const { id } = await handedOn();
    await answer(id);
    const { reply } = await desk.take({ text: 'cancel', actor: NADIA, place: FOCAL });
    expect(textOf(reply)).toBe('Nothing was sent.');
    await answer(id);
    await ask(desk, 'q9', { actor: OMAR, place: FOCAL });
    await desk.act({ answer: 'helpful', of: 'q9' }, { actor: NADIA, place: FOCAL });
    await desk.take({ text: QUESTION, actor: NADIA, place: FOCAL });
    expect(await desk.upkeep.openHandOffs()).toHaveLength(1);
  });

  test('an answer that is too long may be written again', async () => {
    const { id } = await handedOn();
    await answer(id);
    const long = await desk.take({ text: 'x'.repeat(3_001), actor: NADIA, place: FOCAL });
    expect(textOf(long.reply)).toContain('too long');
    await desk.take({ text: 'Shorter.', actor: NADIA, place: FOCAL });
    expect(await desk.upkeep.openHandOffs()).toEqual([]);
  });
});
