import { expect, test } from 'vitest';
import { forAllTests } from '../../for-test.js';
import { openPlayground } from './playground.js';

const teams = forAllTests(openPlayground, ({ close }) => close());

test('staff ask in their own chat, and get a labelled answer, its sources and what can be done next', async () => {
  const { page, says, sees, log } = teams;
  await sees('Hello. I am the Gender Desk.');
  await says('How long is maternity leave?');
  await sees('With this answer');
  await sees('lasts at least 14 weeks');
  await sees('[1] Maternity Protection Convention, 2000 (No. 183), Art. 4(1)');
  expect(await page.getByText('AI generated', { exact: true }).count()).toBeGreaterThan(0);

  const chip = page.locator('a.fai-Citation').first();
  expect(await chip.innerText()).toBe('1');
  await chip.hover();
  const source = page.locator('.fui-PopoverSurface');
  await source.waitFor();
  const shown = await source.innerText();
  expect(shown).toContain('Maternity Protection Convention, 2000 (No. 183), Art. 4(1)');
  expect(shown).toContain('Maternity leave under Convention No. 183 lasts at least 14 weeks.');

  // Nothing of the answer, then more and more of it, then all.
  const told = (await log()).join('\n');
  expect(told).toMatch(/typing 201 Looking in the texts…/u);
  expect(told.match(/typing 202 Maternity leave/gu)?.length).toBeGreaterThan(1);
  expect(told).toMatch(/message 202 Maternity leave/u);
});

test('what they think of it is taken, and taken back; what they ask next goes on from it', async () => {
  const { page, presses, says, sees } = teams;
  await presses('Like');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  // It shows that it was taken.
  await page.getByText('We appreciate your feedback.').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await sees('Thank you. Whoever runs this desk sees your opinion.');
  await presses('Take it back');
  await sees('Your opinion is taken back');
  await says('and who pays?');
  await sees('compulsory social insurance or public funds');
});

test('une question en français est répondue en français, et une critique vaut un merci', async () => {
  const { page, presses, says, sees } = teams;
  await says('Combien de temps dure le congé de maternité ?');
  await sees('dure au moins 14 semaines');
  const sources = await sees('Avec cette réponse');
  expect(await sources.innerText()).toContain(
    '[1] Convention (n° 183) sur la protection de la maternité, 2000, Art. 4(1)',
  );
  await page.getByRole('button', { name: 'Lire 1', exact: true }).waitFor();

  await presses('Dislike');
  await page.getByRole('dialog').getByRole('textbox').fill('Le texte est ancien');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText('We appreciate your feedback.').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await sees('Merci. La personne qui gère ce service voit votre avis.');
});
