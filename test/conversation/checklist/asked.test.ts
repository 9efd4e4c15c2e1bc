import { expect, test } from 'vitest';
import { textOf } from './talk.js';
import { itemState } from '../../../src/domain/assessment-state.js';
import type { ItemId } from '../../../src/domain/checklist.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { ANA, BEN, commandOf, createTurns, HERE, type TestTurns, seenFrom } from '../../turns.js';

const A1 = 'A1' as ItemId;

async function begun(): Promise<TestTurns> {
  const turns = createTurns(await openBundledDesk());
  await turns.say('start the checklist for the fisheries project');
  await turns.press('Begin');
  return turns;
}

async function stateOf({ checklists, store }: TestTurns) {
  const { assessment } = await store.focus(seenFrom(HERE));
  return (await checklists.open(seenFrom(HERE), assessment!))!.state;
}

test('what one person was asked for is not taken from another', async () => {
  const turns = await begun();
  await turns.press('Comment');
  await turns.say('yes', BEN);
  const item = itemState(await stateOf(turns), A1);
  expect(item.comments).toEqual([]);
  expect(item.current).toMatchObject({ answer: 'yes', by: { name: 'Ben' } });
});

test('the words of an unclear reply become the comment of whoever wrote them, and of that item', async () => {
  const turns = await begun();
  const asked = await turns.say('yes, but only in the annex');
  await turns.press('Yes', BEN);
  expect(itemState(await stateOf(turns), A1).current).toBeUndefined();
  await turns.say('yes, but only in the annex');
  await turns.press('Partly');
  const answered = itemState(await stateOf(turns), A1).current;
  expect(answered).toMatchObject({ answer: 'partly', comment: 'yes, but only in the annex' });
  await turns.say('the annex says something');
  const old = { id: 'old', place: HERE, actor: ANA, text: '', command: commandOf(asked, 'No') };
  const { runTurn } = await import('../../../src/conversation/run-turn.js');
  await runTurn(old, turns.context);
  expect(itemState(await stateOf(turns), 'A2' as ItemId).current).toBeUndefined();
});

test('after “cancel” the next message is no project’s name', async () => {
  const turns = createTurns(await openBundledDesk());
  await turns.say('start a checklist');
  await turns.say('cancel');
  await turns.say('how long is maternity leave?');
  expect(await turns.store.assessments(seenFrom(HERE))).toEqual([]);
});

test('a day that is none is asked for again', async () => {
  const turns = await begun();
  await turns.press('Due date');
  await turns.say('31 February');
  await turns.say('31 December 2026');
  expect(itemState(await stateOf(turns), A1).due).toBe('2026-12-31');
});

test('whose an item is and until when can be said at once', async () => {
  const turns = await begun();
  const reply = await turns.say('assign this to Ben by 30 April 2026');
  expect(textOf(reply)).toContain('A1 is assigned to Ben. A1 is due on 30 April 2026.');
  expect(itemState(await stateOf(turns), A1)).toMatchObject({
    assignee: { name: 'Ben' },
    due: '2026-04-30',
  });
});

test('“me” is whoever says it', async () => {
  const turns = await begun();
  await turns.press('Assign');
  await turns.say('me');
  expect(itemState(await stateOf(turns), A1).assignee).toMatchObject({ name: 'Ana' });
});

test('a button for an item that is not there shows what is, and asks for nothing', async () => {
  const turns = await begun();
  const { assessment } = await turns.store.focus(seenFrom(HERE));
  const command = JSON.stringify({ do: 'await', assessment, item: 'Z9', what: 'comment' });
  const { runTurn } = await import('../../../src/conversation/run-turn.js');
  await runTurn({ id: 'forged', place: HERE, actor: ANA, text: '', command }, turns.context);
  expect(await turns.store.focus(seenFrom(HERE))).toEqual({ assessment, item: 'A1' });
});
