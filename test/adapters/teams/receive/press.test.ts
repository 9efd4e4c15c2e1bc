import { describe, expect, test } from 'vitest';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import { createTakeIn } from '../../../../adapters/teams/receive.js';
import type { TakenIn } from '../../../../adapters/teams/taken-in.js';
import {
  CHANNEL,
  GROUP,
  invoke,
  type JsonObject,
  personOf,
  PERSONAL,
  pressed,
  TENANT,
} from './activities.js';
import { createTeams, type FakeOptions, ROOMS } from './teams.js';

const words = teamsWords('en').receive;
const told = (value: string): TakenIn => ({
  kind: 'answer',
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});
const ONCE = { kind: 'command', command: '{"do":"answer"}', once: true };
const AGAIN = { kind: 'command', command: '{"do":"list"}' };

async function pressOf(body: JsonObject, options: FakeOptions = {}) {
  const teams = await createTeams(options);
  return { answer: await teams.takeIn(body), ...teams };
}

describe('a press', () => {
  test('is kept with its command before it is answered, in words, as Teams wants it', async () => {
    const { answer, received } = await pressOf(pressed(AGAIN, 'personal', { id: 'f:1' }));
    expect(answer).toEqual(told(words.taken));
    expect(received).toMatchObject([
      {
        id: `press:${PERSONAL.ana}:f:1`,
        place: { platform: 'teams', tenant: TENANT, channel: PERSONAL.ana },
        actor: { id: personOf('ana'), name: 'Ana Ruiz' },
        text: '',
        command: AGAIN.command,
        language: 'en',
      },
    ]);
  });

  test('of a question asks it of the texts', async () => {
    const { received } = await pressOf(pressed({ kind: 'ask', question: 'And in Peru?' }));
    expect(received).toMatchObject([{ text: 'And in Peru?', isQuestion: true }]);
  });

  test('of a passage, where no dialog opens, asks for it by its name', async () => {
    const desk = {
      readPassage: (id: string) =>
        id === 'C183/art-4-1'
          ? {
              language: 'en' as const,
              blocks: [{ kind: 'heading' as const, text: 'C183, Art. 4(1)' }],
            }
          : undefined,
    };
    const read = await pressOf(pressed({ kind: 'read', passage: 'C183/art-4-1' }), { desk });
    expect(read.received).toMatchObject([{ text: 'C183, Art. 4(1)', isQuestion: true }]);
    const none = await pressOf(pressed({ kind: 'read', passage: 'C999/art-1' }), { desk });
    expect(none.received).toEqual([]);
    expect(none.answer).toEqual(told(words.notValid));
  });

  test('of a menu is that of what was chosen in it', async () => {
    const data = { desk: { language: 'fr', menu: 'menu-2' }, 'menu-2': `once:${ONCE.command}` };
    const value = { action: { type: 'Action.Execute', verb: 'choose', data }, trigger: 'manual' };
    const { received, answer } = await pressOf(invoke('adaptiveCard/action', value));
    expect(received).toMatchObject([{ command: ONCE.command, language: 'fr' }]);
    expect(answer).toEqual(told(teamsWords('fr').receive.taken));
  });

  test('of a menu in which nothing was chosen asks to choose', async () => {
    const data = { desk: { language: 'fr', menu: 'menu-2' } };
    for (const chosen of [{}, { 'menu-2': '' }]) {
      const action = { type: 'Action.Execute', verb: 'choose', data: { ...data, ...chosen } };
      const { received, answer } = await pressOf(invoke('adaptiveCard/action', { action }));
      expect(received).toEqual([]);
      expect(answer).toEqual(told(teamsWords('fr').notOffered));
    }
  });

  test('in a thread is one there, by the name of its slot', async () => {
    const slots = { '5': 'assessment/1' };
    const { received } = await pressOf(pressed(AGAIN, { thread: '5' }), { slots });
    expect(received).toMatchObject([
      { place: { channel: CHANNEL, thread: 'assessment/1' }, canOpenThread: true },
    ]);
  });

  test('of what changes something once is one, however often it is made', async () => {
    const teams = await createTeams();
    const clicks = Array.from({ length: 10 }, () => teams.takeIn(pressed(ONCE)));
    expect(await Promise.all(clicks)).toEqual(clicks.map(() => told(words.taken)));
    expect(teams.received).toHaveLength(1);
  });

  test('of the same in another message, by somebody else or of another choice is another', async () => {
    const teams = await createTeams();
    await teams.takeIn(pressed(ONCE, 'group', { replyTo: '1' }));
    await teams.takeIn(pressed(ONCE, 'group', { replyTo: '2' }));
    await teams.takeIn(pressed(ONCE, 'group', { replyTo: '1', who: 'ben' }));
    await teams.takeIn(pressed({ ...ONCE, command: '{}' }, 'group', { replyTo: '1' }));
    expect(teams.received).toHaveLength(4);
  });

  test('of what may be done again is done again, each press once', async () => {
    const teams = await createTeams();
    const first = pressed(AGAIN);
    for (const each of [first, first, pressed(AGAIN)]) await teams.takeIn(each);
    expect(teams.received).toHaveLength(2);
  });

  test('that could not be kept is none', async () => {
    const desk = { receive: () => Promise.reject(new Error('no database')) };
    const { answer, faults } = await pressOf(pressed(ONCE), { desk });
    expect(answer).toEqual({ kind: 'failed' });
    expect(faults).toHaveLength(1);
  });
});

describe('a press is refused in words, and nothing comes of it,', () => {
  const refused: Readonly<Record<string, readonly [JsonObject, FakeOptions]>> = {
    'where the desk is not': [pressed(ONCE), { rooms: [] }],
    'in a channel that is not the one of the card': [
      pressed(ONCE, { channel: '19:other@thread.tacv2' }),
      {},
    ],
    'in the conversation of somebody else': [
      {
        ...pressed(ONCE, 'personal', { who: 'ben' }),
        conversation: { id: PERSONAL.ana, conversationType: 'personal', tenantId: TENANT },
      },
      {},
    ],
    'in a conversation of another kind': [
      {
        ...pressed(ONCE),
        conversation: { id: GROUP, conversationType: 'personal', tenantId: TENANT },
      },
      {},
    ],
    'in the same conversation of another directory': [
      {
        ...pressed(ONCE),
        conversation: { id: PERSONAL.ana, conversationType: 'personal', tenantId: 'other' },
      },
      {},
    ],
    'of a card of others': [invoke('adaptiveCard/action', { action: { data: { a: 1 } } }), {}],
    'of a card of an old version': [pressed({ kind: 'buy' }), {}],
    'without anything': [invoke('adaptiveCard/action', null), {}],
  };
  test.each(Object.entries(refused))('%s', async (_, [body, options]) => {
    const { answer, received } = await pressOf(body, options);
    expect(answer).toEqual(told(words.notValid));
    expect(received).toEqual([]);
  });

  test('in the language of whoever pressed', async () => {
    const body = { ...invoke('adaptiveCard/action', null), locale: 'es-PE' };
    expect((await pressOf(body)).answer).toEqual(told(teamsWords('es').receive.notValid));
  });
});

test('who pressed, and where, is never read from what the card carries', async () => {
  const claims = {
    actor: { id: personOf('ben') },
    person: personOf('ben'),
    tenant: 'other',
    place: { tenant: 'other', channel: GROUP },
    conversation: GROUP,
  };
  const data = { desk: { language: 'en', action: { ...AGAIN, ...claims } }, ...claims };
  const { received } = await pressOf(invoke('adaptiveCard/action', { action: { data } }));
  const [message] = received;
  expect(message).toMatchObject({
    actor: { id: personOf('ana') },
    place: { tenant: TENANT, channel: PERSONAL.ana },
  });
  expect(JSON.stringify(message)).not.toContain('other');
  expect(JSON.stringify(message)).not.toContain(personOf('ben'));
});

describe('a press of what was answered to somebody alone', () => {
  const asked = { platform: 'teams', tenant: TENANT, channel: CHANNEL, thread: '5' } as const;
  const brought = { '9': { place: asked, delivery: 'message:1' } };

  test('is done where it was asked, and seen by them alone', async () => {
    const body = pressed(AGAIN, 'personal', { replyTo: '9' });
    const { received } = await pressOf(body, { brought });
    expect(received).toMatchObject([{ place: asked, isPrivate: true }]);
    expect(received[0]?.id).toMatch(new RegExp(`^press:${PERSONAL.ana}:`, 'u'));
  });

  test('is asked about for whoever pressed alone', async () => {
    const teams = await createTeams({ rooms: ROOMS });
    const seen: unknown[] = [];
    const takeIn = createTakeIn({
      ...teams.context,
      brought: (...asking) => {
        seen.push(asking);
        return Promise.resolve(undefined);
      },
    });
    await takeIn(pressed(AGAIN, 'personal', { who: 'ben', replyTo: '9' }));
    const place = { platform: 'teams', tenant: TENANT, channel: PERSONAL.ben };
    expect(seen).toEqual([[{ place, person: personOf('ben') }, '9']]);
  });
});

describe('an invoke', () => {
  test('of a kind that the desk does not know is said to be so', async () => {
    for (const name of ['config/fetch', 'toString', '__proto__', ''])
      expect((await pressOf(invoke(name, {}))).answer).toEqual({ kind: 'answer', status: 501 });
  });

  test('to sign in is nothing to it', async () => {
    const { answer, received } = await pressOf(invoke('signin/verifyState', { state: '1' }));
    expect(answer).toEqual({ kind: 'answer', status: 200 });
    expect(received).toEqual([]);
  });

  test('of nobody is refused', async () => {
    const body = { ...pressed(ONCE), from: { id: '29:x', name: 'X' } };
    const { answer, received } = await pressOf(body);
    expect(answer).toEqual({ kind: 'answer', status: 403 });
    expect(received).toEqual([]);
  });
});
