import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/retrieval/corpus-index.js';
import { createRetriever, type Hit } from '../../src/retrieval/retriever.js';
import type { IndexDocument } from '../../src/retrieval/segment.js';
import { RANKING_SETTINGS, type RankingSettings } from '../../src/retrieval/settings.js';
import { seededNumbers } from '../adapters/index/random-vectors.js';
import { find, keysOf, retrieverOf, toDocument, toDocuments, WORDS_ONLY } from './tiny-corpus.js';

const TOPICS = [
  'leave birth mother baby weeks maternity',
  'violence threat boss assault conduct harass',
  'mine coal shaft dust lung miner',
].map((topic) => topic.split(' '));

/** Documents of sixty words of one topic and of many others, the same in every run. */
function drawLong(phrasings: readonly string[] = []): readonly IndexDocument[] {
  const next = seededNumbers(3);
  return Array.from({ length: 60 }, (_, at) => {
    const topic = TOPICS[at % TOPICS.length]!;
    const words = Array.from({ length: 60 }, () =>
      next() < 0.2 ? topic[Math.floor(next() * topic.length)]! : `w${Math.floor(next() * 300)}`,
    );
    return toDocument(`d${at}`, words.join(' '), { phrasings });
  });
}

const OFF: RankingSettings = {
  ...RANKING_SETTINGS,
  feedback: { share: 0, documents: 0 },
  smoothing: { most: 0, documents: 0, neighbours: 0 },
};

async function rankWith(
  documents: readonly IndexDocument[],
  question: string,
  settings: RankingSettings,
): Promise<readonly Hit[]> {
  return find(createRetriever(buildCorpus(documents), { settings }), question, { count: 40 });
}

describe('ranking', () => {
  test('puts documents that answer equally well in order of key, in whatever order they came', async () => {
    const keys = ['m', 'b', 'z', 'a', 'B', '10', '9'];
    const hits = await keysOf(
      retrieverOf(keys.map((key) => toDocument(key, 'night work'))),
      'night',
    );
    expect(hits).toEqual(['10', '9', 'B', 'a', 'b', 'm', 'z']);
  });

  test('counts a word twice that is asked for twice', async () => {
    const retriever = retrieverOf(
      toDocuments(['leave today', 'leave now', 'night today', 'noon']),
      {
        settings: WORDS_ONLY,
      },
    );
    expect((await keysOf(retriever, 'night leave'))[0]).toBe('d2');
    expect((await keysOf(retriever, 'leave night leave leave'))[0]).toBe('d0');
  });

  test('puts what was asked word for word in a phrasing first', async () => {
    const retriever = retrieverOf([
      toDocument('words', 'how long is the leave, the leave is long', {
        title: 'How long is leave',
      }),
      toDocument('asked', 'fourteen weeks', { phrasings: ['how long is the leave'] }),
    ]);
    const hits = await find(retriever, 'How long is the LEAVE?');
    expect(hits.map(({ key }) => key)).toEqual(['asked', 'words']);
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score + 1);
  });

  test('finds by meaning what shares no word with the question, where documents are long', async () => {
    const documents = drawLong();
    const lacking = documents.filter(({ text }, at) => at % 3 === 0 && !text.includes('maternity'));
    const keys = await keysOf(retrieverOf(documents), 'maternity', { count: 20 });
    expect(lacking.length).toBeGreaterThan(0);
    for (const { key } of lacking) expect(keys).toContain(key);
  });
});

describe('feedback and smoothing', () => {
  test('change the ranking of long documents', async () => {
    const on = await rankWith(drawLong(), 'maternity', RANKING_SETTINGS);
    expect(on).not.toEqual(await rankWith(drawLong(), 'maternity', OFF));
  });

  test('are off where documents have phrasings', async () => {
    const phrased = drawLong(['is it so']);
    const on = await rankWith(phrased, 'maternity', RANKING_SETTINGS);
    expect(on.length).toBeGreaterThan(10);
    expect(on).toEqual(await rankWith(phrased, 'maternity', OFF));
  });
});

describe('very short documents', () => {
  const titles = toDocuments([
    'maternity leave',
    'leave for a birth',
    'birth of twins',
    'coal mine',
    'mine dust',
    'dust',
  ]);

  test('are ranked by words alone', async () => {
    for (const question of ['birth', 'mine', 'leave for dust']) {
      const shipped = await rankWith(titles, question, RANKING_SETTINGS);
      const words = await rankWith(titles, question, WORDS_ONLY);
      const order = (hits: readonly Hit[]): unknown =>
        hits.map(({ key, score }) => ({ key, score }));
      expect(order(shipped)).toEqual(order(words));
    }
  });

  test('are not found where no word speaks for them', async () => {
    const hits = await rankWith(titles, 'birth', RANKING_SETTINGS);
    expect(hits.map(({ key }) => key).sort()).toEqual(['d1', 'd2']);
  });
});
