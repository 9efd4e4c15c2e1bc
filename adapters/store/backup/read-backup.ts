import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { type BackupReason, DeskError } from '../../../src/domain/desk-error.js';
import {
  type BackupHeader,
  type BackupSummary,
  endSchema,
  headerSchema,
  type Row,
  rowLineSchema,
  totalOf,
} from './format.js';

/** Told what stands in a backup, in order. */
export interface BackupVisitor {
  readonly header?: (header: BackupHeader) => Promise<void> | void;
  /** Rows of one table, some at a time. */
  readonly rows?: (table: string, rows: readonly Row[]) => Promise<void>;
}

/** Rows given to a visitor in one go. */
const BATCH = 500;

/** Reads a backup to its end. Throws `backup-invalid` when it is not whole, or `file-unreadable`. */
export async function readBackup(
  file: string,
  { header: onHeader, rows: onRows }: BackupVisitor = {},
): Promise<BackupSummary> {
  const hash = createHash('sha256');
  const counts = new Map<string, number>();
  let header: BackupHeader | undefined;
  let end: z.infer<typeof endSchema> | undefined;
  let table = '';
  let batch: Row[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    counts.set(table, (counts.get(table) ?? 0) + batch.length);
    await onRows?.(table, batch);
    batch = [];
  };
  for await (const line of linesOf(file)) {
    if (end !== undefined) throw invalid(file, 'damaged');
    if (header === undefined) {
      header = read(headerSchema, line) ?? refuse(file, 'not-a-backup');
      await onHeader?.(header);
    } else {
      const parsed = parse(line);
      const row = rowLineSchema.safeParse(parsed).data;
      if (row === undefined) {
        end = endSchema.safeParse(parsed).data ?? refuse(file, 'damaged');
        await flush();
        continue;
      }
      if (row.table !== table || batch.length >= BATCH) await flush();
      ({ table } = row);
      batch.push(row.row);
    }
    hash.update(`${line}\n`);
  }
  if (header === undefined) throw invalid(file, 'not-a-backup');
  if (end === undefined) throw invalid(file, 'cut-off');
  const isCounted = Object.entries(end.counts).every(
    ([name, count]) => count === (counts.get(name) ?? 0),
  );
  if (!isCounted || end.sha256 !== hash.digest('hex')) throw invalid(file, 'damaged');
  return { header, counts: end.counts, rows: totalOf(end.counts) };
}

function invalid(file: string, reason: BackupReason): DeskError {
  return new DeskError('backup-invalid', { file, reason });
}

function refuse(file: string, reason: BackupReason): never {
  throw invalid(file, reason);
}

function read<Value>(schema: z.ZodType<Value>, line: string): Value | undefined {
  return schema.safeParse(parse(line)).data;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON: no schema takes it.
    return undefined;
  }
}

/** The lines of a compressed file; only a line feed ends one. A last line without one was cut off. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const text = createGunzip();
  const reading = pipeline(createReadStream(file), text);
  // What goes wrong reading ends the loop below, and is told there.
  reading.catch(() => undefined);
  const decoder = new TextDecoder();
  let left = '';
  try {
    for await (const chunk of text as AsyncIterable<Uint8Array>) {
      const lines = (left + decoder.decode(chunk, { stream: true })).split('\n');
      left = lines.pop() ?? '';
      yield* lines;
    }
    await reading;
  } catch (cause) {
    throw faultOf(cause, file);
  }
  if (left !== '') throw invalid(file, 'cut-off');
}

function faultOf(cause: unknown, file: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'Z_BUF_ERROR') return invalid(file, 'cut-off');
  if (code === 'Z_DATA_ERROR')
    return invalid(file, /header check/u.test(String(cause)) ? 'not-a-backup' : 'damaged');
  return cause instanceof Error && 'syscall' in cause
    ? new DeskError('file-unreadable', { file }, { cause })
    : cause;
}
