import { describe, expect, test } from 'vitest';
import type { TeamsDialog } from '../../../../adapters/teams/adaptive-card.js';
import type { TakenIn } from '../../../../adapters/teams/taken-in.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import type { Address } from '../../../../src/domain/addresses.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import { cardFaults } from '../adaptive-card-validator.js';
import { seenIn } from '../cards.js';
import {
  CHANNEL,
  GROUP,
  invoke,
  type JsonObject,
  PEOPLE,
  PERSONAL,
  SERVICE,
  TENANT,
} from './activities.js';
import { createTeams, type FakeOptions, ROOMS } from './teams.js';

const words = teamsWords('en');
const DONE = { kind: 'answer', status: 200 };
const toldInDialog = (value: string): TakenIn => ({
  kind: 'answer',
  status: 200,
  body: { task: { type: 'message', value } },
});

const actionOf = (form: string, command = '{"do":"await"}'): JsonObject => ({
  kind: 'command',
  command,
  form,
});
const dataOf = (action: JsonObject, filled: JsonObject = {}): JsonObject => ({
  desk: { language: 'en', action },
  ...filled,
});
const fetchOf = (action: JsonObject, room: Parameters<typeof invoke>[2] = 'personal'): JsonObject =>
  invoke('task/fetch', { data: { ...dataOf(action), type: 'task/fetch' } }, room);
const submit = (
  form: string,
  filled: JsonObject,
  room: Parameters<typeof invoke>[2] = 'personal',
  where: Parameters<typeof invoke>[3] = {},
): JsonObject => invoke('task/submit', { data: dataOf(actionOf(form), filled) }, room, where);

async function take(body: JsonObject, options: FakeOptions = {}) {
  const teams = await createTeams(options);
  return { answer: await teams.takeIn(body), ...teams };
}

/** The dialog that Teams is to open. */
function dialogIn(answer: TakenIn): TeamsDialog {
  const { task } = (answer as { readonly body: { readonly task: unknown } }).body;
  expect(task).toMatchObject({
    type: 'continue',
    value: { card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
  });
  const { title, card } = (
    task as { readonly value: { title: string; card: { content: unknown } } }
  ).value;
  expect(cardFaults(card.content)).toEqual([]);
  return { title, card: card.content as TeamsDialog['card'] };
}

describe('a dialog', () => {
  test('of a form asks for its fields, and nothing is kept yet', async () => {
    const { answer, received } = await take(fetchOf(actionOf('comment')));
    expect(dialogIn(answer).title).toBe(words.forms.comment.title);
    expect(received).toEqual([]);
  });

  test('of a passage shows it', async () => {
    const desk = {
      readPassage: (id: PassageId) =>
        id === 'C183/art-4-1'
          ? {
              language: 'en' as const,
              blocks: [{ kind: 'notice' as const, code: 'x', text: 'Fourteen weeks.' }],
            }
          : undefined,
    };
    const { answer } = await take(fetchOf({ kind: 'read', passage: 'C183/art-4-1' }), { desk });
    expect(seenIn(dialogIn(answer).card)).toContain('Fourteen weeks.');
    const none = await take(fetchOf({ kind: 'read', passage: 'C999/art-1' }), { desk });
    expect(none.answer).toEqual(toldInDialog(words.receive.notValid));
  });

  test('of what needs nothing filled in keeps it, and says so', async () => {
    const { answer, received } = await take(fetchOf({ kind: 'command', command: '{"do":"list"}' }));
    expect(answer).toEqual(toldInDialog(words.receive.taken));
    expect(received).toMatchObject([{ command: '{"do":"list"}' }]);
  });

  test.each([
    ['where the desk is not', fetchOf(actionOf('comment')), { rooms: [] }],
    ['for what is none of its own', invoke('task/fetch', { data: { form: 'comment' } }), {}],
    ['for a form that is not there', fetchOf(actionOf('bill')), {}],
    ['where the desk is not, to be sent', submit('comment', { text: 'x' }), { rooms: [] }],
    ['for nothing', invoke('task/submit', null), {}],
  ])('is refused in words %s', async (_, body, options) => {
    const { answer, received } = await take(body, options);
    expect(answer).toEqual(toldInDialog(words.receive.notValid));
    expect(received).toEqual([]);
  });
});

describe('what was filled in', () => {
  test('is kept with its command, once, and the dialog closes', async () => {
    const teams = await createTeams();
    const filled = { text: ' Only the baseline ' };
    for (const body of [submit('comment', filled), submit('comment', filled)])
      expect(await teams.takeIn(body)).toEqual(DONE);
    expect(teams.received).toMatchObject([
      {
        place: { channel: PERSONAL.ana },
        text: '',
        command: '{"do":"await"}',
        fields: { text: 'Only the baseline' },
        language: 'en',
      },
    ]);
    await teams.takeIn(submit('comment', { text: 'Another' }));
    await teams.takeIn(submit('comment', filled, 'personal', { replyTo: '77' }));
    expect(teams.received).toHaveLength(3);
  });

  test('and does not fit is asked again, with what is wrong and what stands there', async () => {
    const { answer, received } = await take(submit('due', { day: 'tomorrow' }));
    expect(received).toEqual([]);
    const { card } = dialogIn(answer);
    const label = words.forms.due.fields.day?.label ?? '';
    expect(seenIn(card)).toContain(words.labelled({ label, value: words.notADay }));
    expect(JSON.stringify(card)).not.toContain('tomorrow');
    const both = submit('assignee', { person: 'nobody', day: '2026-12-01' });
    const { card: again } = dialogIn((await take(both)).answer);
    expect(again.body).toContainEqual(expect.objectContaining({ id: 'day', value: '2026-12-01' }));
    const long = submit('comment', { text: 'long '.repeat(700) });
    const { card: text } = dialogIn((await take(long)).answer);
    expect(text.body).toContainEqual(
      expect.objectContaining({ id: 'text', value: 'long '.repeat(600) }),
    );
  });

  test.each([
    ['comment', { text: '  ' }, words.needed],
    ['comment', {}, words.needed],
    ['comment', { text: 7 }, words.needed],
    ['comment', { text: 'x'.repeat(3_001) }, words.tooLong({ most: 3_000 })],
    ['not-helpful', { reason: 'boring' }, words.notOffered],
    ['assignee', { person: 'teams:../x' }, words.receive.notHere],
    ['assignee', { person: '00000000-0000-4000-8000-0000000000ff' }, words.receive.notHere],
    ['share', { channel: '19:secret@thread.tacv2' }, words.notOffered],
  ])('of “%s” is checked: %j', async (form, filled, fault) => {
    const { answer, received } = await take(submit(form, filled));
    expect(received).toEqual([]);
    expect(seenIn(dialogIn(answer).card).join('\n')).toContain(fault);
  });

  test('of somebody is known by their name, as the service says it', async () => {
    const id = PEOPLE.ben.directoryId;
    const sent = {
      person: id.toUpperCase(),
      'person-name': 'The Director-General',
      day: '2026-12-01',
    };
    const { received } = await take(submit('assignee', sent, 'group'));
    expect(received[0]?.fields).toEqual({
      person: id,
      'person-name': 'Ben Mbeki',
      day: '2026-12-01',
    });
  });

  test('of somebody of the directory who is not in the conversation is known by the chat they have with the desk', async () => {
    const { ben } = PEOPLE;
    const inPersonal = ({ id }: { readonly id: string }) =>
      Promise.resolve(id === PERSONAL.ben ? ben : undefined);
    const body = submit('assignee', { person: ben.directoryId }, 'group');
    const connector = { member: inPersonal };
    const { received } = await take(body, { connector });
    expect(received[0]?.fields).toEqual({ person: ben.directoryId, 'person-name': 'Ben Mbeki' });
    const rooms = ROOMS.filter(({ channel }) => channel !== PERSONAL.ben);
    const unknown = await take(body, { connector, rooms });
    expect(unknown.received).toEqual([]);
    expect(seenIn(dialogIn(unknown.answer).card).join('\n')).toContain(words.receive.notHere);
  });

  test('of somebody whom the service does not tell of now is kept by the id', async () => {
    const connector = { member: () => Promise.reject(new Error('away')) };
    const id = PEOPLE.ben.directoryId;
    const { received } = await take(submit('assignee', { person: id }, 'group'), { connector });
    expect(received[0]?.fields).toEqual({ person: id, 'person-name': id });
  });
});

describe('where an answer is shared', () => {
  const secret: Address = {
    platform: 'teams',
    tenant: TENANT,
    service: SERVICE,
    channel: '19:secret@thread.tacv2',
    kind: 'channel',
    name: 'Restructuring',
  };
  const rooms: readonly Address[] = [
    ...ROOMS,
    secret,
    { ...secret, tenant: 'other', channel: '19:foreign@thread.tacv2', name: 'Foreign' },
    { ...secret, channel: '19:nameless@thread.v2', kind: 'group', name: '' },
  ];
  const connector = {
    member: ({ id }: { readonly id: string }) =>
      Promise.resolve(id === secret.channel ? undefined : PEOPLE.ana),
  };

  test('is chosen among the named conversations that the desk and they are in', async () => {
    const { answer } = await take(fetchOf(actionOf('share')), { rooms, connector });
    expect(dialogIn(answer).card.body).toMatchObject([
      {
        choices: [
          { title: 'Fisheries', value: CHANNEL },
          { title: 'Planning', value: GROUP },
        ],
      },
    ]);
  });

  test('is kept by its name', async () => {
    const body = submit('share', { channel: CHANNEL, 'channel-name': 'Elsewhere' });
    const { received } = await take(body, { rooms, connector });
    expect(received[0]?.fields).toEqual({ channel: CHANNEL, 'channel-name': 'Fisheries' });
  });

  test('is nowhere that they are not', async () => {
    for (const channel of [secret.channel, '19:foreign@thread.tacv2', '19:nameless@thread.v2']) {
      const { received } = await take(submit('share', { channel }), { rooms, connector });
      expect(received).toEqual([]);
    }
  });
});
