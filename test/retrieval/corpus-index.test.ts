import { describe, expect, test } from 'vitest';
import {
  addDocuments,
  buildCorpus,
  type CorpusIndex,
  removeDocuments,
} from '../../src/retrieval/corpus-index.js';
import { createRetriever, type Hit } from '../../src/retrieval/retriever.js';
import type { RankingSettings } from '../../src/retrieval/settings.js';
import { find, readCorpus, toDocument, toDocuments, WORDS_ONLY } from './tiny-corpus.js';

const documents = [
  toDocument('leave', 'Maternity leave lasts fourteen weeks.'),
  toDocument('leave', 'Le congé de maternité dure quatorze semaines.', { language: 'fr' }),
  toDocument('breaks', 'A mother may take paid breaks to nurse her child.'),
  toDocument('night', 'Night work of pregnant workers is limited.'),
  toDocument('pay', 'Equal pay for work of equal value.'),
];
const corpus = buildCorpus(documents);

function ask(
  index: CorpusIndex,
  question: string,
  settings?: RankingSettings,
): Promise<readonly Hit[]> {
  return find(createRetriever(index, settings === undefined ? {} : { settings }), question);
}

/** Those that words speak for. */
async function keysIn(index: CorpusIndex, question: string): Promise<readonly string[]> {
  const hits = await ask(index, question, WORDS_ONLY);
  return hits.filter(({ score }) => score > 0).map(({ key }) => key);
}

describe('documents that are added', () => {
  const added = addDocuments(corpus, [
    toDocument('mines', 'No woman shall be employed underground in a mine.'),
    toDocument('pay', 'Remuneration without discrimination based on sex.'),
  ]);

  test('are found at once', async () => {
    expect((await ask(added, 'work underground in mines'))[0]?.key).toBe('mines');
    expect(await keysIn(corpus, 'underground mines')).toEqual([]);
  });

  test('take the place of those of the same key and language', async () => {
    expect(await keysIn(added, 'equal value')).toEqual([]);
    expect(await keysIn(added, 'remuneration discrimination')).toEqual(['pay']);
    const hits = await ask(added, 'equal pay remuneration', WORDS_ONLY);
    expect(hits.filter(({ key }) => key === 'pay')).toHaveLength(1);
  });

  test('leave the same key in another language where it was', async () => {
    const more = addDocuments(corpus, [toDocument('leave', 'Leave is eighteen weeks now.')]);
    expect(await keysIn(more, 'congé semaines')).toEqual(['leave']);
    expect(await keysIn(more, 'fourteen')).toEqual([]);
    expect(await keysIn(more, 'eighteen')).toEqual(['leave']);
  });

  test('do not change the index that they were added to', async () => {
    expect(await keysIn(corpus, 'equal value')).toEqual(['pay']);
    expect(await keysIn(corpus, 'remuneration')).toEqual([]);
  });

  test('may be in a new language, and may be the first', async () => {
    const spanish = toDocument('mines', 'Trabajo subterráneo en las minas.', { language: 'es' });
    expect((await ask(addDocuments(corpus, [spanish]), 'minas'))[0]).toMatchObject({
      key: 'mines',
      language: 'es',
    });
    expect(await keysIn(addDocuments(buildCorpus([]), [spanish]), 'minas')).toEqual(['mines']);
  });

  test('none of them leaves the index as it is', () => {
    expect(addDocuments(corpus, [])).toEqual(corpus);
  });
});

describe('documents that are removed', () => {
  const without = removeDocuments(corpus, new Set(['leave', 'not there']));

  test('are hidden in every language, and only they', async () => {
    expect(await keysIn(without, 'maternity leave weeks')).toEqual([]);
    expect(await keysIn(without, 'congé de maternité')).toEqual([]);
    expect(await keysIn(without, 'night work')).toEqual(['night', 'pay']);
  });

  test('come back when they are added again', async () => {
    expect(await keysIn(addDocuments(without, documents.slice(0, 1)), 'leave')).toEqual(['leave']);
  });

  test('leave no word that counts as known', () => {
    const { index } = readCorpus(
      removeDocuments(buildCorpus(toDocuments(['xylophone', 'violin'])), new Set(['d0'])),
    );
    expect(index.documentFrequency('xylophon')).toBe(0);
    expect(index.hasWord('xylophone')).toBe(false);
    expect(index.size).toBe(1);
  });

  test('may be all', async () => {
    const none = removeDocuments(corpus, new Set(documents.map(({ key }) => key)));
    expect(await ask(none, 'maternity leave')).toEqual([]);
  });
});

describe('an index that was changed ranks as one built anew does', () => {
  const all = toDocuments([
    'leave before the birth of a child',
    'work at night in a factory',
    'leave for the care of a child who is ill',
    'rest after work at night',
    'pay during leave',
  ]);
  const questions = [
    'leave at night',
    'child care',
    'pay for work at night',
    'rest',
    'birth leave pay',
  ];
  const expectSame = async (changed: CorpusIndex, anew: CorpusIndex): Promise<void> => {
    for (const question of questions)
      expect((await keysIn(changed, question)).slice(0, 3)).toEqual(
        (await keysIn(anew, question)).slice(0, 3),
      );
  };

  test('after adding', async () => {
    await expectSame(addDocuments(buildCorpus(all.slice(0, 3)), all.slice(3)), buildCorpus(all));
  });

  test('after replacing', async () => {
    const changed = toDocument('d1', 'work in the evening in a factory');
    await expectSame(
      addDocuments(buildCorpus(all), [changed]),
      buildCorpus([all[0]!, changed, ...all.slice(2)]),
    );
  });

  // With many documents on leave, `leave` tells little; without them it tells as much as any word.
  test('after removing', async () => {
    const kept = toDocuments(['leave of absence', 'night shift', 'night rest']);
    const many = Array.from({ length: 20 }, (_, at) => toDocument(`gone${at}`, 'leave and pay'));
    const gone = new Set(many.map(({ key }) => key));
    await expectSame(removeDocuments(buildCorpus([...kept, ...many]), gone), buildCorpus(kept));
  });
});
