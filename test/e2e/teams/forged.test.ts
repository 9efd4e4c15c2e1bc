import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DirectoryPerson } from '../../doubles/teams/directory.js';
import { type Offered, offeredIn, textOf } from '../../doubles/teams/shown.js';
import { mentioning, openQuickDesk, pressing, type QuickDesk, type Room } from './quick-desk.js';

const CHANNEL: Room = { kind: 'channel', channel: '19:reef@thread.tacv2' };
const ELSEWHERE: Room = { kind: 'channel', channel: '19:lagoon@thread.tacv2' };

let teams: QuickDesk;
let ana: DirectoryPerson;
let ben: DirectoryPerson;
/** The button *Yes* below A1, and the thread that it stands in. */
let yes: Offered;
let below: Room;

beforeAll(async () => {
  teams = await openQuickDesk();
  const { directory, bring, activity, settled } = teams;
  [ana, ben] = [directory.person('Ana'), directory.person('Ben')];
  await bring(activity(ana, CHANNEL, mentioning('start the checklist for the Reef project')));
  // Where somebody replays, the desk is spoken to as well.
  await bring(activity(ben, ELSEWHERE, mentioning('hello')));
  await bring(activity(ben, personalOf(ben), { type: 'message', text: 'hello' }));
  await settled();
  const begin = offered('Begin');
  below = { ...CHANNEL, thread: newest().root };
  await bring(activity(ana, below, pressing(begin.data, begin.message)));
  await settled();
  yes = offered('Yes');
});
afterAll(() => teams.close());

function personalOf(person: DirectoryPerson): Room {
  return { kind: 'personal', channel: teams.directory.personal(person) };
}

function newest() {
  return teams.directory.messages(CHANNEL.channel).at(-1)!;
}

function offered(label: string): Offered {
  const all = teams.directory.messages(CHANNEL.channel).flatMap(offeredIn);
  return all.findLast((each) => each.label === label)!;
}

/** How far the checklist is, by its own message. */
function progress(): string | undefined {
  const [own] = teams.directory.messages(CHANNEL.channel);
  return /\d+ of \d+ answered/u.exec(textOf(own!))?.[0];
}

/** What stands there after something was brought. */
async function after(
  what: object,
  authorization?: string,
): Promise<{ readonly status: number; readonly said: number }> {
  const before = teams.directory.messages(CHANNEL.channel).length;
  const status = await teams.bring(what, authorization);
  await teams.settled();
  return { status, said: teams.directory.messages(CHANNEL.channel).length - before };
}

test('a press that nobody vouches for is none', async () => {
  const { activity, token } = teams;
  const press = activity(ana, below, pressing(yes.data, yes.message));
  for (const changes of [{ aud: 'another' }, { exp: 1 }, { iss: 'https://evil.example' }])
    expect(await after(press, await token(changes))).toEqual({ status: 401, said: 0 });
  const serviceurl = 'http://127.0.0.1:9/';
  expect(await after(press, await token({ serviceurl }))).toEqual({ status: 403, said: 0 });
  expect(await after({ ...press, channelId: 'webchat' })).toEqual({ status: 403, said: 0 });
  expect(await after(press, '')).toEqual({ status: 401, said: 0 });
  expect(progress()).toBe('0 of 38 answered');
});

test('a press that somebody replays elsewhere, or in another directory, changes nothing and shows nothing', async () => {
  const { activity, directory } = teams;
  const press = pressing(yes.data, yes.message);
  const rooms: readonly Room[] = [
    ELSEWHERE,
    personalOf(ben),
    { ...below, tenant: 'b4b1c2d3-0000-4000-8000-000000000002' },
  ];
  for (const room of rooms)
    expect(await after(activity(ben, room, press))).toEqual({ status: 200, said: 0 });
  expect(progress()).toBe('0 of 38 answered');
  for (const { channel } of rooms.slice(0, 2)) {
    const shown = directory.messages(channel).map(textOf).join('\n');
    expect(shown).not.toBe('');
    expect(shown).not.toContain('Reef');
  }
});

test('a press whose card was altered changes nothing', async () => {
  const { activity } = teams;
  const whole = JSON.stringify(yes.data);
  const altered = [
    whole.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/u, '00000000-0000-4000-8000-000000000000'),
    whole.replace('yes', 'perhaps'),
    whole.replace('A1', 'Z9'),
    whole.replace('command"', 'erase"'),
  ].map((text) => JSON.parse(text) as unknown);
  const more = [null, [], 'yes', { desk: { language: 'en', action: { kind: 'command' } } }];
  for (const data of [...altered.filter((each) => JSON.stringify(each) !== whole), ...more])
    expect((await after(activity(ana, below, pressing(data, yes.message)))).status).toBe(200);
  expect(progress()).toBe('0 of 38 answered');
});

test('a press that is brought ten times, and made ten times, answers once', async () => {
  const { activity, bring, settled, directory } = teams;
  const press = (): object => activity(ana, below, pressing(yes.data, yes.message));
  const same = press();
  const before = directory.messages(CHANNEL.channel).length;
  const brought = Array.from({ length: 10 }, () => [bring(same), bring(press())]);
  expect(new Set(await Promise.all(brought.flat()))).toEqual(new Set([200]));
  await settled();
  expect(progress()).toBe('1 of 38 answered');
  expect(directory.messages(CHANNEL.channel)).toHaveLength(before + 1);
  expect(textOf(newest())).toContain('A2 (2 of 38)');
  expect(teams.faults).toEqual([]);
});
