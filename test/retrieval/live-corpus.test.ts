import { describe, expect, test } from 'vitest';
import { buildCorpus, type CorpusIndex } from '../../src/retrieval/corpus-index.js';
import { createLiveCorpus, type LiveCorpus } from '../../src/retrieval/live-corpus.js';
import { createRetriever } from '../../src/retrieval/retriever.js';
import type { IndexDocument } from '../../src/retrieval/segment.js';
import { find, toDocument, toDocuments, WORDS_ONLY } from './tiny-corpus.js';

/** One building that the test ends when it likes. */
interface Building {
  readonly documents: readonly IndexDocument[];
  readonly succeed: () => void;
  readonly fail: (fault: Error) => void;
}

interface Bench extends LiveCorpus {
  readonly buildings: readonly Building[];
  readonly faults: readonly unknown[];
  /** Those that words speak for, with their languages. */
  readonly found: (question: string) => Promise<readonly string[]>;
}

function open(documents: readonly IndexDocument[]): Bench {
  const buildings: Building[] = [];
  const faults: unknown[] = [];
  const live = createLiveCorpus(buildCorpus(documents), documents, {
    build: (all) =>
      new Promise<CorpusIndex>((resolve, reject) => {
        const succeed = (): void => {
          resolve(buildCorpus(all));
        };
        buildings.push({ documents: all, succeed, fail: reject });
      }),
    onFault: (fault) => faults.push(fault),
  });
  const found = async (question: string): Promise<readonly string[]> => {
    const hits = await find(createRetriever(live.index(), { settings: WORDS_ONLY }), question);
    return hits
      .filter(({ score }) => score > 0)
      .map(({ key, language }) => `${language} ${key}`)
      .sort();
  };
  return { ...live, buildings, faults, found };
}

/** Ten documents: a change of two is not more than a fifth, a change of three is. */
const ten = [
  ...toDocuments(['maternity leave', 'nursing breaks', 'night work', 'equal pay', 'weekly rest']),
  ...toDocuments(['congé de maternité', 'pauses allaitement', 'travail de nuit'], {
    language: 'fr',
  }),
  ...toDocuments(['licencia de maternidad', 'pausas de lactancia'], { language: 'es' }),
];
const three = ['mines', 'ships', 'docks'].map((word) => toDocument(word, `work on ${word}`));

function keysOf(documents: readonly IndexDocument[] = []): readonly string[] {
  return documents.map(({ key, language }) => `${language} ${key}`).sort();
}

describe('a document', () => {
  test('is found as soon as it was added', async () => {
    const live = open(ten);
    expect(await live.found('mines')).toEqual([]);
    live.add(three.slice(0, 1));
    expect(await live.found('mines')).toEqual(['en mines']);
  });

  test('is gone in every language as soon as it was removed', async () => {
    const live = open(ten);
    const everywhere = 'maternity maternité maternidad';
    expect(await live.found(everywhere)).toEqual(['en d0', 'es d0', 'fr d0']);
    live.remove(['d0']);
    expect(await live.found(everywhere)).toEqual([]);
    expect(await live.found('nursing')).toEqual(['en d1']);
  });

  test('takes the place of the one of its key and language, and of no other', async () => {
    const live = open(ten);
    live.add([toDocument('d0', 'paternity')]);
    expect(await live.found('paternity')).toEqual(['en d0']);
    expect(await live.found('maternité')).toEqual(['fr d0']);
  });

  test('comes back when it is added after it was removed', async () => {
    const live = open(ten);
    live.remove(['d3']);
    live.add([ten[3]!]);
    expect(await live.found('equal pay')).toEqual(['en d3']);
  });
});

describe('building anew', () => {
  test('does not begin while no more than a fifth changed', async () => {
    const live = open(ten);
    live.add([toDocument('d4', 'daily rest')]);
    live.add([toDocument('d3', 'equal remuneration')]);
    expect(live.buildings).toEqual([]);
    await live.settled();
  });

  test('begins once when more did, with every document that is there then', () => {
    const live = open(ten);
    live.remove(['d4']);
    live.add(three.slice(0, 1));
    live.add([toDocument('d3', 'equal remuneration')]);
    expect(live.buildings).toHaveLength(1);
    const { documents } = live.buildings[0]!;
    expect(keysOf(documents)).toEqual(
      keysOf([...ten.filter(({ key }) => key !== 'd4'), three[0]!]),
    );
    expect(documents.find(({ key }) => key === 'd3')?.text).toBe('equal remuneration');
  });

  test('does not begin again while it goes on, however much changes', () => {
    const live = open(ten);
    live.add(three);
    live.remove(['d0', 'd1', 'd2', 'd3', 'd4']);
    expect(live.buildings).toHaveLength(1);
  });

  test('leaves the index that is searched as it was until it is done', async () => {
    const live = open(ten);
    live.add(three);
    const before = live.index();
    expect(await live.found('ships')).toEqual(['en ships']);
    live.buildings[0]!.succeed();
    await live.settled();
    expect(live.index()).not.toBe(before);
    expect(live.index()).toEqual(buildCorpus([...ten, ...three]));
  });

  test('keeps what changed meanwhile', async () => {
    const live = open(ten);
    live.add(three);
    live.add([toDocument('late', 'domestic work'), toDocument('d2', 'evening shift')]);
    live.remove(['ships', 'd0']);
    live.buildings[0]!.succeed();
    await live.settled();
    expect(await live.found('domestic')).toEqual(['en late']);
    expect(await live.found('evening night')).toEqual(['en d2']);
    expect(await live.found('ships')).toEqual([]);
    expect(await live.found('maternity maternité maternidad')).toEqual([]);
    expect(await live.found('docks')).toEqual(['en docks']);
  });

  test('counts afresh: it begins again only when as much changed once more', async () => {
    const live = open(ten);
    live.add(three);
    live.buildings[0]!.succeed();
    await live.settled();
    live.remove(['d4', 'mines']);
    expect(live.buildings).toHaveLength(1);
    live.remove(['ships']);
    expect(live.buildings).toHaveLength(2);
    expect(keysOf(live.buildings[1]!.documents)).toEqual(
      keysOf([...ten.filter(({ key }) => key !== 'd4'), three[2]!]),
    );
  });

  test('does not put in again what changed before it began', async () => {
    const live = open(ten);
    live.add(three);
    live.buildings[0]!.succeed();
    await live.settled();
    live.add([toDocument('mines', 'quarries')]);
    live.remove(['docks', 'ships']);
    live.buildings[1]!.succeed();
    await live.settled();
    expect(live.index()).toEqual(buildCorpus([...ten, toDocument('mines', 'quarries')]));
  });

  test('begins with the first documents of an empty index', async () => {
    const live = open([]);
    live.add([three[0]!]);
    expect(keysOf(live.buildings[0]?.documents)).toEqual(['en mines']);
    expect(await live.found('mines')).toEqual(['en mines']);
  });
});

describe('building that fails', () => {
  const broken = new Error('no memory');

  test('is told of, and the index goes on with all that changed', async () => {
    const live = open(ten);
    live.add(three);
    live.remove(['d0']);
    live.buildings[0]!.fail(broken);
    await live.settled();
    expect(live.faults).toEqual([broken]);
    expect(await live.found('ships')).toEqual(['en ships']);
    expect(await live.found('maternity')).toEqual([]);
  });

  test('is not tried again by itself, but by the next change, however small', async () => {
    const live = open(ten);
    live.add(three);
    live.buildings[0]!.fail(broken);
    await live.settled();
    expect(live.buildings).toHaveLength(1);
    live.remove(['docks']);
    expect(live.buildings).toHaveLength(2);
    live.buildings[1]!.succeed();
    await live.settled();
    expect(live.faults).toEqual([broken]);
    expect(live.index()).toEqual(buildCorpus([...ten, ...three.slice(0, 2)]));
  });
});

describe('settled', () => {
  test('waits for a building, one that fails too, and not when there is none', async () => {
    const live = open(ten);
    await live.settled();
    live.add(three);
    const order: string[] = [];
    const waiting = live.settled().then(() => order.push('settled'));
    // As many turns as no chain of promises here is long.
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    order.push('failing');
    live.buildings[0]!.fail(new Error('no memory'));
    await waiting;
    expect(order).toEqual(['failing', 'settled']);
  });
});
