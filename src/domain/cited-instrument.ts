import type { Source } from './source.js';

/** A stretch of text that names something. */
export interface Mention<Named> {
  readonly start: number;
  readonly end: number;
  readonly named: Named;
}

/** A standard as texts cite it: by its kind and number. */
export interface Instrument {
  readonly type: Extract<Source['type'], 'convention' | 'recommendation' | 'protocol'>;
  readonly number: number;
}

const TYPES = { C: 'convention', R: 'recommendation', P: 'protocol' } as const;

/** The register's name of a standard: `C183`. */
export function symbolOf({ type, number }: Instrument): string {
  return `${type.charAt(0).toUpperCase()}${number}`;
}

/** `C45`, `C045`, `R.90`, `c-190`, `P 89`. */
const SYMBOL = /(?<![\p{L}\p{N}])([CRP])([\s.-]?)0*(\d{1,3})(?![\p{L}\p{N}]|\s?%)/giu;

/** A symbol in a text, and what parts its letter from its number: empty, or a space, full stop or hyphen. */
export interface SymbolMention extends Mention<Instrument> {
  readonly gap: string;
}

/** The symbols of standards in a text, in order. Whether a symbol stands for something else there is for the caller to say. */
export function findSymbols(text: string): readonly SymbolMention[] {
  return [...text.matchAll(SYMBOL)].map(
    ({ 0: said, 1: letter = '', 2: gap = '', 3: number, index }) => ({
      start: index,
      end: index + said.length,
      named: { type: TYPES[letter.toUpperCase() as keyof typeof TYPES], number: Number(number) },
      gap,
    }),
  );
}

/** What announces a number, as in `no.`, `nos`, `n°`, `n.º`, `núm.`, without accents. */
const MARK = String.raw`n(?:[o°º]|\.[o°º]|ro|um|umeros?|umbers?)?s?(?![a-z])\.?[°º]?`;
const LONE_MARK = new RegExp(`^${MARK}$`, 'u');

/** Whether a word in lower case and without accents announces the number of a standard. */
export function isNumberMark(word: string): boolean {
  return LONE_MARK.test(word);
}

/** No standard has a higher number; a year has. */
const HIGHEST = 999;
/** One number or several, `3, 89 and 103`; a year begins no list, and may stand within one. */
const NUMBERS = String.raw`(?<numbers>\d{1,3}(?!\d)(?:\s*(?:,|;|\/|&|and|et|y|e)?\s*(?:${MARK}\s*)?\d+)*)`;
const OFFICE = String.raw`(?:\s+(?:(?:of the|de l['’]|de la)\s*)?(?:ilo|oit))?`;

/** Numbers that a text gives to a kind of standard. */
export interface NumberedMention {
  /** The words that named the kind. */
  readonly kind: string;
  /** Where those words begin. */
  readonly start: number;
  /** One or more, in order, each with its own place. */
  readonly numbers: readonly Mention<number>[];
}

/**
 * Numbers after the words for a kind of standard: `Convention No. 183`, `los convenios núms. 3 y 89 de la OIT`. `kind` is a
 * pattern of those words; `title`, when given, a pattern of what may stand between them and an announced number. The text is
 * without accents; its case does not matter.
 */
export function findNumbered(
  text: string,
  kind: string,
  title?: string,
): readonly NumberedMention[] {
  const after = title === undefined ? '' : String.raw`|${title}\s*\(?\s*${MARK}\s*`;
  const pattern = String.raw`\b(?<kind>${kind})(?![a-z])\.?${OFFICE}(?:\s*\(?\s*(?:${MARK}\s*)?${after})${NUMBERS}`;
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: said, index, groups }) => {
    const { kind: words = '', numbers = '' } = groups ?? {};
    return {
      kind: words,
      start: index,
      numbers: readNumbers(numbers, index + said.length - numbers.length),
    };
  });
}

function readNumbers(list: string, offset: number): readonly Mention<number>[] {
  return [...list.matchAll(/\d+/gu)]
    .map(({ 0: digits, index }) => ({
      start: offset + index,
      end: offset + index + digits.length,
      named: Number(digits),
    }))
    .filter(({ named }) => named <= HIGHEST);
}
