import { z } from 'zod';
import type { DocumentSection } from '../../src/domain/project-document.js';
import type { DocumentLimits } from './limits.js';

/** What the process that reads a document is given: all that it knows. */
export interface ReaderJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: Pick<DocumentLimits, 'unpackedBytes' | 'pages' | 'characters'>;
}

/** The text of a document and its sections. */
export interface ReadText {
  readonly text: string;
  readonly sections: readonly DocumentSection[];
}

/** What the process that reads a document can find wrong with it. */
export const READING_FAULTS = [
  'document-unsupported',
  'document-broken',
  'document-encrypted',
  'document-too-large',
  'document-too-long',
  'document-empty',
] as const;

const fault = z.object({
  kind: z.literal('fault'),
  code: z.enum(READING_FAULTS),
  facts: z.object({
    limit: z.number().exactOptional(),
    unit: z.enum(['pages', 'characters']).exactOptional(),
  }),
});

const section = z.object({
  heading: z.string().exactOptional(),
  page: z.int().positive().exactOptional(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** What the process answers. */
export const readerOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), text: z.string(), sections: z.array(section) }),
  fault,
]);
export type ReaderOutcome = z.infer<typeof readerOutcomeSchema>;
