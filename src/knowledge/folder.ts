import { type Language, LANGUAGES, localize, type Localized } from '../domain/language.js';
import type { Report } from './fault.js';

/** The files of one folder by name. */
export interface Folder {
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

/** What stands in each language; undefined when it is missing in one. All are read, so that one run names all faults. */
export function inEveryLanguage<Value extends object>(
  read: (language: Language) => Value | undefined,
): Localized<Value> | undefined {
  const values = localize(read);
  return isComplete(values) ? values : undefined;
}

function isComplete<Value>(values: Localized<Value | undefined>): values is Localized<Value> {
  return LANGUAGES.every((language) => values[language] !== undefined);
}

/** The Markdown file of a language; its absence is reported. */
export function readMarkdown(
  { path, files }: Folder,
  language: Language,
  report: Report,
): { readonly file: string; readonly text: string } | undefined {
  const file = `${path}/${language}.md`;
  const text = files.get(`${language}.md`);
  if (text !== undefined) return { file, text };
  report(file, 1, 'missing-language', { language });
  return undefined;
}
