import { pack } from './pack.js';

/**
 * Where a reader would break a text, the best place first. No break stands before a digit or a bracket, nor after a
 * number and a comma, so that `No. 183, Art. 4(1)` and the marks `[1] [2]` stay whole, unless nothing else is left.
 */
const BREAKS: readonly RegExp[] = [
  /(?<=\n\n)/u,
  /(?<=\n)/u,
  /(?<=[.!?…]["'”’»)\]]*\s+)(?=["'“‘«(¿¡]?\p{Lu})/u,
  /(?<=[;:]\s+)(?![\s\d[(])/u,
  /(?<=(?<!\d\)?,)\s)(?![\s\d[(])/u,
  /(?<=\s)(?!\s)/u,
];

/** From here on `BREAKS` looks at words. */
const BETWEEN_WORDS = 4;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How long a text is to the platform that it is written for: what its signs come to, each by itself. */
export type Measure = (text: string) => number;

/** In UTF-16 units. */
const units: Measure = (text) => text.length;

/**
 * A text in parts that measure at most `most`, divided where a reader would; put end to end they are the text, but for white space
 * between them. A sign that is itself too long makes a part that is.
 */
export function splitText(text: string, most: number, measure = units): readonly string[] {
  return trimmed(splitAt(text, most, measure, 0));
}

/** The same as full as they can be, for labels: broken between words alone. */
export function splitLabel(text: string, most: number, measure = units): readonly string[] {
  return trimmed(splitAt(text, most, measure, BETWEEN_WORDS));
}

function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function splitAt(text: string, most: number, measure: Measure, level: number): readonly string[] {
  if (measure(text) <= most) return [text];
  const at = BREAKS[level];
  if (at === undefined) return betweenCharacters(text, most, measure);
  return pack(text.split(at), measure, most)
    .map((group) => group.join(''))
    .flatMap((part) => splitAt(part, most, measure, level + 1));
}

/** Where there is no space: between what is read as one character, or within it when it alone is too long. */
function betweenCharacters(text: string, most: number, measure: Measure): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (measure(rest) > most) {
    const end = characterBefore(rest, prefixOf(rest, most, measure).length);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** As many whole code points from the beginning as measure at most `most`. */
function prefixOf(text: string, most: number, measure: Measure): string {
  let prefix = '';
  let length = 0;
  for (const sign of text) {
    length += measure(sign);
    if (length > most) break;
    prefix += sign;
  }
  return prefix;
}

/** The last place up to `end` between two characters; `end` itself when one fills all of it. */
function characterBefore(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const start = graphemes.segment(text.slice(0, end + 2)).containing(end)?.index ?? end;
  return start > 0 ? start : end;
}

/** At most `most` UTF-16 units, the last of them `…` where something was left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = characterBefore(text, prefixOf(text, most - 1, units).length);
  return `${text.slice(0, Math.min(end, most - 1)).trimEnd()}…`;
}
