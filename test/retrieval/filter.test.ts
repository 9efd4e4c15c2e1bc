import { describe, expect, test } from 'vitest';
import { buildHnswIndex } from '../../adapters/index/hnsw-index.js';
import { buildCorpus } from '../../src/retrieval/corpus-index.js';
import { toTable } from '../../src/retrieval/dense-search.js';
import type { Filter } from '../../src/retrieval/filter.js';
import { createRetriever, type Retriever } from '../../src/retrieval/retriever.js';
import type { IndexDocument } from '../../src/retrieval/segment.js';
import { seededNumbers } from '../adapters/index/random-vectors.js';
import { keysOf, plainRetriever, retrieverOf, toDocument } from './tiny-corpus.js';

const WORDS =
  'leave birth weeks pay work night child nurse mine harass equal value rest shift'.split(' ');

/** Some words each, drawn the same way in every run; one in 300 is of the tenant `few`, one in ten has no tenant. */
function drawDocuments(count: number): readonly IndexDocument[] {
  const next = seededNumbers(9);
  return Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: 20 }, () => WORDS[Math.floor(next() * WORDS.length)]!).join(
      ' ',
    );
    const tenant = at % 300 === 7 ? 'few' : 'many';
    const facets = at % 10 === 3 ? {} : { tenant, status: at % 2 === 0 ? 'current' : 'old' };
    return toDocument(`d${at}`, text, { facets });
  });
}

const documents = drawDocuments(900);
const corpus = buildCorpus(documents);
const facetsOf = new Map(documents.map(({ key, facets = {} }) => [key, facets]));
const approximate = new Map(
  corpus.segments.map(({ vectors }) => [vectors, buildHnswIndex(toTable(vectors))]),
);

describe.each<[string, Retriever]>([
  ['looking at every vector', createRetriever(corpus)],
  ['with an approximate index', createRetriever(corpus, { approximate })],
])('a filter, %s', (_how, retriever) => {
  test.each<[string, Filter, number]>([
    ['that most pass', { tenant: ['many'] }, 20],
    ['that few pass', { tenant: ['few'] }, 3],
    ['of several values', { tenant: ['few', 'none'] }, 3],
    ['of two facets', { tenant: ['few'], status: ['old'] }, 3],
    ['that nothing passes', { tenant: ['few'], status: ['current'] }, 0],
    ['without values', { tenant: [] }, 0],
    ['of a facet that no document has', { place: ['here'] }, 0],
  ])('%s lets only those be found', async (_what, filter, count) => {
    const keys = await keysOf(retriever, 'night leave of a nurse', { filter, count: 20 });
    expect(keys).toHaveLength(count);
    for (const key of keys)
      for (const [facet, values] of Object.entries(filter))
        expect(values).toContain(facetsOf.get(key)![facet]);
  });

  test('of nothing is none', async () => {
    const question = 'night leave of a nurse';
    expect(await keysOf(retriever, question, { filter: {} })).toEqual(
      await keysOf(retriever, question),
    );
  });
});

describe('an approximate index', () => {
  test('finds nearly what looking at every vector finds', async () => {
    const exact = createRetriever(corpus);
    const near = createRetriever(corpus, { approximate });
    for (const question of ['night leave', 'equal pay', 'a nurse at rest']) {
      const keys = new Set(await keysOf(exact, question));
      const shared = (await keysOf(near, question)).filter((key) => keys.has(key));
      expect(shared.length).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('a document without a facet', () => {
  test.each([['t'], ['']])('does not pass a filter for %j', async (value) => {
    const retriever = retrieverOf([
      toDocument('none', 'leave'),
      toDocument('own', 'leave', { facets: { tenant: 't' } }),
    ]);
    expect(await keysOf(retriever, 'leave', { filter: { tenant: [value] } })).not.toContain('none');
  });
});

describe('what passes a filter', () => {
  const filter = { status: ['old'] };

  // Ranked by words alone: elsewhere scores are shares of the best found, which a filter may drop.
  test('stands in the order of the list without a filter', async () => {
    const retriever = plainRetriever(documents);
    const all = await keysOf(retriever, 'night leave', { count: 900 });
    const passing = all.filter((key) => facetsOf.get(key)!.status === 'old');
    expect(await keysOf(retriever, 'night leave', { filter, count: 900 })).toEqual(passing);
  });

  test('is ranked as it was when all that was found passes', async () => {
    const same = documents.map((each) => ({ ...each, facets: { tenant: 't' } }));
    const retriever = retrieverOf(same);
    const question = { query: { question: 'night leave of a nurse' }, count: 50 };
    expect(await retriever.search({ ...question, filter: { tenant: ['t'] } })).toEqual(
      await retriever.search(question),
    );
  });

  test('may be a phrasing asked for word for word, and only for those who may see it', async () => {
    const phrased = ['a', 'b'].map((tenant) =>
      toDocument(tenant, 'leave', { phrasings: ['how long is it'], facets: { tenant } }),
    );
    for (const tenant of ['a', 'b']) {
      const hits = await retrieverOf(phrased).search({
        query: { question: 'How long is it?' },
        count: 5,
        filter: { tenant: [tenant] },
      });
      expect(hits.map(({ key }) => key)).toEqual([tenant]);
      expect(hits[0]!.score).toBeGreaterThan(2);
    }
  });
});
