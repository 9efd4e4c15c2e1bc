import { describe, expect, test } from 'vitest';
import { createWaitingLine } from '../../../adapters/documents/waiting-line.js';

/** Work that goes on until it is told to end. */
function createWork() {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: (name: string) => void; reject: (why: Error) => void }>();
  const work = (name: string) => (): Promise<string> => {
    begun.push(name);
    return new Promise((resolve, reject) => ends.set(name, { resolve, reject }));
  };
  const end = (name: string): void => ends.get(name)?.resolve(name);
  const fail = (name: string): void => ends.get(name)?.reject(new Error(name));
  return { begun, work, end, fail };
}

describe('a waiting line', () => {
  test('lets some work begin, the next when one has ended, and in order', async () => {
    const inLine = createWaitingLine(2, 10);
    const { begun, work, end } = createWork();
    const all = ['a', 'b', 'c', 'd'].map((name) => inLine(work(name)));
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await all[1];
    expect(begun).toEqual(['a', 'b', 'c']);
    end('a');
    await all[0];
    ['c', 'd'].forEach(end);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('goes on after work that failed', async () => {
    const inLine = createWaitingLine(1, 10);
    const { work, end, fail } = createWork();
    const [first, second] = [inLine(work('a')), inLine(work('b'))];
    fail('a');
    await expect(first).rejects.toThrow('a');
    end('b');
    expect(await second).toBe('b');
  });

  test('turns away what finds it full, and takes more when it is not', async () => {
    const inLine = createWaitingLine(1, 1);
    const { work, end } = createWork();
    const [first, second] = [inLine(work('a')), inLine(work('b'))];
    const busy = { code: 'document-busy', retryable: true };
    await expect(inLine(work('c'))).rejects.toMatchObject(busy);
    end('a');
    await first;
    end('b');
    await second;
    const third = inLine(work('d'));
    end('d');
    expect(await third).toBe('d');
  });
});
