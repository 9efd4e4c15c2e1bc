import { describe, expect, test } from 'vitest';
import { TeamsFault } from '../../../../adapters/teams/connector.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import { settle } from '../../../engine/fakes.js';
import {
  activity,
  BOT,
  CHANNEL,
  GROUP,
  invoke,
  type JsonObject,
  membership,
  PEOPLE,
  personOf,
  PERSONAL,
  said,
  SERVICE,
  TEAM,
  TENANT,
} from './activities.js';
import { createTeams, ROOMS } from './teams.js';

const WELCOME = '{"do":"welcome"}';
const ADDED = { membersAdded: [{ id: BOT }] };
const REMOVED = { membersRemoved: [{ id: BOT }] };
const at = (channel: string) => ({ platform: 'teams', tenant: TENANT, channel }) as const;

describe('where the desk is added', () => {
  test('it says who it is once, and knows how to write there', async () => {
    const teams = await createTeams({ rooms: [] });
    const added = membership(ADDED, 'personal', { id: '7' });
    const installed = activity('installationUpdate', 'personal', {}, { action: 'add' });
    for (const body of [installed, added, added])
      expect(await teams.takeIn(body)).toEqual({ kind: 'kept' });
    expect(teams.received).toMatchObject([
      {
        id: `event:${PERSONAL.ana}:7`,
        place: at(PERSONAL.ana),
        actor: { id: personOf('ana') },
        command: WELCOME,
        language: 'en',
      },
    ]);
    expect(teams.addresses.all()).toEqual([
      { ...at(PERSONAL.ana), kind: 'personal', service: SERVICE, person: personOf('ana') },
    ]);
  });

  test('in a team, that is its first channel, which is called like it', async () => {
    const teams = await createTeams({ rooms: [] });
    await teams.takeIn(membership(ADDED, { channel: TEAM }));
    expect(teams.received).toMatchObject([{ place: at(TEAM), canOpenThread: true }]);
    expect(teams.received[0]?.place).not.toHaveProperty('thread');
    expect(teams.addresses.all()).toEqual([
      { ...at(TEAM), kind: 'channel', service: SERVICE, name: 'Projects', team: TEAM },
    ]);
  });

  test('by nobody that is known, it says so all the same', async () => {
    const teams = await createTeams({ rooms: [] });
    await teams.takeIn(membership({ ...ADDED, from: { id: '28:admin' } }, 'group'));
    expect(teams.received).toMatchObject([
      { place: at(GROUP), command: WELCOME, actor: { roles: [] } },
    ]);
  });

  test('others who come and go are nothing to it', async () => {
    const teams = await createTeams({ rooms: [] });
    await teams.takeIn(membership({ membersAdded: [{ id: PEOPLE.ben.id }] }, 'group'));
    await teams.takeIn(membership({ membersRemoved: [{ id: PEOPLE.ben.id }] }, 'group'));
    await teams.takeIn(membership({ membersAdded: 'all' }, 'group'));
    expect(teams.received).toEqual([]);
    expect(teams.addresses.all()).toEqual([]);
  });
});

describe('where the desk is taken out', () => {
  test('it forgets the conversation', async () => {
    const teams = await createTeams();
    await teams.takeIn(membership(REMOVED, 'group'));
    await teams.takeIn(activity('installationUpdate', 'personal', {}, { action: 'remove' }));
    expect(teams.received).toEqual([]);
    expect(teams.addresses.all().map(({ channel }) => channel)).toEqual([PERSONAL.ben, CHANNEL]);
  });

  test('of a team, it forgets every channel of that team', async () => {
    const [personal, , group, channel] = ROOMS;
    const others = [
      { ...channel!, channel: TEAM, name: 'Projects' },
      { ...channel!, channel: '19:other@thread.tacv2', team: '19:else@thread.tacv2' },
      { ...channel!, tenant: 'other' },
    ];
    const teams = await createTeams({ rooms: [personal!, group!, channel!, ...others] });
    await teams.takeIn(membership(REMOVED, { channel: TEAM }));
    const left = teams.addresses.all().map((address) => `${address.tenant} ${address.channel}`);
    expect(left).toEqual([
      `${TENANT} ${PERSONAL.ana}`,
      `${TENANT} ${GROUP}`,
      `${TENANT} 19:other@thread.tacv2`,
      `other ${CHANNEL}`,
    ]);
  });
});

describe('a channel of a team', () => {
  const event = (eventType: string, name = 'New'): JsonObject => {
    const channel = { id: '19:new@thread.tacv2', name };
    const channelData = { eventType, tenant: { id: TENANT }, team: { id: TEAM }, channel };
    return membership({ channelData }, { channel: TEAM });
  };

  test('that is made, renamed and deleted is known meanwhile, by its name', async () => {
    const teams = await createTeams({ rooms: [] });
    await teams.takeIn(event('channelCreated'));
    await teams.takeIn(event('channelRenamed', 'Newer'));
    expect(teams.addresses.all()).toEqual([
      {
        ...at('19:new@thread.tacv2'),
        kind: 'channel',
        service: SERVICE,
        name: 'Newer',
        team: TEAM,
      },
    ]);
    await teams.takeIn(event('channelDeleted'));
    expect(teams.addresses.all()).toEqual([]);
    expect(teams.received).toEqual([]);
  });
});

describe('every message', () => {
  test('keeps how its conversation is reached; its name stays where none is said', async () => {
    const teams = await createTeams({ rooms: [ROOMS[3]!] });
    const service = 'https://smba.trafficmanager.net/amer/';
    await teams.takeIn(said('<at>Gender Desk</at> hello', {}, {}, { serviceUrl: service }));
    await teams.takeIn(said('hello', 'personal', { who: 'ben' }));
    expect(teams.addresses.all()).toEqual([{ ...ROOMS[3], service }, ROOMS[1]]);
  });

  test('that is nothing to the desk keeps nothing', async () => {
    const teams = await createTeams({ rooms: [] });
    await teams.takeIn(said('hello', 'group'));
    expect(teams.addresses.all()).toEqual([]);
  });
});

describe('people', () => {
  test('are asked for once, by the object id of the directory', async () => {
    const teams = await createTeams();
    await Promise.all(['one', 'two', 'three'].map((text) => teams.takeIn(said(text))));
    const of = { tenant: TENANT, service: SERVICE, id: PERSONAL.ana };
    const asked = teams.called.filter(([method]) => method === 'member');
    expect(asked).toEqual([['member', { of, directoryId: PEOPLE.ana.directoryId }]]);
  });

  test('have the name of the activity and no more rights for it while the service is away', async () => {
    const connector = { member: () => Promise.reject(new TeamsFault(503, undefined)) };
    const teams = await createTeams({ connector });
    await teams.takeIn(said('hello'));
    expect(teams.received[0]?.actor).toEqual({
      id: personOf('ana'),
      name: 'Ana Ruiz',
      roles: ['staff', 'project-member'],
    });
    expect(teams.faults).toHaveLength(1);
  });

  test('are not waited for longer than a second', async () => {
    const connector = { member: () => new Promise<undefined>(() => undefined) };
    const teams = await createTeams({ connector });
    const taken = teams.takeIn(said('hello'));
    await settle();
    await teams.clock.pass(999);
    expect(teams.received).toEqual([]);
    await teams.clock.pass(1);
    expect(await taken).toEqual({ kind: 'kept' });
    expect(teams.received).toHaveLength(1);
  });

  test('of another directory have no address that this one vouches for', async () => {
    const guest = { ...PEOPLE.ana, tenant: 'other' };
    const teams = await createTeams({ connector: { member: () => Promise.resolve(guest) } });
    await teams.takeIn(said('hello'));
    expect(teams.received[0]?.actor.roles).toEqual(['staff', 'project-member']);
  });

  test('are known by the same id however Teams writes it', async () => {
    const from = { id: '29:ana', aadObjectId: PEOPLE.ana.directoryId.toUpperCase(), name: 'Ana' };
    const teams = await createTeams();
    await teams.takeIn(said('hello', 'personal', {}, { from }));
    expect(teams.received[0]?.actor.id).toBe(personOf('ana'));
  });
});

describe('the message extension', () => {
  const queryOf = (value: JsonObject): JsonObject =>
    invoke('composeExtension/query', { commandId: 'ask', ...value }, 'group');

  test.each<readonly [JsonObject, object]>([
    [
      { parameters: [{ name: 'question', value: ' leave ' }], queryOptions: { skip: 5, count: 3 } },
      { text: 'leave', language: 'en', skip: 5, count: 3 },
    ],
    [
      { parameters: [{ name: 'initialRun', value: 'true' }] },
      { text: '', language: 'en', skip: 0, count: 10 },
    ],
    [{}, { text: '', language: 'en', skip: 0, count: 10 }],
    [
      { parameters: [{ name: 'question', value: 7 }], queryOptions: { skip: -1, count: 1e9 } },
      { text: '', language: 'en', skip: 0, count: 10 },
    ],
  ])('answers %j at once, wherever it is asked, and keeps nothing', async (value, query) => {
    const teams = await createTeams({ rooms: [] });
    const answer = await teams.takeIn(queryOf(value));
    expect(answer).toEqual({ kind: 'answer', status: 200, body: { composeExtension: query } });
    expect(teams.received).toEqual([]);
    expect(teams.addresses.all()).toEqual([]);
  });

  const check = invoke('composeExtension/fetchTask', { commandId: 'check' }, 'group', { id: '3' });
  const told = (value: string): object => ({
    kind: 'answer',
    status: 200,
    body: { task: { type: 'message', value } },
  });
  const { receive, noText } = teamsWords('en');

  test('checks a message as a question in the personal chat, and says so', async () => {
    const teams = await createTeams();
    for (const body of [check, check])
      expect(await teams.takeIn(body)).toEqual(told(receive.checking));
    expect(teams.received).toMatchObject([
      {
        id: `check:${GROUP}:3`,
        place: at(PERSONAL.ana),
        actor: { id: personOf('ana') },
        text: 'words of a message',
        isQuestion: true,
      },
    ]);
  });

  test('begins the personal chat where there is none', async () => {
    const teams = await createTeams({ rooms: [] });
    expect(await teams.takeIn(check)).toEqual(told(receive.checking));
    expect(teams.received).toMatchObject([{ place: at('a:1-new') }]);
    expect(teams.addresses.all()).toEqual([
      { ...at('a:1-new'), kind: 'personal', service: SERVICE, person: personOf('ana') },
    ]);
  });

  test('says where it may not write to them, and keeps nothing', async () => {
    const openPersonal = () => Promise.reject(new TeamsFault(403, 'ForbiddenOperationException'));
    const teams = await createTeams({ rooms: [], connector: { openPersonal } });
    expect(await teams.takeIn(check)).toEqual(told(receive.notAdded));
    expect(teams.received).toEqual([]);
    expect(teams.faults).toEqual([]);
  });

  test('says of a message without words that there are none', async () => {
    const extension = { answerQuery: () => Promise.resolve({}), checkMessage: () => '' };
    const teams = await createTeams({ extension });
    expect(await teams.takeIn(check)).toEqual(told(noText));
    expect(teams.received).toEqual([]);
  });
});

test('a file that was taken or declined is handed on, with who and where Teams says it is', async () => {
  const teams = await createTeams();
  const value = { type: 'fileUpload', action: 'accept', context: { a: 1 }, uploadInfo: {} };
  const body = invoke('fileConsent/invoke', value, 'personal', { id: '3', replyTo: '9' });
  expect(await teams.takeIn(body)).toEqual({ kind: 'answer', status: 200 });
  expect(teams.consents).toEqual([
    {
      id: '3',
      conversation: { tenant: TENANT, service: SERVICE, id: PERSONAL.ana },
      person: personOf('ana'),
      replyTo: '9',
      language: 'en',
      value,
    },
  ]);
});
