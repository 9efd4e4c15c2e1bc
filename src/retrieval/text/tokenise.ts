import { cleanText } from '../../domain/plain-text.js';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.&/-][\p{L}\p{M}\p{N}]+)*/gu;
/** A word that is one token as it stands. */
const SIMPLE = /^[a-z0-9]+$/u;
const ELISION = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)['’](?=\p{L})/u;
const POSSESSIVE = /['’]s?$/u;

/** Scripts that are written without spaces between words. */
const SCRIPTS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const UNSPACED = new RegExp(`[${SCRIPTS}]`, 'u');
/** A run of such a script, or of any other. */
const RUN = new RegExp(`[${SCRIPTS}]+|[^${SCRIPTS}]+`, 'gu');

/**
 * Words in lower case, in order. French elisions and English possessives are stripped; a hyphenated word gives its parts
 * and the whole without hyphens (`child-care`: child, care, childcare); document symbols stay whole (`GB.292/PV`: gb292pv).
 * Scripts without spaces give every two neighbouring characters.
 */
export function tokenise(text: string): string[] {
  const tokens: string[] = [];
  for (const word of cleanText(text).toLowerCase().match(WORD) ?? [])
    if (SIMPLE.test(word)) tokens.push(word);
    else for (const token of splitWord(word)) tokens.push(token);
  return tokens;
}

function splitWord(raw: string): string[] {
  if (UNSPACED.test(raw))
    return [...raw.matchAll(RUN)].flatMap(([run]) =>
      UNSPACED.test(run) ? neighbouringCharacters(run) : splitWord(run),
    );
  const word = raw.replace(ELISION, '').replace(/['’]s$/u, '');
  if (!/[^\p{L}\p{M}\p{N}]/u.test(word)) return [word];
  const parts = word.split(/['’.&/-]+/u).map((part) => part.replace(POSSESSIVE, ''));
  const kept = parts.filter((part) => part !== '');
  const whole = kept.join('');
  // Decimal numbers and symbols with digits mean something only whole.
  if (/\d/u.test(word) && /[./]/u.test(word))
    return [whole, ...kept.filter((part) => part.length > 1)];
  return kept.length > 1 ? [...kept, whole] : kept;
}

function neighbouringCharacters(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}
