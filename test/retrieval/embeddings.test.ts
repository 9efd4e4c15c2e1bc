import { Embeddings } from '@langchain/core/embeddings';
import { describe, expect, test } from 'vitest';
import { addDocuments, buildCorpus, type CorpusIndex } from '../../src/retrieval/corpus-index.js';
import { embedCorpus } from '../../src/retrieval/embed-corpus.js';
import { createRetriever, type Hit, type RetrieverOptions } from '../../src/retrieval/retriever.js';
import { find, toDocument } from './tiny-corpus.js';

/** What each word means: care of children, pay, or neither. */
const MEANINGS: Readonly<Record<string, readonly number[]>> = {
  baby: [1, 0, 0],
  infant: [1, 0, 0],
  newborn: [1, 0, 0],
  bébé: [1, 0, 0],
  wage: [0, 1, 0],
  salary: [0, 1, 0],
  remuneration: [0, 1, 0],
  earnings: [0, 1, 0],
};
const NEITHER = [0, 0, 1];

/** A text means what its words mean together. Remembers what it was sent. */
class WordMeanings extends Embeddings {
  readonly sent: string[][] = [];

  constructor() {
    super({});
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    this.sent.push(texts);
    return Promise.resolve(texts.map(meaningOf));
  }

  override embedQuery(text: string): Promise<number[]> {
    return Promise.resolve(meaningOf(text));
  }
}

function meaningOf(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const sum = [0, 0, 0];
  for (const word of words)
    for (const [at, value] of (MEANINGS[word] ?? NEITHER).entries()) sum[at]! += value;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

const documents = [
  toDocument('care', 'infant newborn', { title: 'infant' }),
  toDocument('pay', 'remuneration wage', { phrasings: ['salary remuneration', 'wage'] }),
  toDocument('mines', 'underground shafts'),
  toDocument('care', 'bébé', { language: 'fr' }),
];
const built = buildCorpus(documents);
const embed: RetrieverOptions['embed'] = (question) =>
  Promise.resolve(Float32Array.from(meaningOf(question)));

async function embedded(): Promise<CorpusIndex> {
  return embedCorpus(built, documents, new WordMeanings());
}

function ask(
  corpus: CorpusIndex,
  question: string,
  options: RetrieverOptions,
  language = 'en',
): Promise<readonly Hit[]> {
  return find(createRetriever(corpus, options), question, { languages: [language] });
}

describe('what is sent to be embedded', () => {
  test('is each title and text together, and each phrasing by itself', async () => {
    const meanings = new WordMeanings();
    await embedCorpus(built, documents, meanings);
    expect(meanings.sent).toEqual([
      [
        'infant\ninfant newborn',
        'remuneration wage',
        'salary remuneration',
        'wage',
        'underground shafts',
      ],
      ['bébé'],
    ]);
  });

  test('is nothing of documents that have embeddings', async () => {
    const meanings = new WordMeanings();
    const once = await embedded();
    const added = toDocument('homes', 'domestic salary');
    const later = addDocuments(once, [added]);
    const twice = await embedCorpus(later, [...documents, added], meanings);
    expect(meanings.sent).toEqual([['domestic salary']]);
    expect(twice.segments.slice(0, 2)).toEqual(once.segments);
  });

  test('leaves the index that it was made of without', async () => {
    await embedded();
    expect(built.segments.map((segment) => segment.embedded)).toEqual([undefined, undefined]);
  });
});

describe('a document that shares no word with the question', () => {
  test.each(['en', 'fr'])('is found by meaning, in its language (%s)', async (language) => {
    expect(await ask(built, 'baby', {}, language)).toEqual([]);
    const hits = await ask(await embedded(), 'baby', { embed }, language);
    expect(hits.map((hit) => [hit.language, hit.key])).toEqual([[language, 'care']]);
  });

  test('is found by a phrasing of its own', async () => {
    const phrased = [
      toDocument('pay', 'underground', { phrasings: ['shafts', 'remuneration'] }),
      toDocument('mines', 'underground', { phrasings: ['shafts'] }),
    ];
    const corpus = await embedCorpus(buildCorpus(phrased), phrased, new WordMeanings());
    expect((await ask(corpus, 'salary', { embed })).map(({ key }) => key)).toEqual(['pay']);
  });

  test('is found by what was asked before', async () => {
    const retriever = createRetriever(await embedded(), { embed });
    const query = { question: 'xylophone', context: 'earnings' };
    const hits = await retriever.search({ query, languages: ['en'], count: 10 });
    expect(hits.map(({ key }) => key)).toContain('pay');
    const alone = await ask(await embedded(), 'xylophone', { embed });
    expect(alone.map(({ key }) => key)).not.toContain('pay');
  });

  test('is not found where it is filtered out', async () => {
    const tenants = [
      toDocument('ours', 'infant', { facets: { tenant: 'us' } }),
      toDocument('theirs', 'newborn infant', { facets: { tenant: 'them' } }),
    ];
    const corpus = await embedCorpus(buildCorpus(tenants), tenants, new WordMeanings());
    const filter = { tenant: ['us'] };
    const hits = await find(createRetriever(corpus, { embed }), 'baby', {
      filter,
      languages: ['en'],
    });
    expect(hits.map(({ key }) => key)).toEqual(['ours']);
  });
});

describe('the search goes on by words', () => {
  const question = 'underground remuneration';

  test('when the question cannot be embedded now', async () => {
    const without = await ask(built, question, {});
    expect(without.map(({ key }) => key).sort()).toEqual(['mines', 'pay']);
    const unable = (): Promise<undefined> => Promise.resolve(undefined);
    expect(await ask(await embedded(), question, { embed: unable })).toEqual(without);
  });

  test('when the question is embedded in other dimensions than the documents', async () => {
    const other = (): Promise<Float32Array> => Promise.resolve(Float32Array.of(1, 0));
    const without = await ask(built, question, {});
    const hits = await ask(await embedded(), question, { embed: other });
    expect(hits.map(({ key }) => key)).toEqual(without.map(({ key }) => key));
    expect(await ask(await embedded(), 'baby', { embed: other })).toEqual([]);
  });

  test('when no document has embeddings', async () => {
    const without = await ask(built, question, {});
    const hits = await ask(built, question, { embed });
    expect(hits.map(({ key }) => key)).toEqual(without.map(({ key }) => key));
  });
});

describe('documents that were added later', () => {
  const added = toDocument('homes', 'domestic wage');

  test('are found by their words before they have embeddings, by meaning afterwards', async () => {
    const later = addDocuments(await embedded(), [added]);
    expect((await ask(later, 'domestic', { embed })).map(({ key }) => key)).toContain('homes');
    const keysOf = async (corpus: CorpusIndex): Promise<readonly string[]> =>
      (await ask(corpus, 'earnings', { embed })).map(({ key }) => key);
    expect(await keysOf(later)).not.toContain('homes');
    const complete = await embedCorpus(later, [...documents, added], new WordMeanings());
    expect(await keysOf(complete)).toContain('homes');
  });
});

describe('a provider that fails', () => {
  test('fails as it does', async () => {
    const broken = new Error('no server');
    class NoMeanings extends WordMeanings {
      override embedDocuments(): Promise<never> {
        return Promise.reject(broken);
      }
    }
    await expect(embedCorpus(built, documents, new NoMeanings())).rejects.toBe(broken);
  });
});
