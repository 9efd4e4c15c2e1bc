import { beforeEach, describe, expect, test } from 'vitest';
import { FEEDBACK_REASONS } from '../../../src/domain/feedback.js';
import { buttonsOf, choicesOf, textOf } from '../checklist/talk.js';
import { ANA, ask, BEN, openAnswerDesk, QUESTION } from './answers.js';
import { forEachTest } from '../../for-test.js';

const desk = forEachTest(() => openAnswerDesk());
beforeEach(async () => {
  await ask(desk, 'q1');
  await desk.letters();
});

const HELPFUL = { answer: 'helpful', of: 'q1' } as const;
const NOT_HELPFUL = { answer: 'not-helpful', of: 'q1' } as const;

async function opinions() {
  return (await desk.upkeep.feedback()).map(({ person, opinion }) => [person, opinion]);
}

describe('what somebody thinks of an answer', () => {
  test('is kept, with thanks in one line that nobody else reads', async () => {
    const told = await desk.act(HELPFUL);
    expect(told.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(1);
    expect(buttonsOf(told)).toEqual(['Take it back']);
    expect(await desk.letters()).toMatchObject([{ only: ANA.id }]);
    expect(await desk.upkeep.feedback()).toMatchObject([
      { of: 'q1', person: ANA.id, opinion: { kind: 'helpful' }, question: QUESTION },
    ]);
  });

  test('is one for each person: the last word counts', async () => {
    for (let press = 0; press < 10; press++) await desk.act(HELPFUL);
    await desk.act(HELPFUL, { actor: BEN });
    await desk.act({ ...NOT_HELPFUL, reason: 'outdated' });
    expect(await opinions()).toEqual(
      expect.arrayContaining([
        [ANA.id, { kind: 'not-helpful', reason: 'outdated' }],
        [BEN.id, { kind: 'helpful' }],
      ]),
    );
    expect(await opinions()).toHaveLength(2);
  });

  test('is taken back', async () => {
    await desk.act(HELPFUL);
    const told = await desk.act({ answer: 'no-feedback', of: 'q1' });
    expect(textOf(told)).toBe('Your opinion is taken back.');
    expect(await opinions()).toEqual([]);
  });

  test('comes with a reason and a remark from a form', async () => {
    const fields = { reason: 'wrong-source', text: ' it is C189 ' };
    await desk.act(NOT_HELPFUL, { fields });
    expect(await opinions()).toEqual([
      [ANA.id, { kind: 'not-helpful', reason: 'wrong-source', remark: 'it is C189' }],
    ]);
  });

  test('without a form the reason is asked for, and nothing kept before it is given', async () => {
    const asked = await desk.act(NOT_HELPFUL);
    expect(await opinions()).toEqual([]);
    expect(choicesOf(asked)).toHaveLength(FEEDBACK_REASONS.length);
    const [, second] = choicesOf(asked);
    if (second?.action.kind !== 'command') throw new Error('no command');
    await desk.take({ command: second.action.command });
    expect(await opinions()).toEqual([[ANA.id, { kind: 'not-helpful', reason: 'not-answered' }]]);
  });

  test.each([
    ['a reason that is none', { reason: 'rude' }],
    ['a remark that is too long', { reason: 'other', text: 'x'.repeat(3_001) }],
  ])('%s is not kept', async (_what, fields) => {
    const told = await desk.act(NOT_HELPFUL, { fields });
    expect(told.blocks.length).toBeGreaterThan(0);
    expect(await opinions()).toEqual([]);
  });
});
