import { beforeEach, describe, expect, it } from 'vitest';
import { type AskedFor, toCommand } from '../../../src/domain/act.js';
import { LONGEST_TEXT } from '../../../src/domain/deed.js';
import { FORMS } from '../../../src/domain/form.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { ANA, BEN, FAY, HERE, seenFrom, type TestTurns } from '../../turns.js';
import { begunTurns, choicesOf, deliver, item, stored, storedItem, textOf } from './talk.js';

let turns: TestTurns;
let count = 0;
beforeEach(async () => {
  turns = await begunTurns();
});

const { assessment, checklist } = stringsFor('en');

/** A form about A2 that is sent while another item is on show. */
async function fillIn(
  what: AskedFor,
  fields: Readonly<Record<string, string>>,
  actor = ANA,
  about = 'A2',
): Promise<string> {
  const command = toCommand({ do: 'await', item: item(about), what });
  return textOf(await deliver(turns, { id: `form-${++count}`, text: '', command, fields, actor }));
}

/** A question that may be left out for a reason. */
async function optional(): Promise<string> {
  const { standings } = (await stored(turns)).course;
  return standings.find(({ offered }) => offered.includes('not-applicable'))!.item.id;
}

describe('what is done where it is seen', () => {
  const take = async (command: string, more: object = {}) =>
    deliver(turns, { id: `seen-${++count}`, text: '', command, actor: ANA, ...more });

  it('is not said again, and the question on show stays', async () => {
    const { item: before } = await turns.store.focus(seenFrom(HERE));
    const deed = { kind: 'answered', item: item('A4'), answer: 'partly', sees: 0 } as const;
    expect((await take(toCommand({ do: 'deed', deed, stays: true }))).blocks).toEqual([]);
    const id = item(await optional());
    const reason = toCommand({ do: 'await', item: id, what: 'reason', stays: true });
    const fields = { text: 'No staff is recruited.' };
    expect((await take(reason, { fields })).blocks).toEqual([]);
    expect((await stored(turns)).course.given).toMatchObject({
      A4: 'partly',
      [id]: 'not-applicable',
    });
    expect((await turns.store.focus(seenFrom(HERE))).item).toBe(before);
  });

  it('is told where it was not done', async () => {
    const deed = { kind: 'answered', item: item('A4'), answer: 'partly', sees: 0 } as const;
    const command = toCommand({ do: 'deed', deed, stays: true });
    await take(command);
    expect(textOf(await take(command, { actor: BEN }))).toContain('Ana answered A4 before you');
  });
});

describe('what is filled in', () => {
  it('does at once what would be asked for, and nothing is asked any more', async () => {
    await fillIn('comment', { text: ' ask Ben ' });
    await fillIn('evidence', { text: 'https://example.org/annex' });
    await fillIn('evidence', { text: 'Annex 2, p. 4' });
    await fillIn('due', { day: '2026-06-30' });
    expect(await storedItem(turns, 'A2')).toMatchObject({
      comments: [{ text: 'ask Ben' }],
      evidence: [
        { kind: 'link', text: 'https://example.org/annex' },
        { kind: 'statement', text: 'Annex 2, p. 4' },
      ],
      due: '2026-06-30',
    });
    expect((await turns.store.focus(seenFrom(HERE))).awaited).toBeUndefined();
  });

  it('is the reason why a question does not apply', async () => {
    const id = await optional();
    await fillIn('reason', { text: 'no staff is hired' }, ANA, id);
    expect((await storedItem(turns, id)).current).toMatchObject({
      answer: 'not-applicable',
      comment: 'no staff is hired',
    });
  });

  it('gives an item to a person of the platform, by a day where there is one', async () => {
    const reply = await fillIn('assignee', {
      person: 'U7',
      'person-name': 'Bea',
      day: '2026-06-30',
    });
    expect(reply).toContain(assessment.done.assigned({ item: 'A2', name: 'Bea' }));
    expect(await storedItem(turns, 'A2')).toMatchObject({
      assignee: { id: 'web:U7', name: 'Bea' },
      due: '2026-06-30',
    });
    await fillIn('assignee', { person: 'ben', 'person-name': 'Ben' });
    expect(await storedItem(turns, 'A2')).toMatchObject({
      assignee: { id: BEN.id },
      due: '2026-06-30',
    });
  });

  it('takes a day away when none is filled in', async () => {
    await fillIn('due', { day: '2026-06-30' });
    await fillIn('due', {});
    expect((await storedItem(turns, 'A2')).due).toBeUndefined();
  });

  it('reviews for a focal point, and for nobody else', async () => {
    await turns.say('A2');
    await turns.say('yes');
    const fields = { text: 'name the year' };
    expect(await fillIn('to-correct', fields, BEN)).toContain(assessment.refusal['not-yours']);
    await fillIn('can-improve', fields, FAY);
    expect((await storedItem(turns, 'A2')).review).toMatchObject({
      verdict: 'can-improve',
      comment: 'name the year',
    });
  });

  it.each<[AskedFor, Readonly<Record<string, string>>]>([
    ['comment', {}],
    ['evidence', { text: '  ' }],
    ['reason', { other: 'x' }],
    ['to-correct', { text: '' }],
    ['assignee', { day: '2026-06-30' }],
  ])('is asked for in words where it is missing: %s', async (what, fields) => {
    const reply = await fillIn(what, fields, FAY);
    expect(reply).toContain(assessment.refusal['text-missing']);
    expect(reply).toContain(assessment.await[what]);
    expect(await storedItem(turns, 'A2')).toMatchObject({ version: 0, comments: [], evidence: [] });
  });

  it('is refused in words where it is wrong', async () => {
    expect(await fillIn('due', { day: '2026-02-30' })).toContain(assessment.refusal['day-unknown']);
    expect(await fillIn('assignee', { person: 'U7', day: 'soon' })).toContain(
      assessment.refusal['day-unknown'],
    );
    const most = LONGEST_TEXT;
    expect(await fillIn('comment', { text: 'x'.repeat(most + 1) })).toContain(
      assessment.refusal['text-too-long']({ most }),
    );
    const { assignee, due, comments } = await storedItem(turns, 'A2');
    expect({ assignee, due, comments }).toEqual({ comments: [] });
  });

  it('that is wrong does not ask for what was asked of somebody else', async () => {
    await turns.say('A1', BEN);
    await turns.press(assessment.choose.comment, BEN);
    expect(await fillIn('due', { day: 'soon' }, ANA)).not.toContain(assessment.await.comment);
  });
});

describe('a button', () => {
  it('names the form that asks for what it needs, which the desk knows', async () => {
    const id = await optional();
    await turns.say(id);
    await turns.say('yes');
    const shown = choicesOf(await turns.say(id, FAY));
    const formed = shown.flatMap(({ label, action }) =>
      action.kind === 'command' && action.form !== undefined ? [[label, action.form]] : [],
    );
    const { choose } = assessment;
    expect(formed).toEqual([
      [checklist.answer['not-applicable'], 'reason'],
      [choose.comment, 'comment'],
      [choose.evidence, 'evidence'],
      [choose.assign, 'assignee'],
      [choose.due, 'due'],
      [choose['to-correct'], 'to-correct'],
      [choose['can-improve'], 'can-improve'],
    ]);
    for (const [, form] of formed) expect(Object.keys(FORMS)).toContain(form);
  });

  it('that changes something does so once, and one that only shows does not', async () => {
    const once = (label: string, reply: Parameters<typeof choicesOf>[0]): boolean => {
      const { action } = choicesOf(reply).find((each) => each.label === label)!;
      return action.kind === 'command' && action.once === true;
    };
    const shown = await turns.say('A1');
    expect(once(checklist.answer.yes, shown)).toBe(true);
    for (const label of [
      assessment.choose.explain,
      assessment.choose.skip,
      assessment.choose.comment,
    ])
      expect(once(label, shown)).toBe(false);
    expect(once(checklist.answer.yes, await turns.say('hm, not really'))).toBe(true);
    const again = await turns.say('start the checklist for Fisheries');
    expect(once(assessment.choose.anew, again)).toBe(true);
  });

  it('of the profile may be pressed again, to change it back', async () => {
    await turns.say('profile');
    const { checklist: bundled } = await stored(turns);
    const { question } = bundled.words.en.profile.donorAgreement!;
    const values = choicesOf(await turns.press(question));
    for (const { action } of values) expect(action).not.toHaveProperty('once');
  });
});
