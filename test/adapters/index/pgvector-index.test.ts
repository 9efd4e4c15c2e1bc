import { beforeEach, describe, expect, test } from 'vitest';
import { createExactIndex } from '../../../adapters/index/exact.js';
import { openPgvectorIndex } from '../../../adapters/index/pgvector-index.js';
import type { Transact } from '../../../adapters/index/transactions.js';
import type { PassageIndex } from '../../../src/domain/passage-index.js';
import { describePassageIndex, type KeyedVector, unit } from '../../contract/passage-index.js';
import { openPglite, type Statement } from './pglite.js';
import { randomVectors, toTable } from './random-vectors.js';

const { transact, query, asked } = await openPglite();

beforeEach(async () => {
  await query('drop table if exists passage_vector');
});

function open(
  collection: string,
  vectors: readonly KeyedVector[],
  dimensions: number,
  by: Transact = transact,
): Promise<PassageIndex> {
  return openPgvectorIndex(by, collection, toTable(vectors, dimensions));
}

/** What was asked for while something was done. */
async function askedBy(act: () => Promise<unknown>): Promise<readonly Statement[]> {
  const before = asked.length;
  await act();
  return asked.slice(before);
}

function keysNear(index: PassageIndex, question: Float32Array, count = 10): Promise<string[]> {
  return index.nearest(question, count).then((found) => found.map(({ key }) => key));
}

async function countRows(): Promise<unknown> {
  return query(
    'select collection, count(*)::int, count(distinct fingerprint)::int as fillings from passage_vector group by 1 order by 1',
  );
}

/** How the searches among them were gone about. */
function plansOf(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap(({ plan }) => plan ?? []);
}

const isInsert = ({ statement }: Statement): boolean => statement.startsWith('insert');

describePassageIndex('pgvector', (vectors) => open('compass', vectors, 2));

describePassageIndex('pgvector, without a graph', (vectors) => {
  const longer = vectors.map(({ key, vector }) => ({ key, vector: lengthen(vector) }));
  return open('compass', longer, 2_001).then((index) => ({
    nearest: (vector, count) =>
      index.nearest(vector.length === 2 ? lengthen(vector) : vector, count),
  }));
});

/** The same directions among more dimensions. */
function lengthen(vector: Float32Array): Float32Array {
  const longer = new Float32Array(2_001);
  longer.set(vector);
  return longer;
}

const DIMENSIONS = 64;
const many = randomVectors(2_000, DIMENSIONS, 7);
const some = many.slice(0, 300);
const questions = randomVectors(100, DIMENSIONS, 11).map(({ vector }) => vector);
const [question] = questions;

describe('the index in PostgreSQL, of many vectors', () => {
  test('finds at least 95 of 100 of what looking at every vector finds, and just as near', async () => {
    const [exact, index] = [createExactIndex(many), await open('many', many, DIMENSIONS)];
    let shared = 0;
    for (const vector of questions) {
      const expected = new Map(
        (await exact.nearest(vector, 10)).map(({ key, similarity }) => [key, similarity]),
      );
      for (const { key, similarity } of await index.nearest(vector, 10)) {
        if (!expected.has(key)) continue;
        shared++;
        expect(similarity).toBeCloseTo(expected.get(key)!, 5);
      }
    }
    expect(shared / (10 * questions.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('asks the graph, once', async () => {
    const index = await open('many', many, DIMENSIONS);
    const plans = plansOf(await askedBy(() => index.nearest(question!, 10)));
    expect(plans).toEqual([expect.stringContaining('passage_vector_cosine_64')]);
  });

  test('gives as many as are asked for, beyond the width of its search', async () => {
    const index = await open('many', many, DIMENSIONS);
    expect(await index.nearest(question!, 700)).toHaveLength(700);
    expect(await index.nearest(question!, 5_000)).toHaveLength(2_000);
  });

  test('leaves its settings with the search', async () => {
    const index = await open('many', many, DIMENSIONS);
    await index.nearest(question!, 5_000);
    const settings = ['hnsw.ef_search', 'hnsw.iterative_scan', 'enable_indexscan', 'enable_sort'];
    const now = settings.map((name) => query(`select current_setting('${name}') as now`));
    expect((await Promise.all(now)).flat()).toEqual(
      ['40', 'off', 'on', 'on'].map((usual) => ({ now: usual })),
    );
  });
});

describe('a collection', () => {
  const north = [{ key: 'north', vector: unit(0, 1) }];
  const east = [{ key: 'east', vector: unit(1, 0) }];

  test('is filled once, and found again when it is opened again', async () => {
    await open('some', some, DIMENSIONS);
    const again = askedBy(async () => {
      const index = await open('some', some, DIMENSIONS);
      expect(await index.nearest(some[42]!.vector, 1)).toMatchObject([{ key: 'v42' }]);
    });
    expect((await again).filter(isInsert)).toEqual([]);
    expect(await countRows()).toEqual([{ collection: 'some', count: 300, fillings: 1 }]);
  });

  test.each<[string, readonly KeyedVector[]]>([
    ['other numbers', [{ key: 'north', vector: unit(0.1, 1) }]],
    ['another key', [{ key: 'north-west', vector: unit(0, 1) }]],
    ['one more', [...north, ...east]],
    ['none', []],
  ])('of %s takes the place of what was there', async (_what, vectors) => {
    const before = await open('compass', north, 2);
    const index = await open('compass', vectors, 2);
    const expected = await keysNear(createExactIndex(vectors), unit(0, 1));
    expect(await keysNear(index, unit(0, 1))).toEqual(expected);
    expect(await keysNear(before, unit(0, 1))).toEqual([]);
  });

  test('of other dimensions takes the place of what was there', async () => {
    await open('compass', north, 2);
    const index = await open('compass', [{ key: 'up', vector: unit(0, 0, 1) }], 3);
    expect(await keysNear(index, unit(0, 0, 1))).toEqual(['up']);
    expect(await countRows()).toEqual([{ collection: 'compass', count: 1, fillings: 1 }]);
  });

  test('of which a part is lost is filled anew', async () => {
    await open('some', some, DIMENSIONS);
    await query('delete from passage_vector where label = 42');
    const index = await open('some', some, DIMENSIONS);
    expect(await keysNear(index, some[42]!.vector, 1)).toEqual(['v42']);
  });

  test('does not mix with others, nor with others of other dimensions', async () => {
    const [one, other, longer] = await Promise.all([
      open('one', north, 2),
      open('other', east, 2),
      open('longer', [{ key: 'up', vector: unit(0, 0, 1) }], 3),
    ]);
    expect(await keysNear(one, unit(1, 1))).toEqual(['north']);
    expect(await keysNear(other, unit(1, 1))).toEqual(['east']);
    expect(await keysNear(longer, unit(1, 1, 1))).toEqual(['up']);
  });

  test('may be named anything', async () => {
    const name = `knowledge/1'); drop table passage_vector; --`;
    expect(await keysNear(await open(name, north, 2), unit(0, 1))).toEqual(['north']);
  });

  test('broken off while it was filled is what it was', async () => {
    const before = await open('some', some.slice(0, 10), DIMENSIONS);
    let inserts = 0;
    const breaking: Transact = (work) =>
      transact((run) =>
        work((statement, parameters) => {
          if (statement.startsWith('insert') && ++inserts === 2)
            throw Object.assign(new Error('broken off'), { code: 'ECONNRESET' });
          return run(statement, parameters);
        }),
      );
    await expect(open('some', many, DIMENSIONS, breaking)).rejects.toMatchObject({
      code: 'vectors-unavailable',
    });
    expect(inserts).toBe(2);
    expect(await countRows()).toEqual([{ collection: 'some', count: 10, fillings: 1 }]);
    expect(await keysNear(before, some[3]!.vector, 1)).toEqual(['v3']);
  });

  test('opened several times at once is filled once, whole', async () => {
    const statements = await askedBy(async () => {
      const opened = Array.from({ length: 4 }, () => open('some', some, DIMENSIONS));
      for (const index of await Promise.all(opened))
        expect(await keysNear(index, some[42]!.vector, 1)).toEqual(['v42']);
    });
    expect(statements.filter(isInsert).flatMap(({ parameters }) => parameters[2])).toHaveLength(
      300,
    );
    expect(await countRows()).toEqual([{ collection: 'some', count: 300, fillings: 1 }]);
  });

  test('opened at once with other vectors holds those of one, whole', async () => {
    await Promise.all([
      open('some', some, DIMENSIONS),
      open('some', some.slice(0, 200), DIMENSIONS),
      open('some', some.slice(0, 100), DIMENSIONS),
    ]);
    const held = await query(
      'select count(*)::int, count(distinct fingerprint)::int as fillings, max(label) + 1 as last from passage_vector',
    );
    expect([100, 200, 300].map((count) => ({ count, fillings: 1, last: count }))).toContainEqual(
      held[0],
    );
  });
});

describe('a small collection among large ones', () => {
  /** All of the others are nearer to the question than any of the few. */
  const few = randomVectors(40, DIMENSIONS, 5).map(({ key, vector }) => ({
    key,
    vector: isNear(vector) ? vector.map((value) => -value) : vector,
  }));
  const near = many.map(({ key, vector }) => ({
    key,
    vector: unit(...question!.map((value, at) => value + 0.2 * vector[at]!)),
  }));

  function isNear(vector: Float32Array): boolean {
    return question!.reduce((sum, value, at) => sum + value * vector[at]!, 0) > 0;
  }

  test('gives as many as are asked for, out of the graph', async () => {
    await open('near', near, DIMENSIONS);
    const index = await open('few', few, DIMENSIONS);
    const exact = await keysNear(createExactIndex(few), question!, 30);
    const statements = await askedBy(async () => {
      expect(await keysNear(index, question!, 30)).toEqual(exact);
    });
    expect(plansOf(statements)).toEqual([expect.stringContaining('passage_vector_cosine_64')]);
  });

  test('gives as many as are asked for where the graph gives up', async () => {
    await open('near', near, DIMENSIONS);
    // One tuple more than the first is as far as a search may go.
    const givingUp: Transact = (work) =>
      transact(async (run) => {
        await run("select set_config('hnsw.max_scan_tuples', '1', true)");
        return work(run);
      });
    const index = await open('few', few, DIMENSIONS, givingUp);
    expect(await keysNear(index, question!, 30)).toEqual(
      await keysNear(createExactIndex(few), question!, 30),
    );
  });
});
