import { beforeEach, describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/strings/strings.js';
import { ANA, BEN, commandOf, FAY, type TestTurns } from '../../turns.js';
import { begunTurns, deliver, questionOf, stored, storedItem, textOf } from './talk.js';

let turns: TestTurns;
beforeEach(async () => {
  turns = await begunTurns();
});

const { assessment, checklist } = stringsFor('en');

describe('a team', () => {
  it('answers whoever speaks, and each answer keeps its name', async () => {
    await turns.say('yes, annex 2', ANA);
    await turns.say('no', BEN);
    const reply = textOf(await turns.say('who answered what?'));
    expect(reply).toContain(`A1 | ${checklist.answer.yes} · annex 2 | Ana | 12 March 2026`);
    expect(reply).toContain(`A2 | ${checklist.answer.no} | Ben | 12 March 2026`);
  });

  it('is told when nobody has answered yet', async () => {
    expect(textOf(await turns.say('who answered what?'))).toContain(assessment.nobodyYet);
  });

  it('assigns a question to somebody known, with a day', async () => {
    await turns.say('no', BEN);
    await turns.say('assign to ben');
    await turns.say('due 2026-12-31');
    expect(await storedItem(turns, 'A2')).toMatchObject({
      assignee: { id: BEN.id, name: 'Ben' },
      due: '2026-12-31',
    });
    const reply = textOf(await turns.say('A2'));
    expect(reply).toContain(assessment.assignedTo({ name: 'Ben' }));
    expect(reply).toContain(assessment.dueOn({ date: '31 December 2026' }));
    expect(textOf(await turns.say('who answered what?'))).toContain(
      `A2 | ${assessment.notAnswered} |  |  | Ben | 31 December 2026`,
    );
  });

  it('takes a day away again, and refuses what is none', async () => {
    await turns.say('due 2026-12-31');
    expect(textOf(await turns.say('due 2026-02-30'))).toContain(assessment.refusal['day-unknown']);
    expect((await storedItem(turns, 'A1')).due).toBe('2026-12-31');
    await turns.say('due: none');
    expect((await storedItem(turns, 'A1')).due).toBeUndefined();
  });

  it('keeps a member’s own answer beside the team’s', async () => {
    await turns.say('yes', ANA);
    await turns.say('A1', BEN);
    await turns.say('I disagree: partly, the findings are not used', BEN);
    const { current, opinions } = await storedItem(turns, 'A1');
    expect(current).toMatchObject({ answer: 'yes', by: { name: 'Ana' } });
    expect(opinions.get(BEN.id)).toMatchObject({
      answer: 'partly',
      comment: 'the findings are not used',
    });
    expect(textOf(await turns.say('A1'))).toContain(
      assessment.dissent({
        name: 'Ben',
        answer: `${checklist.answer.partly} · the findings are not used`,
      }),
    );
  });

  it('withdraws an answer, which stays in the history', async () => {
    await turns.say('yes');
    await turns.say('A1');
    await turns.press(assessment.choose.withdraw);
    const { current, earlier } = await storedItem(turns, 'A1');
    expect(current).toBeUndefined();
    expect(earlier).toMatchObject([{ answer: 'yes' }]);
  });
});

describe('two who answer the same question', () => {
  it('do not overwrite each other: the later is told who was first and when, and may insist', async () => {
    const shown = await turns.say('A1');
    const yes = commandOf(shown, checklist.answer.yes);
    const no = commandOf(shown, checklist.answer.no);
    await deliver(turns, { id: 'first', text: '', command: yes, actor: ANA });
    const late = await deliver(turns, { id: 'second', text: '', command: no, actor: BEN });
    expect(textOf(late)).toContain(
      assessment.overtaken({
        item: 'A1',
        name: 'Ana',
        date: '12 March 2026',
        answer: checklist.answer.yes,
      }),
    );
    expect(await storedItem(turns, 'A1')).toMatchObject({
      current: { answer: 'yes' },
      overtaken: [{ answer: 'no', by: { name: 'Ben' } }],
    });
    const again = assessment.choose.again({ answer: checklist.answer.no });
    const command = commandOf(late, again);
    await deliver(turns, { id: 'third', text: again, command, actor: BEN });
    expect((await storedItem(turns, 'A1')).current).toMatchObject({
      answer: 'no',
      by: { name: 'Ben' },
    });
  });

  it('are told when what they saw was withdrawn meanwhile', async () => {
    await turns.say('yes', ANA);
    const shown = await turns.say('A1', ANA);
    const no = commandOf(shown, checklist.answer.no);
    await turns.press(assessment.choose.withdraw, ANA);
    const late = await deliver(turns, { id: 'late', text: '', command: no, actor: BEN });
    expect(textOf(late)).toContain(assessment.overtakenWithdrawn({ item: 'A1' }));
    expect(textOf(late)).toContain(questionOf(turns, 'A1'));
  });
});

describe('a focal point in the team', () => {
  it('answers like anybody else', async () => {
    await turns.say('partly', FAY);
    expect((await stored(turns)).course.given).toEqual({ A1: 'partly' });
  });
});
