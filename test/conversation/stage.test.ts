import { expect, test } from 'vitest';
import { stage } from '../../src/conversation/stage.js';
import type { AssessmentEvent, AssessmentId } from '../../src/domain/assessment.js';
import type { LogEntry } from '../../src/domain/store.js';
import { createMemoryData } from '../memory-store.js';
import { ANA, HERE, seenFrom } from '../turns.js';

const SCOPE = seenFrom(HERE);
const ID = 'a' as AssessmentId;

function event(id: string, kind: 'opened' | 'closed'): AssessmentEvent {
  const happened = {
    id,
    by: { id: ANA.id, name: ANA.name },
    at: '2026-03-12T09:00:00.000Z',
    from: HERE,
  };
  // The store reads no more of an event than is here.
  return (
    kind === 'closed'
      ? { ...happened, kind }
      : { ...happened, kind, checklist: 'kitchen', version: 1, project: 'P', language: 'en' }
  ) as AssessmentEvent;
}

function log(after: number, ...events: readonly AssessmentEvent[]): LogEntry {
  return { assessment: ID, after, events, isOpen: true };
}

test('a turn sees what it changed, and nothing of it is kept before it is committed', async () => {
  const { store } = createMemoryData();
  const staged = stage(store, HERE);
  await staged.store.commit(SCOPE, {
    logs: [log(0, event('1/0', 'opened'))],
    focus: { assessment: ID },
  });
  expect(await staged.store.events(SCOPE, ID)).toHaveLength(1);
  expect(await store.events(SCOPE, ID)).toEqual([]);
  expect(await store.commit(SCOPE, staged.changes())).toBe('kept');
  expect(await store.events(SCOPE, ID)).toHaveLength(1);
  expect(await store.focus(SCOPE)).toEqual({ assessment: ID });
});

test('several changes of a turn become one, in order, the last focus of all', async () => {
  const { store, changes } = stage(createMemoryData().store, HERE);
  const said = (content: string) =>
    ({ role: 'user', from: ANA.id, content, at: new Date(0) }) as const;
  await store.commit(SCOPE, { messages: [said('a')], focus: { assessment: ID } });
  await store.commit(SCOPE, { messages: [said('b')], focus: {} });
  expect(changes()).toMatchObject({ messages: [said('a'), said('b')], focus: {} });
});

test('what is said in threads of the channel is put together for each, and nothing is said elsewhere', async () => {
  const { store, changes } = stage(createMemoryData().store, { ...HERE, thread: '1' });
  const said = (content: string) =>
    ({ role: 'user', from: ANA.id, content, at: new Date(0) }) as const;
  const below = seenFrom({ ...HERE, thread: 'assessment/a' });
  await store.commit(below, { messages: [said('a')], focus: { assessment: ID } });
  await store.commit(seenFrom({ ...HERE, thread: '1' }), { messages: [said('here')] });
  await store.commit(below, { messages: [said('b')] });
  expect(changes()).toMatchObject({
    messages: [said('here')],
    threads: [
      { thread: 'assessment/a', messages: [said('a'), said('b')], focus: { assessment: ID } },
    ],
  });
  const elsewhere = [{ ...HERE, channel: 'two', thread: '1' }, HERE];
  for (const place of elsewhere)
    await expect(store.commit(seenFrom(place), { focus: {} })).rejects.toThrow('own place');
});

test('says that a log is longer than a turn thought, and puts nothing together then', async () => {
  const { store } = createMemoryData();
  await store.commit(SCOPE, { logs: [log(0, event('1/0', 'opened'))] });
  const staged = stage(store, HERE);
  expect(await staged.store.commit(SCOPE, { logs: [log(0, event('2/0', 'closed'))] })).toBe(
    'overtaken',
  );
  expect(staged.changes()).toEqual({});
  expect(await staged.store.commit(SCOPE, { logs: [log(1, event('2/0', 'closed'))] })).toBe('kept');
  expect(await staged.store.commit(SCOPE, { logs: [log(1, event('3/0', 'closed'))] })).toBe(
    'overtaken',
  );
});
