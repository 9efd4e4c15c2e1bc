import type { PageLine } from './page-lines.js';

/** The end of a word that is broken at the end of a line, and its rest on the next. */
const BROKEN = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)([-\u2010\u00AD])$/u;
const REST = /^(\p{Ll}[\p{L}\p{M}]*)(\S*)\s*/u;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** The words of a text, in lower case, without those that are broken at the end of a line. */
export function wholeWords(lines: readonly PageLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }, place) => {
      const isRest = BROKEN.test(lines[place - 1]?.text ?? '');
      const whole = text.replace(BROKEN, '').replace(isRest ? REST : '', '');
      return whole.toLowerCase().match(WORD) ?? [];
    }),
  );
}

/**
 * Lines in which words that were broken at the end of a line are whole again, on the first of the two; a line of which nothing
 * is left is left out. The words of the text tell whether the hyphen belongs to the word: `gender-responsive` keeps it.
 */
export function mendHyphens(lines: readonly PageLine[], words: ReadonlySet<string>): PageLine[] {
  const texts = lines.map(({ text }) => text);
  for (const place of texts.keys()) {
    const [line = '', next = ''] = texts.slice(place, place + 2);
    const [broken, rest] = [BROKEN.exec(line), REST.exec(next)];
    if (broken === null || rest === null) continue;
    const [, head = '', mark = ''] = broken;
    const [whole, tail = '', after = ''] = rest;
    const between = belongs(words, head, tail, mark) ? '-' : '';
    texts[place] = line.slice(0, -mark.length) + between + tail + after;
    texts[place + 1] = next.slice(whole.length);
  }
  return lines
    .map((line, place) => ({ ...line, text: texts[place] ?? '' }))
    .filter(({ text }) => text !== '');
}

/** Whether the hyphen is part of the word: the text has the word with it, or both halves as words and not the whole. */
function belongs(words: ReadonlySet<string>, head: string, tail: string, mark: string): boolean {
  if (mark === '\u00AD') return false;
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
  if (words.has(`${first}-${second}`)) return true;
  return !words.has(first + second) && words.has(first) && words.has(second);
}
