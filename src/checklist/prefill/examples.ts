import { z } from 'zod';
import type { Language } from '../../domain/language.js';

/** What a line says for an item: that it is met, in part, not met, or nothing though it uses the same words. */
export const SAYS = ['yes', 'partly', 'no', 'beside'] as const;
export type Says = (typeof SAYS)[number];

/** A line as project documents have it, and what it says for one item. */
export interface Example {
  readonly item: string;
  readonly says: Says;
  readonly language: Language;
  readonly text: string;
}

const lines = z.array(z.string().min(1)).default([]);

/** By item, the lines that say each. */
export const examplesSchema = z.record(
  z.string(),
  z.strictObject({ yes: lines, partly: lines, no: lines, beside: lines }),
);

export function listExamples(
  byItem: z.output<typeof examplesSchema>,
  language: Language,
): readonly Example[] {
  return Object.entries(byItem).flatMap(([item, bySays]) =>
    SAYS.flatMap((says) => bySays[says].map((text) => ({ item, says, language, text }))),
  );
}
