import { z } from 'zod';
import type { Thesaurus } from '../domain/thesaurus.js';
import type { Report } from './fault.js';
import { parseYaml } from './parse-yaml.js';
import { localizedText } from './source-schema.js';

const words = z.array(z.coerce.string().min(1)).min(1);
const entries = z.array(z.strictObject({ say: words, text: words }));

const thesaurusSchema = z.strictObject({
  en: entries,
  fr: entries,
  es: entries,
  acronyms: z.record(z.string(), localizedText),
  foreign: z.record(z.string().length(2), z.record(z.string(), z.string())),
});

export const EMPTY_THESAURUS: Thesaurus = {
  entries: { en: [], fr: [], es: [] },
  acronyms: {},
  foreign: {},
};

/** Reads `thesaurus.yaml`; a folder without one has an empty thesaurus. */
export function loadThesaurus(file: string, text: string | undefined, report: Report): Thesaurus {
  if (text === undefined) return EMPTY_THESAURUS;
  const parsed = parseYaml(file, text, thesaurusSchema, report);
  if (parsed === undefined) return EMPTY_THESAURUS;
  const { en, fr, es, acronyms, foreign } = parsed.value;
  return { entries: { en, fr, es }, acronyms, foreign };
}
