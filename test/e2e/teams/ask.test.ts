import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground } from './playground.js';

let teams: Playground;
beforeAll(async () => {
  teams = await openPlayground();
});
afterAll(async () => {
  await teams.close();
});

test('staff ask in their own chat, and get a labelled answer, its sources and what can be done next', async () => {
  const { page, says, sees, log } = teams;
  await sees('Hello. I am the Gender Desk.');
  await says('How long is maternity leave?');
  await sees('With this answer');
  const answer = await sees('lasts at least 14 weeks');
  await sees('[1] Maternity Protection Convention, 2000 (No. 183), Art. 4(1)');
  expect(await page.getByText('AI generated', { exact: true }).count()).toBeGreaterThan(0);

  const chip = page.locator('a.fai-Citation').first();
  expect(await chip.innerText()).toBe('1');
  await answer.hover();
  await chip.hover();
  await sees('Maternity Protection Convention, 2000 (No. 183), Art. 4(1)');

  // Nothing of the answer, then more and more of it, then all.
  const told = (await log()).join('\n');
  expect(told).toMatch(/typing 201 Looking in the texts…/u);
  expect(told.match(/typing 202 Maternity leave/gu)?.length).toBeGreaterThan(1);
  expect(told).toMatch(/message 202 Maternity leave/u);
});
