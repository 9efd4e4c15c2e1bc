import { foldAccents } from '../../domain/plain-text.js';

/** A word, a number or a percent sign of a text. */
export interface Token {
  /** In lower case, without accents. */
  readonly folded: string;
  /** In lower case, as it is accented. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+|%/gu;

/** Longer runs of letters are no words. */
const LONGEST_WORD = 60;

/** The words of a text between two places of it. */
export function tokenise(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    const lower = match[0].slice(0, LONGEST_WORD).normalize('NFC').toLowerCase();
    tokens.push({ folded: foldAccents(lower), lower, start, end: start + match[0].length });
  }
  return tokens;
}
