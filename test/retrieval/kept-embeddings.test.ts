import { describe, expect, test } from 'vitest';
import type { EmbeddingModel, EmbeddingStore } from '../../src/domain/embedding-store.js';
import { keepEmbeddings } from '../../src/retrieval/kept-embeddings.js';

const MODEL: EmbeddingModel = { endpoint: 'http://here/v1', model: 'small' };
const sumOf = (text: string): string => `sum of ${text}`;

/** A vector of unit length that tells a text. */
function vectorOf(text: string, dimensions = 3): number[] {
  const vector = Array.from({ length: dimensions }, (_, at) => text.charCodeAt(at) || 1);
  const length = Math.hypot(...vector);
  return vector.map((value) => Math.fround(value / length));
}

function world(dimensions = 3) {
  const kept = new Map<string, Float32Array>();
  const store: EmbeddingStore = {
    read: (_model, sums) =>
      Promise.resolve(
        new Map(sums.flatMap((sum) => (kept.has(sum) ? [[sum, kept.get(sum)!] as const] : []))),
      ),
    keep: (_model, vectors) => {
      for (const [sum, vector] of vectors) kept.set(sum, vector);
      return Promise.resolve();
    },
  };
  const asked: string[] = [];
  const provider = {
    dimensions,
    fails: '',
    embedDocuments: (texts: string[]): Promise<number[][]> => {
      if (texts.includes(provider.fails)) return Promise.reject(new Error('broke off'));
      asked.push(...texts);
      return Promise.resolve(texts.map((text) => vectorOf(text, provider.dimensions)));
    },
    embedQuery: (text: string): Promise<number[]> => {
      asked.push(text);
      return Promise.resolve(vectorOf(text, provider.dimensions));
    },
  };
  const open = (model = MODEL) => keepEmbeddings(provider, { store, model, sumOf });
  return { kept, asked, provider, open };
}

describe('kept embeddings', () => {
  test('are asked for once, a text that comes twice too', async () => {
    const { asked, open } = world();
    const texts = ['leave', 'pay', 'leave'];
    const first = await open().embedDocuments(texts);
    expect(first).toEqual(texts.map((text) => vectorOf(text)));
    expect(await open().embedDocuments(texts)).toEqual(first);
    expect(asked).toEqual(['leave', 'pay']);
  });

  test('are asked for where they are missing, in the order of the texts', async () => {
    const { asked, open } = world();
    await open().embedDocuments(['leave', 'pay']);
    expect(await open().embedDocuments(['care', 'pay', 'leave'])).toEqual(
      ['care', 'pay', 'leave'].map((text) => vectorOf(text)),
    );
    expect(asked).toEqual(['leave', 'pay', 'care']);
  });

  test.each<readonly [string, Float32Array]>([
    ['of another length', Float32Array.from([1, 0])],
    ['of none', new Float32Array()],
    ['with what is no number', Float32Array.from([Number.NaN, 0, 0])],
    ['with what is endless', Float32Array.from([Infinity, 0, 0])],
    ['of zeros', new Float32Array(3)],
    ['not of unit length', Float32Array.from([1, 1, 1])],
  ])('%s are asked for anew, and mended', async (_name, damaged) => {
    const { kept, asked, open } = world();
    await open().embedDocuments(['leave', 'pay', 'care']);
    kept.set(sumOf('pay'), damaged);
    const again = await open().embedDocuments(['leave', 'pay', 'care']);
    expect(again).toEqual(['leave', 'pay', 'care'].map((text) => vectorOf(text)));
    expect(asked.slice(3)).toEqual(['pay']);
    await open().embedDocuments(['pay']);
    expect(asked).toHaveLength(4);
  });

  test('of other dimensions than are asked for are asked for anew', async () => {
    const { asked, provider, open } = world(2);
    await open().embedDocuments(['leave', 'pay']);
    provider.dimensions = 3;
    await open({ ...MODEL, dimensions: 3 }).embedDocuments(['leave', 'pay']);
    expect(asked).toEqual(['leave', 'pay', 'leave', 'pay']);
  });

  test('are all asked for anew where the model has come to give other dimensions', async () => {
    const { asked, provider, open } = world(2);
    await open().embedDocuments(['leave', 'pay']);
    provider.dimensions = 3;
    expect(await open().embedDocuments(['leave', 'pay', 'care'])).toEqual(
      ['leave', 'pay', 'care'].map((text) => vectorOf(text, 3)),
    );
    expect(asked.slice(2)).toEqual(['care', 'leave', 'pay', 'care']);
    await open().embedDocuments(['leave', 'pay', 'care']);
    expect(asked).toHaveLength(6);
  });

  test('that came before a fault are not asked for again', async () => {
    const { asked, provider, open } = world();
    const texts = Array.from({ length: 600 }, (_, at) => `text ${at}`);
    provider.fails = 'text 599';
    await expect(open().embedDocuments(texts)).rejects.toThrow('broke off');
    provider.fails = '';
    await open().embedDocuments(texts);
    expect(asked).toEqual(texts);
  });

  test('of questions are always asked for', async () => {
    const { asked, open } = world();
    await open().embedQuery('how long');
    await open().embedQuery('how long');
    expect(asked).toEqual(['how long', 'how long']);
  });
});
