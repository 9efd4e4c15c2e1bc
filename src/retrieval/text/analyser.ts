import snowball from 'snowball-stemmers';
import { isLanguage } from '../../domain/language.js';
import { foldAccents } from '../../domain/plain-text.js';
import { STOP_WORDS } from './stop-words.js';
import { tokenise } from './tokenise.js';

/** A word as written in lower case, the same without accents, and the term it is indexed under. */
export interface Token {
  readonly written: string;
  readonly word: string;
  readonly term: string;
}

/** Turns text of one language into terms: Snowball stems without accents (Porter 2001, https://snowballstem.org). */
export interface Analyser {
  /** ISO 639-1 code. */
  readonly language: string;
  /** Every token, stop words among them. */
  readonly all: (text: string) => Token[];
  /** Tokens of a document: grammar words left out. */
  readonly document: (text: string) => Token[];
  /** Whether a word (without accents) says nothing of what a question is about. */
  readonly isStopWord: (word: string) => boolean;
  /** Whether a word is left out of documents too. */
  readonly isGrammar: (word: string) => boolean;
}

/** In a language without a stemmer, words that begin with the same letters are one term. */
const BEGINNING = 6;

/** Languages with a stemmer. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

const NO_WORDS = { grammar: new Set<string>(), asking: new Set<string>() } as const;

/** How many words are kept as read before: as many as a large corpus has. */
const MOST_KNOWN = 200_000;

/** The term of a word as written and without accents; undefined when it is not known. */
export type KnownTerms = (written: string, word: string) => string | undefined;

/** `termOf` gives the terms that are known already, as those of an index are: no word is stemmed twice. */
export function createAnalyser(language: string, termOf: KnownTerms = () => undefined): Analyser {
  const stem = createStemmer(language);
  const { grammar, asking } = isLanguage(language) ? STOP_WORDS[language] : NO_WORDS;
  const known = new Map<string, Token>();
  const toToken = (written: string): Token => {
    const cached = known.get(written);
    if (cached !== undefined) return cached;
    const word = foldAccents(written);
    const token = { written, word, term: termOf(written, word) ?? foldAccents(stem(written)) };
    if (known.size < MOST_KNOWN) known.set(written, token);
    return token;
  };
  const all = (text: string): Token[] => tokenise(text).map(toToken);
  return {
    language,
    all,
    document: (text) => all(text).filter(({ word }) => !grammar.has(word)),
    isGrammar: (word) => grammar.has(word),
    isStopWord: (word) => grammar.has(word) || asking.has(word),
  };
}

function createStemmer(language: string): (word: string) => string {
  const algorithm = ALGORITHMS[language];
  if (algorithm === undefined) return (word) => [...word].slice(0, BEGINNING).join('');
  const stemmer = snowball.newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}
