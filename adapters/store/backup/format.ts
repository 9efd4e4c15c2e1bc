import { z } from 'zod';

/** The first line of a backup. */
export const headerSchema = z.object({
  kind: z.literal('gender-desk-backup'),
  version: z.literal(1),
  database: z.enum(['sqlite', 'postgres']),
  /** When it was begun. */
  at: z.iso.datetime(),
  /** The migrations that the tables had seen. */
  migrations: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** A row as both databases give it. */
export const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type Row = z.infer<typeof rowSchema>;

export const rowLineSchema = z.object({ table: z.string(), row: rowSchema });

const counts = z.record(z.string(), z.number());

/** The last line: how many rows of each table, and the SHA-256 of everything before it, in hexadecimal digits. */
export const endSchema = z.object({ end: z.literal(true), counts, sha256: z.string() });

/** How many rows of each table. */
export type RowCounts = Readonly<Record<string, number>>;

/** A backup that was read to its end, and is whole. */
export interface BackupSummary {
  readonly header: BackupHeader;
  readonly counts: RowCounts;
  readonly rows: number;
}

export function totalOf(all: RowCounts): number {
  return Object.values(all).reduce((sum, each) => sum + each, 0);
}
