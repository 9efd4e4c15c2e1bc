/** Neither seen nor heard, or able to turn the order of what is read: controls, zero-width and bidi marks, tags. */
const HIDDEN =
  /[\p{Cc}\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFFA0\u{E0100}-\u{E01EF}]/gu;

/** Joins letters of scripts that need it, and the parts of one picture; elsewhere it only hides. */
const JOINERS: ReadonlySet<string> = new Set(['\u200C', '\u200D']);
const BEFORE_JOINER =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{M}]$/u;

/** Text as it is shown: well-formed, what cannot be seen left out, white space single, lines and paragraphs kept. */
export function visible(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[\t\v\f]/gu, ' ')
    .replace(HIDDEN, (hidden, at: number, whole: string) => kept(hidden, whole.slice(0, at)))
    .replace(/[^\S\n]+/gu, (spaces) => (KEPT_SPACES.has(spaces) ? spaces : ' '))
    .replace(/[^\S\n]?\n[^\S\n]?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The spaces at which French does not break a line. */
const KEPT_SPACES: ReadonlySet<string> = new Set(['\u00A0', '\u202F']);

function kept(hidden: string, before: string): string {
  if (hidden === '\n') return hidden;
  return JOINERS.has(hidden) && BEFORE_JOINER.test(before.slice(-2)) ? hidden : '';
}

/** {@link visible} on one line, as for a label. */
export function oneLine(text: string): string {
  return visible(text).replace(/\n+/gu, ' ');
}

/** Halves of a surrogate pair cannot be sent; the library of ES2023 does not know `toWellFormed`. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
