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
import { DeskError } from '../../src/domain/desk-error.js';
import type { VectorTable } from '../../src/domain/passage-index.js';
import { buildHnswIndex, type HnswIndex, readHnswIndex } from './hnsw-index.js';
import { fromSnapshot, toSnapshot } from './snapshot.js';

export interface OpenedIndex<Data> {
  readonly data: Data;
  /** One for each table of vectors, in their order. */
  readonly graphs: readonly HnswIndex[];
  /** `cached`: read from the folder; `built`: nothing was there; `rebuilt`: what was there was damaged. */
  readonly how: 'cached' | 'built' | 'rebuilt';
}

export interface IndexBuild<Data> {
  /** Plain data: whatever `node:v8` can write. */
  readonly build: () => Promise<Data>;
  /** The tables that are large enough to need a graph, found in the data. */
  readonly tablesOf: (data: Data) => readonly VectorTable[];
}

const SNAPSHOT = 'index.bin';

/** What the snapshot holds beside the data: the SHA-256 of each graph's file. */
interface Kept {
  readonly data: unknown;
  readonly sums: readonly string[];
}

/**
 * Opens the index kept under `<folder>/<fingerprint>`, or builds it and keeps it there. The snapshot is one file, read at once
 * and checked by its SHA-256; graphs are checked before they are read, since their native reader does not
 * survive damage. Indexes of other fingerprints are removed. An index that was prepared elsewhere is copied instead of
 * being built. Throws `data-folder-unwritable`.
 */
export async function openIndex<Data>(
  folder: string,
  fingerprint: string,
  { build, tablesOf }: IndexBuild<Data>,
  prepared?: string,
): Promise<OpenedIndex<Data>> {
  const own = join(folder, fingerprint);
  if (prepared !== undefined && !existsSync(own)) adopt(join(prepared, fingerprint), folder, own);
  const wasThere = existsSync(own);
  const kept = wasThere ? readKept(own) : undefined;
  if (kept !== undefined) {
    // The fingerprint and the checksum say that this is what `build` gave.
    const data = kept.data as Data;
    const graphs = tablesOf(data).map((table, number) =>
      readHnswIndex(graphFile(own, number), table),
    );
    return { data, graphs, how: 'cached' };
  }
  const data = await build();
  const graphs = tablesOf(data).map(buildHnswIndex);
  fill(folder, own, (temporary) => {
    writeAll(temporary, data, graphs);
  });
  return { data, graphs, how: wasThere ? 'rebuilt' : 'built' };
}

function graphFile(own: string, number: number): string {
  return join(own, `vectors-${number}.hnsw`);
}

/** Undefined when anything is missing or not as it was written: the caller rebuilds, and says so. */
function readKept(own: string): Kept | undefined {
  try {
    // The checksum says that this is what `writeAll` wrote.
    const kept = fromSnapshot(readFileSync(join(own, SNAPSHOT)))?.data as Kept | undefined;
    return kept?.sums.every((sum, number) => sumOfFile(graphFile(own, number)) === sum)
      ? kept
      : undefined;
  } catch {
    return undefined;
  }
}

function writeAll(into: string, data: unknown, graphs: readonly HnswIndex[]): void {
  for (const [number, graph] of graphs.entries()) graph.write(graphFile(into, number));
  const sums = graphs.map((_, number) => sumOfFile(graphFile(into, number)));
  const kept: Kept = { data, sums };
  writeDurably(join(into, SNAPSHOT), toSnapshot(kept));
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
    if (readKept(own) !== undefined) return;
    rmSync(own, { recursive: true, force: true });
    renameSync(temporary, own);
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
