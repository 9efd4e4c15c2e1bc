import { beforeEach, describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/strings/strings.js';
import { type TestTurns } from '../../turns.js';
import { begunTurns, buttonsOf, deliver, questionOf, stored, storedItem, textOf } from './talk.js';

let turns: TestTurns;
beforeEach(async () => {
  turns = await begunTurns();
});

const { assessment, checklist } = stringsFor('en');
const asks = (id: string): string => questionOf(turns, id);

describe('finding one’s way', () => {
  it('skips a question, leaves it open, and comes back to it at the end', async () => {
    expect(textOf(await turns.say('skip'))).toContain(asks('A2'));
    const { course } = await stored(turns);
    expect(course.open).toHaveLength(course.asked.length);
    let reply = '';
    for (let left = course.asked.length - 1; left > 0; left--)
      reply = textOf(await turns.say('no'));
    expect(reply).toContain(asks('A1'));
    expect(reply).not.toContain(assessment.complete);
  });

  it('goes back to what was answered, shows by whom, and lets it be answered anew', async () => {
    await turns.say('no, nobody was asked');
    const before = await turns.say('back');
    expect(textOf(before)).toContain(asks('A1'));
    expect(textOf(before)).toContain(
      assessment.current({
        answer: `${checklist.answer.no} · nobody was asked`,
        name: 'Ana',
        date: '12 March 2026',
      }),
    );
    await turns.say('yes, annex 2');
    expect((await stored(turns)).course.given.A1).toBe('yes');
  });

  it('stays at the first question when there is nothing before it', async () => {
    expect(textOf(await turns.say('back'))).toContain(asks('A1'));
  });

  it('explains a question with the text it rests on, and returns to it', async () => {
    const { items } = (await stored(turns)).checklist.words.en;
    const reply = await turns.press(assessment.choose.explain);
    expect(textOf(reply)).toContain(items.A1!.why);
    expect(reply.blocks.some(({ kind }) => kind === 'citations')).toBe(true);
    expect(textOf(await turns.press(assessment.goOn))).toContain(asks('A1'));
    expect((await stored(turns)).course.given).toEqual({});
  });

  it('shows an answer that would do and one that would not', async () => {
    const { items } = (await stored(turns)).checklist.words.en;
    const text = textOf(await turns.say('show me an example'));
    expect(text).toContain(items.A1!.good);
    expect(text).toContain(items.A1!.thin);
    expect(textOf(await turns.say('yes, annex 2'))).toContain(asks('A2'));
  });

  it.each([
    ['B1', 'B1'],
    ['go to budget', 'B1'],
    ['go to question 20', 'B1'],
    ['aller au budget', 'B1'],
    ['ir al presupuesto', 'B1'],
    ['show me the evaluation section', 'E1'],
  ])('jumps with “%s” to %s', async (said, id) => {
    expect(textOf(await turns.say(said))).toContain(asks(id));
  });

  it('says why a question is not asked, and offers no answer to it', async () => {
    const reply = await turns.say('go to D5');
    expect(textOf(reply)).toContain(asks('D5'));
    expect(textOf(reply)).toContain(assessment.settledBy({ reason: '' }).trim());
    expect(buttonsOf(reply)).not.toContain(checklist.answer.yes);
  });

  it('says how far each section is, and leads into it', async () => {
    await turns.say('yes');
    const { sections } = (await stored(turns)).checklist.words.en;
    const reply = await turns.say('how far are we?');
    expect(textOf(reply)).toContain(
      `${sections.analysis}: ${assessment.progress({ done: 1, of: 7 })}`,
    );
    expect(textOf(await turns.press(sections.budget!))).toContain(asks('B1'));
  });
});

describe('what is missing', () => {
  it('is named by section, in a message and not a page', async () => {
    await turns.say('yes');
    const reply = textOf(await turns.say('what is missing?'));
    const { course } = await stored(turns);
    const listed = reply.slice(0, reply.lastIndexOf(assessment.missing));
    for (const { id } of course.open) expect(listed).toMatch(new RegExp(`\\b${id}\\b`, 'u'));
    expect(listed).not.toMatch(/\bA1\b/u);
    expect(listed.split('\n').length).toBeLessThan(20);
  });

  it('is asked in full when little is left, and is a press away', async () => {
    const { course } = await stored(turns);
    for (let left = course.asked.length - 2; left > 0; left--) await turns.say('no');
    const reply = await turns.say('what is left');
    expect(textOf(reply)).toContain(asks('E3'));
    expect(textOf(reply)).toContain(asks('E4'));
    expect(textOf(await turns.press('E4'))).toContain(asks('E4'));
  });
});

describe('a question about the policy on the way', () => {
  it('is answered with its citation, changes nothing, and the checklist goes on where it was', async () => {
    await turns.say('yes');
    await turns.say('go to budget');
    const reply = await turns.say('What does C183 say about breastfeeding breaks?');
    expect(textOf(reply)).toMatch(/C183|Maternity Protection Convention/u);
    expect((await stored(turns)).course.given).toEqual({ A1: 'yes' });
    expect(textOf(await turns.press(assessment.choose.resume({ project: 'Fisheries' })))).toContain(
      asks('B1'),
    );
  });

  it('does not stop the next reply from being the answer', async () => {
    await turns.say('go to budget');
    await turns.say('What does C183 say about breastfeeding breaks?');
    await turns.say('no, no line at all');
    expect((await stored(turns)).course.given).toEqual({ B1: 'no' });
  });
});

describe('a comment, evidence', () => {
  it('are kept in whole with who gave them, and shown with the question', async () => {
    await turns.press(assessment.choose.comment);
    await turns.say('Is the annex final?\nBen asks around.');
    await turns.say('evidence: annex 3, p. 9');
    await turns.say('evidence: https://example.org/annex');
    const reply = textOf(await turns.say('A1'));
    const { items } = (await stored(turns)).state;
    const [, own] = [...items][0]!;
    expect(own.comments).toMatchObject([
      { text: 'Is the annex final?\nBen asks around.', by: { name: 'Ana' } },
    ]);
    expect(own.evidence).toMatchObject([
      { kind: 'statement', text: 'annex 3, p. 9' },
      { kind: 'link', text: 'https://example.org/annex' },
    ]);
    expect(reply).toContain('Ben asks around.');
    expect(reply).toContain('annex 3, p. 9');
  });

  it('are left when somebody thinks better of it', async () => {
    await turns.press(assessment.choose.evidence);
    expect(textOf(await turns.say('never mind'))).toContain(assessment.cancelled);
    expect((await stored(turns)).state.items.size).toBe(0);
  });

  it('takes what is asked of the texts for a question, whatever the checklist waits for', async () => {
    await turns.press('Comment');
    const text = 'Yes, how long is maternity leave';
    const reply = await deliver(turns, { id: 'asked', text, isQuestion: true });
    expect(reply.blocks.some(({ kind }) => kind === 'citations')).toBe(true);
    const { current, comments } = await storedItem(turns, 'A1');
    expect({ current, comments }).toEqual({ current: undefined, comments: [] });
  });
});
