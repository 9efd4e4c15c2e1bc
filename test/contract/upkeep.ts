import { afterEach, describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import { replay } from '../../src/checklist/replay.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentEvent, AssessmentId, EventId } from '../../src/domain/assessment.js';
import { type AssessmentState, itemState } from '../../src/domain/assessment-state.js';
import type { ChecklistId, ItemId } from '../../src/domain/checklist.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Place } from '../../src/domain/place.js';
import type { Reply } from '../../src/domain/reply.js';
import { DEFAULT_RETENTION } from '../../src/domain/retention.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Changes, StoredMessage } from '../../src/domain/store.js';
import { FORGOTTEN_KINDS, type Operator } from '../../src/domain/upkeep.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const DAY = 24 * 60 * 60 * 1_000;
const TEAM: Place = { platform: 'slack', tenant: 'T1', channel: 'C-team' };
const HOME: Place = { platform: 'terminal', tenant: 'T1', channel: 'kanariel' };
const ABROAD: Place = { ...TEAM, tenant: 'T2' };
/** None of these may be found anywhere once the person is erased. */
const CANARIES = {
  id: 'terminal:kanariel',
  name: 'Kanari Elsdottir',
  channel: 'kanariel',
  comment: 'the-secret-comment-of-hers',
  statement: 'her-word-on-the-evidence',
  reason: 'her-reason-for-not-applicable',
  question: 'what-she-asked-the-desk',
  answer: 'what-the-desk-answered-her',
  waiting: 'what-waits-for-its-turn',
  private: 'what-only-she-was-told',
} as const;
const HER = CANARIES.id as PersonId;
const BEN = 'U2' as PersonId;
const FISHERIES = 'fisheries-address' as AssessmentId;
const PHASE_TWO = 'phase-two-address' as AssessmentId;
const ITEM = 'A1' as ItemId;
const OPERATOR: Operator = {
  person: 'terminal:root' as PersonId,
  place: { platform: 'terminal', tenant: 'T1', channel: 'root' },
  at: NOW,
};
const WORDS = () => ({ person: 'a former colleague', text: '[removed]' });

function scope(place: Place, person = BEN, holds?: AssessmentId): Scope {
  return { place, person, ...(holds === undefined ? {} : { holds }) };
}

function reply(text: string): Reply {
  return {
    language: 'en',
    blocks: [{ kind: 'paragraph', role: 'text', content: { text, citations: [] } }],
  };
}

function exchange(
  delivery: string,
  from: PersonId,
  asked: string,
  answered: string,
  at = NOW,
): readonly StoredMessage[] {
  return [
    { role: 'user', from, content: asked, at, delivery },
    { role: 'assistant', content: answered, reply: reply(answered), at, delivery },
  ];
}

/** What somebody does; the name is the canary's when it is her. */
function doneBy(id: PersonId, number: number, from = TEAM): Omit<AssessmentEvent, 'kind'> {
  return {
    // As the web page makes them.
    id: `${id}:d${number}/0` as EventId,
    by: { id, name: id === HER ? CANARIES.name : 'Ben' },
    at: `2026-03-12T09:00:${String(number).padStart(2, '0')}.000Z`,
    from,
  };
}

const LOG: readonly AssessmentEvent[] = [
  {
    ...doneBy(HER, 0, HOME),
    kind: 'opened',
    checklist: 'kitchen' as ChecklistId,
    version: 1,
    project: 'Fisheries',
    language: 'en',
  },
  { ...doneBy(HER, 1, HOME), kind: 'profile-answered', question: 'size', value: 'small' },
  {
    ...doneBy(HER, 2, HOME),
    kind: 'answered',
    item: ITEM,
    answer: 'not-applicable',
    comment: CANARIES.reason,
    sees: 0,
  },
  { ...doneBy(HER, 3, HOME), kind: 'commented', item: ITEM, text: CANARIES.comment },
  {
    ...doneBy(HER, 4, HOME),
    kind: 'evidence-attached',
    item: ITEM,
    evidence: { kind: 'statement', text: CANARIES.statement },
  },
  { ...doneBy(BEN, 5), kind: 'assigned', item: ITEM, to: { id: HER, name: CANARIES.name } },
  {
    ...doneBy(BEN, 6),
    kind: 'commented',
    item: ITEM,
    text: `${CANARIES.name} told me: ${CANARIES.comment}`,
  },
  {
    ...doneBy(BEN, 7),
    kind: 'answered',
    item: 'A2' as ItemId,
    answer: 'yes',
    comment: `mine · ${CANARIES.reason}`,
    sees: 0,
  },
  { ...doneBy(HER, 8, HOME), kind: 'signed-off' },
];

const NEXT_STAGE: AssessmentEvent = {
  ...doneBy(BEN, 9),
  kind: 'opened',
  checklist: 'kitchen' as ChecklistId,
  version: 1,
  project: 'Fisheries',
  language: 'en',
  before: {
    assessment: FISHERIES,
    stage: 'design',
    signedBy: CANARIES.name,
    signedAt: LOG[8]!.at,
    answers: { A1: { answer: 'not-applicable', comment: CANARIES.reason } },
  },
};

function message(id: string, from: PersonId, text: string, place = TEAM): IncomingMessage {
  const name = from === HER ? CANARIES.name : 'Ben';
  return { id, place, actor: { id: from, name, roles: ['staff'] }, text };
}

/** A desk where two people did everything that leaves anything behind, and another tenant has the same ids. */
export async function fillDesk(data: Data): Promise<void> {
  const { store } = data;
  const keep = (place: Place, changes: Changes, person = BEN, holds?: AssessmentId) =>
    store.commit(scope(place, person, holds), changes);
  await keep(HOME, { logs: [log(FISHERIES, LOG, false)] }, HER);
  await store.join(scope(TEAM, BEN, FISHERIES));
  await keep(TEAM, { logs: [log(PHASE_TWO, [NEXT_STAGE], true)] });
  await keep(
    TEAM,
    { messages: exchange(`${HER}:d3`, HER, CANARIES.question, CANARIES.answer) },
    HER,
  );
  await keep(HOME, { messages: exchange('h1', HER, CANARIES.question, CANARIES.answer) }, HER);
  await keep(TEAM, { messages: exchange('b1', BEN, 'what is missing', 'Nothing is missing.') });
  await keep(TEAM, {
    messages: exchange('b2', BEN, `give it to ${CANARIES.name}`, `${CANARIES.name} has A1 now.`),
  });
  await keep(TEAM, {
    messages: [
      {
        role: 'assistant',
        content: CANARIES.private,
        reply: reply(CANARIES.private),
        at: NOW,
        only: HER,
      },
    ],
    letters: [
      { to: TEAM, at: NOW, reply: reply(CANARIES.private), only: HER },
      { to: TEAM, at: NOW, reply: reply(CANARIES.answer) },
      { to: TEAM, at: NOW, reply: reply(`${CANARIES.name} answered.`) },
      { to: TEAM, at: NOW, reply: reply('To everybody.') },
    ],
    focus: {
      assessment: FISHERIES,
      item: ITEM,
      awaited: { from: HER, kind: 'answer', item: ITEM, said: CANARIES.comment },
    },
  });
  await keep(ABROAD, {
    messages: exchange('x1', HER, 'asked abroad', 'answered abroad'),
    logs: [
      log(
        FISHERIES,
        LOG.map((event) => ({ ...event, from: ABROAD })),
        false,
      ),
    ],
  });
}

function log(assessment: AssessmentId, events: readonly AssessmentEvent[], isOpen: boolean) {
  return { assessment, after: 0, events, isOpen };
}

/** Opens an empty database, and gives everything that is in it, byte for byte where there are files. */
export interface UpkeepSubject {
  readonly data: Data;
  readonly dump: () => Promise<string>;
}

/** What every database promises of upkeep. */
export function describeUpkeep(name: string, open: () => Promise<UpkeepSubject>): void {
  describe(`${name}: upkeep`, () => {
    const opened: (() => Promise<void>)[] = [];
    const empty = async (): Promise<UpkeepSubject> => {
      const subject = await open();
      opened.push(() => subject.data.close());
      return subject;
    };
    const filled = async (): Promise<UpkeepSubject> => {
      const subject = await empty();
      await fillDesk(subject.data);
      return subject;
    };
    const stateOf = async ({ store }: Data, id = FISHERIES): Promise<AssessmentState> =>
      replay(id, await store.events(scope(TEAM, BEN, id), id));
    const contents = async ({ store }: Data, place = TEAM, person = BEN): Promise<string[]> =>
      (await store.latest(scope(place, person), 100)).map(({ content }) => content);

    afterEach(async () => {
      for (const close of opened.splice(0).reverse()) await close();
    });

    test('notes who did what, newest first and a page at a time, and never what was said', async () => {
      const { data } = await filled();
      await data.store.clear(scope(TEAM), NOW);
      const lines = await data.upkeep.audit({ count: 100, tenant: 'T1' });
      expect(lines.map(({ deed }) => deed)).toEqual([
        'conversation-cleared',
        'opened',
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
      const queue = await data.openQueue();
      opened.push(() => queue.close());
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
      const queue = await data.openQueue();
      opened.push(() => queue.close());
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
      expect(record.letters).toMatchObject([{ reply: reply(CANARIES.private) }]);
      expect(record.events.map(({ event }) => event)).toEqual(
        LOG.filter(({ by }) => by.id === HER),
      );
      expect(record.assigned.map(({ event }) => event)).toEqual([LOG[5]]);
      expect(record.audit).toHaveLength(6);
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

    test('erases a person: no byte of them is left, and the results are as they were', async () => {
      const { data, dump } = await filled();
      const queue = await data.openQueue();
      opened.push(() => queue.close());
      await queue.receive(message(`${HER}:w1`, HER, CANARIES.waiting), NOW);
      await queue.receive(message('w2', BEN, `ask ${CANARIES.name} again`), NOW);
      const before = await stateOf(data);
      await data.upkeep.eraseAssessments('T2', [FISHERIES], OPERATOR);
      await data.upkeep.erasePerson({ tenant: 'T2', person: HER }, WORDS, OPERATOR);
      for (const canary of Object.values(CANARIES)) expect(await dump()).toContain(canary);

      const erased = await data.upkeep.erasePerson({ tenant: 'T1', person: HER }, WORDS, OPERATOR);
      expect(erased).toMatchObject({ waiting: 1, letters: 3, assessments: 2, scrubbed: true });
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
    });

    test('erases a person and leaves everybody else what is theirs', async () => {
      const { data } = await filled();
      const queue = await data.openQueue();
      opened.push(() => queue.close());
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
      const queue = await data.openQueue();
      opened.push(() => queue.close());
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
      const queue = await data.openQueue();
      opened.push(() => queue.close());
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

/** Nothing was too old. */
const NONE = Object.fromEntries(FORGOTTEN_KINDS.map((kind) => [kind, 0]));

function answersOf(state: AssessmentState): unknown {
  return [...state.items].map(([id, { current, version, evidence }]) => [
    id,
    current?.answer,
    current?.at,
    version,
    evidence.map(({ kind }) => kind),
  ]);
}
