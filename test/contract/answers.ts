import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentId, EventId } from '../../src/domain/assessment.js';
import type { ChecklistId } from '../../src/domain/checklist.js';
import type { Opinion } from '../../src/domain/feedback.js';
import type { HandOff, HandOffId } from '../../src/domain/hand-off.js';
import { handOffSlot } from '../../src/domain/letter.js';
import type { Place } from '../../src/domain/place.js';
import { DEFAULT_RETENTION } from '../../src/domain/retention.js';
import type { Scope } from '../../src/domain/scope.js';
import type { StoredMessage } from '../../src/domain/store.js';
import type { Operator } from '../../src/domain/upkeep.js';
import { openEmpty, type UpkeepSubject } from './upkeep-subject.js';
import { reply } from '../adapters/blocks.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const DAY = 24 * 60 * 60 * 1_000;
const ROOM: Place = { platform: 'slack', tenant: 'T1', channel: 'C-room', thread: '17.1' };
const FOCAL: Place = { platform: 'slack', tenant: 'T1', channel: 'C-focal', thread: 'hand-off/h1' };
const ANA = 'U1' as PersonId;
const BEN = 'U2' as PersonId;
const NADIA = 'U3' as PersonId;
const HELPFUL: Opinion = { kind: 'helpful' };
const WRONG: Opinion = { kind: 'not-helpful', reason: 'wrong-source', remark: '‘\u0000 not C183' };
const OPERATOR: Operator = {
  person: 'terminal:root' as PersonId,
  place: { platform: 'terminal', tenant: 'T1', channel: 'root' },
  at: NOW,
};
const WORDS = () => ({ person: 'a former colleague', text: '[removed]' });
const QUESTION = 'may my office refuse telework?';

function seen(place: Place, person: PersonId): Scope {
  return { place, person };
}

function exchange(delivery: string, from: PersonId, asked: string, at = NOW): StoredMessage[] {
  const kept = { at, delivery };
  return [
    { ...kept, role: 'user', from, content: asked },
    { ...kept, role: 'assistant', content: 'It may not.', reply: reply('It may not.') },
  ];
}

function handOff(id: string, by: PersonId, name: string, more: Partial<HandOff> = {}): HandOff {
  return {
    id: id as HandOffId,
    place: ROOM,
    of: 'd1',
    by: { id: by, name },
    at: NOW,
    question: QUESTION,
    language: 'fr',
    channel: FOCAL.channel,
    ...more,
  };
}

function answeredBy(id: PersonId, name: string, text: string): Pick<Required<HandOff>, 'answered'> {
  return { answered: { by: { id, name }, at: NOW, text } };
}

/** Opinions, and questions that were handed on, about answers to Ana and to Ben. */
export async function fillAnswers({ store }: Data): Promise<void> {
  const ana = seen(ROOM, ANA);
  const ben = seen(ROOM, BEN);
  await store.commit(ana, { messages: exchange('d1', ANA, QUESTION) });
  await store.commit(ben, { messages: exchange('d2', BEN, 'and on Fridays?') });
  await store.commit(ana, { feedback: [{ of: 'd1', at: NOW, opinion: HELPFUL }] });
  await store.commit(ben, { feedback: [{ of: 'd2', at: NOW, opinion: WRONG }] });
  const own = handOff('h1', ANA, 'Ana Canari', {
    remark: 'I am the one on Fridays',
    isPrivate: true,
  });
  const letter = { to: FOCAL, at: NOW, reply: reply(QUESTION), slot: handOffSlot(own.id) };
  const sender = { person: ANA, place: ROOM, language: 'en' } as const;
  await store.commit(ana, { handOffs: [own], letters: [{ ...letter, sender }] });
  const others = handOff('h2', BEN, 'Ben', { of: 'd2', question: 'and on Fridays?' });
  await store.commit(ben, { handOffs: [others] });
  await store.commit(seen(FOCAL, NADIA), {
    handOffs: [{ ...others, ...answeredBy(NADIA, 'Nadia Serin', 'as Ana Canari knows, yes') }],
  });
}

/** What every database promises of what people think of answers, and of what they hand on to the focal points. */
export function describeAnswers(name: string, open: () => Promise<UpkeepSubject>): void {
  describe(`${name}: what is kept about answers`, () => {
    const empty = () => openEmpty(open);
    const filled = async (): Promise<UpkeepSubject> => {
      const subject = await empty();
      await fillAnswers(subject.data);
      return subject;
    };
    const ids = async ({ upkeep }: Data): Promise<string[]> =>
      (await upkeep.openHandOffs()).map(({ id }) => id);

    test('the last opinion of a person on an answer counts, and can be taken back', async () => {
      const { data } = await empty();
      const ana = seen(ROOM, ANA);
      await data.store.commit(ana, { messages: exchange('d1', ANA, QUESTION) });
      const give = (scope: Scope, opinion?: Opinion) =>
        data.store.commit(scope, {
          feedback: [{ of: 'd1', at: NOW, ...(opinion === undefined ? {} : { opinion }) }],
        });
      await give(ana, HELPFUL);
      await give(seen(ROOM, BEN), HELPFUL);
      await give(ana, WRONG);
      const kept = await data.upkeep.feedback();
      expect(kept.map(({ person, opinion }) => [person, opinion])).toEqual(
        expect.arrayContaining([
          [ANA, WRONG],
          [BEN, HELPFUL],
        ]),
      );
      expect(kept).toHaveLength(2);
      expect(kept[0]).toMatchObject({ place: ROOM, of: 'd1', at: NOW, question: QUESTION });
      await give(ana);
      await give(ana);
      expect((await data.upkeep.feedback()).map(({ person }) => person)).toEqual([BEN]);
    });

    test('that somebody judged, handed on and answered is noted, and nothing of what they wrote', async () => {
      const { data } = await empty();
      const { store, upkeep } = data;
      const own = handOff('h1', ANA, 'Ana');
      await store.commit(seen(ROOM, ANA), { feedback: [{ of: 'd1', at: NOW, opinion: WRONG }] });
      await store.commit(seen(ROOM, ANA), { feedback: [{ of: 'd1', at: NOW }] });
      await store.commit(seen(ROOM, ANA), { handOffs: [own] });
      await store.commit(seen(ROOM, ANA), { handOffs: [own] });
      const answered = { ...own, ...answeredBy(NADIA, 'Nadia', 'Ask the office.') };
      await store.commit(seen(FOCAL, NADIA), { handOffs: [answered] });
      const lines = await upkeep.audit({ count: 9 });
      expect(lines.map(({ deed, person }) => [deed, person])).toEqual([
        ['hand-off-answered', NADIA],
        ['handed-on', ANA],
        ['feedback-taken-back', ANA],
        ['feedback-given', ANA],
      ]);
      expect(JSON.stringify(lines)).not.toContain('Ask the office.');
    });

    test('an opinion is the person’s in the place; the same ids elsewhere change nothing of it', async () => {
      const { data } = await filled();
      const before = await data.upkeep.feedback();
      for (const scope of [
        seen({ ...ROOM, tenant: 'T2' }, ANA),
        seen({ ...ROOM, channel: 'C-else' }, ANA),
        seen({ ...ROOM, thread: '18.2' }, ANA),
        seen(ROOM, NADIA),
      ])
        await data.store.commit(scope, { feedback: [{ of: 'd1', at: NOW }] });
      expect(await data.upkeep.feedback()).toEqual(before);
    });

    test('messages are given as they were before a delivery', async () => {
      const { data } = await filled();
      const read = async (count: number, before: string) =>
        (await data.store.latest(seen(ROOM, ANA), count, before)).map(({ content }) => content);
      expect(await read(9, 'd2')).toEqual([QUESTION, 'It may not.']);
      expect(await read(1, 'd2')).toEqual(['It may not.']);
      expect(await read(9, 'd1')).toEqual([]);
      expect(await read(9, 'd9')).toEqual([]);
    });

    test('a question is handed on once by each person, and comes back as it was', async () => {
      const { data } = await empty();
      const { store } = data;
      const own = handOff('h1', ANA, 'Ana', { remark: '‘\u0000 👶', isPrivate: true });
      const ana = seen(ROOM, ANA);
      expect(await store.commit(ana, { handOffs: [own] })).toBe('kept');
      expect(await store.handedOff(ana, 'd1')).toEqual(own);
      expect(await store.handedOff(seen(ROOM, BEN), 'd1')).toBeUndefined();
      const again = {
        handOffs: [{ ...own, id: 'h2' as HandOffId }],
        messages: exchange('d5', ANA, 'x'),
      };
      expect(await store.commit(ana, again)).toBe('overtaken');
      expect(await store.latest(ana, 9)).toEqual([]);
      const bens = handOff('h3', BEN, 'Ben');
      expect(await store.commit(seen(ROOM, BEN), { handOffs: [bens] })).toBe('kept');
      expect(await data.upkeep.openHandOffs()).toHaveLength(2);
    });

    test('is answered once, by whoever is first, where it was given to', async () => {
      const { data } = await empty();
      const { store, upkeep } = data;
      const own = handOff('h1', ANA, 'Ana');
      await store.commit(seen(ROOM, ANA), { handOffs: [own] });
      const answer = (scope: Scope, text: string) =>
        store.commit(scope, { handOffs: [{ ...own, ...answeredBy(scope.person, 'Nadia', text) }] });
      expect(await answer(seen(ROOM, NADIA), 'from elsewhere')).toBe('overtaken');
      expect(await answer(seen({ ...FOCAL, tenant: 'T2' }, NADIA), 'abroad')).toBe('overtaken');
      expect(await store.handOff(seen(ROOM, ANA), own.id)).toBeUndefined();
      const many = [NADIA, BEN, ANA].map((person) => answer(seen(FOCAL, person), person));
      const kept = await Promise.all(many);
      expect(kept.filter((each) => each === 'kept')).toHaveLength(1);
      expect(kept.filter((each) => each === 'overtaken')).toHaveLength(2);
      const read = await store.handOff(seen(FOCAL, BEN), own.id);
      const winner = [NADIA, BEN, ANA][kept.indexOf('kept')]!;
      expect(read).toEqual({ ...own, ...answeredBy(winner, 'Nadia', winner) });
      expect(await upkeep.openHandOffs()).toEqual([]);
    });

    test('a person is given everything of theirs', async () => {
      const { data } = await filled();
      const { upkeep } = data;
      const ana = await upkeep.exportPerson({ tenant: 'T1', person: ANA }, OPERATOR);
      expect(ana.feedback).toMatchObject([{ of: 'd1', opinion: HELPFUL, question: QUESTION }]);
      expect(ana.handOffs).toMatchObject([{ id: 'h1', remark: 'I am the one on Fridays' }]);
      expect(ana.handOffAnswers).toEqual([]);
      expect(ana.letters).toMatchObject([{ to: FOCAL }]);
      expect(await upkeep.tenantsOf(NADIA)).toEqual(['T1']);
      const nadia = await upkeep.exportPerson({ tenant: 'T1', person: NADIA }, OPERATOR);
      expect(nadia.handOffAnswers).toMatchObject([
        { handOff: 'h2', text: 'as Ana Canari knows, yes' },
      ]);
      expect(nadia.handOffs).toEqual([]);
      expect(JSON.stringify(nadia)).not.toContain('Fridays');
    });

    test('whoever asked is erased: nothing of them is left, others keep theirs', async () => {
      const { data, dump } = await filled();
      for (const canary of ['Ana Canari', QUESTION, 'I am the one'])
        expect(await dump()).toContain(canary);
      const who = { tenant: 'T1', person: ANA };
      const erased = await data.upkeep.erasePerson(who, WORDS, OPERATOR);
      expect(erased).toMatchObject({ feedback: 1, handOffs: 2, letters: 1, scrubbed: true });
      const left = await dump();
      for (const canary of ['Ana Canari', QUESTION, 'I am the one'])
        expect([canary, left.includes(canary)]).toEqual([canary, false]);
      expect((await data.upkeep.feedback()).map(({ person }) => person)).toEqual([BEN]);
      const bens = await data.store.handedOff(seen(ROOM, BEN), 'd2');
      expect(bens).toMatchObject({ question: 'and on Fridays?', by: { name: 'Ben' } });
      expect(bens?.answered?.text).toBe('as a former colleague knows, yes');
    });

    test('what somebody else handed on of theirs goes with them', async () => {
      const { data, dump } = await filled();
      const bens = handOff('h3', BEN, 'Ben');
      const shared = { to: { ...FOCAL, channel: 'C-all' }, at: NOW, reply: reply(QUESTION) };
      await data.store.commit(seen(ROOM, BEN), {
        handOffs: [bens],
        feedback: [{ of: 'd1', at: NOW, opinion: WRONG }],
        letters: [shared],
      });
      await data.upkeep.erasePerson({ tenant: 'T1', person: ANA }, WORDS, OPERATOR);
      expect((await dump()).includes(QUESTION)).toBe(false);
      expect(await data.store.handedOff(seen(ROOM, BEN), 'd1')).toBeUndefined();
      expect((await data.upkeep.feedback()).map(({ of }) => of)).toEqual(['d2']);
    });

    test('what others have filled in and that waits loses the name, and who was chosen in it', async () => {
      const { data, dump } = await filled();
      const queue = await data.openQueue();
      const actor = { id: BEN, name: 'Ben', roles: ['staff'] as const };
      const fields = { text: 'ask Ana Canari', person: ANA, day: '2026-03-02' };
      await queue.receive({ id: 'w1', place: ROOM, actor, text: '', fields }, NOW);
      await data.upkeep.erasePerson({ tenant: 'T1', person: ANA }, WORDS, OPERATOR);
      expect((await dump()).includes('Ana Canari')).toBe(false);
      const [delivery] = (await queue.claimDeliveries(1, NOW)).claimed;
      expect(delivery?.message.fields).toEqual({
        text: 'ask a former colleague',
        day: '2026-03-02',
      });
      await queue.close();
    });

    test('a focal point is erased: that it was answered stays, without name and words', async () => {
      const { data, dump } = await filled();
      await data.upkeep.erasePerson({ tenant: 'T1', person: NADIA }, WORDS, OPERATOR);
      const left = await dump();
      for (const canary of ['Nadia Serin', 'as Ana Canari knows'])
        expect([canary, left.includes(canary)]).toEqual([canary, false]);
      const bens = await data.store.handedOff(seen(ROOM, BEN), 'd2');
      expect(bens?.answered).toMatchObject({
        by: { name: 'a former colleague' },
        text: '[removed]',
      });
      expect(await ids(data)).toEqual(['h1']);
    });

    test('what names a project, or is about an answer that does, is erased with it', async () => {
      const { data, dump } = await filled();
      const fisheries = 'fisheries-address' as AssessmentId;
      await data.store.commit(seen(ROOM, BEN), {
        messages: exchange('d3', BEN, 'does Fisheries need an audit?'),
        feedback: [{ of: 'd3', at: NOW, opinion: HELPFUL }],
        handOffs: [
          handOff('h3', BEN, 'Ben', { of: 'd3', question: 'does Fisheries need an audit?' }),
        ],
        logs: [
          {
            assessment: fisheries,
            after: 0,
            isOpen: true,
            events: [
              {
                id: 'd0/0' as EventId,
                by: { id: BEN, name: 'Ben' },
                at: NOW.toISOString(),
                from: ROOM,
                kind: 'opened',
                checklist: 'kitchen' as ChecklistId,
                version: 1,
                project: 'Fisheries',
                language: 'en',
              },
            ],
          },
        ],
      });
      const erased = await data.upkeep.eraseAssessments('T1', [fisheries], OPERATOR);
      expect(erased).toMatchObject({ messages: 2, feedback: 1, handOffs: 1 });
      expect((await dump()).includes('Fisheries')).toBe(false);
      expect(await data.upkeep.feedback()).toHaveLength(2);
      expect(await ids(data)).toEqual(['h1']);
    });

    test('is kept as long as conversations are', async () => {
      const { data } = await filled();
      const old = new Date(NOW.getTime() - 366 * DAY);
      await data.store.commit(seen(ROOM, NADIA), {
        feedback: [{ of: 'd1', at: old, opinion: HELPFUL }],
        handOffs: [handOff('h4', NADIA, 'Nadia', { at: old })],
      });
      const counts = { feedback: 1, handOffs: 1 };
      expect(await data.upkeep.forget(DEFAULT_RETENTION, OPERATOR, true)).toMatchObject(counts);
      expect(await data.upkeep.forget(DEFAULT_RETENTION, OPERATOR, false)).toMatchObject(counts);
      expect(await ids(data)).toEqual(['h1']);
      expect(await data.upkeep.feedback()).toHaveLength(2);
      const none = { feedback: 0, handOffs: 0 };
      expect(await data.upkeep.forget(DEFAULT_RETENTION, OPERATOR, false)).toMatchObject(none);
    });
  });
}
