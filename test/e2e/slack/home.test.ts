import { expect, test } from 'vitest';
import type { Person, View } from '../../doubles/slack/person.js';
import { shownIn } from '../../doubles/slack/shown.js';
import { useQuickDesk } from './quick-desk.js';
import { openRoom, type Said } from './room.js';

const SURE = 'How many weeks of maternity leave does C183 give?';

const slack = useQuickDesk({
  people: ['ana', 'ben', 'fay'],
  channels: ['reef', 'harbour'],
  settings: () => ({ administrators: ['fay@office.example'] }),
});

/** The message that shows how far the checklist is. */
async function ownMessage(): Promise<Said> {
  const room = openRoom(slack, slack.channels.reef!);
  return (await room.said()).find(({ text }) => text.startsWith('Gender checklist · '))!;
}

/** The Home tab, as it is drawn when somebody opens it. */
async function homeOf(person: Person): Promise<View> {
  const channel = await slack.direct(person);
  await person.tells(slack.desk, {
    type: 'app_home_opened',
    tab: 'home',
    user: person.id,
    channel,
  });
  return slack.home(person)!;
}

test('invited to a channel, the desk says who it is and how to begin, once', async () => {
  const { ana } = slack.people;
  const room = openRoom(slack, slack.channels.reef!);
  const joined = { type: 'member_joined_channel', channel: room.channel, inviter: ana!.id };
  await ana!.tells(slack.desk, { ...joined, user: ana!.id });
  await ana!.tells(slack.desk, { ...joined, user: slack.botUser });
  const welcome = await room.last();
  expect(welcome.text).toMatch(/^Hello\. I am the Gender Desk\./u);
  expect(welcome.text).toContain('“start the checklist for …”');
  expect(await room.said()).toHaveLength(1);
  const form = await room.fillsIn(ana!, 'Start a checklist', { project: 'Reef' });
  expect(form.text).toContain('The checklist for Reef is open.');
});

test('the Home tab shows what is one’s own: checklists, what is assigned, answers', async () => {
  const { ana, ben } = slack.people;
  const room = openRoom(slack, slack.channels.reef!);
  await room.presses(ana!, 'Begin');
  await room.fillsIn(ana!, 'Assign', { person: ben!.id, day: '2099-06-30' });
  const direct = openRoom(slack, await slack.direct(ben!));
  await direct.says(ben!, 'how long is maternity leave?');

  const home = await homeOf(ben!);
  const { text, choices } = shownIn(home.blocks);
  expect(text).toMatch(/Assigned to me\nReef · A1 · due on 30 June 2099\n/u);
  expect(text).toMatch(/My latest answers\nhow long is maternity leave\?\n/u);
  expect(choices).not.toContain('Settings of a channel');
  await ben!.pressesIn(slack.desk, home, 'Read or share');
  expect(shownIn(slack.modal()!.blocks).text).toContain('at least 14 weeks');

  await ben!.pressesIn(slack.desk, home, 'Answer');
  await ben!.pressesIn(slack.desk, slack.modal()!, 'Partly', 'A1 · ');
  await slack.settled();
  expect((await ownMessage()).text).toContain('1 of 38 answered');
  expect(shownIn((await homeOf(ben!)).blocks).text).toContain('Nothing waits for your answer.');
});

test('the language one chooses is that of the tab at once', async () => {
  const { ben } = slack.people;
  await ben!.pressesIn(slack.desk, await homeOf(ben!), 'Français');
  await expect
    .poll(() => shownIn(slack.home(ben!)!.blocks).text)
    .toContain('Mes dernières réponses');
  await ben!.pressesIn(slack.desk, slack.home(ben!)!, 'La langue de chaque message');
  await expect.poll(() => shownIn(slack.home(ben!)!.blocks).text).toContain('My latest answers');
});

test('whoever erases what is theirs finds nothing of it; the answers of the team stay', async () => {
  const { ben } = slack.people;
  const room = openRoom(slack, slack.channels.reef!);
  await ben!.pressesIn(slack.desk, await homeOf(ben!), 'Erase my data');
  await slack.settled();
  await expect
    .poll(() => shownIn(slack.home(ben!)!.blocks).text)
    .toContain('You have not asked anything yet.');
  const people = await room.says(
    slack.people.ana!,
    'who answered what?',
    (await ownMessage()).message.ts,
  );
  expect(people.text).toContain('Partly');
  expect(people.text).not.toContain('Ben');
});

test('an administrator settles what holds in a channel, and nobody else does', async () => {
  const { ana, fay } = slack.people;
  const { desk, botUser } = slack;
  const room = openRoom(slack, slack.channels.harbour!);
  const settle = async (listens: string): Promise<void> => {
    await fay!.choosesChannelIn(desk, await homeOf(fay!), room.channel);
    const values = { listens, language: 'fr', prefers: 'usual', checklist: 'usual' };
    await fay!.submits(desk, slack.modal()!, values);
    await slack.settled();
  };
  const before = slack.calls.length;
  const own = await homeOf(ana!);
  expect(() => ana!.choosesChannelIn(desk, own, room.channel)).toThrow();
  expect(slack.calls.slice(before).map(({ method }) => method)).not.toContain('views.open');

  await settle('suggests');
  await ana!.says(desk, room.channel, SURE);
  expect((await room.whispered(ana!)).text).toContain('at least 14 weeks');
  expect(await room.said()).toEqual([]);

  await settle('off');
  await ana!.says(desk, room.channel, `<@${botUser}> how long is maternity leave?`);
  expect((await room.whispered(ana!)).text).toContain('fay@office.example');
  expect(await room.said()).toEqual([]);
});
