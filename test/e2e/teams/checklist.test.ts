import { expect, test } from 'vitest';
import { forAllTests } from '../../for-test.js';
import { openPlayground } from './playground.js';

const teams = forAllTests(openPlayground, ({ close }) => close());

test('a channel goes through a checklist below its own message, which shows how far they are', async () => {
  const { open, mentions, presses, sees, log } = teams;
  await open('General');
  await sees('Hello. I am the Gender Desk.');
  await mentions('start the checklist for the Lagoon project', 'post');
  await sees('The checklist for Lagoon is open.');
  const own = await sees('Gender checklist · Lagoon');
  expect(await own.innerText()).toContain('0 of 38 answered');
  await presses('Begin');
  await sees('Lagoon · Analysis · A1 (1 of 38)');
  await presses('Yes');
  expect(await (await sees('Lagoon · Analysis · A2 (2 of 38)')).innerText()).toContain('A1: Yes.');
  await presses('Partly');
  await sees('Lagoon · Analysis · A3 (3 of 38)');
  await expect.poll(() => own.innerText()).toContain('2 of 38 answered');
  expect(await own.innerText()).toContain('Taking part: Alex Wilber');
  // A post of its own, and all the rest below it.
  const told = (await log()).join('\n');
  expect(told.match(/createConversation 201/gu)).toHaveLength(2);
});

test('une conversation de groupe remplit une liste de contrôle, question après question', async () => {
  const { open, mentions, presses, sees } = teams;
  await open('Group Chat');
  await sees('Gender Desk');
  await mentions('commence la liste de contrôle pour le projet Récif');
  await sees('Récif');
  await presses('Commencer');
  await sees('Récif · Analyse · A1 (1 sur 38)');
  await presses('Oui');
  const second = await sees('Récif · Analyse · A2 (2 sur 38)');
  expect(await second.innerText()).toMatch(/Réponses\s: 1 sur 38/u);
  await presses('Expliquer');
  await sees('Sur quoi elle repose');
  await mentions('que manque-t-il ?');
  await sees(/Analyse\s: A2, A3/u);
  await mentions('résultats');
  await sees('Récif · Résultats');
});
