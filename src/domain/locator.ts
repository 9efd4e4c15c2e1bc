import type { Language, Localized } from './language.js';

/** Kinds of locator that are a number with sub-divisions. */
export type NumberedKind =
  'article' | 'paragraph' | 'part' | 'regulation' | 'standard' | 'guideline';

/**
 * Where in a source a provision stands.
 *
 * - numbered: `Art. 6(2)(a)` is `{ kind: 'article', path: ['6', '2', 'a'] }`; `Standard A3.1, para. 9(b)` is
 *   `{ kind: 'standard', path: ['A3.1', '9', 'b'] }`.
 * - section: a named section of a source without numbers, its label in each language, with an optional paragraph number.
 * - about: what the source is (nature, adoption, status), not a place in its text.
 *
 * `tag` tells apart several digests of one long paragraph; it is part of the id and never printed.
 */
export type Locator = (
  | { readonly kind: NumberedKind; readonly path: readonly string[] }
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly labels: Localized<string>;
      /** A number, or empty for a section of one unnumbered paragraph (`Intro ¶`). */
      readonly paragraph?: string;
    }
  | { readonly kind: 'about' }
) & { readonly tag?: string };

type Label = Localized<string>;

/** The usual abbreviations of each language, as ILO documents print them. */
export const LOCATOR_LABELS: Readonly<Record<NumberedKind | 'about', Label>> = {
  article: { en: 'Art.', fr: 'Art.', es: 'Art.' },
  paragraph: { en: 'Para.', fr: 'Paragr.', es: 'Párr.' },
  part: { en: 'Part', fr: 'Partie', es: 'Parte' },
  regulation: { en: 'Reg.', fr: 'Règle', es: 'Regla' },
  standard: { en: 'Standard', fr: 'Norme', es: 'Norma' },
  guideline: { en: 'Guideline', fr: 'Principe directeur', es: 'Pauta' },
  about: { en: 'About', fr: 'Présentation', es: 'Presentación' },
};

/** The locator as a reader of `language` expects it: `Art. 4(1)`, `Paragr. 10(1)`, `Visión ¶1`. */
export function printLocator(locator: Locator, language: Language): string {
  switch (locator.kind) {
    case 'about':
      return LOCATOR_LABELS.about[language];
    case 'section':
      return printSection(locator.labels[language], locator.paragraph);
    case 'standard':
    case 'guideline':
      return printWithParagraph(LOCATOR_LABELS[locator.kind][language], locator.path, language);
    case 'article':
    case 'paragraph':
    case 'part':
    case 'regulation':
      return `${LOCATOR_LABELS[locator.kind][language]} ${printPath(locator.path)}`;
    default:
      return locator satisfies never;
  }
}

/** The part of a passage id that comes from its locator: `art-4-1`, `para-223-a-data`, `vision-1`, `about`. */
export function locatorId(locator: Locator): string {
  return [...idParts(locator), ...(locator.tag === undefined ? [] : [locator.tag])]
    .join('-')
    .toLowerCase();
}

/** Whether `inner` is `outer` itself or a sub-division of it; tags are left out of account. */
export function isWithin(inner: Locator, outer: Locator): boolean {
  const innerParts = idParts(inner);
  return idParts(outer).every((part, position) => innerParts[position] === part);
}

/** Whether `inner` is a sub-division of `outer` with none between them. */
export function isRightBelow(inner: Locator, outer: Locator): boolean {
  return isWithin(inner, outer) && idParts(inner).length === idParts(outer).length + 1;
}

/** Whether it is the first of the sub-divisions beside it: `(a)`, `(1)`, or `(i)` below a letter, where it is a number. */
export function isFirst(locator: Locator): boolean {
  const [last = '', above = ''] = [...idParts(locator)].reverse();
  return last === 'a' || last === '1' || (last === 'i' && /^[a-z]$/u.test(above));
}

const ID_PREFIXES: Readonly<Record<NumberedKind, string>> = {
  article: 'art',
  paragraph: 'para',
  part: 'part',
  regulation: 'reg',
  standard: 'std',
  guideline: 'gl',
};

function idParts(locator: Locator): readonly string[] {
  switch (locator.kind) {
    case 'about':
      return ['about'];
    case 'section':
      return [locator.name, ...(locator.paragraph ? [locator.paragraph] : [])];
    case 'article':
    case 'paragraph':
    case 'part':
    case 'regulation':
    case 'standard':
    case 'guideline':
      return [ID_PREFIXES[locator.kind], ...locator.path];
    default:
      return locator satisfies never;
  }
}

function printSection(label: string, paragraph: string | undefined): string {
  return paragraph === undefined ? label : `${label} ¶${paragraph}`;
}

function printPath([number, ...rest]: readonly string[]): string {
  return `${number ?? ''}${rest.map((part) => `(${part})`).join('')}`;
}

function printWithParagraph(
  label: string,
  [code, ...rest]: readonly string[],
  language: Language,
): string {
  const head = `${label} ${code ?? ''}`;
  return rest.length === 0
    ? head
    : `${head}, ${LOCATOR_LABELS.paragraph[language].toLowerCase()} ${printPath(rest)}`;
}
