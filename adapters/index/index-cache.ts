import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { DeskError } from '../../src/domain/desk-error.js';
import {
  buildHnswIndex,
  type HnswIndex,
  readHnswIndex,
  type VectorLabels,
  type VectorTable,
} from './hnsw-index.js';

/** What is kept: any plain data of the caller's, and the vectors. */
export interface CachedIndex<Data> {
  readonly data: Data;
  readonly vectors: VectorTable;
}

/** The data file: the vectors themselves are in the graph. */
interface KeptData {
  readonly data: unknown;
  readonly labels: VectorLabels;
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
 * An index that was prepared elsewhere is copied instead of being built.
 * Throws `data-folder-unwritable`.
 */
export async function openIndex<Data>(
  folder: string,
  fingerprint: string,
  build: () => Promise<CachedIndex<Data>>,
  prepared?: string,
): Promise<OpenedIndex<Data>> {
  const own = join(folder, fingerprint);
  if (prepared !== undefined && !existsSync(own)) adopt(join(prepared, fingerprint), folder, own);
  const wasThere = existsSync(own);
  const cached = wasThere ? readCached(own) : undefined;
  // The fingerprint and the checksum say that this is what `build` gave.
  if (cached !== undefined)
    return { data: cached.data as Data, index: cached.index, how: 'cached' };
  const { data, vectors } = await build();
  const index = buildHnswIndex(vectors);
  keep(folder, fingerprint, { data, vectors }, index);
  return { data, index, how: wasThere ? 'rebuilt' : 'built' };
}

function readCached(own: string): { data: unknown; index: HnswIndex } | undefined {
  try {
    const bytes = readIntact(own);
    if (bytes === undefined) return undefined;
    // The checksum says that these are the bytes that `keep` wrote.
    const { data, labels } = deserialize(bytes) as KeptData;
    return { data, index: readHnswIndex(join(own, FILES.graph), labels) };
  } catch {
    // Missing or unreadable in any way is damaged: the caller rebuilds, and says so.
    return undefined;
  }
}

/** The data file of an index whose files are as they were written; undefined when they are not. Throws when one is missing. */
function readIntact(own: string): Buffer | undefined {
  const sums: unknown = JSON.parse(readFileSync(join(own, FILES.sums), 'utf8'));
  const bytes = readFileSync(join(own, FILES.data));
  const graph = sumOfFile(join(own, FILES.graph));
  return isSum(sums, FILES.data, sumOf(bytes)) && isSum(sums, FILES.graph, graph)
    ? bytes
    : undefined;
}

function isSum(sums: unknown, file: string, sum: string): boolean {
  return (
    typeof sums === 'object' && sums !== null && (sums as Record<string, unknown>)[file] === sum
  );
}

/** Piece by piece: a graph is large, and is not needed as a whole. */
function sumOfFile(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 20);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function keep(
  folder: string,
  fingerprint: string,
  cached: CachedIndex<unknown>,
  index: HnswIndex,
): void {
  fill(folder, join(folder, fingerprint), (temporary) => {
    writeAll(temporary, cached, index);
  });
}

/** Writes everything under a temporary name, then renames: a reader sees all of it or nothing. */
function fill(folder: string, own: string, write: (temporary: string) => void): void {
  let temporary: string | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    temporary = mkdtempSync(join(folder, `.${basename(own)}.`));
    write(temporary);
    publish(temporary, own);
    removeOthers(folder, basename(own));
  } catch (cause) {
    throw new DeskError('data-folder-unwritable', { folder }, { cause });
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

function writeAll(into: string, cached: CachedIndex<unknown>, index: HnswIndex): void {
  index.write(join(into, FILES.graph));
  const { data, vectors } = cached;
  const kept: KeptData = { data, labels: { dimensions: vectors.dimensions, keys: vectors.keys } };
  const bytes = serialize(kept);
  writeDurably(join(into, FILES.data), bytes);
  const sums = {
    [FILES.data]: sumOf(bytes),
    [FILES.graph]: sumOfFile(join(into, FILES.graph)),
  };
  writeDurably(join(into, FILES.sums), Buffer.from(JSON.stringify(sums)));
}

/** From this age on, in milliseconds, an unfinished index is one that a process left behind when it died. */
const ABANDONED = 3_600_000;

/** Copies an index that was prepared when the program was built; without one nothing happens. */
function adopt(prepared: string, folder: string, own: string): void {
  if (!existsSync(prepared)) return;
  fill(folder, own, (temporary) => {
    cpSync(prepared, temporary, { recursive: true });
  });
}

/** Removes indexes of other fingerprints; what another process is writing just now is left alone. */
function removeOthers(folder: string, fingerprint: string): void {
  for (const name of readdirSync(folder)) {
    const other = join(folder, name);
    if (name === fingerprint || (name.startsWith('.') && ageOf(other) < ABANDONED)) continue;
    rmSync(other, { recursive: true, force: true });
  }
}

function ageOf(path: string): number {
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return modified === undefined ? 0 : Date.now() - modified;
}

/** Another process may have kept the same index in the meantime: that one is as good, and may be in use. */
function publish(temporary: string, own: string): void {
  try {
    renameSync(temporary, own);
  } catch {
    if (isIntact(own)) return;
    rmSync(own, { recursive: true, force: true });
    renameSync(temporary, own);
  }
}

function isIntact(own: string): boolean {
  try {
    return readIntact(own) !== undefined;
  } catch {
    return false;
  }
}

function writeDurably(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
