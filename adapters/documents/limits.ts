const MEGABYTE = 1024 * 1024;

/** What a document may take up; beyond any of these it is refused. */
export interface DocumentLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of what a DOCX, which is a zip, unpacks to. */
  readonly unpackedBytes: number;
  readonly pages: number;
  /** UTF-16 code units of the text. */
  readonly characters: number;
  /** Milliseconds from the start of its process to its text. */
  readonly milliseconds: number;
  /** Bytes of memory that its process may hold at any time. */
  readonly memoryBytes: number;
  /** Documents read side by side. */
  readonly atOnce: number;
  /** Documents that wait for their turn. */
  readonly waiting: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = {
  fileBytes: 20 * MEGABYTE,
  unpackedBytes: 200 * MEGABYTE,
  pages: 500,
  characters: 2_000_000,
  milliseconds: 60_000,
  memoryBytes: 512 * MEGABYTE,
  atOnce: 2,
  waiting: 10,
};

/** Bytes in the unit that people are told a limit in. */
export function toMegabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10;
}
