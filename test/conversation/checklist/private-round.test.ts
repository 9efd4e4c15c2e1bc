import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/main.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { ANA, BEN, createTurns, FAY, type TestTurns } from '../../turns.js';
import { buttonsOf, stored, storedItem, textOf } from './talk.js';

let desk: Desk;
let turns: TestTurns;
beforeAll(async () => {
  desk = await openBundledDesk();
});

const { assessment, checklist } = stringsFor('en');

/** Ana and Ben agree on A1, differ on A2, and only Ben answers A3. */
beforeEach(async () => {
  turns = createTurns(desk);
  await turns.say('start the checklist for Fisheries');
  await turns.press(assessment.choose.roundOpened);
  await turns.say('begin');
  for (const [id, said, by] of [
    ['A1', 'yes, the annex', ANA],
    ['A1', 'yes', BEN],
    ['A2', 'no', ANA],
    ['A2', 'partly, one figure', BEN],
    ['A3', 'no', BEN],
  ] as const) {
    await turns.say(id, by);
    await turns.say(said, by);
  }
});

describe('while a private round is open', () => {
  it('nothing is answered yet, for anybody', async () => {
    const { course } = await stored(turns);
    expect(course.given).toEqual({});
    expect(course.open).toHaveLength(course.asked.length);
  });

  it('nothing that is shown tells what a member answered, not even to whoever answered', async () => {
    await turns.say('A2', ANA);
    for (const said of ['who answered what?', 'where do we differ?', 'A1', 'A2', 'A3', 'results'])
      for (const by of [ANA, BEN, FAY]) {
        const text = textOf(await turns.say(said, by));
        expect(text).not.toContain('the annex');
        expect(text).not.toContain('one figure');
        expect(text).not.toMatch(/\bBen\b/u);
      }
  });

  it('a reply confirms without naming the answer, as everybody reads it', async () => {
    await turns.say('A4', ANA);
    const [first] = textOf(await turns.press(checklist.answer.partly, ANA)).split('\n');
    expect(first).toBe(assessment.done.privately({ item: 'A4', name: 'Ana' }));
    expect(first).not.toContain(checklist.answer.partly);
  });

  it('a member may answer anew; the last answer counts', async () => {
    await turns.say('A3', BEN);
    await turns.say('yes', BEN);
    await turns.say('end the private round');
    expect((await storedItem(turns, 'A3')).opinions.get(BEN.id)).toMatchObject({ answer: 'yes' });
  });
});

describe('when it ends', () => {
  it('what all answered alike is the answer, and where they differ is shown with who said what', async () => {
    const reply = await turns.say('end the private round');
    expect((await stored(turns)).course.given).toEqual({ A1: 'yes' });
    const text = textOf(reply);
    expect(text).toContain(assessment.differenceLine({ name: 'Ana', answer: checklist.answer.no }));
    expect(text).toContain(
      assessment.differenceLine({ name: 'Ben', answer: `${checklist.answer.partly} · one figure` }),
    );
    expect(buttonsOf(reply)).toEqual(['A2']);
  });

  it('they agree on one answer, and who saw it otherwise is kept', async () => {
    await turns.say('end the private round');
    await turns.press('A2', ANA);
    await turns.say('partly, Ben is right', ANA);
    await turns.say('A2', BEN);
    const agreed = await storedItem(turns, 'A2');
    expect(agreed.current).toMatchObject({ answer: 'partly', by: { name: 'Ana' } });
    expect(textOf(await turns.say('where do we differ?'))).toContain(assessment.noDifferences);
    await turns.say('A2', ANA);
    await turns.say('no', ANA);
    expect(textOf(await turns.say('A2'))).toContain(
      assessment.dissent({ name: 'Ben', answer: `${checklist.answer.partly} · one figure` }),
    );
  });

  it('what one member alone answered is shown with the question, and is no answer yet', async () => {
    await turns.say('end the private round');
    expect(textOf(await turns.say('A3'))).toContain(
      assessment.opinion({ name: 'Ben', answer: checklist.answer.no }),
    );
    expect((await storedItem(turns, 'A3')).current).toBeUndefined();
  });

  it('cannot end twice', async () => {
    await turns.say('end the private round');
    expect(textOf(await turns.say('end the private round'))).toContain(
      assessment.refusal['round-not-open'],
    );
  });
});
