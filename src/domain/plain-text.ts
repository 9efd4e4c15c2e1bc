/** Control characters but white space, and marks that are not seen: zero-width, direction, soft hyphen, variation. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- these characters are what is removed
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;

/** A program or a style sheet in a page: nobody sees it. */
const PROGRAM = /<(script|style)\b[^<>]{0,500}>[^<]{0,2000}<\/\1\s*>/giu;

/** An HTML tag, as pasted from a page. */
const TAG = /<\/?[a-z][^<>]{0,500}>/giu;

/** A letter with more marks than a word of any language has: those beyond are noise, and each costs time by all the others. */
const HEAPED = /(\p{M}{30})\p{M}+/gu;

/** Text in a normal form of Unicode. Of marks heaped on a letter the first 30 stay (Stream-Safe Text Format, UAX #15). */
export function normalizeText(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  return text.replace(HEAPED, '$1').normalize(form);
}

/** Text as a reader sees it: compatibility forms unified, tags and unseen characters gone, white space single. */
export function cleanText(text: string): string {
  return normalizeText(text, 'NFKC')
    .replace(UNSEEN, '')
    .replace(PROGRAM, ' ')
    .replace(TAG, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Without accents: `congé` is `conge`, `año` is `ano`. */
export function foldAccents(text: string): string {
  return normalizeText(text, 'NFD').replace(/\p{M}+/gu, '');
}

/** Text to be compared with patterns: cleaned, without accents, in lower case, with straight apostrophes. */
export function foldText(text: string): string {
  return foldAccents(cleanText(text)).toLowerCase().replace(/[’]/gu, "'");
}
