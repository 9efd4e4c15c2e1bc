import { describe, expect, test } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { EmbeddingModel } from '../../src/domain/embedding-store.js';
import { forTest } from '../for-test.js';

const MODEL: EmbeddingModel = { endpoint: 'http://here/v1', model: 'small' };

/** What every store of embeddings promises; `open` gives empty data. */
export function describeEmbeddingStore(name: string, open: () => Promise<Data>): void {
  describe(`${name}: kept embeddings`, () => {
    const empty = async (): Promise<Data['embeddings']> => (await forTest(open())).embeddings;

    test('come back to the bit, those that are not there are missing', async () => {
      const store = await empty();
      const vectors = new Map([
        ['a', Float32Array.from([0.1, -0.2, 1e-30])],
        ['b', Float32Array.from([NaN, Infinity])],
        ['c', new Float32Array()],
      ]);
      await store.keep(MODEL, vectors);
      expect(await store.read(MODEL, ['a', 'b', 'c', 'd'])).toEqual(vectors);
      expect(await store.read(MODEL, [])).toEqual(new Map());
    });

    test('are those of one endpoint, one model and the dimensions asked for', async () => {
      const store = await empty();
      const others: readonly EmbeddingModel[] = [
        { ...MODEL, dimensions: 2 },
        { ...MODEL, model: 'large' },
        { ...MODEL, endpoint: 'http://there/v1' },
      ];
      for (const [at, model] of [MODEL, ...others].entries())
        await store.keep(model, new Map([['a', Float32Array.from([at])]]));
      for (const [at, model] of [MODEL, ...others].entries())
        expect(await store.read(model, ['a'])).toEqual(new Map([['a', Float32Array.from([at])]]));
    });

    test('take the place of what was kept, thousands at once', async () => {
      const store = await empty();
      const all = (value: number): ReadonlyMap<string, Float32Array> =>
        new Map(
          Array.from({ length: 1_201 }, (_, at) => [`${at}`, Float32Array.from([value, at])]),
        );
      await store.keep(MODEL, all(1));
      await store.keep(MODEL, all(2));
      expect(await store.read(MODEL, [...all(2).keys()])).toEqual(all(2));
    });
  });

  describe(`${name}: whoever runs it`, () => {
    test('learns who serves, what waits, and that something can be kept', async () => {
      const data = await open();
      expect((await data.serving()).count).toBe(0);
      await data.tryToKeep();
      const queue = await data.openQueue();
      const serving = await data.serving();
      expect(serving.count).toBe(data.kind === 'sqlite' && serving.process === undefined ? 0 : 1);
      expect(await data.backlog()).toEqual(await queue.backlog());
      await queue.close();
      expect((await data.serving()).count).toBe(0);
      await data.close();
    });
  });
}
