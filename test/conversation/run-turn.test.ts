import { expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory-store.js';
import { runTurn } from '../../src/conversation/run-turn.js';
import type { Place } from '../../src/domain/place.js';
import { openBundledDesk } from '../bundled-desk.js';

const now = new Date('2026-03-12T09:00:00Z');
const place: Place = { platform: 'web', tenant: 'local', channel: 'one' };

test('a turn is kept, and the next one goes on from it', async () => {
  const store = createMemoryStore();
  const context = { ...(await openBundledDesk()), store, clock: { now: () => now } };
  const first = await runTurn({ place, text: 'how long is maternity leave?' }, context);
  const second = await runTurn({ place, text: 'and for domestic workers?' }, context);
  const kept = await store.latest(place, 10);
  expect(kept.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  expect(kept[1]).toMatchObject({ reply: first, at: now });
  const citations = second.blocks.find((block) => block.kind === 'citations');
  expect(citations?.items[0]).toMatchObject({ number: 1, passage: 'C189/art-14-1' });
});

test('another conversation is not gone on from', async () => {
  const store = createMemoryStore();
  const context = { ...(await openBundledDesk()), store, clock: { now: () => now } };
  await runTurn({ place, text: 'how long is maternity leave?' }, context);
  const elsewhere = { ...place, channel: 'two' };
  await runTurn({ place: elsewhere, text: 'hi' }, context);
  expect(await store.latest(elsewhere, 10)).toHaveLength(2);
});
