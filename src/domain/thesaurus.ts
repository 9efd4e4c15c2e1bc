import type { Localized } from './language.js';

/** How people say a thing, and how the texts say it. Each is a word or a short expression. */
export interface ThesaurusEntry {
  readonly say: readonly string[];
  readonly text: readonly string[];
}

export interface Thesaurus {
  readonly entries: Localized<readonly ThesaurusEntry[]>;
  /** Acronyms of the house, written out. */
  readonly acronyms: Readonly<Record<string, Localized<string>>>;
  /** Terms of languages the desk does not write, by ISO 639-1 code, in English. */
  readonly foreign: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
