import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import { replay } from '../../src/checklist/replay.js';
import { type AssessmentState, itemState } from '../../src/domain/assessment-state.js';
import type { ItemId } from '../../src/domain/checklist.js';
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
  ITEM,
  LOG,
  message,
  NOW,
  OPERATOR,
  PHASE_TWO,
  scope,
  TEAM,
} from './filled-desk.js';
import { contents, openEmpty, openFilled, type UpkeepSubject } from './upkeep-subject.js';
import { forTest } from '../for-test.js';

const WORDS = () => ({ person: 'a former colleague', text: '[removed]' });

/** What every database promises of erasing. */
export function describeErasing(name: string, open: () => Promise<UpkeepSubject>): void {
  describe(`${name}: erasing`, () => {
    const empty = () => openEmpty(open);
    const filled = () => openFilled(open);

    test('erases a person: no byte of them is left, and the results are as they were', async () => {
      const { data, dump } = await filled();
      const queue = await forTest(data.openQueue());
      await queue.receive(message(`${HER}:w1`, HER, CANARIES.waiting), NOW);
      await queue.receive(message(`message:${HOME.channel}:w0`, HER, 'hello', HOME), NOW);
      await queue.receive(message('w2', BEN, `ask ${CANARIES.name} again`), NOW);
      const fields = { person: 'U7', 'person-name': CANARIES.name };
      await queue.receive({ ...message('w3', BEN, ''), command: 'c', fields }, NOW);
      const file = { id: 'F1', name: `CV of ${CANARIES.name}.docx` };
      await queue.receive({ ...message('w4', BEN, ''), file }, NOW);
      const before = await stateOf(data);
      await data.upkeep.eraseAssessments('T2', [FISHERIES], OPERATOR);
      await data.upkeep.erasePerson({ tenant: 'T2', person: HER }, WORDS, OPERATOR);
      for (const canary of Object.values(CANARIES)) expect(await dump()).toContain(canary);

      const erased = await data.upkeep.erasePerson({ tenant: 'T1', person: HER }, WORDS, OPERATOR);
      expect(erased).toMatchObject({ waiting: 2, letters: 4, assessments: 2, scrubbed: true });
      const left = await dump();
      for (const [what, canary] of Object.entries(CANARIES))
        expect([what, left.includes(canary)]).toEqual([what, false]);

      const after = await stateOf(data);
      expect(answersOf(after)).toEqual(answersOf(before));
      expect(after).toMatchObject({ status: 'signed-off', length: LOG.length });
      const { current, comments, assignee } = itemState(after, ITEM);
      expect(current).toMatchObject({ by: { name: 'a former colleague' }, comment: '[removed]' });
      expect(comments.map(({ text }) => text)).toEqual([
        '[removed]',
        'a former colleague told me: [removed]',
      ]);
      // One pseudonym throughout a log, and another in the next.
      expect(assignee).toEqual(current?.by);
      expect(after.opened.by).toEqual(current?.by);
      expect(itemState(after, 'A2' as ItemId).current?.comment).toBe('mine · [removed]');
      expect((await stateOf(data, PHASE_TWO)).before).toMatchObject({
        signedBy: 'a former colleague',
        answers: { A1: { answer: 'not-applicable', comment: '[removed]' } },
      });
      const lines = await data.upkeep.audit({ count: 100, tenant: 'T1' });
      const theirs = lines.filter(({ person }) => person === current?.by.id);
      expect(theirs).toHaveLength(6);
      expect((await data.store.settings(scope(HOME, HER))).person).toEqual({});
      const [, his, group, team] = ADDRESSES;
      const reached = { platform: 'teams', tenant: 'T1' } as const;
      expect(await data.addresses.with(reached, BEN)).toEqual(his);
      const named = { ...group, name: 'Ben and a former colleague' };
      expect(await data.addresses.shared(reached)).toEqual([named, team]);
    });

    test('erases a person and leaves everybody else what is theirs', async () => {
      const { data } = await filled();
      const queue = await forTest(data.openQueue());
      await queue.receive(message('w2', BEN, `ask ${CANARIES.name} again`), NOW);
      await data.upkeep.erasePerson({ tenant: 'T1', person: HER }, WORDS, OPERATOR);
      expect(await contents(data)).toEqual([
        'what is missing',
        'Nothing is missing.',
        'give it to a former colleague',
      ]);
      expect(await contents(data, ABROAD, HER)).toEqual(['asked abroad', 'answered abroad']);
      expect(await data.store.events(scope(ABROAD), FISHERIES)).toEqual(
        LOG.map((event) => ({ ...event, from: ABROAD })),
      );
      expect(await data.store.focus(scope(TEAM))).toEqual({ assessment: FISHERIES, item: ITEM });
      const { claimed } = await queue.claimLetters(9, NOW, new Map([['slack', 0]]));
      expect(claimed.map(({ outgoing }) => outgoing.letter.reply)).toEqual([
        reply('To everybody.'),
      ]);
      const deliveries = (await queue.claimDeliveries(9, NOW)).claimed;
      expect(deliveries.map((each) => each.message.text)).toEqual(['ask a former colleague again']);
    });

    test('a message of an erased person that comes again is still known', async () => {
      const { data } = await empty();
      const queue = await forTest(data.openQueue());
      await queue.receive(message('w1', HER, CANARIES.waiting), NOW);
      await data.upkeep.erasePerson({ tenant: 'T1', person: HER }, WORDS, OPERATOR);
      expect(await queue.receive(message('w1', HER, CANARIES.waiting), NOW)).toBe('known');
      expect((await queue.claimDeliveries(9, NOW)).claimed).toEqual([]);
    });

    test('erases a project: its log, its conversation and its letters; others stay', async () => {
      const { data, dump } = await filled();
      await data.store.commit(scope(TEAM), {
        messages: [
          ...exchange(`${BEN}:d6`, BEN, 'partly, as said', 'Noted.'),
          ...exchange('p1', BEN, 'next', `{"assessment":"${PHASE_TWO}"}`),
          ...exchange('p2', BEN, 'resume fisheries', 'Here it is.'),
        ],
        letters: [{ to: TEAM, at: NOW, reply: reply('Fisheries goes on.') }],
      });
      await data.upkeep.eraseAssessments('T2', [FISHERIES], OPERATOR);
      const erased = await data.upkeep.eraseAssessments('T1', [FISHERIES, PHASE_TWO], OPERATOR);
      expect(erased).toMatchObject({ assessments: 2, events: LOG.length + 1, scrubbed: true });
      const left = await dump();
      for (const canary of [CANARIES.comment, CANARIES.reason, CANARIES.statement, 'Fisheries'])
        expect([canary, left.includes(canary)]).toEqual([canary, false]);
      expect(await data.store.events(scope(TEAM, BEN, FISHERIES), FISHERIES)).toEqual([]);
      expect(await data.store.assessments(scope(TEAM))).toEqual([]);
      expect(await data.store.focus(scope(TEAM))).toEqual({});
      expect(await contents(data)).toEqual([
        'what is missing',
        'Nothing is missing.',
        `give it to ${CANARIES.name}`,
        `${CANARIES.name} has A1 now.`,
      ]);
      expect(await data.upkeep.audit({ count: 2 })).toMatchObject([
        { deed: 'erased', subject: PHASE_TWO },
        { deed: 'erased', subject: FISHERIES },
      ]);
    });

    test('a stage that goes on from an erased one keeps what was promised, and no words', async () => {
      const { data } = await filled();
      await data.upkeep.eraseAssessments('T1', [FISHERIES], OPERATOR);
      const { before } = await stateOf(data, PHASE_TWO);
      expect(before?.answers).toEqual({ A1: { answer: 'not-applicable' } });
      expect(before?.signedBy).not.toContain(CANARIES.name);
    });
  });
}

async function stateOf({ store }: Data, id = FISHERIES): Promise<AssessmentState> {
  return replay(id, await store.events(scope(TEAM, BEN, id), id));
}

function answersOf(state: AssessmentState): unknown {
  return [...state.items].map(([id, { current, version, evidence }]) => [
    id,
    current?.answer,
    current?.at,
    version,
    evidence.map(({ kind }) => kind),
  ]);
}
