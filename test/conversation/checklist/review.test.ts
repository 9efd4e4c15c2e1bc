import { beforeEach, describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/strings/strings.js';
import { ANA, BEN, FAY, type TestTurns } from '../../turns.js';
import { begunTurns, buttonsOf, stored, storedItem, textOf } from './talk.js';

let turns: TestTurns;
beforeEach(async () => {
  turns = await begunTurns();
  await turns.say('yes, annex 2');
});

const { assessment, checklist } = stringsFor('en');
const { choose, refusal } = assessment;

describe('a review', () => {
  it('is offered to a focal point alone', async () => {
    const offered = [choose.accepted, choose['to-correct'], choose['can-improve']];
    expect(buttonsOf(await turns.say('A1', FAY))).toEqual(expect.arrayContaining(offered));
    for (const label of offered) expect(buttonsOf(await turns.say('A1', BEN))).not.toContain(label);
  });

  it.each([
    ['to-correct', 'name the year'],
    ['can-improve', 'say who was asked'],
  ] as const)(
    'marks an answer %s with a comment, which the team reads',
    async (verdict, comment) => {
      await turns.say('A1', FAY);
      await turns.press(choose[verdict], FAY);
      const done = textOf(await turns.say(comment, FAY));
      expect(done).toContain(
        assessment.done.reviewed({ item: 'A1', verdict: checklist.verdict[verdict] }),
      );
      expect((await storedItem(turns, 'A1')).review).toMatchObject({
        verdict,
        comment,
        by: { name: 'Fay' },
      });
      expect(textOf(await turns.say('A1', BEN))).toContain(comment);
    },
  );

  it('may be said in words', async () => {
    await turns.say('A1', FAY);
    await turns.say('can improve: name the year', FAY);
    expect((await storedItem(turns, 'A1')).review).toMatchObject({
      verdict: 'can-improve',
      comment: 'name the year',
    });
    await turns.say('accept', FAY);
    expect((await storedItem(turns, 'A1')).review?.verdict).toBe('accepted');
  });

  it.each(['accept', 'to correct: all of it', 'can improve: much'])(
    'is not for a member of the team: “%s”',
    async (said) => {
      await turns.say('A1', BEN);
      expect(textOf(await turns.say(said, BEN))).toBe(refusal['not-yours']);
      expect((await storedItem(turns, 'A1')).review).toBeUndefined();
    },
  );

  it('that asks to correct goes back to the team, and is answered by a new answer', async () => {
    await turns.say('A1', FAY);
    await turns.say('to correct: name the year', FAY);
    expect(textOf(await turns.say('sign off', FAY))).toContain(
      refusal['corrections-open']({ items: 'A1' }),
    );
    await turns.say('A1', ANA);
    await turns.say('yes, annex 2 of 2024', ANA);
    expect((await storedItem(turns, 'A1')).review?.isAnswered).toBe(true);
    await turns.say('sign off', FAY);
    expect((await stored(turns)).state.status).toBe('signed-off');
  });
});

describe('a sign-off', () => {
  it('is for focal points', async () => {
    expect(textOf(await turns.say('sign off', BEN))).toBe(refusal['not-yours']);
    expect((await stored(turns)).state.status).toBe('open');
  });

  it('says by whom and when, shows the results, and freezes everything', async () => {
    const reply = textOf(await turns.say('sign off', FAY));
    expect(reply).toContain(assessment.done.signedOff({ name: 'Fay', date: '12 March 2026' }));
    expect(reply).toContain(assessment.results);
    const before = await stored(turns);
    for (const said of [
      'A2',
      'yes',
      'comment: late',
      'evidence: late',
      'due 2026-12-31',
      'assign to Ben',
    ])
      await turns.say(said, ANA);
    expect((await stored(turns)).state.length).toBe(before.state.length);
  });

  it('leaves no button that changes anything', async () => {
    await turns.say('sign off', FAY);
    const frozen = await turns.say('A1', FAY);
    expect(textOf(frozen)).toContain(refusal['not-open']);
    const changing = [checklist.answer.yes, choose.comment, choose.withdraw, choose.accepted];
    for (const label of changing) expect(buttonsOf(frozen)).not.toContain(label);
  });

  it.each(['reopen', 'rouvrir la liste', 'reabrir'])(
    'is undone by a focal point only, with “%s”',
    async (said) => {
      await turns.say('sign off', FAY);
      expect(textOf(await turns.say(said, BEN))).toBe(refusal['not-yours']);
      expect((await stored(turns)).state.status).toBe('signed-off');
      await turns.say(said, FAY);
      expect((await stored(turns)).state.status).toBe('open');
      await turns.say('A2');
      await turns.say('no');
      expect((await stored(turns)).course.given).toEqual({ A1: 'yes', A2: 'no' });
    },
  );

  it('is undone with the button beside the results', async () => {
    await turns.say('sign off', FAY);
    await turns.say('results', FAY);
    await turns.press(choose.reopen, FAY);
    expect((await stored(turns)).state.status).toBe('open');
  });
});
