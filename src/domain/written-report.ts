import { DeskError } from './desk-error.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import type { AttachedReport } from './reply.js';

/** A report as a file. */
export interface WrittenReport {
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Where a report is read, and in which language. */
export interface ReportReading {
  readonly place: Place;
  readonly language: Language;
}

/** Writes a report as it is now. Rejects with a `DeskError`, retryable where that helps. */
export type WriteAttached = (
  report: AttachedReport,
  reading: ReportReading,
) => Promise<WrittenReport>;

/** Writes a report before anything of it is sent: whatever keeps it from being written is a `DeskError`. */
export async function toWritten(write: () => Promise<WrittenReport>): Promise<WrittenReport> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    throw new DeskError('unexpected', { reason: 'report' }, { cause });
  }
}
