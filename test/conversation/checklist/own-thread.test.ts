import { beforeAll, describe, expect, it } from 'vitest';
import { remind } from '../../../src/conversation/checklist/remind.js';
import { runTurn } from '../../../src/conversation/run-turn.js';
import { toCommand } from '../../../src/domain/act.js';
import { assessmentSlot } from '../../../src/domain/letter.js';
import type { Place } from '../../../src/domain/place.js';
import type { Desk } from '../../../src/main.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { ANA, BEN, FAY, NOW, seenFrom } from '../../turns.js';
import { CHANNEL, createChannelTalk, inShort, THREAD } from './channel.js';
import { item, questionOf, stored, textOf } from './talk.js';
import { forEachTest } from '../../for-test.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});
const talk = forEachTest(() => createChannelTalk(desk));

const { assessment, general } = stringsFor('en');
const START = 'start the checklist for Fisheries';
const BELOW = assessment.channel.below({ project: 'Fisheries' });
const contains = (text: string): unknown => expect.stringContaining(text);

/** The thread of the only assessment of the channel. */
async function ownPlace(): Promise<Place> {
  return (await stored(talk.turns, CHANNEL)).state.place;
}

async function begun(): Promise<Place> {
  await talk.say(START);
  const place = await ownPlace();
  await talk.press(assessment.begin, ANA, place);
  await talk.sent();
  return place;
}

describe('a checklist that is begun where a thread can be opened', () => {
  it('has a message of its own in the channel, and its first questions in the thread below', async () => {
    await talk.say(START);
    const { state } = await stored(talk.turns, CHANNEL);
    const slot = assessmentSlot(state.id);
    expect(state.place).toEqual({ ...CHANNEL, thread: slot });
    expect((await talk.sent()).map(inShort)).toEqual([
      { to: 'C1', slot, says: contains(assessment.progress({ done: 0, of: 38 })) },
      { to: '1700.1', says: BELOW },
      { to: slot, root: 'sent-1', says: contains(assessment.started({ project: 'Fisheries' })) },
    ]);
  });

  it('is gone on with in that thread, and not where it was asked for', async () => {
    const place = await begun();
    await talk.say('yes, annex 2', BEN, place);
    expect((await stored(talk.turns, CHANNEL)).course.given).toEqual({ A1: 'yes' });
    await talk.say('yes, annex 3', BEN);
    expect((await stored(talk.turns, CHANNEL)).course.given).toEqual({ A1: 'yes' });
    const { store } = talk.turns;
    expect(await store.focus(seenFrom(THREAD))).toEqual({});
    const [first] = await store.latest(seenFrom(place), 9);
    expect(first).toMatchObject({ role: 'assistant', content: contains('Fisheries') });
  });

  it.each([
    ['a name that was asked for', ['start a checklist', 'Fisheries']],
    ['a form', [{ command: toCommand({ do: 'start' }), fields: { project: ' Fisheries ' } }]],
    ['a button', [{ command: toCommand({ do: 'start', project: 'Fisheries' }) }]],
  ])('is begun by %s, too', async (_how, said) => {
    for (const each of said) await talk.say(each);
    expect((await stored(talk.turns, CHANNEL)).state.project).toBe('Fisheries');
    expect((await ownPlace()).thread).toMatch(/^assessment\//u);
    expect((await talk.turns.store.focus(seenFrom(THREAD))).awaited).toBeUndefined();
  });

  it('is told of to whoever asked in private alone, and is for all', async () => {
    const via = 'https://hooks.example/1';
    await talk.say({ text: START, isPrivate: true, answerVia: via }, ANA, CHANNEL);
    const [own, told, first] = (await talk.sent()).map(inShort);
    expect(own).not.toHaveProperty('only');
    expect(told).toMatchObject({ to: 'C1', only: ANA.id, via, says: BELOW });
    expect(first).not.toHaveProperty('only');
    const [latest] = await talk.turns.store.latest(seenFrom(await ownPlace(), BEN), 9);
    expect(latest).toMatchObject({ role: 'assistant' });
  });

  it('has somebody who learns that the desk may not write in the channel', async () => {
    const via = 'https://hooks.example/1';
    await talk.say({ text: START, isPrivate: true, answerVia: via }, ANA, CHANNEL);
    const [own] = await talk.sent();
    const sender = { person: ANA.id, place: CHANNEL, language: 'en', via };
    expect(own!.letter.sender).toEqual(sender);
  });

  it('is one conversation where no thread can be opened', async () => {
    const direct = { ...CHANNEL, channel: 'D1' };
    const { context } = talk.turns;
    await runTurn({ id: '1', place: direct, actor: ANA, text: START }, context);
    const [only, ...others] = (await talk.sent()).map(inShort);
    expect(others).toEqual([]);
    expect(only).toEqual({
      to: 'D1',
      says: contains(assessment.started({ project: 'Fisheries' })),
    });
    expect((await stored(talk.turns, direct)).state.place).toEqual(direct);
  });
});

describe('the message of a checklist', () => {
  it('shows how far it is after each change, in place of what it showed', async () => {
    const place = await begun();
    await talk.say('yes', BEN, place);
    const letters = (await talk.sent()).map(inShort);
    expect(letters).toEqual([
      {
        to: 'C1',
        slot: place.thread,
        replaces: 'sent-1',
        says: contains(assessment.progress({ done: 1, of: 38 })),
      },
      { to: place.thread, root: 'sent-1', says: contains(questionOf(talk.turns, 'A2')) },
    ]);
    expect(letters[0]!.says).toContain('Ana, Ben');
  });

  it('is sent once when it changed several times before it could be', async () => {
    const place = await begun();
    for (const said of ['yes', 'no', 'partly']) await talk.say(said, BEN, place);
    const own = (await talk.sent()).filter(({ letter }) => letter.slot !== undefined);
    expect(own.map(inShort)).toEqual([
      expect.objectContaining({ says: contains(assessment.progress({ done: 3, of: 38 })) }),
    ]);
  });

  it('is not sent anew by what changes nothing', async () => {
    const place = await begun();
    for (const said of ['explain', 'results', 'how long is maternity leave?', 'skip'])
      await talk.say(said, BEN, place);
    expect((await talk.sent()).filter(({ letter }) => letter.slot !== undefined)).toEqual([]);
  });

  it('follows what is done on another surface, by whoever holds its address', async () => {
    await begun();
    const { state } = await stored(talk.turns, CHANNEL);
    const place: Place = { platform: 'web', tenant: 'T1', channel: 'browser' };
    const by = { actor: BEN, place, message: 'form-1', holds: state.id };
    const deed = { kind: 'answered', item: item('A1'), answer: 'yes', sees: 0 } as const;
    await talk.turns.checklists.act(by, state.id, deed);
    expect((await talk.sent()).map(inShort)).toEqual([
      expect.objectContaining({
        to: 'C1',
        says: contains(assessment.progress({ done: 1, of: 38 })),
      }),
    ]);
  });

  it('says that it was signed off, and its thread is told when that was done elsewhere', async () => {
    await begun();
    const { state } = await stored(talk.turns, CHANNEL);
    const place: Place = { platform: 'web', tenant: 'T1', channel: 'browser' };
    const by = { actor: FAY, place, message: 'form-1', holds: state.id };
    await talk.turns.checklists.act(by, state.id, { kind: 'signed-off' });
    const says = contains(assessment.done.signedOff({ name: 'Fay', date: '12 March 2026' }));
    const letters = (await talk.sent()).map(inShort);
    expect(letters).toEqual([
      expect.objectContaining({ to: 'C1', says }),
      expect.objectContaining({ to: state.place.thread, says }),
    ]);
  });

  it('tells of a sign-off in its thread once', async () => {
    const place = await begun();
    await talk.say('sign off', FAY, place);
    expect((await talk.sent()).map(({ letter }) => letter.to.thread)).toEqual([
      undefined,
      place.thread,
    ]);
  });

  it('names a level once the answers that are open cannot take it away', async () => {
    const place = await begun();
    const { checklist } = await stored(talk.turns, CHANNEL);
    const [level] = checklist.results.filter(({ kind }) => kind === 'level');
    const { title } = checklist.words.en.results[level!.id]!;
    const shown = async (): Promise<string> => {
      const own = (await talk.sent()).findLast(({ letter }) => letter.slot !== undefined);
      return textOf(own!.letter.reply);
    };
    await talk.say('yes', ANA, place);
    expect(await shown()).not.toContain(title);
    for (let left = 37; left > 0; left--) await talk.say('yes', ANA, place);
    expect(await shown()).toContain(title);
  });

  it('is not sent with a turn that is not kept', async () => {
    const place = await begun();
    const claim = { position: 99, worker: 99 };
    const message = { id: 'lost', place, actor: ANA, text: 'yes' };
    expect(await runTurn(message, talk.turns.context, claim)).toBeUndefined();
    expect(await talk.sent()).toEqual([]);
    expect((await stored(talk.turns, CHANNEL)).course.given).toEqual({});
  });
});

describe('a checklist that has a thread of its own', () => {
  it('is gone on with there, wherever in its channel somebody asks for it', async () => {
    const place = await begun();
    await talk.say('resume fisheries', BEN);
    expect((await talk.sent()).map(inShort)).toEqual([
      { to: '1700.1', says: BELOW },
      { to: place.thread, root: 'sent-1', says: contains(questionOf(talk.turns, 'A1')) },
    ]);
    expect(await talk.turns.store.focus(seenFrom(THREAD))).toEqual({});
  });

  it('answers the buttons of its message there', async () => {
    const place = await begun();
    await talk.press(assessment.choose.results, BEN, CHANNEL);
    expect((await talk.sent()).map(inShort)).toEqual([
      { to: 'C1', says: BELOW },
      { to: place.thread, root: 'sent-1', says: contains(assessment.neverAveraged) },
    ]);
  });

  it('leaves what is asked of others elsewhere', async () => {
    await begun();
    await talk.say('start a checklist', BEN);
    await talk.say('resume fisheries', ANA);
    const { awaited } = await talk.turns.store.focus(seenFrom(THREAD));
    expect(awaited).toEqual({ from: BEN.id, kind: 'project' });
  });

  it('is reminded of in its thread, with whose it is', async () => {
    const place = await begun();
    await talk.say('assign to Ben by 14 March 2026', ANA, place);
    await talk.sent();
    await remind({ ...talk.turns.context, upkeep: talk.upkeep });
    const [reminder] = (await talk.sent()).map(inShort);
    expect(reminder).toMatchObject({ to: place.thread, says: contains('Ben') });
  });

  it('is known in its channel alone', async () => {
    await begun();
    const elsewhere = { ...CHANNEL, channel: 'C2' };
    await talk.say('resume fisheries', BEN, elsewhere);
    expect(JSON.stringify(await talk.sent())).not.toContain('Fisheries');
    const id = (await stored(talk.turns, CHANNEL)).state.id;
    const command = toCommand({ do: 'show', view: 'results', assessment: id });
    await talk.say({ command }, BEN, elsewhere);
    expect((await talk.sent()).map(inShort)).toEqual([{ to: 'C2', says: assessment.notThere }]);
  });
});

it('says in its message who takes part and what can be done', async () => {
  await talk.say(START);
  const [own] = await talk.sent();
  expect(textOf(own!.letter.reply)).toContain(`${assessment.channel.people}: Ana`);
  expect(own!.letter.at).toEqual(NOW);
  expect(textOf(own!.letter.reply)).not.toContain(general.start);
});
