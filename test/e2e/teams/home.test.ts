import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DirectoryPerson } from '../../doubles/teams/directory.js';
import { cardFaults } from '../../adapters/teams/adaptive-card-validator.js';
import { mentioning, openQuickDesk, type QuickDesk } from './quick-desk.js';
import { type Dialog, openRoom, type Room, type Said } from './room.js';

let teams: QuickDesk;
let ana: DirectoryPerson;
let ben: DirectoryPerson;
let fay: DirectoryPerson;
let reef: Room;
let chat: Room;
beforeAll(async () => {
  teams = await openQuickDesk({ administrators: ['fay@office.example'] });
  const { person, personal } = teams.directory;
  [ana, ben, fay] = [person('Ana'), person('Ben'), person('Fay')];
  reef = openRoom(teams, { kind: 'channel', channel: '19:reef@thread.tacv2' });
  chat = openRoom(teams, { kind: 'personal', channel: personal(ben) });
});
afterAll(async () => {
  await teams.close();
  expect(teams.faults).toEqual([]);
});

function cardsOf({ message }: Said): readonly unknown[] {
  const { attachments = [] } = message.activity as {
    readonly attachments?: readonly { readonly content: unknown }[];
  };
  return attachments.map(({ content }) => content);
}

test('who writes “home” sees what is theirs: checklists, what is assigned, answers', async () => {
  await reef.says(ana, 'start the checklist for the Reef project');
  await reef.presses(ana, 'Begin');
  await reef.fillsIn(ana, 'Assign', { person: ben.aadObjectId, day: '2099-06-30' });
  await chat.goesOn(ben, { text: 'how long is maternity leave?' });
  const home = await chat.goesOn(ben, { text: 'Home' });
  expect(home.text).toContain('Reef · 0 of 38 answered');
  expect(home.text).toMatch(/Reef · A1 · due on 30 June 2099: Was a gender analysis/u);
  expect(home.choices).toContain('how long is maternity leave?');
  expect(home.choices).not.toContain('Settings of a channel');
  expect(cardsOf(home).flatMap(cardFaults)).toEqual([]);
});

test('what is assigned is answered from there, where the team goes through it', async () => {
  const table = await chat.opens(ben, 'Reef');
  const answered = await chat.submits(ben, table, {}, { label: 'Partly', row: 'A1 · ' });
  expect((answered as Dialog).text).toMatch(/A1 · \n.*\nPartly · Ben · /u);
  expect(reef.said()[0]?.text).toContain('1 of 38 answered');
  expect((await chat.goesOn(ben, { text: 'home' })).text).toContain(
    'Nothing waits for your answer.',
  );
  expect((await chat.presses(ben, 'how long is maternity leave?')).text).toContain('14 weeks');
});

test('the language one chooses is that of home; in a channel it is shown to nobody else', async () => {
  await chat.presses(ben, 'French');
  const home = await chat.goesOn(ben, { text: 'home' });
  expect(home.text).toContain('Mes dernières réponses');
  expect(home.choices).toContain('✓ Français');
  const said = reef.said();
  const { bring, activity, settled } = teams;
  const room = { kind: 'channel', channel: reef.channel } as const;
  const before = chat.said().length;
  await bring(activity(ben, room, mentioning('accueil')));
  await settled();
  expect(reef.said()).toEqual(said);
  expect(chat.said().slice(before)[0]?.text).toContain('Mes dernières réponses');
});

test('whoever erases what is theirs is asked whether they are sure', async () => {
  const asked = await chat.presses(ben, 'Effacer mes données');
  expect(asked.text).toContain('Effacer vos données');
  expect(asked.choices).toEqual(['Effacer']);
  await chat.presses(ben, 'Effacer');
  expect((await chat.goesOn(ben, { text: 'home' })).text).toContain(
    'You have not asked anything yet.',
  );
});

test('an administrator settles what holds in a channel, and nobody else does', async () => {
  const own = openRoom(teams, { kind: 'personal', channel: teams.directory.personal(fay) });
  // Teams says at times what a channel is called.
  const { bring, activity, settled } = teams;
  const room = { kind: 'channel', channel: reef.channel } as const;
  const named = {
    ...mentioning('hello'),
    channelData: { channel: { name: 'Reef' }, team: { id: '19:t' } },
  };
  await bring(activity(fay, room, named));
  await settled();
  await own.goesOn(fay, { text: 'home' });
  const which = await own.opens(fay, 'Settings of a channel');
  expect(which.text).toContain('Reef');
  const form = (await own.submits(fay, which, { channel: reef.channel })) as Dialog;
  expect(form.title).toBe('Settings of the channel');
  expect(form.text).toContain('Nothing: switched off here');
  const values = { listens: 'off', language: 'fr', prefers: 'official', checklist: 'usual' };
  const before = own.said().length;
  expect(await own.submits(fay, form, values)).toBeUndefined();
  expect(own.said().slice(before)[0]?.text).toContain('The settings of the channel are kept.');

  const again = (await own.submits(fay, which, { channel: reef.channel })) as Dialog;
  const { content } = again.card as { readonly content: { readonly body: readonly object[] } };
  expect(content.body).toMatchObject(Object.entries(values).map(([id, value]) => ({ id, value })));
  expect(cardFaults(content)).toEqual([]);

  const told = openRoom(teams, { kind: 'personal', channel: teams.directory.personal(ana) });
  await bring(activity(ana, room, mentioning('how long is maternity leave?')));
  await settled();
  expect(told.said().at(-1)?.text).toContain('fay@office.example');
  // What an administrator was shown is of no use to anybody else.
  expect(await told.submits(ana, which, { channel: reef.channel })).toContain(
    'cannot be used here',
  );
  await told.submits(ana, form, { ...values, listens: 'mentions' });
  expect(told.said().at(-1)?.text).toContain('Only administrators');
});
