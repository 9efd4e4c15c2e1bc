import { z } from 'zod';
import { LEGAL_CLASSES, SOURCE_STATUSES, SOURCE_TYPES, VERIFICATIONS } from '../domain/source.js';

const sourceId = z.string().regex(/^[A-Z][A-Z0-9-]*(?:\/[A-Z0-9-]+)?$/u);
const provisionId = z.string().regex(/^[a-z0-9.-]+$/u);
/** YAML reads an unquoted year as a number; it is text here. */
const isoDate = z.coerce.string().regex(/^\d{4}(?:-\d{2}){0,2}$/u);
const url = z.url({ protocol: /^https?$/u });
const provisions = z.union([z.literal('all'), z.array(provisionId)]);

export const localizedText = z.strictObject({ en: z.string(), fr: z.string(), es: z.string() });

/** `source.yaml`: what a source has that no language changes. */
export const sourceSchema = z.strictObject({
  id: sourceId,
  type: z.enum(SOURCE_TYPES),
  number: z.int().positive().optional(),
  class: z.enum(LEGAL_CLASSES).optional(),
  adopted: isoDate.optional(),
  inForce: isoDate.optional(),
  status: z.strictObject({
    value: z.enum(SOURCE_STATUSES),
    asOf: isoDate,
    replacedBy: z.array(sourceId).default([]),
  }),
  urls: z.strictObject({ en: url.optional(), fr: url.optional(), es: url.optional() }).default({}),
  related: z.array(sourceId).default([]),
  supersedes: z.array(sourceId).default([]),
  verification: z.enum(VERIFICATIONS),
  unverified: provisions.default([]),
  dated: provisions.default([]),
  sections: z.record(z.string().regex(/^[a-z0-9-]+$/u), localizedText).default({}),
});
export type SourceFile = z.infer<typeof sourceSchema>;

/** The front matter of a source's text in one language. */
export const sourceTextSchema = z.strictObject({
  title: z.string().min(1),
  names: z.array(z.string().min(1)).min(1),
});
