import { LANGUAGES, type Localized } from '../domain/language.js';
import type { Report } from './fault.js';
import type { MarkdownLine } from './markdown.js';
import type { ProvisionText } from './provisions.js';

interface LanguageProvisions {
  readonly file: string;
  readonly provisions: readonly ProvisionText[];
}

/** English is the reference: every provision is in each language once, with the same numbers in text and notes. */
export function compareLanguages(texts: Localized<LanguageProvisions>, report: Report): void {
  for (const language of LANGUAGES) reportDuplicates(texts[language], report);
  const reference = texts.en;
  for (const language of LANGUAGES.filter((each) => each !== 'en'))
    compareWith(reference, texts[language], report);
}

function reportDuplicates({ file, provisions }: LanguageProvisions, report: Report): void {
  const seen = new Map<string, number>();
  for (const { id, line } of provisions) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else report(file, line, 'duplicate-locator', { provision: id, first });
  }
}

function compareWith(
  reference: LanguageProvisions,
  other: LanguageProvisions,
  report: Report,
): void {
  const others = new Map(other.provisions.map((provision) => [provision.id, provision]));
  const known = new Set(reference.provisions.map(({ id }) => id));
  for (const provision of reference.provisions) {
    const twin = others.get(provision.id);
    if (twin === undefined)
      report(other.file, 1, 'missing-provision', {
        provision: provision.id,
        reference: reference.file,
      });
    else compareNumbers(provision, twin, other.file, report);
  }
  for (const { id, line } of other.provisions)
    if (!known.has(id))
      report(other.file, line, 'extra-provision', { provision: id, reference: reference.file });
}

function compareNumbers(
  reference: ProvisionText,
  twin: ProvisionText,
  file: string,
  report: Report,
): void {
  for (const part of ['sentences', 'notes'] as const) {
    const expected = numbersIn(reference[part]);
    const found = numbersIn(twin[part]);
    if (expected !== found)
      report(file, twin.line, 'number-mismatch', { provision: twin.id, expected, found });
  }
}

/** The numbers of some sentences in order of size; word order differs from language to language. */
function numbersIn(sentences: readonly MarkdownLine[]): string {
  const numbers =
    sentences
      .map(({ text }) => text)
      .join(' ')
      .match(/\d+/gu) ?? [];
  return [...numbers].sort((one, other) => Number(one) - Number(other)).join(' ');
}
