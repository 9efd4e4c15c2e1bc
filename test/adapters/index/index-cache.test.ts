import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type IndexBuild,
  type OpenedIndex,
  openIndex,
} from '../../../adapters/index/index-cache.js';
import type { VectorTable } from '../../../src/domain/passage-index.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { randomVectors, toTable } from './random-vectors.js';

const DIMENSIONS = 16;
const vectors = randomVectors(200, DIMENSIONS, 3);
const [question] = randomVectors(1, DIMENSIONS, 5);

interface Data {
  readonly words: ReadonlyMap<string, number>;
  readonly weights: Float32Array;
  readonly tables: readonly VectorTable[];
}

const data: Data = {
  words: new Map([['congé', 2]]),
  weights: Float32Array.of(0.5, 0.25),
  tables: [toTable(vectors, DIMENSIONS), toTable(vectors.slice(0, 50), DIMENSIONS)],
};

const build: IndexBuild<Data> = {
  build: () => Promise.resolve(data),
  tablesOf: ({ tables }) => tables,
};

const never: IndexBuild<Data> = {
  ...build,
  build: () => Promise.reject(new Error('built again')),
};

async function answerOf(opened: OpenedIndex<Data> | Promise<OpenedIndex<Data>>): Promise<unknown> {
  const { data, graphs } = await opened;
  return { data, near: await Promise.all(graphs.map((each) => each.nearest(question!.vector, 5))) };
}

const fresh = mkdtempSync(join(tmpdir(), 'gender-desk-test-'));
const right = await answerOf(openIndex(fresh, 'a', build));
rmSync(fresh, { recursive: true });

describe('the kept index', () => {
  test('is built once, then read', async () => {
    const folder = join(temporaryFolder(), 'not', 'there', 'yet');
    expect((await openIndex(folder, 'a', build)).how).toBe('built');
    const kept = await openIndex(folder, 'a', never);
    expect(kept.how).toBe('cached');
    expect(await answerOf(kept)).toEqual(right);
  });

  test('is copied, not built, where one was prepared', async () => {
    const prepared = temporaryFolder();
    await openIndex(prepared, 'a', build);
    const folder = temporaryFolder();
    const opened = await openIndex(folder, 'a', never, prepared);
    expect(opened.how).toBe('cached');
    expect(await answerOf(opened)).toEqual(right);
    expect(readdirSync(folder)).toEqual(['a']);
    expect((await openIndex(folder, 'b', build, prepared)).how).toBe('built');
  });

  test('is built anew for other documents, and the old one goes', async () => {
    const folder = temporaryFolder();
    await openIndex(folder, 'a', build);
    expect((await openIndex(folder, 'b', build)).how).toBe('built');
    expect(readdirSync(folder)).toEqual(['b']);
  });

  test('leaves nothing half written behind', async () => {
    const folder = temporaryFolder();
    await openIndex(folder, 'a', build);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readdirSync(join(folder, 'a')).sort()).toEqual([
      'index.bin',
      'vectors-0.hnsw',
      'vectors-1.hnsw',
    ]);
  });

  test('begins with the checksum of the rest', async () => {
    const folder = temporaryFolder();
    await openIndex(folder, 'a', build);
    const bytes = readFileSync(join(folder, 'a', 'index.bin'));
    const sum = createHash('sha256').update(bytes.subarray(32)).digest();
    expect(bytes.subarray(0, 32)).toEqual(sum);
  });

  test('has no graph where no table is large enough to need one', async () => {
    const folder = temporaryFolder();
    const without: IndexBuild<Data> = { ...build, tablesOf: () => [] };
    expect((await openIndex(folder, 'a', without)).graphs).toEqual([]);
    expect(readdirSync(join(folder, 'a'))).toEqual(['index.bin']);
    const { how, graphs } = await openIndex(folder, 'a', { ...never, tablesOf: () => [] });
    expect({ how, graphs }).toEqual({ how: 'cached', graphs: [] });
  });

  test('does not touch what another process is writing, and clears what one left behind', async () => {
    const folder = temporaryFolder();
    const [young, old] = ['.a.young', '.a.old'].map((name) => join(folder, name));
    mkdirSync(young!);
    mkdirSync(old!);
    utimesSync(old!, new Date(0), new Date(0));
    await openIndex(folder, 'a', build);
    expect(existsSync(young!)).toBe(true);
    expect(existsSync(old!)).toBe(false);
  });

  test('is not in the way of another process that kept the same one meanwhile', async () => {
    const folder = temporaryFolder();
    let kept = 0;
    const opened = openIndex(folder, 'a', {
      ...build,
      build: async () => {
        await openIndex(folder, 'a', build);
        kept = statSync(join(folder, 'a')).ino;
        return build.build();
      },
    });
    expect(await answerOf(opened)).toEqual(right);
    expect(statSync(join(folder, 'a')).ino).toBe(kept);
    expect(await answerOf(openIndex(folder, 'a', never))).toEqual(right);
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

type Damage = readonly [what: string, harm: (file: string) => void];

const DAMAGES: readonly Damage[] = [
  [
    'a flipped bit at its start',
    (file) => {
      flipBit(file, 0);
    },
  ],
  [
    'a flipped bit in its middle',
    (file) => {
      flipBit(file, 0.5);
    },
  ],
  [
    'a flipped bit at its end',
    (file) => {
      flipBit(file, 1);
    },
  ],
  [
    'its second half missing',
    (file) => {
      truncateSync(file, Math.floor(readFileSync(file).length / 2));
    },
  ],
  [
    'nothing in it',
    (file) => {
      truncateSync(file, 0);
    },
  ],
  [
    'something added',
    (file) => {
      writeFileSync(file, 'x', { flag: 'a' });
    },
  ],
  [
    'something else in it',
    (file) => {
      writeFileSync(file, '{}');
    },
  ],
  [
    'itself missing',
    (file) => {
      rmSync(file);
    },
  ],
  [
    'a folder in its place',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
];

function flipBit(file: string, where: number): void {
  const bytes = readFileSync(file);
  const at = Math.round(where * (bytes.length - 1));
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(file, bytes);
}

describe.each(['index.bin', 'vectors-0.hnsw', 'vectors-1.hnsw'])(
  'a kept index whose %s has',
  (name) => {
    test.each(DAMAGES)('%s is built anew and answers right', async (_what, harm) => {
      const folder = temporaryFolder();
      await openIndex(folder, 'a', build);
      harm(join(folder, 'a', name));
      const rebuilt = await openIndex(folder, 'a', build);
      expect(rebuilt.how).toBe('rebuilt');
      expect(await answerOf(rebuilt)).toEqual(right);
      expect((await openIndex(folder, 'a', never)).how).toBe('cached');
    });
  },
);

describe('an index that cannot be kept', () => {
  test('says so', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openIndex(join(file, 'index'), 'a', build)).rejects.toThrow(
      expect.objectContaining({
        code: 'data-folder-unwritable',
        facts: { folder: join(file, 'index') },
      }),
    );
  });
});
