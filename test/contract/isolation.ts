import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentEvent, AssessmentId, EventId } from '../../src/domain/assessment.js';
import type { Checklist, ChecklistId, ItemId } from '../../src/domain/checklist.js';
import type { HandOff, HandOffId } from '../../src/domain/hand-off.js';
import type { Place } from '../../src/domain/place.js';
import type { Reply } from '../../src/domain/reply.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Store } from '../../src/domain/store.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { smallKnowledge, toFiles } from '../knowledge/knowledge-files.js';
import { forTest } from '../for-test.js';

const AT = new Date('2026-11-21T09:30:00.000Z');
/** Stands in everything that is kept, and must be seen by nobody else. */
const CANARY = 'canary-of-the-team';
const HOME: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const ANA = 'U1' as PersonId;
const MALLORY = 'U666' as PersonId;
const ID = 'address-of-the-team' as AssessmentId;
const OTHER = 'another-address' as AssessmentId;
const INSIDE: Scope = { place: HOME, person: ANA };
/** What is said in a thread of the channel is Ana's, too. */
const THREAD: Scope = { place: { ...HOME, thread: 'T' }, person: ANA };

/** Everybody who is not Ana in her place. */
const PRINCIPALS = {
  'the same person in the same channel of another tenant': {
    place: { ...HOME, tenant: 'T2' },
    person: ANA,
  },
  'a person of another tenant who holds the address': {
    place: { ...HOME, tenant: 'T2' },
    person: MALLORY,
    holds: ID,
  },
  'a tenant whose name only looks alike': { place: { ...HOME, tenant: 'T1 ' }, person: ANA },
  'the same person on another platform': { place: { ...HOME, platform: 'teams' }, person: ANA },
  'the same person in another channel': { place: { ...HOME, channel: 'C2' }, person: ANA },
  'somebody else in another channel of the tenant': {
    place: { ...HOME, channel: 'C2' },
    person: MALLORY,
  },
  'somebody in another channel who holds the address of another assessment': {
    place: { ...HOME, channel: 'C2' },
    person: MALLORY,
    holds: OTHER,
  },
  'somebody whose channel is named like the wildcards of a database': {
    place: { platform: 'slack', tenant: '%', channel: '%' },
    person: '%' as PersonId,
    holds: '%' as AssessmentId,
  },
} as const satisfies Readonly<Record<string, Scope>>;

const REPLY: Reply = {
  language: 'en',
  blocks: [{ kind: 'paragraph', role: 'text', content: { text: CANARY, citations: [] } }],
};

const WORDS = () => ({ person: 'somebody', text: 'gone' });
const CANARY_LIST = CANARY as ChecklistId;

const EVENTS: readonly AssessmentEvent[] = [
  {
    id: 'd1/0' as EventId,
    by: { id: ANA, name: CANARY },
    at: AT.toISOString(),
    from: HOME,
    kind: 'opened',
    checklist: 'kitchen' as ChecklistId,
    version: 1,
    project: CANARY,
    language: 'en',
  },
  {
    id: 'd2/0' as EventId,
    by: { id: ANA, name: CANARY },
    at: AT.toISOString(),
    from: HOME,
    kind: 'commented',
    item: 'A1' as ItemId,
    text: CANARY,
  },
];

/** Given to the channel it was handed on in. */
const HAND_OFF: HandOff = {
  id: 'hand-off-of-the-team' as HandOffId,
  place: HOME,
  of: 'd1',
  by: { id: ANA, name: CANARY },
  at: AT,
  question: CANARY,
  language: 'en',
  channel: HOME.channel,
};

const CHECKLIST = [...loadKnowledge(toFiles(smallKnowledge())).knowledge.checklists.values()][0]!;

async function fill(store: Store): Promise<void> {
  const kept = { at: AT, delivery: 'd1' };
  await store.commit(INSIDE, {
    messages: [
      { ...kept, role: 'user', from: ANA, content: CANARY },
      { ...kept, role: 'assistant', content: CANARY, reply: REPLY },
      { ...kept, delivery: 'd2', role: 'user', from: ANA, content: CANARY, only: ANA },
      { ...kept, delivery: 'd2', role: 'assistant', content: CANARY, reply: REPLY, only: ANA },
    ],
    logs: [{ assessment: ID, after: 0, events: EVENTS, isOpen: true }],
    focus: {
      assessment: ID,
      awaited: { from: ANA, kind: 'answer', item: 'A1' as ItemId, said: CANARY },
    },
    threads: [
      {
        thread: 'T',
        messages: [{ ...kept, role: 'user', from: ANA, content: CANARY }],
        focus: {
          assessment: ID,
          awaited: { from: ANA, kind: 'answer', item: 'A1' as ItemId, said: CANARY },
        },
      },
    ],
    letters: [{ to: HOME, at: AT, reply: REPLY, answers: 'd1' }],
    settings: [
      { of: 'channel', channel: HOME.channel, settings: { checklist: CANARY_LIST }, at: AT },
    ],
    handOffs: [HAND_OFF],
    feedback: [
      { of: 'd1', at: AT, opinion: { kind: 'not-helpful', reason: 'other', remark: CANARY } },
    ],
  });
  await store.keepChecklist(INSIDE, CHECKLIST);
}

/** The platform takes what waits to be sent. */
async function send(data: Data): Promise<void> {
  const queue = await data.openQueue();
  const { claimed } = await queue.claimLetters(9, AT, new Map([[HOME.platform, 0]]));
  for (const { claim } of claimed) await queue.markSent(claim, 'm1', AT);
  await queue.close();
}

/** The message that brought the answer is known to be one. */
async function isBrought(store: Store, scope: Scope): Promise<string> {
  return (await store.brought(scope, 'm1')) === undefined ? '' : CANARY;
}

/** Everything that Ana sees in her place. */
async function seenInside(store: Store): Promise<unknown> {
  return {
    latest: await store.latest(INSIDE, 100),
    thread: await store.latest(THREAD, 100),
    replies: [await store.replyTo(INSIDE, 'd1'), await store.replyTo(INSIDE, 'd2')],
    brought: await isBrought(store, INSIDE),
    handedOff: await store.handedOff(INSIDE, 'd1'),
    handOff: await store.handOff(INSIDE, HAND_OFF.id),
    focus: await store.focus(INSIDE),
    threadFocus: await store.focus(THREAD),
    events: await store.events(INSIDE, ID),
    assessments: await store.assessments(INSIDE),
    own: await store.ownAssessments(INSIDE),
    said: await store.ownExchanges(INSIDE, 100),
    settings: await store.settings(INSIDE),
    checklist: await store.checklist(INSIDE, CHECKLIST.id, CHECKLIST.version),
  };
}

/** The same person, in another channel of the same workspace. */
function isAnaAtHome({ place, person }: Scope): boolean {
  const { tenant, platform } = place;
  return person === ANA && tenant === HOME.tenant && platform === HOME.platform;
}

/** What a principal tries with each method; whatever it resolves to is looked through. A new method needs a case of its own. */
const TRIES: {
  readonly [Method in keyof Store]: (store: Store, scope: Scope) => Promise<unknown>;
} = {
  latest: async (store, scope) => [
    await store.latest(scope, 1_000),
    await store.latest(scope, 1_000, 'd2'),
  ],
  replyTo: async (store, scope) => [
    await store.replyTo(scope, 'd1'),
    await store.replyTo(scope, 'd2'),
  ],
  brought: isBrought,
  handedOff: (store, scope) => store.handedOff(scope, 'd1'),
  handOff: (store, scope) => store.handOff(scope, HAND_OFF.id),
  focus: (store, scope) => store.focus(scope),
  events: (store, scope) => store.events(scope, ID),
  assessments: (store, scope) => store.assessments(scope),
  // What is theirs in the tenant is theirs in every channel of it.
  ownAssessments: async (store, scope) => (isAnaAtHome(scope) ? [] : store.ownAssessments(scope)),
  ownExchanges: async (store, scope) => (isAnaAtHome(scope) ? [] : store.ownExchanges(scope, 100)),
  settings: (store, scope) => store.settings(scope),
  join: async (store, scope) => {
    await store.join(scope);
    return [await store.assessments(scope), await store.events(scope, ID)];
  },
  clear: async (store, scope) => {
    await store.clear(scope, AT);
  },
  commit: async (store, scope) => {
    const foreign = { role: 'user', from: scope.person, content: 'foreign', at: AT } as const;
    if (scope.person !== ANA || scope.place.tenant !== HOME.tenant)
      await store.commit(scope, { erases: { words: WORDS, at: AT } });
    const threads = [{ thread: 'T', messages: [foreign], focus: { isPaused: true } }];
    await store.commit(scope, { messages: [foreign], focus: { isPaused: true }, threads });
    const { channel } = scope.place;
    const settings = [{ of: 'channel', channel, settings: { listens: 'off' }, at: AT }] as const;
    await store.commit(scope, { settings });
    const event = { ...EVENTS[1]!, id: 'foreign/0' as EventId };
    const log = { assessment: ID, after: EVENTS.length, events: [event], isOpen: false };
    const lengthened = await store.commit(scope, { logs: [log] });
    const text = { ...foreign, content: 'with a foreign log' };
    await store.commit(scope, { messages: [text], logs: [{ ...log, after: 1 }] });
    const taken = { ...HAND_OFF, answered: { by: HAND_OFF.by, at: AT, text: 'foreign' } };
    const answered = await store.commit(scope, { messages: [text], handOffs: [taken] });
    expect(answered).toBe('overtaken');
    const opinion = { kind: 'helpful' } as const;
    await store.commit(scope, { feedback: [{ of: 'd1', at: AT, opinion }] });
    const kept = (await store.latest(scope, 10)).map(({ content }) => content);
    expect({ lengthened, kept }).toEqual({ lengthened: 'overtaken', kept: ['foreign'] });
  },
  keepChecklist: async (store, scope) => {
    const foreign: Checklist = { ...CHECKLIST, items: [] };
    await store.keepChecklist(scope, foreign);
  },
  checklist: async (store, scope) => {
    const elsewhere = { ...scope, place: { ...scope.place, tenant: 'nobody' } };
    expect(await store.checklist(elsewhere, CHECKLIST.id, CHECKLIST.version)).toBeUndefined();
  },
};

/** What a store promises whoever asks: nothing of others is seen or changed. */
export function describeIsolation(name: string, open: () => Promise<Data>): void {
  describe(`${name}: isolation`, () => {
    const filled = async (): Promise<Store> => {
      const data = await forTest(open());
      await fill(data.store);
      await send(data);
      return data.store;
    };

    test('whoever is inside sees everything', async () => {
      const seen = (await seenInside(await filled())) as object;
      for (const part of Object.values(seen).slice(0, -1))
        expect(JSON.stringify(part)).toContain(CANARY);
    });

    test.each(Object.entries<Scope>(PRINCIPALS))(
      '%s sees and changes nothing, by any method',
      async (_who, scope) => {
        const store = await filled();
        const before = await seenInside(store);
        for (const [method, attempt] of Object.entries(TRIES)) {
          const result = await attempt(store, scope);
          const isSeen = JSON.stringify([result]).includes(CANARY);
          expect({ method, isSeen }).toEqual({ method, isSeen: false });
          expect({ method, inside: await seenInside(store) }).toEqual({ method, inside: before });
        }
      },
    );

    test('somebody else in the same place sees nothing private, and clears nothing of it', async () => {
      const store = await filled();
      const scope = { place: HOME, person: MALLORY };
      expect(await store.replyTo(scope, 'd2')).toBeUndefined();
      expect(await store.latest(scope, 100)).toHaveLength(2);
      await store.clear(scope, AT);
      expect(await store.latest(INSIDE, 100)).toHaveLength(2);
      expect(await store.replyTo(INSIDE, 'd2')).toMatchObject({ reply: REPLY });
    });

    test('what is not theirs reads like what is not there', async () => {
      const store = await filled();
      const scope = PRINCIPALS['the same person in another channel'];
      const none = 'none' as AssessmentId;
      expect(await store.events(scope, ID)).toEqual(await store.events(scope, none));
      expect(await store.replyTo(scope, 'd1')).toEqual(await store.replyTo(scope, 'none'));
      const log = { after: EVENTS.length, events: [EVENTS[1]!], isOpen: true };
      expect(await store.commit(scope, { logs: [{ ...log, assessment: ID }] })).toBe(
        await store.commit(scope, { logs: [{ ...log, assessment: none }] }),
      );
    });
  });
}
