import { beforeAll, describe, expect, test } from 'vitest';
import { openBundledDesk } from '../bundled-desk.js';
import { type Data, openData } from '../../adapters/store/open-data.js';
import { apologize, runTurn, type TurnContext } from '../../src/conversation/run-turn.js';
import type { Checklist, ChecklistId } from '../../src/domain/checklist.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { Letter } from '../../src/domain/letter.js';
import { toOwnCommand } from '../../src/domain/own-command.js';
import type { Place } from '../../src/domain/place.js';
import type { Queue } from '../../src/domain/queue.js';
import { scopeOf } from '../../src/domain/scope.js';
import type { ChannelSettings, PersonSettings } from '../../src/domain/settings.js';
import type { Desk } from '../../src/main.js';
import { stringsFor } from '../../src/strings/strings.js';
import { createTurns, NOW, person } from '../turns.js';
import { textOf } from './checklist/talk.js';
import { forTest } from '../for-test.js';

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const OTHER: Place = { ...CHANNEL, channel: 'C2' };
/** Where an administrator is alone with the desk. */
const OFFICE: Place = { ...CHANNEL, channel: 'D9' };
const ANA = person('Ana');
const RUTH = person('Ruth', 'administrator');
const SURE = 'How many weeks of maternity leave does C183 give?';
const CHATTER = 'Who is coming to the meeting on Friday?';
/** What the form gives when nothing was changed in it. */
const FILLED = { listens: 'mentions', language: 'usual', prefers: 'usual', checklist: 'usual' };

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});

interface Room {
  readonly data: Data;
  readonly queue: Queue;
  readonly context: TurnContext;
  /** Somebody says something, and everything that is sent by then is taken. */
  readonly say: (message: Partial<IncomingMessage>) => Promise<readonly Letter[]>;
  readonly choose: (settings: ChannelSettings, person?: PersonSettings) => Promise<void>;
}

async function openRoom(changed: Partial<TurnContext> = {}): Promise<Room> {
  const data = await forTest(openData({ file: ':memory:' }));
  const queue = await forTest(data.openQueue());
  const context = { ...createTurns(desk, { store: data.store }).context, ...changed };
  let count = 0;
  const say = async (message: Partial<IncomingMessage>): Promise<readonly Letter[]> => {
    const whole = { id: `m${++count}`, place: CHANNEL, actor: ANA, text: '', ...message };
    await queue.receive(whole, NOW);
    const [delivery] = (await queue.claimDeliveries(1, NOW)).claimed;
    await runTurn(whole, context, delivery!.claim);
    expect(await queue.stateOf(whole.place, whole.id)).toBe('done');
    const { claimed } = await queue.claimLetters(9, NOW, new Map([['slack', 0]]));
    for (const { claim } of claimed) await queue.markSent(claim, 'sent', NOW);
    return claimed.map(({ outgoing }) => outgoing.letter);
  };
  const choose: Room['choose'] = async (settings, chosen = {}) => {
    await data.store.commit(scopeOf({ place: CHANNEL, actor: ANA }), {
      settings: [
        { of: 'channel', channel: CHANNEL.channel, settings, at: NOW },
        { of: 'person', settings: chosen, at: NOW },
      ],
    });
  };
  return { data, queue, context, say, choose };
}

function only(letters: readonly Letter[]): Letter {
  expect(letters).toHaveLength(1);
  return letters[0]!;
}

describe('the language of a channel', () => {
  test('is used for what does not tell its own', async () => {
    const { say, choose } = await openRoom();
    await choose({ language: 'es' });
    expect(only(await say({ text: 'C183 art 4(1)' })).reply.language).toBe('es');
    expect(only(await say({ text: 'C183 art 4(1)', place: OTHER })).reply.language).toBe('en');
  });

  test('leaves a message in another language its own', async () => {
    const { say, choose } = await openRoom();
    await choose({ language: 'es' });
    const text = 'Combien de semaines dure le congé de maternité ?';
    expect(only(await say({ text })).reply.language).toBe('fr');
  });

  test('comes before that of a person where all read it, and after it in private', async () => {
    const { say, choose } = await openRoom();
    await choose({ language: 'es' }, { language: 'fr' });
    const text = 'C183 art 4(1)';
    expect(only(await say({ text })).reply.language).toBe('es');
    expect(only(await say({ text, isPrivate: true })).reply.language).toBe('fr');
    expect(only(await say({ text, place: OTHER })).reply.language).toBe('fr');
  });

  test('is that of what is not a question, too', async () => {
    const { say, choose } = await openRoom();
    await choose({ language: 'es' });
    const letter = only(await say({ command: '{"do":"pause"}' }));
    expect(textOf(letter.reply)).toBe(stringsFor('es').assessment.noneOpen);
  });
});

describe('a desk that is switched off in a channel', () => {
  test('says so to whoever speaks to it alone, and who can switch it on', async () => {
    const administrators = ['slack:U9', 'ruth@ilo.org', 'group:gender-desk'];
    const { data, say, choose } = await openRoom({ administrators });
    await choose({ listens: 'off' });
    const letter = only(await say({ text: SURE, answerVia: 'https://hooks.slack.com/x' }));
    expect(letter).toMatchObject({ only: ANA.id, via: 'https://hooks.slack.com/x' });
    expect(textOf(letter.reply)).toBe(
      stringsFor('en').settings.offBy({ administrators: 'ruth@ilo.org or gender-desk' }),
    );
    const others = scopeOf({ place: CHANNEL, actor: RUTH });
    expect(await data.store.latest(others, 9)).toEqual([]);
    expect(textOf(only(await say({ text: SURE, place: OTHER })).reply)).toContain('14 weeks');
  });

  test('says it in the language of the message, and without names where none can be read', async () => {
    const { say, choose } = await openRoom({ administrators: ['slack:U9'] });
    await choose({ listens: 'off' });
    const text = 'Combien de semaines dure le congé de maternité ?';
    const { reply } = only(await say({ text }));
    expect(textOf(reply)).toBe(stringsFor('fr').settings.off);
  });

  test('begins no checklist, and hears no aside', async () => {
    const { data, say, choose } = await openRoom();
    await choose({ listens: 'off' });
    await say({ text: 'start the checklist for Fisheries' });
    expect(await data.store.assessments(scopeOf({ place: CHANNEL, actor: ANA }))).toEqual([]);
    expect(await say({ text: SURE, isAside: true, isPrivate: true })).toEqual([]);
  });
});

describe('what was not said to the desk', () => {
  const aside = { isAside: true, isPrivate: true } as const;

  test('is answered to whoever asked alone, where the channel wants that and the desk is sure', async () => {
    const { data, say, choose } = await openRoom();
    await choose({ listens: 'suggests' });
    const letter = only(await say({ text: SURE, ...aside }));
    expect(letter.only).toBe(ANA.id);
    expect(textOf(letter.reply)).toContain('14 weeks');
    expect(await data.store.latest(scopeOf({ place: CHANNEL, actor: RUTH }), 9)).toEqual([]);
  });

  test.each<[what: string, text: string, settings: ChannelSettings]>([
    ['the channel does not want it', SURE, {}],
    ['it only sounds alike', CHATTER, { listens: 'suggests' }],
    ['nobody asks', 'C183 gives 14 weeks of maternity leave', { listens: 'suggests' }],
    ['it would begin a checklist', 'start the checklist for Fish', { listens: 'suggests' }],
  ])('is neither answered nor kept when %s', async (_what, text, settings) => {
    const { data, say, choose } = await openRoom();
    await choose(settings);
    expect(await say({ text, ...aside })).toEqual([]);
    const scope = scopeOf({ place: CHANNEL, actor: ANA });
    expect(await data.store.latest(scope, 9)).toEqual([]);
    expect(await data.store.assessments(scope)).toEqual([]);
  });

  test('gets no apology either', async () => {
    const { queue, context, choose } = await openRoom();
    await choose({ listens: 'suggests' });
    const message = { id: 'a', place: CHANNEL, actor: ANA, text: SURE, ...aside };
    await queue.receive(message, NOW);
    const [delivery] = (await queue.claimDeliveries(1, NOW)).claimed;
    await apologize(message, context, delivery!.claim);
    expect((await queue.backlog()).outbox.count).toBe(0);
    expect(await queue.stateOf(CHANNEL, 'a')).toBe('failed');
  });
});

describe('the settings of a channel', () => {
  const command = toOwnCommand({ set: 'channel', channel: CHANNEL.channel });
  const holding = async ({ data }: Room): Promise<ChannelSettings> =>
    (await data.store.settings(scopeOf({ place: CHANNEL, actor: ANA }))).channel;

  test('are changed by an administrator, from anywhere', async () => {
    const room = await openRoom();
    const fields = { ...FILLED, listens: 'suggests', language: 'fr', prefers: 'official' };
    const letter = only(await room.say({ place: OFFICE, actor: RUTH, command, fields }));
    expect(letter.to).toEqual(OFFICE);
    expect(textOf(letter.reply)).toBe(stringsFor('en').settings.kept);
    expect(await holding(room)).toEqual({
      listens: 'suggests',
      language: 'fr',
      prefers: 'official',
    });
    await room.say({ place: OFFICE, actor: RUTH, command, fields: FILLED });
    expect(await holding(room)).toEqual({ listens: 'mentions' });
    const [line] = await room.data.upkeep.audit({ count: 1 });
    expect(line).toMatchObject({ deed: 'settings-changed', person: RUTH.id, place: CHANNEL });
  });

  test('can be switched on again where the desk is off', async () => {
    const room = await openRoom();
    await room.choose({ listens: 'off' });
    await room.say({ actor: RUTH, command, fields: FILLED });
    expect(textOf(only(await room.say({ text: SURE })).reply)).toContain('14 weeks');
  });

  test('are not for anybody else to change', async () => {
    const room = await openRoom();
    const letter = only(await room.say({ command, fields: { ...FILLED, listens: 'off' } }));
    expect(textOf(letter.reply)).toBe(stringsFor('en').settings.notAdministrator);
    expect(await holding(room)).toEqual({});
    expect(await room.data.upkeep.audit({ count: 9 })).toEqual([]);
  });

  test.each<[what: string, fields: Record<string, string> | undefined]>([
    ['no fields', undefined],
    ['a field that is missing', { listens: 'off' }],
    ['a value that is none', { ...FILLED, listens: 'loudly' }],
    ['a checklist that is none', { ...FILLED, checklist: 'kitchen' }],
  ])('stay as they were for %s', async (_what, fields) => {
    const room = await openRoom();
    const letter = only(await room.say({ actor: RUTH, command, ...(fields && { fields }) }));
    expect(textOf(letter.reply)).toBe(stringsFor('en').settings.unknown);
    expect(await holding(room)).toEqual({});
  });

  test('say which checklist is begun there', async () => {
    const bundled = [...desk.knowledge.checklists.values()][0]!;
    const short: Checklist = { ...bundled, id: 'z-short' as ChecklistId };
    const checklists = new Map([...desk.knowledge.checklists, [short.id, short]]);
    const knowledge = { ...desk.knowledge, checklists };
    const { data, context } = await openRoom();
    const turns = createTurns({ ...desk, knowledge }, { store: data.store });
    const ask = { actor: ANA, text: 'start the checklist for Fisheries' };
    await runTurn({ id: '1', place: OTHER, ...ask }, { ...context, ...turns.context });
    const settings = { of: 'channel', channel: 'C1', settings: { checklist: short.id } } as const;
    const scope = scopeOf({ place: CHANNEL, actor: ANA });
    await data.store.commit(scope, { settings: [{ ...settings, at: NOW }] });
    await runTurn({ id: '2', place: CHANNEL, ...ask }, turns.context);
    const checklistIn = async (place: Place): Promise<string | undefined> => {
      const [known] = await data.store.assessments({ ...scope, place });
      return (await turns.checklists.open({ ...scope, place }, known!.id))?.checklist.id;
    };
    expect([await checklistIn(OTHER), await checklistIn(CHANNEL)]).toEqual([bundled.id, short.id]);
  });
});

describe('the language of a person', () => {
  test.each(LANGUAGES)('is chosen, and said so in it: %s', async (language) => {
    const { say } = await openRoom();
    const command = toOwnCommand({ set: 'language', language });
    const { settings: words } = stringsFor(language);
    const letter = only(await say({ place: OFFICE, command }));
    expect(textOf(letter.reply)).toBe(words.languageKept({ language: words.language[language] }));
    expect(only(await say({ text: 'C183 art 4(1)' })).reply.language).toBe(language);
  });

  test('is given up again, with a form as well', async () => {
    const { data, say } = await openRoom();
    const command = toOwnCommand({ set: 'language' });
    await say({ place: OFFICE, command, fields: { language: 'es' } });
    const scope = scopeOf({ place: CHANNEL, actor: ANA });
    expect((await data.store.settings(scope)).person).toEqual({ language: 'es' });
    const letter = only(await say({ place: OFFICE, command, fields: { language: 'usual' } }));
    expect(textOf(letter.reply)).toBe(stringsFor('es').settings.languageDropped);
    expect((await data.store.settings(scope)).person).toEqual({});
  });
});

test('whoever asks to be erased is, and is told; nothing of that is kept', async () => {
  const { data, say } = await openRoom();
  const scope = scopeOf({ place: CHANNEL, actor: ANA });
  await say({ text: SURE });
  await say({ text: 'start the checklist for Fisheries' });
  await say({ text: SURE, actor: RUTH });
  const command = toOwnCommand({ do: 'erase-mine' });
  const letter = only(await say({ place: { ...CHANNEL, channel: 'D1' }, command }));
  expect(textOf(letter.reply)).toBe(stringsFor('en').settings.erased);
  expect(await data.store.ownExchanges(scope, 9)).toEqual([]);
  expect(await data.store.ownAssessments(scope)).toEqual([]);
  expect(await data.store.ownExchanges(scopeOf({ place: CHANNEL, actor: RUTH }), 9)).toHaveLength(
    1,
  );
  const [known] = await data.store.assessments(scope);
  const [first] = await data.store.events(scope, known!.id);
  expect(first?.by.name).toBe(stringsFor('en').upkeep.erased.person);
});
