import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { Address, Addresses } from '../../src/domain/addresses.js';
import type { Letter } from '../../src/domain/letter.js';
import type { Place } from '../../src/domain/place.js';
import type { Reply } from '../../src/domain/reply.js';
import type { Scope } from '../../src/domain/scope.js';
import type { StoredMessage } from '../../src/domain/store.js';
import { forTest } from '../for-test.js';

const ANA = 'teams:ana' as PersonId;
const BEN = 'teams:ben' as PersonId;
const TEAMS = { platform: 'teams', tenant: 'T1' } as const;
const PERSONAL: Address = {
  ...TEAMS,
  channel: 'a:1',
  kind: 'personal',
  service: 'https://smba.trafficmanager.net/emea/',
  person: ANA,
};
const CHANNEL: Address = {
  ...TEAMS,
  channel: '19:fisheries@thread.tacv2',
  kind: 'channel',
  service: 'https://smba.trafficmanager.net/emea/',
  name: '‘Fisheries’\u0000 👶\n',
  team: '19:projects@thread.tacv2',
};
const GROUP: Address = {
  ...TEAMS,
  channel: '19:group@thread.v2',
  kind: 'group',
  service: 'https://smba.trafficmanager.net/amer/',
};

/** What everything that keeps addresses promises; `open` gives it empty. */
export function describeAddresses(
  name: string,
  open: () => Promise<{ readonly addresses: Addresses; readonly close: () => Promise<void> }>,
): void {
  describe(`${name}: addresses`, () => {
    const kept = async (...all: readonly Address[]): Promise<Addresses> => {
      const { addresses } = await forTest(open());
      for (const address of all) await addresses.keep(address);
      return addresses;
    };

    test('come back as they are, by their conversation alone', async () => {
      const addresses = await kept(PERSONAL, CHANNEL, GROUP);
      for (const address of [PERSONAL, CHANNEL, GROUP])
        expect(await addresses.read(address)).toEqual(address);
      const thread = { ...CHANNEL, thread: '5' };
      expect(await addresses.read(thread)).toEqual(CHANNEL);
      expect(await addresses.read({ ...CHANNEL, tenant: 'T2' })).toBeUndefined();
      expect(await addresses.read({ ...CHANNEL, platform: 'slack' })).toBeUndefined();
      expect(await addresses.read({ ...CHANNEL, channel: '19:%' })).toBeUndefined();
    });

    test('take the place of what was kept for the conversation, and the same again changes nothing', async () => {
      const addresses = await kept(CHANNEL, GROUP, CHANNEL);
      const { name: _name, ...nameless } = CHANNEL;
      const moved = { ...nameless, service: 'https://smba.trafficmanager.net/in/' };
      await addresses.keep(moved);
      expect(await addresses.read(CHANNEL)).toEqual(moved);
      expect(await addresses.shared(TEAMS)).toHaveLength(2);
    });

    test('with somebody are those of their own conversation', async () => {
      const shared = { ...GROUP, person: BEN };
      const addresses = await kept(PERSONAL, shared, { ...PERSONAL, tenant: 'T2', person: BEN });
      expect(await addresses.with(TEAMS, ANA)).toEqual(PERSONAL);
      expect(await addresses.with(TEAMS, BEN)).toBeUndefined();
      expect(await addresses.with({ ...TEAMS, platform: 'slack' }, ANA)).toBeUndefined();
    });

    test('of several people are listed by name, those of one tenant and platform', async () => {
      const first = { ...CHANNEL, channel: '19:a', name: 'Care' };
      const last = { ...CHANNEL, channel: '19:b', name: 'école' };
      const others = [
        { ...CHANNEL, tenant: 'T2' },
        { ...CHANNEL, platform: 'slack' as const },
      ];
      const addresses = await kept(last, PERSONAL, GROUP, first, ...others);
      expect(await addresses.shared(TEAMS)).toEqual([GROUP, first, last]);
    });

    test('are forgotten one by one, and twice does no harm', async () => {
      const addresses = await kept(PERSONAL, CHANNEL, { ...CHANNEL, tenant: 'T2' });
      await addresses.remove(CHANNEL);
      await addresses.remove(CHANNEL);
      expect(await addresses.read(CHANNEL)).toBeUndefined();
      expect(await addresses.shared({ ...TEAMS, tenant: 'T2' })).toHaveLength(1);
      expect(await addresses.with(TEAMS, ANA)).toEqual(PERSONAL);
    });
  });
}

const NOW = new Date('2026-11-21T09:30:00.000Z');
const HERE: Place = { ...TEAMS, channel: 'a:1' };
const THREAD: Place = { ...TEAMS, channel: '19:fisheries@thread.tacv2', thread: '5' };
const PACES = new Map([['teams', 0]] as const);

function reply(text: string): Reply {
  return { language: 'en', blocks: [{ kind: 'notice', code: 'test', text }] };
}

/** What is promised of the messages of a platform that replies were brought by. */
export function describeBrought(name: string, open: () => Promise<Data>): void {
  describe(`${name}: what a message brought`, () => {
    const empty = async () => {
      const data = await forTest(open());
      const queue = await forTest(data.openQueue());
      const send = async (...references: readonly string[]): Promise<void> => {
        for (const [at, reference] of references.entries()) {
          const { claimed } = await queue.claimLetters(1, NOW, PACES);
          const [first] = claimed;
          await queue.markSent(first!.claim, reference, NOW, at < references.length - 1);
        }
      };
      return { data, send };
    };
    const say = (
      { store }: Data,
      place: Place,
      delivery: string,
      person: PersonId,
      only?: PersonId,
    ): Promise<unknown> => {
      const kept = { at: NOW, delivery, ...(only === undefined ? {} : { only }) };
      const messages: readonly StoredMessage[] = [
        { ...kept, role: 'user', from: person, content: 'asked' },
        { ...kept, role: 'assistant', content: delivery, reply: reply(delivery) },
      ];
      const letter: Letter = {
        to: place,
        at: NOW,
        reply: reply(delivery),
        answers: delivery,
        ...(only === undefined ? {} : { only }),
      };
      return store.commit({ place, person }, { messages, letters: [letter] });
    };
    const scope = (place: Place, person: PersonId): Scope => ({ place, person });

    test('is known once it was sent, by the first of its messages', async () => {
      const { data, send } = await empty();
      await say(data, THREAD, 'd1', ANA);
      expect(await data.store.brought(scope(THREAD, ANA), 'm1')).toBeUndefined();
      await send('m1', 'm2');
      const exchange = { place: THREAD, delivery: 'd1' };
      expect(await data.store.brought(scope(THREAD, ANA), 'm1')).toEqual(exchange);
      expect(await data.store.brought(scope(THREAD, ANA), 'm2')).toBeUndefined();
    });

    test('is seen by all in its channel, and nowhere else', async () => {
      const { data, send } = await empty();
      await say(data, THREAD, 'd1', ANA);
      await send('m1');
      const { thread: _thread, ...whole } = THREAD;
      expect(await data.store.brought(scope(whole, BEN), 'm1')).toMatchObject({ delivery: 'd1' });
      for (const place of [
        HERE,
        { ...THREAD, tenant: 'T2' },
        { ...THREAD, platform: 'slack' as const },
      ])
        expect(await data.store.brought(scope(place, ANA), 'm1')).toBeUndefined();
    });

    test('to somebody alone is known to them wherever it came, and to nobody else', async () => {
      const { data, send } = await empty();
      await say(data, THREAD, 'd1', ANA, ANA);
      await send('m1');
      const exchange = { place: THREAD, delivery: 'd1' };
      expect(await data.store.brought(scope(HERE, ANA), 'm1')).toEqual(exchange);
      for (const place of [HERE, THREAD])
        expect(await data.store.brought(scope(place, BEN), 'm1')).toBeUndefined();
      const abroad = scope({ ...HERE, tenant: 'T2' }, ANA);
      expect(await data.store.brought(abroad, 'm1')).toBeUndefined();
    });

    test('is not that of another letter', async () => {
      const { data, send } = await empty();
      await say(data, HERE, 'd1', ANA);
      await say(data, HERE, 'd2', ANA);
      await send('m1');
      await send('m2');
      const found = async (reference: string): Promise<string | undefined> =>
        (await data.store.brought(scope(HERE, ANA), reference))?.delivery;
      expect([await found('m1'), await found('m2')]).toEqual(['d1', 'd2']);
    });
  });
}
