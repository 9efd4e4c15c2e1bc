import snowball from 'snowball-stemmers';
import type { Language } from '../../domain/language.js';
import { foldAccents } from '../../domain/plain-text.js';
import { STOP_WORDS } from './stop-words.js';
import { tokenise } from './tokenise.js';

/** A word as written (without accents) and the term it is indexed under. */
export interface Token {
  readonly word: string;
  readonly term: string;
}

/** Turns text of one language into terms: Snowball stems without accents (Porter 2001, https://snowballstem.org). */
export interface Analyser {
  readonly language: Language;
  /** Every token, stop words among them. */
  readonly all: (text: string) => Token[];
  /** Tokens of a document: grammar words left out. */
  readonly document: (text: string) => Token[];
  /** Whether a word (without accents) says nothing of what a question is about. */
  readonly isStopWord: (word: string) => boolean;
  /** Whether a word is left out of documents too. */
  readonly isGrammar: (word: string) => boolean;
}

const ALGORITHMS: Readonly<Record<Language, string>> = {
  en: 'english',
  fr: 'french',
  es: 'spanish',
};

export function createAnalyser(language: Language): Analyser {
  const stemmer = snowball.newStemmer(ALGORITHMS[language]);
  const { grammar, asking } = STOP_WORDS[language];
  const known = new Map<string, Token>();
  const toToken = (word: string): Token => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const token = { word: foldAccents(word), term: foldAccents(stemmer.stem(word)) };
    known.set(word, token);
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
