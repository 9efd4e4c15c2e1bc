/** How long a text is at most where it is longest: escaped as mrkdwn, in the text beside the blocks. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (const sign of text) length += ESCAPED[sign] ?? 0;
  return length;
}

/** What an escape adds: `&amp;`, `&lt;`, `&gt;`. */
const ESCAPED: Readonly<Record<string, number>> = { '&': 4, '<': 3, '>': 3 };

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

/** A text in parts of at most `most`; put end to end they are the text, but for white space between them. */
export function splitText(text: string, most: number): readonly string[] {
  return trimmed(splitAt(text, most, 0));
}

/** The same as full as they can be, for labels: broken between words alone. */
export function splitLabel(text: string, most: number): readonly string[] {
  return trimmed(splitAt(text, most, BETWEEN_WORDS));
}

function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function splitAt(text: string, most: number, level: number): readonly string[] {
  if (lengthOf(text) <= most) return [text];
  const at = BREAKS[level];
  if (at === undefined) return betweenCharacters(text, most);
  return pack(text.split(at), lengthOf, most)
    .map((group) => group.join(''))
    .flatMap((part) => splitAt(part, most, level + 1));
}

/** Where there is no space: between what is read as one character, or within it when it alone is too long. */
function betweenCharacters(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (lengthOf(rest) > most) {
    const end = characterBefore(rest, prefixOf(rest, most).length);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** As many whole code points from the beginning as measure at most `most`. */
function prefixOf(text: string, most: number): string {
  let prefix = '';
  let length = 0;
  for (const sign of text) {
    length += lengthOf(sign);
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

/** Groups of neighbours that together measure at most `most`, and number at most `count`; what is too large stands alone. */
export function pack<Item>(
  items: readonly Item[],
  measure: (item: Item) => number,
  most: number,
  count = Infinity,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const own = measure(item);
    const last = groups.at(-1);
    if (last === undefined || size + own > most || last.length >= count) {
      groups.push([item]);
      size = own;
    } else {
      last.push(item);
      size += own;
    }
  }
  return groups;
}

/** At most `most` characters, the last of them `…` where something was left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = characterBefore(text, prefixOf(text, most - 1).length);
  return `${text.slice(0, Math.min(end, most - 1)).trimEnd()}…`;
}
