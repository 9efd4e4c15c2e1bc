/** A sentence may end here: a stop, what closes, white space, and what a sentence begins with. */
const STOP = /[.!?…]{1,5}["'’”»)\]*_]{0,3}(?=\s+["'“«‘(¿¡*_[]{0,3}[\p{Lu}\p{N}])/gu;

/** Parts prose into sentences; a line that wraps ends none, nor does the stop of an abbreviation. */
export function readSentences(
  text: string,
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
): readonly { readonly start: number; readonly end: number }[] {
  const prose = text.slice(from, to);
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const stop of prose.matchAll(STOP)) {
    if (stop[0].startsWith('.') && isAbbreviated(prose, stop.index, abbreviations)) continue;
    sentences.push(trim(prose, start, stop.index + stop[0].length, from));
    start = stop.index + stop[0].length;
  }
  sentences.push(trim(prose, start, prose.length, from));
  return sentences
    .flatMap((each) => splitList(text, each))
    .flatMap((each) => splitLong(text, each))
    .filter((each) => each.end > each.start);
}

/** A sentence with so many semicolons is a list. */
const LIST = 3;

function splitList(
  text: string,
  sentence: { readonly start: number; readonly end: number },
): readonly { readonly start: number; readonly end: number }[] {
  const parts = text.slice(sentence.start, sentence.end).split(';');
  if (parts.length <= LIST) return [sentence];
  let at = sentence.start;
  return parts.map((part) => {
    const [start, end] = [at, at + part.length];
    at = end + 1;
    return trim(text, start, end, 0);
  });
}

/** Longer than any sentence that people write: the work on a sentence grows with the square of its length. */
const LONGEST_SENTENCE = 2000;

function splitLong(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let at = start; at < end; at += LONGEST_SENTENCE)
    parts.push(trim(text, at, Math.min(at + LONGEST_SENTENCE, end), 0));
  return parts;
}

function isAbbreviated(prose: string, at: number, abbreviations: ReadonlySet<string>): boolean {
  const word = /[\p{L}\p{M}\p{N}.]{1,12}$/u.exec(prose.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word)) return true;
  // The number that a list item or a heading begins with.
  if (
    /^\d{1,2}(?:\.\d{1,2}){0,3}$/u.test(word) &&
    prose.slice(0, at).trim().length <= word.length + 2
  )
    return true;
  return abbreviations.has(word.toLowerCase());
}

function trim(
  prose: string,
  start: number,
  end: number,
  offset: number,
): { start: number; end: number } {
  const raw = prose.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  return { start: offset + start + lead, end: offset + start + lead + raw.trim().length };
}
