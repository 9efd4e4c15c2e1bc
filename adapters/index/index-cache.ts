import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { DeskError } from '../../src/domain/desk-error.js';
import { buildHnswIndex, type HnswIndex, readHnswIndex, type VectorTable } from './hnsw-index.js';

/** What is kept: any plain data of the caller's, and the vectors. */
export interface CachedIndex<Data> {
  readonly data: Data;
  readonly vectors: VectorTable;
}

export interface OpenedIndex<Data> {
  readonly data: Data;
  readonly index: HnswIndex;
  /** `cached`: read from the folder; `built`: nothing was there; `rebuilt`: what was there was damaged. */
  readonly how: 'cached' | 'built' | 'rebuilt';
}

const FILES = { data: 'corpus.bin', graph: 'vectors.hnsw', sums: 'sha256.json' } as const;

/**
 * Opens the index kept under `<folder>/<fingerprint>`, or builds it and keeps it there. Files are checked by their SHA-256
 * before they are read, since the graph's native reader does not survive damage. Indexes of other fingerprints are removed.
 * Throws `data-folder-unwritable`.
 */
export function openIndex<Data>(
  folder: string,
  fingerprint: string,
  build: () => CachedIndex<Data>,
): OpenedIndex<Data> {
  const own = join(folder, fingerprint);
  const wasThere = existsSync(own);
  const cached = wasThere ? readCached<Data>(own) : undefined;
  if (cached !== undefined) return { ...cached, how: 'cached' };
  const { data, vectors } = build();
  const index = buildHnswIndex(vectors);
  keep(folder, fingerprint, { data, vectors }, index);
  return { data, index, how: wasThere ? 'rebuilt' : 'built' };
}

function readCached<Data>(own: string): { data: Data; index: HnswIndex } | undefined {
  try {
    const sums: unknown = JSON.parse(readFileSync(join(own, FILES.sums), 'utf8'));
    const bytes = readFileSync(join(own, FILES.data));
    const graph = join(own, FILES.graph);
    if (!isSum(sums, FILES.data, bytes) || !isSum(sums, FILES.graph, readFileSync(graph)))
      return undefined;
    // The checksum says that these are the bytes that `keep` wrote.
    const { data, vectors } = deserialize(bytes) as CachedIndex<Data>;
    return { data, index: readHnswIndex(graph, vectors) };
  } catch {
    // Missing or unreadable in any way is damaged: the caller rebuilds, and says so.
    return undefined;
  }
}

function isSum(sums: unknown, file: string, bytes: Buffer): boolean {
  return (
    typeof sums === 'object' &&
    sums !== null &&
    (sums as Record<string, unknown>)[file] === sumOf(bytes)
  );
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes everything under a temporary name, then renames: a reader sees all of it or nothing. */
function keep<Data>(
  folder: string,
  fingerprint: string,
  cached: CachedIndex<Data>,
  index: HnswIndex,
): void {
  const temporary = join(folder, `.${fingerprint}.${process.pid}`);
  try {
    mkdirSync(temporary, { recursive: true });
    index.write(join(temporary, FILES.graph));
    const bytes = serialize(cached);
    writeDurably(join(temporary, FILES.data), bytes);
    const sums = {
      [FILES.data]: sumOf(bytes),
      [FILES.graph]: sumOf(readFileSync(join(temporary, FILES.graph))),
    };
    writeDurably(join(temporary, FILES.sums), Buffer.from(JSON.stringify(sums)));
    for (const other of readdirSync(folder))
      if (join(folder, other) !== temporary)
        rmSync(join(folder, other), { recursive: true, force: true });
    renameSync(temporary, join(folder, fingerprint));
  } catch (cause) {
    throw new DeskError('data-folder-unwritable', { folder }, { cause });
  }
}

function writeDurably(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'w');
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
