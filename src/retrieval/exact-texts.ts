import { foldAccents } from '../domain/plain-text.js';
import { tokenise } from './text/tokenise.js';

/** Which documents are asked for in just some words. Holds a sum of each text in place of the text. Plain data. */
export interface ExactTexts {
  /** Of 53 bits, the least first. */
  readonly sums: Float64Array;
  /** The document of each sum. */
  readonly owners: Uint32Array;
}

/** `texts`: those of each document. */
export function collectExact(texts: readonly (readonly string[])[]): ExactTexts {
  const found = texts.flatMap((own, owner) =>
    [...new Set(own.map(sameWords))]
      .filter((words) => words !== '')
      .map((words) => ({ sum: sumOf(words), owner })),
  );
  found.sort((one, other) => one.sum - other.sum || one.owner - other.owner);
  return {
    sums: Float64Array.from(found, ({ sum }) => sum),
    owners: Uint32Array.from(found, ({ owner }) => owner),
  };
}

/** The documents that a text is one of, but for case, accents, spaces and punctuation. */
export function findExact({ sums, owners }: ExactTexts, text: string): readonly number[] {
  const sum = sumOf(sameWords(text));
  let start = 0;
  for (let end = sums.length; start < end;) {
    const middle = (start + end) >>> 1;
    if (sums[middle]! < sum) start = middle + 1;
    else end = middle;
  }
  let end = start;
  while (sums[end] === sum) end++;
  return [...owners.subarray(start, end)];
}

/** A text by its words alone: the same for texts that differ in case, accents, spaces and punctuation. */
function sameWords(text: string): string {
  return tokenise(foldAccents(text)).join(' ');
}

/** Two sums of 32 bits (FNV-1a, and the same with another start and prime), as much of them as a number holds: 53 bits. */
function sumOf(words: string): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11);
}
