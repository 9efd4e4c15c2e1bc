import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DirectoryPerson } from '../../doubles/teams/directory.js';
import { offeredBy, textOf } from '../../doubles/teams/shown.js';
import { openQuickDesk, type QuickDesk, submitting } from './quick-desk.js';
import { type Dialog, openRoom, type Room, type Said } from './room.js';

let teams: QuickDesk;
let ana: DirectoryPerson;
let ben: DirectoryPerson;
let fay: DirectoryPerson;
beforeAll(async () => {
  teams = await openQuickDesk({ focalPoints: ['fay@office.example'] });
  const { person } = teams.directory;
  [ana, ben, fay] = [person('Ana'), person('Ben'), person('Fay')];
});
afterAll(async () => {
  await teams.close();
  expect(teams.faults).toEqual([]);
});

interface Begun {
  readonly room: Room;
  /** The checklist's own message, below which it is gone through. */
  readonly root: string;
  readonly own: () => Said;
}

/** Begins a checklist in a channel, by mention. */
async function begin(name: string, project: string): Promise<Begun> {
  const room = openRoom(teams, { kind: 'channel', channel: `19:${name}@thread.tacv2` });
  const profile = await room.says(ana, `start the checklist for the ${project} project`);
  expect(profile.text).toContain(`The checklist for ${project} is open.`);
  const root = profile.message.root!;
  const own = (): Said => room.said().find(({ message }) => message.id === root)!;
  expect(own().text).toContain(`Gender checklist · ${project}\n0 of 38 answered`);
  return { room, root, own };
}

function progressOf({ own }: Begun): string {
  return /\d+ of \d+ answered/u.exec(own().text)![0];
}

/** The item that is on show: `A1`. */
function itemOf({ text }: Said): string | undefined {
  return / · ([A-Z]\d+) \(\d+ of \d+\)/u.exec(text)?.[1];
}

test('three people go through a whole checklist by cards and in words, and its message shows how far they are', async () => {
  const begun = await begin('reef', 'Reef');
  const { room, root, own } = begun;
  const team = [ana, ben, fay];
  const [card] = room.said().slice(-1);
  expect(card?.text.match(/Project profile/gu)).toHaveLength(1);
  await room.presses(ben, 'Is an evaluation planned or required?');
  const profile = await room.presses(ben, 'Neither planned nor required');
  expect(profile.text).toContain(
    'Is an evaluation planned or required?\nNeither planned nor required',
  );
  let shown = await room.presses(ben, 'Begin');
  const count = Number(/of (\d+)/u.exec(progressOf(begun))![1]);
  expect(count).toBeLessThan(38);
  const given: string[] = [];
  for (let at = 0; at < count; at++) {
    given.push(itemOf(shown)!);
    const answers = shown.choices.filter((each) => ['Yes', 'Partly', 'No'].includes(each));
    const answer = answers[at % answers.length]!;
    const person = team[at % 3]!;
    shown =
      at % 4 === 3
        ? await room.says(person, `${answer}, see annex ${at}`, root)
        : await room.presses(person, answer);
  }
  expect(new Set(given).size).toBe(count);
  expect(progressOf(begun)).toBe(`${count} of ${count} answered`);
  expect(own().text).toContain('Taking part: Ana, Ben, Fay');
  expect(shown.text).toMatch(/every question is answered/iu);
  const results = await room.presses(ana, 'Results');
  expect(results.text).toMatch(/decision/iu);
  // Everything but the own message stands below it.
  expect(room.said().filter(({ message }) => message.root === root).length).toBeGreaterThan(count);
});

test('what is said of an item stands beside it: comment, evidence, whose it is, until when', async () => {
  const begun = await begin('lagoon', 'Lagoon');
  const { room, root } = begun;
  await room.presses(ana, 'Begin');
  const commented = await room.fillsIn(ben, 'Comment', { text: 'The baseline has it.' });
  // Who pressed a button, Teams shows nobody.
  expect(commented.text).toContain('\nBen · Your comment on A1 is kept.');
  await room.fillsIn(ana, 'Evidence', { text: 'https://example.org/annex-2' });
  await room.fillsIn(ana, 'Assign', { person: fay.aadObjectId });
  const card = await room.fillsIn(ana, 'Due date', { day: '2099-06-30' });
  for (const part of [
    'Ben: The baseline has it.',
    'https://example.org/annex-2',
    'Assigned to Fay',
    'Due on 30 June 2099',
  ])
    expect(card.text).toContain(part);

  await Promise.all([room.isTold(ana, 'Yes'), room.isTold(ben, 'No')]);
  await teams.settled();
  const [one, two] = room.said().slice(-2);
  expect([one?.text, two?.text].join('\n')).toMatch(
    /Ben · Ana answered A1 before you|Ana · Ben answered A1 before you/u,
  );
  expect(progressOf(begun)).toBe('1 of 38 answered');
  expect((await room.presses(ben, 'Explain')).text).toContain('What it rests on');
  expect(itemOf(await room.presses(ben, 'Go on'))).toBe('A2');
  expect(itemOf(await room.presses(ben, 'Back'))).toBe('A1');
  expect(itemOf(await room.presses(ben, 'Skip'))).toBe('A2');
  expect((await room.presses(ben, 'Pause')).text).toContain('is paused');
  const asked = await room.says(ana, 'what is C190?', root);
  expect(asked.text).toContain('190');
  expect(itemOf(await room.presses(ana, 'Back to Lagoon'))).toBe('A2');
});

test('all questions stand in a dialog, where each is answered without a word in the channel', async () => {
  const begun = await begin('harbour', 'Harbour');
  const { room } = begun;
  const said = room.said().slice(1);
  const press = async (from: Dialog, label: string, row: string): Promise<Dialog> => {
    const shown = await room.submits(ana, from, {}, { label, row });
    if (typeof shown !== 'object') throw new Error(`no dialog: ${shown}`);
    return shown;
  };
  const table = await room.opens(ana, 'Who answered what');
  expect(table.text).toContain('Harbour · 0 of 38 answered');
  const answered = await press(table, 'Partly', 'A4 · ');
  expect(answered.text).toMatch(/A4 · \n.*\nPartly · Ana · /u);
  expect(answered.choices).toContain('✓ Partly');
  expect(progressOf(begun)).toBe('1 of 38 answered');

  // Where a reason is needed first, it is asked for, and the table comes back with what came of it.
  const asked = await press(answered, 'Not applicable', 'A3 · ');
  expect(asked.title).toBe('Not applicable');
  const again = await room.submits(ana, asked, { text: '' });
  expect((again as Dialog).text).toContain('This is needed.');
  const back = await room.submits(ana, again as Dialog, { text: 'No beneficiaries yet.' });
  expect((back as Dialog).text).toMatch(/A3 · \n.*\nNot applicable · Ana · /u);
  expect(progressOf(begun)).toBe('2 of 38 answered');

  const last = await press(back as Dialog, 'Next page', '');
  expect(last.text).toContain('Page 2 of ');
  expect(last.text).not.toContain('A4 · ');
  expect(room.said().slice(1)).toEqual(said);
  expect(teams.directory.messages(teams.directory.personal(ana))).toEqual([]);

  // What another answered meanwhile is not written over, and whoever is late is told so alone.
  await room.submits(ben, table, {}, { label: 'No', row: 'A4 · ' });
  await teams.settled();
  expect(progressOf(begun)).toBe('2 of 38 answered');
  const told = teams.directory.messages(teams.directory.personal(ben)).map(textOf);
  expect(told).toEqual([expect.stringContaining('Ana answered A4 before you')]);
  expect(room.said().slice(1)).toEqual(said);
});

test('of a table that somebody may not see, nothing is shown or taken', async () => {
  const begun = await begin('island', 'Island');
  const table = await begun.room.opens(ana, 'Who answered what');
  const elsewhere = openRoom(teams, { kind: 'channel', channel: '19:cove@thread.tacv2' });
  await elsewhere.says(ben, 'hello');
  const [yes] = offeredBy(table.card);
  const { activity, asks } = teams;
  const room = { kind: 'channel', channel: elsewhere.channel, thread: '1' } as const;
  const shown = await asks(activity(ben, room, submitting(yes!.data)));
  expect(shown).toMatchObject({ task: { type: 'message' } });
  await teams.settled();
  expect(progressOf(begun)).toBe('0 of 38 answered');
});
