import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentEvent, AssessmentId, EventId } from '../../src/domain/assessment.js';
import type { Checklist, ChecklistId, ItemId } from '../../src/domain/checklist.js';
import type { Focus } from '../../src/domain/focus.js';
import type { Data } from '../../adapters/store/open-data.js';
import type { Place } from '../../src/domain/place.js';
import type { Scope } from '../../src/domain/scope.js';
import type { LogEntry, Store } from '../../src/domain/store.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { smallKnowledge, toFiles } from '../knowledge/knowledge-files.js';
import { forTest } from '../for-test.js';

const HERE: Place = { platform: 'web', tenant: 'local', channel: 'one' };
const THERE: Place = { ...HERE, channel: 'two' };
const ABROAD: Place = { ...HERE, tenant: 'other' };
const ID = 'a' as AssessmentId;
const ITEM = 'A1' as ItemId;
const ANA = 'web:ana' as PersonId;

const recorded = (number: number, from: Place): Omit<AssessmentEvent, 'kind'> => ({
  id: `m${number}/0` as EventId,
  by: { id: 'web:ana' as PersonId, name: 'Ana “Anita” Öz' },
  at: `2026-03-12T09:00:${String(number).padStart(2, '0')}.000Z`,
  from,
});

function opening(project = 'Fisheries', number = 0, from = HERE): AssessmentEvent {
  return {
    ...recorded(number, from),
    kind: 'opened',
    checklist: 'kitchen' as ChecklistId,
    version: 1,
    project,
    language: 'fr',
  };
}

/** An event of every other kind, with every field it can have. */
const EVENTS: readonly AssessmentEvent[] = [
  { ...recorded(1, HERE), kind: 'profile-answered', question: 'size', value: 'small' },
  {
    ...recorded(2, HERE),
    kind: 'answered',
    item: ITEM,
    answer: 'partly',
    comment: 'a\u0000b',
    sees: 0,
  },
  { ...recorded(3, HERE), kind: 'withdrawn', item: ITEM, sees: 1 },
  { ...recorded(4, HERE), kind: 'commented', item: ITEM, text: "'; drop table focus; --" },
  {
    ...recorded(5, HERE),
    kind: 'evidence-attached',
    item: ITEM,
    evidence: { kind: 'quote', text: 'x', document: 'd.pdf', page: 3, section: 's' },
  },
  { ...recorded(6, HERE), kind: 'assigned', item: ITEM, to: { id: 'b' as PersonId, name: 'Ben' } },
  { ...recorded(7, HERE), kind: 'assigned', item: ITEM },
  { ...recorded(8, HERE), kind: 'due', item: ITEM, date: '2026-04-01' },
  { ...recorded(9, HERE), kind: 'reminded', item: ITEM, date: '2026-04-01' },
  { ...recorded(10, HERE), kind: 'disagreed', item: ITEM, answer: 'no', comment: 'c' },
  { ...recorded(11, HERE), kind: 'round-opened' },
  { ...recorded(12, HERE), kind: 'answered-privately', item: ITEM, answer: 'yes' },
  { ...recorded(13, HERE), kind: 'round-ended' },
  {
    ...recorded(14, HERE),
    kind: 'proposed',
    document: 'd.pdf',
    profile: { size: 'small' },
    proposals: [
      {
        item: ITEM,
        answer: 'yes',
        confidence: 0.9,
        reason: 'shown',
        quotes: [{ text: 'q', start: 1, end: 2, page: 1, section: 's' }],
      },
    ],
  },
  { ...recorded(15, HERE), kind: 'proposal-rejected', item: ITEM },
  { ...recorded(16, HERE), kind: 'reviewed', item: ITEM, verdict: 'to-correct', comment: 'c' },
  { ...recorded(17, HERE), kind: 'signed-off' },
  { ...recorded(18, HERE), kind: 'reopened' },
  { ...recorded(19, HERE), kind: 'closed' },
];

/** What Ana sees in a place. */
function at(place: Place, holds?: AssessmentId): Scope {
  return { place, person: ANA, ...(holds === undefined ? {} : { holds }) };
}

function log(
  after: number,
  events: readonly AssessmentEvent[],
  isOpen = true,
): { logs: LogEntry[] } {
  return { logs: [{ assessment: ID, after, events, isOpen }] };
}

/** What every store promises of assessments; `open` gives an empty one. */
export function describeAssessmentStore(name: string, open: () => Promise<Data>): void {
  describe(`${name}: a store of assessments`, () => {
    const empty = async (): Promise<Store> => (await forTest(open())).store;

    test('gives a log back as it was, whatever is in it', async () => {
      const store = await empty();
      expect(await store.commit(at(HERE), log(0, [opening()]))).toBe('kept');
      expect(await store.commit(at(HERE), log(1, EVENTS, false))).toBe('kept');
      expect(await store.events(at(HERE), ID)).toEqual([opening(), ...EVENTS]);
    });

    test('knows nothing of an assessment that is not there', async () => {
      const store = await empty();
      expect(await store.events(at(HERE), ID)).toEqual([]);
      expect(await store.assessments(at(HERE))).toEqual([]);
      await store.join(at(HERE, ID));
      expect(await store.assessments(at(HERE))).toEqual([]);
    });

    test('keeps nothing of a turn whose log was overtaken', async () => {
      const store = await empty();
      await store.commit(at(HERE), log(0, [opening(), EVENTS[0]!]));
      const late = {
        ...log(1, [EVENTS[1]!]),
        messages: [{ role: 'user', from: ANA, content: 'late', at: new Date(0) }] as const,
        focus: { assessment: ID },
      };
      expect(await store.commit(at(HERE), late)).toBe('overtaken');
      expect(await store.commit(at(HERE), log(0, [opening()]))).toBe('overtaken');
      expect(await store.events(at(HERE), ID)).toHaveLength(2);
      expect(await store.latest(at(HERE), 9)).toEqual([]);
      expect(await store.focus(at(HERE))).toEqual({});
    });

    test('lets one of many win who go on from the same log', async () => {
      const store = await empty();
      await store.commit(at(HERE), log(0, [opening()]));
      const outcomes = await Promise.all(
        EVENTS.slice(0, 10).map((event) => store.commit(at(HERE), log(1, [event]))),
      );
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      expect(await store.events(at(HERE), ID)).toHaveLength(2);
    });

    test('keeps tenants apart, though they use the same ids', async () => {
      const store = await empty();
      const abroad = opening('Secret', 0, ABROAD);
      await store.commit(at(HERE), log(0, [opening()]));
      expect(await store.commit(at(ABROAD), log(0, [abroad]))).toBe('kept');
      expect(await store.events(at(HERE), ID)).toEqual([opening()]);
      expect(await store.events(at(ABROAD), ID)).toEqual([abroad]);
      expect((await store.assessments(at(ABROAD))).map(({ project }) => project)).toEqual([
        'Secret',
      ]);
    });

    test('lists what is known in a place, what changed last first', async () => {
      const store = await empty();
      await store.commit(at(HERE), log(0, [opening('First', 1)]));
      const second = { assessment: 'b' as AssessmentId, after: 0, isOpen: true };
      await store.commit(at(THERE), {
        logs: [{ ...second, events: [opening('Second', 2, THERE)] }],
      });
      expect((await store.assessments(at(HERE))).map(({ project }) => project)).toEqual(['First']);
      await store.join(at(HERE, second.assessment));
      await store.join(at(HERE, second.assessment));
      expect((await store.assessments(at(HERE))).map(({ project }) => project)).toEqual([
        'Second',
        'First',
      ]);
      await store.commit(at(HERE), log(1, [EVENTS[8]!], false));
      expect(await store.assessments(at(HERE))).toMatchObject([
        { project: 'First', isOpen: false, changedAt: EVENTS[8]!.at, place: HERE },
        { project: 'Second', isOpen: true, openedAt: '2026-03-12T09:00:02.000Z', place: THERE },
      ]);
    });

    test('knows in a thread what is known in its channel, and speaks of it in a conversation of its own', async () => {
      const store = await empty();
      const thread = { ...HERE, thread: '1' };
      await store.commit(at(thread), {
        ...log(0, [opening('Fisheries', 0, thread)]),
        focus: { assessment: ID },
      });
      expect(await store.events(at(HERE), ID)).toHaveLength(1);
      expect(await store.assessments(at(HERE))).toMatchObject([{ place: thread }]);
      expect(await store.focus(at(HERE))).toEqual({});
      expect(await store.focus(at(thread))).toEqual({ assessment: ID });
    });

    test('keeps what is said in threads of the channel with what is said in a place, each in its own conversation', async () => {
      const store = await empty();
      const said = (content: string) =>
        ({ role: 'user', from: ANA, content, at: new Date(0) }) as const;
      const thread = { ...HERE, thread: 'assessment/a' };
      const outcome = await store.commit(at({ ...HERE, thread: '1' }), {
        ...log(0, [opening('Fisheries', 0, thread)]),
        messages: [said('asked')],
        threads: [
          { thread: 'assessment/a', messages: [said('told')], focus: { assessment: ID } },
          { thread: '2', focus: { isPaused: true } },
        ],
      });
      expect(outcome).toBe('kept');
      expect(await store.assessments(at(HERE))).toMatchObject([{ place: thread }]);
      const latest = async (place: Place) =>
        (await store.latest(at(place), 9)).map(({ content }) => content);
      expect(await latest({ ...HERE, thread: '1' })).toEqual(['asked']);
      expect(await latest(thread)).toEqual(['told']);
      expect(await latest(HERE)).toEqual([]);
      expect(await store.focus(at({ ...HERE, thread: '1' }))).toEqual({});
      expect(await store.focus(at(thread))).toEqual({ assessment: ID });
      expect(await store.focus(at({ ...HERE, thread: '2' }))).toEqual({ isPaused: true });
    });

    test('says nothing in threads when a log was overtaken', async () => {
      const store = await empty();
      await store.commit(at(HERE), log(0, [opening()]));
      const threads = [{ thread: '1', focus: { assessment: ID } }];
      expect(await store.commit(at(HERE), { ...log(0, [opening()]), threads })).toBe('overtaken');
      expect(await store.focus(at({ ...HERE, thread: '1' }))).toEqual({});
    });

    test('shows a log only where it is known, or to whoever holds its address', async () => {
      const store = await empty();
      await store.commit(at(HERE), log(0, [opening()]));
      expect(await store.events(at(THERE), ID)).toEqual([]);
      expect(await store.commit(at(THERE), log(1, [EVENTS[0]!]))).toBe('overtaken');
      expect(await store.events(at(THERE, ID), ID)).toHaveLength(1);
      expect(await store.events(at(ABROAD, ID), ID)).toEqual([]);
      await store.join(at(THERE, ID));
      expect(await store.commit(at(THERE), log(1, [EVENTS[0]!]))).toBe('kept');
      expect(await store.events(at(THERE), ID)).toHaveLength(2);
    });

    test.each<[what: string, focus: Focus]>([
      ['no assessment yet', { awaited: { from: ANA, kind: 'project' } }],
      ['an item', { assessment: ID, item: ITEM }],
      ['a pause', { assessment: ID, item: ITEM, isPaused: true }],
      [
        'a text asked for',
        { assessment: ID, awaited: { from: ANA, kind: 'text', what: 'reason', item: ITEM } },
      ],
      [
        'an unclear answer',
        { assessment: ID, awaited: { from: ANA, kind: 'answer', item: ITEM, said: 'hm' } },
      ],
    ])('remembers where a conversation is: %s', async (_what, focus) => {
      const store = await empty();
      await store.commit(at(HERE), { focus: { assessment: 'before' as AssessmentId } });
      await store.commit(at(HERE), { focus });
      expect(await store.focus(at(HERE))).toEqual(focus);
      expect(await store.focus(at(THERE))).toEqual({});
      expect(await store.focus(at(ABROAD))).toEqual({});
      await store.clear(at(HERE), new Date(0));
      expect(await store.focus(at(HERE))).toEqual({});
    });

    test('forgetting a conversation leaves its assessments', async () => {
      const store = await empty();
      await store.commit(at(HERE), log(0, [opening()]));
      await store.clear(at(HERE), new Date(0));
      expect(await store.assessments(at(HERE))).toHaveLength(1);
      expect(await store.events(at(HERE), ID)).toHaveLength(1);
    });

    test('keeps a version of a checklist as it first was', async () => {
      const store = await empty();
      const { knowledge } = loadKnowledge(toFiles(smallKnowledge()));
      const kitchen = knowledge.checklists.get('kitchen' as ChecklistId)!;
      await store.keepChecklist(at(HERE), kitchen);
      await store.keepChecklist(at(HERE), { ...kitchen, actions: 99 } satisfies Checklist);
      await store.keepChecklist(at(HERE), {
        ...kitchen,
        version: 2,
        actions: 7,
      } satisfies Checklist);
      expect(await store.checklist(at(HERE), kitchen.id, 1)).toEqual(kitchen);
      expect((await store.checklist(at(HERE), kitchen.id, 2))?.actions).toBe(7);
      expect(await store.checklist(at(HERE), kitchen.id, 3)).toBeUndefined();
      expect(await store.checklist(at(ABROAD), kitchen.id, 1)).toBeUndefined();
    });
  });
}
