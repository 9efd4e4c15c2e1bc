import { beforeAll, describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/retrieval/corpus-index.js';
import { createRetriever, type Hit, type Retriever } from '../../src/retrieval/retriever.js';
import type { IndexDocument } from '../../src/retrieval/segment.js';

const documents: readonly IndexDocument[] = [
  {
    key: 'leave',
    language: 'en',
    title: 'Maternity leave',
    text: 'Maternity leave lasts 14 weeks.',
    phrasings: ['how many weeks off for a baby', 'time off after giving birth'],
  },
  {
    key: 'breaks',
    language: 'en',
    title: 'Nursing breaks',
    text: 'A mother may take paid breaks to breastfeed.',
    phrasings: ['where do i pump milk at work', 'is nursing time paid'],
  },
  {
    key: 'leave',
    language: 'fr',
    title: 'Congé de maternité',
    text: 'Le congé de maternité dure 14 semaines.',
    phrasings: ['combien de semaines pour un bébé', 'arrêt après la naissance'],
  },
  {
    key: 'ratified',
    language: 'en',
    title: 'Ratifications',
    text: '',
    phrasings: ['which countries ratified it', 'how many countries signed', 'did kenya ratify'],
    outside: true,
  },
];

let retriever: Retriever;
beforeAll(() => {
  retriever = createRetriever(buildCorpus(documents), {
    thesaurus: {
      entries: { en: [{ say: ['newborn', 'wee one'], text: ['baby'] }], fr: [], es: [] },
      acronyms: {},
      foreign: {},
    },
  });
});

async function best(question: string, language: 'en' | 'fr' = 'en'): Promise<string | undefined> {
  return (await search(question, 1, language))[0]?.key;
}

function search(
  question: string,
  count: number,
  language: 'en' | 'fr' = 'en',
): Promise<readonly Hit[]> {
  return retriever.search({ query: { question }, languages: [language], count });
}

describe('the retriever', () => {
  test.each([
    ['maternity leave', 'leave'],
    ['can I pump milk', 'breaks'],
    ['weeks for my newborn', 'leave'],
    ['days for a wee one', 'leave'],
    ['nursnig brekas', 'breaks'],
    ['which countries ratified', 'ratified'],
  ])('finds %s', async (question, key) => {
    expect(await best(question)).toBe(key);
  });

  test('finds words typed without their accents', async () => {
    expect(await best('conge de maternite', 'fr')).toBe('leave');
  });

  test('a phrasing written word for word is found beyond doubt, whatever its case and marks', async () => {
    const [hit, next] = await search('IS NURSING TIME PAID ???', 3);
    expect(hit).toMatchObject({ key: 'breaks', coverage: 1 });
    expect(hit!.confidence).toBeGreaterThan(0.9);
    expect(hit!.score).toBeGreaterThan(2);
    expect(next?.score ?? 0).toBeLessThan(2);
  });

  test('has nothing for words that no document holds', async () => {
    expect(await search('xylophone', 3)).toEqual([]);
  });

  test('prefers what holds both what was asked before and what is asked now', async () => {
    const hits = await retriever.search({
      query: { question: 'and breastfeed?', context: 'is it paid' },
      languages: ['en'],
      count: 1,
    });
    expect(hits[0]?.key).toBe('breaks');
  });

  test('gives the same order twice', async () => {
    const once = await search('baby milk weeks', 9);
    expect(await search('baby milk weeks', 9)).toEqual(once);
  });

  test('holds a question asked like those of a boundary for outside', () => {
    expect(retriever.outside('which countries signed', 'en')).toBeGreaterThan(
      retriever.outside('how many weeks for a baby', 'en'),
    );
    expect(retriever.outside('which countries signed', 'fr')).toBe(-Infinity);
  });
});
