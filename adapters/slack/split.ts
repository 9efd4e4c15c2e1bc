/** How long a text is at most where it is longest: escaped as mrkdwn, in the text beside the blocks. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (const sign of text) length += ESCAPED[sign] ?? 0;
  return length;
}

/** What an escape adds: `&amp;`, `&lt;`, `&gt;`. */
const ESCAPED: Readonly<Record<string, number>> = { '&': 4, '<': 3, '>': 3 };

/**
 * Where a reader would break a text, the best place first. No break stands before a digit or a bracket, so that
 * `Art. 4(1)`, `No. 183` and the marks `[1] [2]` stay with their words, unless nothing else is left.
 */
const BREAKS: readonly RegExp[] = [
  /(?<=\n\n)/u,
  /(?<=\n)/u,
  /(?<=[.!?…]["'”’»)\]]*\s+)(?=["'“‘«(¿¡]?\p{Lu})/u,
  /(?<=[;:,]\s+)(?![\s\d[(])/u,
  /(?<=\s)(?![\s\d[(])/u,
  /(?<=\s)(?!\s)/u,
];

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in parts of at most `most`; put end to end they are the text, but for white space between them. */
export function splitText(text: string, most: number): readonly string[] {
  return splitAt(text, most, 0)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function splitAt(text: string, most: number, level: number): readonly string[] {
  if (lengthOf(text) <= most) return [text];
  const pieces = piecesOf(text, level);
  const fitting = pieces.length === 1 ? [text] : packed(pieces, most);
  return fitting.flatMap((part) =>
    lengthOf(part) <= most || level > BREAKS.length ? [part] : splitAt(part, most, level + 1),
  );
}

/** Beyond the spaces only characters are left to break between, and then the parts of a character. */
function piecesOf(text: string, level: number): readonly string[] {
  const at = BREAKS[level];
  if (at !== undefined) return text.split(at);
  if (level > BREAKS.length) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function packed(pieces: readonly string[], most: number): readonly string[] {
  return pack(pieces, lengthOf, most).map((group) => group.join(''));
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
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, 4 * most))) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
