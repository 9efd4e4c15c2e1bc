import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentEvent, AssessmentId, EventId } from '../../src/domain/assessment.js';
import type { ChecklistId, ItemId } from '../../src/domain/checklist.js';
import type { Place } from '../../src/domain/place.js';
import type { Scope } from '../../src/domain/scope.js';
import type { SettingsChange } from '../../src/domain/settings.js';
import type { StoredMessage } from '../../src/domain/store.js';
import { forTest } from '../for-test.js';
import { reply } from '../adapters/blocks.js';

const AT = new Date('2026-11-21T09:30:00.000Z');
const TEAM: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const ELSEWHERE: Place = { ...TEAM, channel: 'C2', thread: '1.2' };
const ANA = 'slack:U1' as PersonId;
const BEN = 'slack:U2' as PersonId;
const CLEO = 'slack:U3' as PersonId;
/** Where Ana alone is. */
const OWN: Place = { ...TEAM, channel: 'D1' };
const ID = 'fisheries' as AssessmentId;
const WORDS = () => ({ person: 'a former colleague', text: '[removed]' });

function at(place: Place, person = ANA): Scope {
  return { place, person };
}

function exchange(delivery: string, from: PersonId, only?: PersonId): readonly StoredMessage[] {
  const kept = { at: AT, delivery, ...(only === undefined ? {} : { only }) };
  return [
    { ...kept, role: 'user', from, content: `asked ${delivery} “congé” 👶` },
    { ...kept, role: 'assistant', content: 'said', reply: reply(`answered ${delivery}`) },
  ];
}

function done(number: number, by: PersonId): Omit<AssessmentEvent, 'kind'> {
  const id = `d${number}/0` as EventId;
  return { id, by: { id: by, name: by }, at: AT.toISOString(), from: TEAM };
}

const OPENED: AssessmentEvent = {
  ...done(0, ANA),
  kind: 'opened',
  checklist: 'kitchen' as ChecklistId,
  version: 1,
  project: 'Fisheries',
  language: 'en',
};
const GIVEN: AssessmentEvent = {
  ...done(1, ANA),
  kind: 'assigned',
  item: 'A1' as ItemId,
  to: { id: BEN, name: 'Ben' },
};
const REMINDED: AssessmentEvent = {
  ...done(2, 'desk' as PersonId),
  kind: 'reminded',
  item: 'A1' as ItemId,
  date: '2026-11-23',
};

/** What a store promises of what is somebody's own, wherever it is, and of settings; `open` gives an empty one. */
export function describeOwnStore(name: string, open: () => Promise<Data>): void {
  describe(`${name}: what is somebody's own`, () => {
    const empty = (): Promise<Data> => forTest(open());

    test('assessments are found by whoever did or was given something, and by nobody else', async () => {
      const { store } = await empty();
      const log = { assessment: ID, isOpen: true };
      await store.commit(at(TEAM), { logs: [{ ...log, after: 0, events: [OPENED] }] });
      const own = async (person: PersonId, place = ELSEWHERE): Promise<readonly string[]> =>
        (await store.ownAssessments(at(place, person))).map(({ id }) => id);
      expect([await own(ANA), await own(BEN)]).toEqual([[ID], []]);
      await store.commit(at(TEAM), { logs: [{ ...log, after: 1, events: [GIVEN, REMINDED] }] });
      expect([await own(ANA), await own(BEN), await own(CLEO)]).toEqual([[ID], [ID], []]);
      expect(await own('desk' as PersonId)).toEqual([]);
      expect(await own(BEN, { ...ELSEWHERE, tenant: 'T2' })).toEqual([]);
      expect(await own(BEN, { ...ELSEWHERE, platform: 'teams' })).toEqual([]);
    });

    test('what was overtaken gives nobody anything', async () => {
      const { store } = await empty();
      const log = { assessment: ID, isOpen: true };
      await store.commit(at(TEAM), { logs: [{ ...log, after: 0, events: [OPENED] }] });
      await store.commit(at(TEAM), { logs: [{ ...log, after: 0, events: [OPENED, GIVEN] }] });
      expect(await store.ownAssessments(at(TEAM, BEN))).toEqual([]);
    });

    test('exchanges are found in every place of the platform, newest first', async () => {
      const { store } = await empty();
      await store.commit(at(TEAM), { messages: exchange('1', ANA) });
      await store.commit(at(ELSEWHERE), { messages: exchange('2', ANA, ANA) });
      await store.commit(at(TEAM, BEN), { messages: exchange('3', BEN) });
      await store.commit(at({ ...TEAM, tenant: 'T2' }), { messages: exchange('4', ANA) });
      await store.commit(at({ ...TEAM, platform: 'teams' }), { messages: exchange('5', ANA) });
      await store.commit(at(TEAM), {
        messages: [{ role: 'user', from: ANA, content: 'unanswered', at: AT, delivery: '6' }],
      });
      expect(await store.ownExchanges(at(OWN), 9)).toEqual([
        {
          text: 'asked 2 “congé” 👶',
          reply: reply('answered 2'),
          place: ELSEWHERE,
          delivery: '2',
          at: AT,
        },
        {
          text: 'asked 1 “congé” 👶',
          reply: reply('answered 1'),
          place: TEAM,
          delivery: '1',
          at: AT,
        },
      ]);
      expect(await store.ownExchanges(at(OWN), 1)).toHaveLength(1);
      expect(await store.ownExchanges(at(OWN), 0)).toEqual([]);
    });

    test('settings hold for the channel or the person, and take the place of those before', async () => {
      const { store } = await empty();
      const change = (settings: SettingsChange): Promise<unknown> =>
        store.commit(at(OWN), { settings: [settings] });
      expect(await store.settings(at(TEAM))).toEqual({ channel: {}, person: {} });
      const first = { listens: 'suggests', language: 'fr', prefers: 'official' } as const;
      await change({ of: 'channel', channel: 'C1', settings: first, at: AT });
      await change({ of: 'person', settings: { language: 'es' }, at: AT });
      expect(await store.settings(at({ ...TEAM, thread: '1.2' }))).toEqual({
        channel: first,
        person: { language: 'es' },
      });
      expect(await store.settings(at(ELSEWHERE, BEN))).toEqual({ channel: {}, person: {} });
      const second = { listens: 'off', checklist: 'kitchen' as ChecklistId } as const;
      await change({ of: 'channel', channel: 'C1', settings: second, at: AT });
      await change({ of: 'person', settings: {}, at: AT });
      expect(await store.settings(at(TEAM))).toEqual({ channel: second, person: {} });
    });

    test('a setting is noted with who changed it, and where it holds', async () => {
      const { store, upkeep } = await empty();
      const settings = { of: 'channel', channel: 'C1', settings: { listens: 'off' } } as const;
      await store.commit(at(OWN), { settings: [{ ...settings, at: AT }] });
      expect(await upkeep.audit({ count: 9 })).toMatchObject([
        { deed: 'settings-changed', person: ANA, place: { ...TEAM, channel: 'C1' }, at: AT },
      ]);
    });

    test('whoever erases themselves is gone with the message that said so, and is told', async () => {
      const data = await empty();
      const { store } = data;
      const queue = await data.openQueue();
      const log = { assessment: ID, after: 0, events: [OPENED, GIVEN], isOpen: true };
      await store.commit(at(TEAM), { logs: [log], messages: exchange('1', ANA) });
      await store.commit(at(TEAM, BEN), { messages: exchange('2', BEN) });
      await store.commit(at(OWN), {
        settings: [{ of: 'person', settings: { language: 'es' }, at: AT }],
      });
      const actor = { id: ANA, name: 'Ana', roles: ['staff' as const] };
      await queue.receive({ id: 'x', place: OWN, actor, text: 'erase' }, AT);
      await queue.receive({ id: 'y', place: TEAM, actor, text: 'and this' }, AT);
      const [delivery] = (await queue.claimDeliveries(9, AT)).claimed;
      const letter = { to: OWN, at: AT, reply: reply('Done.') };
      const kept = await store.commit(at(OWN), {
        erases: { words: WORDS, at: AT },
        letters: [letter],
        settles: { claim: delivery!.claim, state: 'done' },
      });
      expect(kept).toBe('kept');
      expect(await store.ownAssessments(at(OWN))).toEqual([]);
      expect(await store.ownExchanges(at(OWN), 9)).toEqual([]);
      expect(await store.settings(at(OWN))).toEqual({ channel: {}, person: {} });
      expect(await store.ownExchanges(at(TEAM, BEN), 9)).toHaveLength(1);
      expect((await store.events({ ...at(TEAM, BEN), holds: ID }, ID))[0]?.by.name).toBe(
        'a former colleague',
      );
      expect((await queue.backlog()).inbox.count).toBe(0);
      const { claimed } = await queue.claimLetters(9, AT, new Map([['slack', 0]]));
      expect(claimed.map(({ outgoing }) => outgoing.letter)).toEqual([letter]);
      const audit = await data.upkeep.audit({ count: 99 });
      expect(audit.map(({ person }) => person)).not.toContain(ANA);
      await queue.close();
    });

    test('nothing is erased when the message is somebody else’s by now', async () => {
      const { store } = await empty();
      await store.commit(at(TEAM), { messages: exchange('1', ANA) });
      const claim = { position: 999, worker: 1 };
      const kept = await store.commit(at(OWN), {
        erases: { words: WORDS, at: AT },
        settles: { claim, state: 'done' },
      });
      expect(kept).toBe('lost');
      expect(await store.ownExchanges(at(OWN), 9)).toHaveLength(1);
    });
  });
}
