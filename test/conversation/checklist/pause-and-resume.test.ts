import { beforeEach, describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/strings/strings.js';
import { BEN, commandOf, HERE, seenFrom, type TestTurns } from '../../turns.js';
import { begunTurns, buttonsOf, deliver, questionOf, stored, textOf } from './talk.js';

let turns: TestTurns;
beforeEach(async () => {
  turns = await begunTurns();
  await turns.say('yes');
});

const { assessment } = stringsFor('en');

describe('a pause', () => {
  it('keeps everything, takes messages for questions, and ends where it began', async () => {
    expect(textOf(await turns.say('pause'))).toContain(assessment.paused({ project: 'Fisheries' }));
    await turns.say('no');
    expect((await stored(turns)).course.given).toEqual({ A1: 'yes' });
    expect(textOf(await turns.say('resume', BEN))).toContain(questionOf(turns, 'A2'));
    await turns.say('no');
    expect((await stored(turns)).course.given).toEqual({ A1: 'yes', A2: 'no' });
  });

  it.each([
    'resume',
    'continue',
    'reprendre',
    'retomar',
    'reopen',
    'resume the fisheries checklist',
    'back to Fisheries',
  ])('ends with “%s”', async (said) => {
    await turns.say('pause');
    expect(textOf(await turns.say(said))).toContain(questionOf(turns, 'A2'));
  });

  it('while a comment is asked for keeps no comment', async () => {
    await turns.press(assessment.choose.comment);
    await turns.say('pause');
    expect((await stored(turns)).state.items.size).toBe(1);
  });
});

describe('several checklists in a place', () => {
  beforeEach(async () => {
    await turns.say('start the checklist for the garment project');
    await turns.say('begin');
    await turns.say('go to budget');
  });

  it('are listed, each with a way back', async () => {
    const reply = await turns.say('list checklists');
    expect(textOf(reply)).toContain('Fisheries');
    expect(textOf(reply)).toContain('Garment');
    expect(buttonsOf(reply)).toEqual(
      expect.arrayContaining([
        assessment.choose.resume({ project: 'Fisheries' }),
        assessment.choose.resume({ project: 'Garment' }),
      ]),
    );
  });

  it('are resumed by name, in any language and without regard to accents or case', async () => {
    for (const said of ['resume fisheries', 'reprendre le projet FISHERIES', 'retomar fisheries']) {
      await turns.say('resume garment');
      const reply = textOf(await turns.say(said));
      expect(reply).toContain('Fisheries');
      expect(reply).toContain(questionOf(turns, 'A2'));
    }
  });

  it('are never mixed up by a name that nobody gave', async () => {
    const { assessment: garment } = await turns.store.focus(seenFrom(HERE));
    const reply = textOf(await turns.say('resume the fisheries mining project'));
    expect(reply).not.toContain('Fisheries ·');
    expect((await turns.store.focus(seenFrom(HERE))).assessment).toBe(garment);
  });

  it('keep a button on the checklist it was offered for', async () => {
    await turns.say('resume fisheries');
    const yes = await turns.say('A2');
    await turns.say('resume garment', BEN);
    const label = stringsFor('en').checklist.answer.yes;
    await deliver(turns, { id: 'late', text: label, command: commandOf(yes, label) });
    const [latest] = await turns.store.assessments(seenFrom(HERE));
    expect(latest?.project).toBe('Fisheries');
    expect((await stored(turns)).course.given).toEqual({ A1: 'yes', A2: 'yes' });
  });
});
