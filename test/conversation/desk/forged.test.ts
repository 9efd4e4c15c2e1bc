import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswerCommand } from '../../../src/conversation/desk/read-command.js';
import { ANA, ask, BEN, CHANNEL, NADIA, openAnswerDesk, THREAD } from './answers.js';

const OFFERED = { answer: 'share', of: 'q1' };

test.each([
  '',
  'null',
  '[]',
  '"share"',
  '{}',
  '{"answer":"share"}',
  '{"answer":"share","of":1}',
  '{"answer":"share","of":""}',
  '{"answer":"erase","of":"q1"}',
  '{"answer":"again","of":"q1","language":"de"}',
  '{"answer":"not-helpful","of":"q1","reason":"rude"}',
  '{"answer":"hand-off-answer","handOff":{"id":1}}',
  '{"answer":"__proto__","of":"q1"}',
])('no button of an answer carries %s', (command) => {
  expect(readAnswerCommand(command)).toBeUndefined();
});

test('what a command names beside what it is about is not read', () => {
  const forged = {
    ...OFFERED,
    person: BEN.id,
    tenant: 'T2',
    place: THREAD,
    roles: ['focal-point'],
  };
  expect(readAnswerCommand(JSON.stringify(forged))).toEqual(OFFERED);
});

test('made of the right words, a command of another place or person changes nothing of theirs', async () => {
  const desk = await openAnswerDesk();
  await ask(desk, 'q1', { isPrivate: true });
  await ask(desk, 'q2', { place: CHANNEL });
  await desk.act({ answer: 'hand-off', of: 'q2' }, { place: CHANNEL });
  const before = { feedback: [], open: await desk.upkeep.openHandOffs() };
  await desk.letters();
  const { id } = before.open[0]!;
  const anyText = fc.constantFrom('q1', 'q2', id, 'C-all', '%', '', '__proto__');
  const forged = fc.record(
    {
      answer: fc.constantFrom(
        'again',
        'share',
        'share-here',
        'helpful',
        'not-helpful',
        'no-feedback',
        'hand-off',
        'hand-off-answer',
      ),
      of: anyText,
      handOff: anyText,
      language: fc.constantFrom('fr', 'de'),
      reason: fc.constantFrom('other', 'rude'),
    },
    { requiredKeys: ['answer'] },
  );
  const places = fc.constantFrom(
    { ...CHANNEL, tenant: 'T2' },
    { ...CHANNEL, channel: 'C-else' },
    { ...THREAD, thread: '18.2' },
  );
  await fc.assert(
    fc.asyncProperty(
      forged,
      places,
      fc.constantFrom(ANA, BEN, NADIA),
      async (command, place, actor) => {
        const fields = { channel: 'C-all', text: 'forged', reason: 'other' };
        const { reply } = await desk.take({
          command: JSON.stringify(command),
          place,
          actor,
          fields,
        });
        expect(reply.blocks.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
  const after = { feedback: await desk.upkeep.feedback(), open: await desk.upkeep.openHandOffs() };
  expect(after).toEqual(before);
  expect(JSON.stringify(await desk.letters())).not.toContain('C-all');
  await desk.close();
});
