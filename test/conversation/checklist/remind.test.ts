import { expect, test } from 'vitest';
import { remind } from '../../../src/conversation/checklist/remind.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { stored } from './talk.js';
import { BEN, createTurns, HERE, type TestTurns, seenFrom } from '../../turns.js';

const day = (date: string): (() => Date) => {
  const at = new Date(`${date}T09:00:00Z`);
  return () => at;
};

async function dueOn(date: string): Promise<TestTurns> {
  const turns = createTurns(await openBundledDesk());
  await turns.say('start the checklist for the fisheries project');
  await turns.press('Begin');
  await turns.say(`due ${date}`);
  return turns;
}

async function lastSaid({ store }: TestTurns): Promise<string> {
  return (await store.latest(seenFrom(HERE), 1))[0]?.content ?? '';
}

test('a place is reminded once of what is due in two days, with whose it is', async () => {
  const turns = await dueOn('2026-03-20');
  await turns.say('assign to Ben');
  turns.clock.now = day('2026-03-17');
  expect(await remind(turns.reminders)).toBe(0);
  turns.clock.now = day('2026-03-18');
  expect(await remind(turns.reminders)).toBe(1);
  expect(await lastSaid(turns)).toMatch(/A1 .*20 March 2026, assigned to Ben/u);
  expect(await remind(turns.reminders)).toBe(0);
});

test('what is over is said to be over', async () => {
  const turns = await dueOn('2026-03-20');
  turns.clock.now = day('2026-03-21');
  expect(await remind(turns.reminders)).toBe(1);
  expect(await lastSaid(turns)).toContain('was due on 20 March 2026');
});

test('another due day is reminded of anew, and the first one again when it comes back', async () => {
  const turns = await dueOn('2026-03-13');
  expect(await remind(turns.reminders)).toBe(1);
  await turns.say('due 2026-03-14');
  expect(await remind(turns.reminders)).toBe(1);
  await turns.say('due 2026-03-13');
  expect(await remind(turns.reminders)).toBe(1);
  expect(await remind(turns.reminders)).toBe(0);
});

test('nobody is reminded of what is answered', async () => {
  const turns = await dueOn('2026-03-13');
  await turns.say('yes', BEN);
  expect(await remind(turns.reminders)).toBe(0);
});

test('whoever takes part is listed, and the desk that reminds them is not', async () => {
  const turns = await dueOn('2026-03-13');
  expect(await remind(turns.reminders)).toBe(1);
  expect([...(await stored(turns)).state.people.values()]).toEqual(['Ana']);
});

test('a channel that is switched off is reminded once it is on again', async () => {
  const turns = await dueOn('2026-03-13');
  const listens = (value: 'off' | 'mentions') =>
    turns.store.commit(seenFrom(HERE), {
      settings: [
        {
          of: 'channel',
          channel: HERE.channel,
          settings: { listens: value },
          at: turns.clock.now(),
        },
      ],
    });
  await listens('off');
  expect(await remind(turns.reminders)).toBe(0);
  await listens('mentions');
  expect(await remind(turns.reminders)).toBe(1);
});

test('a reminder leads to the item', async () => {
  const turns = await dueOn('2026-03-13');
  await turns.say('pause');
  await remind(turns.reminders);
  const [reminder] = await turns.store.latest(seenFrom(HERE), 1);
  const offered = reminder?.role === 'assistant' ? reminder.reply.blocks.at(-1) : undefined;
  expect(offered).toMatchObject({ kind: 'choices', choices: [{ label: 'A1' }] });
});
