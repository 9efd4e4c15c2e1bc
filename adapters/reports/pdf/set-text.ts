import { type Face, isPlain, type Typeface, type Typefaces } from './typefaces.js';

/** Text of one face. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/** What is drawn in one go: text of one font. */
export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly width: number;
  /** What is read where it is not what is drawn: words of a script from right to left, letters that no font has. */
  readonly actual?: string;
}

export type Line = readonly Piece[];

/** The width of a text in a font, in points, at the size it is set in. */
export type Measure = (text: string, font: string) => number;

const NO_LETTER = '\u25A1';
const RIGHT_TO_LEFT =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}][\p{L}\p{M}\s]*$/u;
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** After a space or a hyphen, and in a long address after its marks. */
const BREAK = /(?<= )|(?<=\p{Ll}[-‐–/])(?=\p{L})|(?<=[/?&=_])(?=[\p{L}\p{N}])/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks text into lines no wider than `width`. A word that is wider is broken between letters. */
export function setText(
  runs: readonly Run[],
  width: number,
  typefaces: Typefaces,
  measure: Measure,
): readonly Line[] {
  const lines: Word[][] = [[]];
  let room = width;
  for (const word of runs.flatMap((run) => toWords(run, width, typefaces, measure))) {
    if (word.startsLine || (word.solidWidth > room && lines.at(-1)!.length > 0)) {
      lines.push([]);
      room = width;
    }
    lines.at(-1)!.push(word);
    room -= word.width;
  }
  return lines.map((words) => toLine(words, measure));
}

/** What no line breaks in. */
interface Word {
  readonly parts: readonly {
    readonly text: string;
    readonly font: string;
    readonly isMissing: boolean;
  }[];
  readonly width: number;
  /** Without the space at its end. */
  readonly solidWidth: number;
  readonly startsLine: boolean;
}

function toWords(
  { text, face }: Run,
  width: number,
  typefaces: Typefaces,
  measure: Measure,
): readonly Word[] {
  const fonts = typefaces[face];
  const toWord = (chunk: string, startsLine: boolean): Word => {
    const parts = byFont(chunk, fonts);
    const widthOf = (each: string): number =>
      byFont(each, fonts).reduce((sum, part) => sum + measure(drawn(part), part.font), 0);
    return { parts, width: widthOf(chunk), solidWidth: widthOf(chunk.trimEnd()), startsLine };
  };
  return text.split('\n').flatMap((paragraph, at) =>
    paragraph.split(BREAK).flatMap((chunk, place) => {
      const word = toWord(chunk, at > 0 && place === 0);
      if (word.solidWidth <= width) return [word];
      return cutWord(chunk, (each) => toWord(each, false).width, width).map((each, piece) =>
        toWord(each, (word.startsLine && piece === 0) || piece > 0),
      );
    }),
  );
}

/** The longest stretches that fit. */
function cutWord(
  word: string,
  widthOf: (text: string) => number,
  width: number,
): readonly string[] {
  const cut: string[] = [''];
  for (const { segment } of graphemes.segment(word)) {
    const longer = `${cut.at(-1)!}${segment}`;
    if (cut.at(-1) !== '' && widthOf(longer) > width) cut.push(segment);
    else cut[cut.length - 1] = longer;
  }
  return cut;
}

/** Text in stretches of one font; letters that none has are of the last. */
function byFont(text: string, fonts: readonly Typeface[]): Word['parts'] {
  const parts: { text: string; font: string; isMissing: boolean }[] = [];
  for (const { segment: letter } of graphemes.segment(text)) {
    const found = fonts.find(({ has }) => [...letter].every((each) => has(each.codePointAt(0)!)));
    const font = (found ?? fonts.at(-1)!).name;
    // Marks that no character has together with its letter are drawn, and read back, one by one.
    const segment = isPlain(letter) || !LATIN.test(letter) ? letter : letter.normalize('NFD');
    const isMissing = found === undefined;
    const last = parts.at(-1);
    // A space is of what it follows: with another font between them, words from right to left would not be turned as one.
    const isSpace = letter === ' ' && last?.isMissing === false;
    const isSame = last?.font === font && isAlike(last, { text: segment, isMissing });
    if (last !== undefined && (isSpace || isSame)) last.text += segment;
    else parts.push({ text: segment, font, isMissing });
  }
  return parts;
}

/** Whether two stretches of one font can be drawn together. */
function isAlike(
  one: { readonly text: string; readonly isMissing: boolean },
  other: { readonly text: string; readonly isMissing: boolean },
): boolean {
  return one.isMissing === other.isMissing && isPlain(one.text) === isPlain(other.text);
}

function drawn({ text, isMissing }: Word['parts'][number]): string {
  return isMissing ? NO_LETTER.repeat([...graphemes.segment(text)].length) : text;
}

/** The words of a line as pieces: neighbours of one font and one direction are drawn together. */
function toLine(words: readonly Word[], measure: Measure): Line {
  const merged: { text: string; font: string; isMissing: boolean }[] = [];
  for (const part of words.flatMap(({ parts }) => parts)) {
    const last = merged.at(-1);
    const isSame =
      last?.font === part.font &&
      isAlike(last, part) &&
      RIGHT_TO_LEFT.test(last.text) === RIGHT_TO_LEFT.test(part.text);
    if (isSame) last.text += part.text;
    else merged.push({ ...part });
  }
  return merged.map((part): Piece => {
    const isTurned = RIGHT_TO_LEFT.test(part.text);
    const text = drawn(part);
    const width = measure(text, part.font);
    const piece = { text, font: part.font, width };
    return isTurned || part.isMissing ? { ...piece, actual: part.text } : piece;
  });
}
