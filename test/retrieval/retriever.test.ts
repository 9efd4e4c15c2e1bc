import { beforeAll, describe, expect, test } from 'vitest';
import { createExactIndex } from '../../adapters/index/exact.js';
import { buildCorpus, type IndexDocument } from '../../src/retrieval/corpus-index.js';
import { createRetriever, type Retriever } from '../../src/retrieval/retriever.js';

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
  const { index, vectors } = buildCorpus(documents);
  retriever = createRetriever(index, createExactIndex(vectors), {
    entries: { en: [{ say: ['newborn', 'wee one'], text: ['baby'] }], fr: [], es: [] },
    acronyms: {},
    foreign: {},
  });
});

async function best(question: string, language: 'en' | 'fr' = 'en'): Promise<string | undefined> {
  return (await retriever.search({ question }, language, 1))[0]?.key;
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
    const [hit] = await retriever.search({ question: 'IS NURSING TIME PAID ???' }, 'en', 3);
    expect(hit).toMatchObject({ key: 'breaks', evidence: { phrasing: 1, coverage: 1 } });
  });

  test('has nothing for words that no document holds', async () => {
    expect(await retriever.search({ question: 'xylophone' }, 'en', 3)).toEqual([]);
  });

  test('prefers what holds both what was asked before and what is asked now', async () => {
    const hits = await retriever.search(
      { question: 'and breastfeed?', context: 'is it paid' },
      'en',
      1,
    );
    expect(hits[0]?.key).toBe('breaks');
  });

  test('gives the same order twice', async () => {
    const once = await retriever.search({ question: 'baby milk weeks' }, 'en', 9);
    expect(await retriever.search({ question: 'baby milk weeks' }, 'en', 9)).toEqual(once);
  });

  test('holds a question asked like those of a boundary for outside', () => {
    expect(retriever.outside('which countries signed', 'en')).toBeGreaterThan(
      retriever.outside('how many weeks for a baby', 'en'),
    );
    expect(retriever.outside('which countries signed', 'fr')).toBe(-Infinity);
  });
});
