import { franc } from 'franc';

/** Texts looked at to tell whether all are in one language. */
const SAMPLE = 60;
/** Share from which one language is taken for that of all texts: the rest are names, formulas or mistakes. */
const NEARLY_ALL = 0.8;
/** Share below which a language is taken for a mistake. */
const HARDLY_ANY = 0.02;
/** Characters of a text that are looked at. */
const LONGEST = 400;

/** ISO 639-1 codes of the languages that can be told, by their codes in ISO 639-3. */
const CODES: Readonly<Record<string, string>> = {
  arb: 'ar',
  bul: 'bg',
  cat: 'ca',
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  est: 'et',
  fin: 'fi',
  fra: 'fr',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  hye: 'hy',
  ind: 'id',
  ita: 'it',
  lit: 'lt',
  lav: 'lv',
  nld: 'nl',
  nob: 'no',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  spa: 'es',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tur: 'tr',
  ukr: 'uk',
  vie: 'vi',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  tha: 'th',
};

/**
 * The language of each text (ISO 639-1 where it has a code there), found by its letters; a text that fits none of the usual
 * ones goes with the most. `en` for texts of which none can be told.
 */
export function detectLanguages(texts: readonly string[]): readonly string[] {
  const step = Math.max(Math.floor(texts.length / SAMPLE), 1);
  const sample = countShares(texts.filter((_, at) => at % step === 0).flatMap(detect));
  const [most = 'en', share = 1] = sample[0] ?? [];
  if (share >= NEARLY_ALL) return texts.map(() => most);
  const usual = new Set(sample.filter(([, each]) => each >= HARDLY_ANY).map(([code]) => code));
  return texts.map((text) => detect(text).find((language) => usual.has(language)) ?? most);
}

/** Empty when it cannot be told. */
function detect(text: string): string[] {
  const code = CODES[franc(text.slice(0, LONGEST), { only: Object.keys(CODES) })];
  return code === undefined ? [] : [code];
}

/** Each language with its share of the texts, the commonest first. */
function countShares(languages: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .map(([language, count]) => [language, count / languages.length] as const)
    .sort(([, one], [, other]) => other - one);
}
