import { expect, test } from 'vitest';
import { openBundledDesk } from '../bundled-desk.js';
import { ANA, createTurns, HERE, NOW, seenFrom } from '../turns.js';

test('a turn is kept, and the next one goes on from it', async () => {
  const turns = createTurns(await openBundledDesk());
  const first = await turns.say('how long is maternity leave?');
  const second = await turns.say('and for domestic workers?');
  const kept = await turns.store.latest(seenFrom(HERE), 10);
  expect(kept.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  expect(kept[1]).toMatchObject({ reply: first, at: NOW });
  const citations = second.blocks.find((block) => block.kind === 'citations');
  expect(citations?.items[0]).toMatchObject({ number: 1, passage: 'C189/art-14-1' });
});

test('another conversation is not gone on from', async () => {
  const turns = createTurns(await openBundledDesk());
  await turns.say('how long is maternity leave?');
  const elsewhere = { ...HERE, channel: 'two' };
  await turns.say('hi', ANA, elsewhere);
  expect(await turns.store.latest(seenFrom(elsewhere), 10)).toHaveLength(2);
});
