import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentId } from '../../src/domain/assessment.js';
import { DEFAULT_RETENTION } from '../../src/domain/retention.js';
import { reply } from '../adapters/blocks.js';
import {
  ABROAD,
  ADDRESSES,
  BEN,
  CANARIES,
  exchange,
  FISHERIES,
  HER,
  HOME,
  LOG,
  log,
  message,
  NEXT_STAGE,
  NOW,
  OPERATOR,
  PHASE_TWO,
  scope,
  TEAM,
} from './filled-desk.js';
import { FORGOTTEN_KINDS } from '../../src/domain/upkeep.js';
import { contents, openEmpty, openFilled, type UpkeepSubject } from './upkeep-subject.js';
import { forTest } from '../for-test.js';

/** Nothing was too old. */
const NONE = Object.fromEntries(FORGOTTEN_KINDS.map((kind) => [kind, 0]));
const DAY = 24 * 60 * 60 * 1_000;

/** What every database promises of upkeep, but of erasing. */
export function describeUpkeep(name: string, open: () => Promise<UpkeepSubject>): void {
  describe(`${name}: upkeep`, () => {
    const empty = () => openEmpty(open);
    const filled = () => openFilled(open);

    test('notes who did what, newest first and a page at a time, and never what was said', async () => {
      const { data } = await filled();
      await data.store.clear(scope(TEAM), NOW);
      const lines = await data.upkeep.audit({ count: 100, tenant: 'T1' });
      expect(lines.map(({ deed }) => deed)).toEqual([
        'conversation-cleared',
        'opened',
        'settings-changed',
        ...LOG.map(({ kind }) => kind).reverse(),
      ]);
      expect(lines[0]).toMatchObject({ at: NOW, person: BEN, place: TEAM });
      expect(lines.at(-1)).toMatchObject({ person: HER, place: HOME, subject: FISHERIES });
      const first = await data.upkeep.audit({ count: 4, tenant: 'T1' });
      const before = first.at(-1)!.position;
      const second = await data.upkeep.audit({ count: 100, tenant: 'T1', before });
      expect([...first, ...second]).toEqual(lines);
      const said = JSON.stringify(await data.upkeep.audit({ count: 100 }));
      for (const canary of [CANARIES.comment, CANARIES.reason, CANARIES.name])
        expect(said).not.toContain(canary);
    });

    test('lists letters that were given up without their text, and sends them again from the beginning', async () => {
      const { data } = await empty();
      const letter = { to: TEAM, at: NOW, reply: reply('Hello.') };
      await data.store.commit(scope(TEAM), { letters: [letter, { ...letter, to: ABROAD }] });
      const queue = await forTest(data.openQueue());
      const paces = new Map([['slack', 0]] as const);
      for (const { claim } of (await queue.claimLetters(9, NOW, paces)).claimed)
        await queue.giveUp(claim, 'channel_not_found');
      const dead = await data.upkeep.deadLetters();
      expect(dead).toEqual([
        { position: dead[0]!.position, to: TEAM, since: NOW, reason: 'channel_not_found' },
        { position: dead[1]!.position, to: ABROAD, since: NOW, reason: 'channel_not_found' },
      ]);
      expect(await data.upkeep.retryLetters(999, OPERATOR)).toBe(0);
      expect(await data.upkeep.retryLetters(dead[0]!.position, OPERATOR)).toBe(1);
      expect(await data.upkeep.deadLetters()).toHaveLength(1);
      const [again] = (await queue.claimLetters(9, NOW, paces)).claimed;
      expect(again).toMatchObject({ outgoing: { letter }, attempts: 1, unsure: 0 });
      expect(await data.upkeep.retryLetters('all', OPERATOR)).toBe(1);
      expect((await data.upkeep.audit({ count: 1 }))[0]).toMatchObject({ deed: 'letters-retried' });
    });

    test('gives out everything about a person, of one tenant', async () => {
      const { data } = await filled();
      const queue = await forTest(data.openQueue());
      await queue.receive(message(`${HER}:w1`, HER, CANARIES.waiting), NOW);
      expect(await data.upkeep.tenantsOf(HER)).toEqual(['T1', 'T2']);
      expect(await data.upkeep.tenantsOf('terminal:kanarie' as PersonId)).toEqual([]);
      const record = await data.upkeep.exportPerson({ tenant: 'T1', person: HER }, OPERATOR);
      expect(record.messages.map(({ content }) => content)).toEqual([
        CANARIES.question,
        CANARIES.answer,
        CANARIES.question,
        CANARIES.answer,
        CANARIES.private,
      ]);
      expect(record.waiting.map(({ text }) => text)).toEqual([CANARIES.waiting]);
      expect(record.letters).toMatchObject([
        { reply: reply(CANARIES.private) },
        { reply: reply('Shared.') },
      ]);
      expect(record.events.map(({ event }) => event)).toEqual(
        LOG.filter(({ by }) => by.id === HER),
      );
      expect(record.assigned.map(({ event }) => event)).toEqual([LOG[5]]);
      expect(record.settings).toEqual({ language: 'es' });
      expect(record.addresses).toEqual([ADDRESSES[0]]);
      expect(record.audit).toHaveLength(7);
      expect((await data.upkeep.audit({ count: 1 }))[0]).toMatchObject({
        deed: 'exported',
        person: OPERATOR.person,
      });
    });

    test('gives out everything of an assessment; nothing when there is none', async () => {
      const { data } = await filled();
      const record = await data.upkeep.exportAssessment('T1', FISHERIES, OPERATOR);
      expect(record).toMatchObject({ summary: { project: 'Fisheries', place: HOME }, log: LOG });
      expect(record?.places).toEqual(expect.arrayContaining([HOME, TEAM]));
      expect(record?.audit).toHaveLength(LOG.length);
      const none = 'none' as AssessmentId;
      expect(await data.upkeep.exportAssessment('T1', none, OPERATOR)).toBeUndefined();
    });

    test('forgets what is older than it is to be kept, and counts it first', async () => {
      const { data } = await empty();
      const old = new Date(NOW.getTime() - 366 * DAY);
      const young = new Date(NOW.getTime() - 364 * DAY);
      await data.store.commit(scope(TEAM), {
        messages: [
          ...exchange('1', BEN, 'old', 'old', old),
          ...exchange('2', BEN, 'young', 'young', young),
        ],
        logs: [log(FISHERIES, LOG, false), log(PHASE_TWO, [NEXT_STAGE], true)],
      });
      await data.store.commit(scope(HOME), {
        messages: exchange('3', BEN, 'old', 'old', old),
        focus: { assessment: FISHERIES },
      });
      const queue = await forTest(data.openQueue());
      const then = new Date(NOW.getTime() - 31 * DAY);
      for (const id of ['1', '2']) await queue.receive(message(id, BEN, id), then);
      const [first] = (await queue.claimDeliveries(1, NOW)).claimed;
      await data.store.commit(scope(TEAM), { settles: { claim: first!.claim, state: 'done' } });
      const keep = { ...DEFAULT_RETENTION, assessments: 30 };
      const counts = { ...NONE, messages: 4, deliveries: 1, assessments: 1 };
      expect(await data.upkeep.forget(keep, OPERATOR, true)).toEqual(counts);
      expect(await contents(data)).toHaveLength(4);
      expect(await data.upkeep.forget(keep, OPERATOR, false)).toEqual(counts);
      expect(await contents(data)).toEqual(['young', 'young']);
      expect(await data.store.focus(scope(HOME))).toEqual({});
      expect((await data.store.assessments(scope(TEAM))).map(({ id }) => id)).toEqual([PHASE_TWO]);
      expect(await queue.stateOf(TEAM, '1')).toBeUndefined();
      expect(await queue.stateOf(TEAM, '2')).toBe('waiting');
      expect((await data.upkeep.audit({ count: 1 }))[0]).toMatchObject({ deed: 'forgotten' });
      expect(await data.upkeep.forget(keep, OPERATOR, false)).toEqual(NONE);
    });
  });
}
