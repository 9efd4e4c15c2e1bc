import { describe, expect, test } from 'vitest';
import { indexCollection } from '../../src/retrieval/collection.js';

const TEXTS: Readonly<Record<string, string>> = {
  en1: 'Maternity leave lasts at least fourteen weeks, six of them after the birth of the child.',
  en2: 'No worker shall be employed at night in a factory without a weekly rest of two days.',
  fr1: 'Le congé de maternité dure au moins quatorze semaines, dont six après la naissance.',
  fr2: 'Le harcèlement au travail est interdit, quelle que soit la fonction de la personne.',
  es1: 'La licencia de maternidad dura al menos catorce semanas, seis de ellas tras el parto.',
  es2: 'El trabajo en las minas está prohibido para los menores de dieciocho años.',
  de1: 'Der Mutterschutz beginnt sechs Wochen vor der Geburt und endet acht Wochen danach.',
  de2: 'Bei der Arbeit in der Nacht steht den Beschäftigten eine längere Ruhezeit zu.',
  zh1: '产假至少为十四周，其中六周应在分娩之后。',
  zh2: '禁止在工作场所的暴力和骚扰行为。',
};
const collection = await indexCollection(
  Object.entries(TEXTS).map(([id, text]) => ({ id, title: '', text })),
);

describe('a collection in several languages', () => {
  test.each([
    ['Wann beginnt der Mutterschutz vor der Geburt?', 'de1'],
    ['Ruhezeit in der Nacht', 'de2'],
    ['how many weeks is maternity leave', 'en1'],
    ['le harcèlement au travail', 'fr2'],
    ['trabajo de menores en las minas', 'es2'],
    ['产假有多长', 'zh1'],
    ['工作场所的骚扰', 'zh2'],
  ])('finds %s', async (question, id) => {
    const hits = await collection.search(question, 3);
    expect(hits[0]?.id).toBe(id);
  });

  test('gives at most as many as are asked for, the best first', async () => {
    const hits = await collection.search('semaines de congé après la naissance', 2);
    expect(hits.length).toBeLessThanOrEqual(2);
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits.at(-1)!.score);
    expect(await collection.search('congé', 0)).toEqual([]);
  });

  test('has nothing for words that it does not hold', async () => {
    expect(await collection.search('xylophone', 5)).toEqual([]);
  });

  test('leaves out a document of which nothing speaks', async () => {
    const ids = (await collection.search('Mutterschutz', 10)).map(({ id }) => id);
    expect(ids).not.toContain('zh2');
  });

  test('searches titles', async () => {
    const titled = await indexCollection([
      { id: 'a', title: 'Coal', text: 'It is mined.' },
      { id: 'b', title: 'Tin', text: 'It is mined.' },
    ]);
    expect((await titled.search('tin', 1))[0]?.id).toBe('b');
  });
});
