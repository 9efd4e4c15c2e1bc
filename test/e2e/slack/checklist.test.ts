import { expect, test } from 'vitest';
import type { Person } from '../../doubles/slack/person.js';
import { shownIn } from '../../doubles/slack/shown.js';
import { useQuickDesk } from './quick-desk.js';
import { openRoom, type Room, type Said } from './room.js';

const slack = useQuickDesk({
  people: ['ana', 'ben', 'fay'],
  channels: ['reef', 'lagoon'],
  settings: () => ({ focalPoints: ['fay@office.example'] }),
});

/** Begins a checklist in a channel, by command; its own message, and the first item in the thread below. */
async function begin(channel: string, project: string): Promise<{ room: Room; root: string }> {
  const { ana } = slack.people;
  const room = openRoom(slack, slack.channels[channel]!);
  await ana!.commands(slack.desk, room.channel, `start the checklist for the ${project} project`);
  expect((await room.whispered(ana!)).text).toContain('in the thread below its own message');
  const [own, profile] = await room.said();
  expect(own?.text).toContain(`Gender checklist · ${project}\n0 of 38 answered`);
  expect(own?.message.thread_ts).toBeUndefined();
  expect(profile?.message.thread_ts).toBe(own?.message.ts);
  return { room, root: own!.message.ts };
}

async function progress({ said }: Room): Promise<string> {
  return /\d+ of \d+ answered/u.exec((await said())[0]!.text)![0];
}

/** The item that is on show: `A1`. */
function itemOf({ text }: Said): string | undefined {
  return / · ([A-Z]\d+) \(\d+ of \d+\)/u.exec(text)?.[1];
}

test('three people go through a whole checklist by buttons, and its message shows how far they are', async () => {
  const { ana, ben, fay } = slack.people;
  const team = [ana!, ben!, fay!] as const;
  const { room } = await begin('reef', 'Reef');

  await room.presses(ben!, 'Is an evaluation planned or required?');
  const profile = await room.presses(ben!, 'Neither planned nor required');
  expect(profile.text).toContain(
    'Is an evaluation planned or required? · Neither planned nor required',
  );
  let shown = await room.presses(ben!, 'Begin');
  const count = Number(/of (\d+)/u.exec(await progress(room))![1]);
  expect(count).toBeLessThan(38);
  const given: string[] = [];
  for (let at = 0; at < count; at++) {
    given.push(itemOf(shown)!);
    const answers = shown.choices.filter((each) => ['Yes', 'Partly', 'No'].includes(each));
    shown = await room.presses(team[at % 3]!, answers[at % answers.length]!);
  }
  expect(new Set(given).size).toBe(count);
  expect(await progress(room)).toBe(`${count} of ${count} answered`);
  expect((await room.said())[0]?.text).toContain('Taking part: Ana, Ben, Fay');
  expect(shown.text).toMatch(/every question is answered/iu);
  const people = await room.presses(ana!, 'Results');
  expect(people.text).toMatch(/decision/iu);
});

test('what is said of an item stands beside it: comment, evidence, whose it is, until when', async () => {
  const { ana, ben, fay } = slack.people;
  const { room, root } = await begin('lagoon', 'Lagoon');
  await room.presses(ana!, 'Begin');
  const commented = await room.fillsIn(ben!, 'Comment', { text: 'The baseline has it.' });
  // Who pressed a button, Slack shows nobody.
  expect(commented.text).toMatch(/^Ben · Your comment on A1 is kept\./u);
  await room.fillsIn(ana!, 'Evidence', { text: 'https://example.org/annex-2' });
  await room.fillsIn(ana!, 'Assign', { person: fay!.id });
  const card = await room.fillsIn(ana!, 'Due date', { day: '2099-06-30' });
  for (const part of [
    'Ben: The baseline has it.',
    'https://example.org/annex-2',
    'Assigned to Fay',
    'Due on 30 June 2099',
  ])
    expect(card.text).toContain(part);

  const [one, two] = await raceFor(room, [ana!, ben!]);
  expect([one?.text, two?.text].join('\n')).toMatch(
    /Ana answered A1 before you|Ben answered A1 before you/u,
  );
  expect(await progress(room)).toBe('1 of 38 answered');

  expect((await room.presses(ben!, 'Explain')).text).toContain('What it rests on');
  expect(itemOf(await room.presses(ben!, 'Go on'))).toBe('A2');
  expect(itemOf(await room.presses(ben!, 'Back'))).toBe('A1');
  expect(itemOf(await room.presses(ben!, 'Skip'))).toBe('A2');
  expect((await room.presses(ben!, 'Pause')).text).toContain('is paused');
  const asked = await room.says(ana!, 'what is C190?', root);
  expect(asked.text).toContain('190');
  expect(itemOf(await room.presses(ana!, 'Back to Lagoon'))).toBe('A2');
});

/** Two press something else at the same item at once. */
async function raceFor(
  room: Room,
  [one, two]: readonly [Person, Person],
): Promise<readonly Said[]> {
  const { message } = await room.last();
  await Promise.all([
    one.presses(slack.desk, room.channel, message, 'Yes'),
    two.presses(slack.desk, room.channel, message, 'No'),
  ]);
  await slack.settled();
  return (await room.said()).slice(-2);
}

test('all questions stand in a window, where each is answered without a word in the channel', async () => {
  const { ana, ben } = slack.people;
  const { settled, modal, desk } = slack;
  const room = openRoom(slack, slack.channels.lagoon!);
  const said = (await room.said()).slice(1).map(({ text }) => text);
  const whispered = slack.whispered(ana!);
  await room.presses(ana!, 'Who answered what');
  const table = modal()!;
  const drawn = async (): Promise<string> => {
    await settled();
    const before = shownIn(table.blocks).text;
    await expect.poll(() => shownIn(modal()!.blocks).text).not.toBe(before);
    return shownIn(modal()!.blocks).text;
  };
  await ana!.pressesIn(desk, table, 'Partly', 'A4 · ');
  expect(await drawn()).toMatch(/A4 · .*\nPartly · Ana · /u);
  expect(await progress(room)).toBe('2 of 38 answered');

  // Where a reason is needed first, it is asked for on top, and the window below shows what came of it.
  await ana!.pressesIn(desk, modal()!, 'Not applicable', 'A3 · ');
  const reason = modal()!;
  expect(reason.id).not.toBe(table.id);
  await ana!.submits(desk, reason, { text: 'There are no beneficiaries yet.' });
  await expect.poll(() => modal()?.id).toBe(table.id);
  expect(shownIn(modal()!.blocks).text).toMatch(/A3 · .*\nNot applicable · Ana · /u);
  expect(await progress(room)).toBe('3 of 38 answered');
  expect((await room.said()).slice(1).map(({ text }) => text)).toEqual(said);
  expect(slack.whispered(ana!)).toEqual(whispered);

  // Of a window that is another's, nothing is taken.
  await ben!.pressesIn(desk, modal()!, 'No', 'A5 · ');
  await settled();
  expect(shownIn(modal()!.blocks).text).toMatch(/no longer valid/u);
  expect(await progress(room)).toBe('3 of 38 answered');
});
