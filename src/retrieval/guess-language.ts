import { LANGUAGES, type Language } from '../domain/language.js';
import type { LanguageIndex } from './language-index.js';
import { STOP_WORDS } from './text/stop-words.js';
import { tokenise } from './text/tokenise.js';
import { foldAccents } from '../domain/plain-text.js';

export interface LanguageGuess {
  readonly language: Language;
  /** Share of the words that the language's vocabulary holds, from 0 to 1. */
  readonly known: number;
  /** Other languages of the desk that some of the words are in, for a mixed question. */
  readonly others: readonly Language[];
}

export interface LanguageGuesser {
  /** The most likely of the desk's languages; `preferred` when the text holds no word that tells. */
  readonly guess: (text: string, preferred: Language) => LanguageGuess;
  /** Share of the words of a text that one language's vocabulary holds, from 0 to 1. */
  readonly knownShare: (text: string, language: Language) => number;
}

interface Model {
  readonly language: Language;
  /** How many documents hold each word; very many for a word of the language's grammar. */
  readonly words: ReadonlyMap<string, number>;
  readonly trigrams: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Weight of a word that only one language has, against one trigram. */
const WORD_WEIGHT = 3.5;
/** What a word of grammar counts for, in documents. */
const GRAMMAR_COUNT = 500;
/** By how many times a word must be commoner in the other language of a mixed question. */
const COMMONER = 4;
const MIXED_SHARE = 0.2;
const FEW = 2;

/** Learns from the vocabularies of the index: whole words tell most, letters tell the rest. */
export function createLanguageGuesser(indexes: readonly LanguageIndex[]): LanguageGuesser {
  const models = LANGUAGES.map((language) => learn(language, indexes));
  const guess = (text: string, preferred: Language): LanguageGuess => {
    const words = wordsOf(text);
    if (words.length === 0) return { language: preferred, known: 1, others: [] };
    const scored = models.map((model) => ({ model, score: scoreWords(model, words, models) }));
    const best = scored.reduce((one, other) =>
      other.score > one.score || (other.score === one.score && other.model.language === preferred)
        ? other
        : one,
    );
    const own = scored.find(({ model }) => model.language === preferred);
    // A word or two may be in any language: that of the conversation goes first.
    if (
      words.length <= FEW &&
      own !== undefined &&
      words.every((word) => isKnown(own.model, foldAccents(word)))
    )
      return { language: preferred, known: 1, others: [] };
    const unknown = words.filter((word) => !isKnown(best.model, foldAccents(word)));
    const others = models
      .filter((model) => model !== best.model && isMixedIn(model, best.model, words))
      .map((model) => model.language);
    return { language: best.model.language, known: 1 - unknown.length / words.length, others };
  };
  const knownShare = (text: string, language: Language): number => {
    const words = wordsOf(text);
    const model = models.find((each) => each.language === language);
    const known = words.filter((word) => model !== undefined && isKnown(model, foldAccents(word)));
    return words.length === 0 ? 1 : known.length / words.length;
  };
  return { guess, knownShare };
}

/** Whether words are rather of this language than of the main one: two of them, and not few of all. */
function isMixedIn(model: Model, main: Model, words: readonly string[]): boolean {
  const own = words.filter((word) => {
    const folded = foldAccents(word);
    return word.length > 1 && countOf(model, folded) > COMMONER * countOf(main, folded);
  });
  return own.length >= 2 && own.length >= MIXED_SHARE * words.length;
}

function countOf({ words }: Model, word: string): number {
  return words.get(word) ?? 0;
}

/** The words that may tell a language: not symbols (`C190`), letters of sub-paragraphs, and what every language writes. */
function wordsOf(text: string): readonly string[] {
  return tokenise(text).filter(
    (word) => /^\P{N}*\p{L}\P{N}*$/u.test(word) && !TELLS_NOTHING.test(word),
  );
}

const TELLS_NOTHING = /^(?:[b-df-np-tv-xz]|art|para|n[or]|ilo|oit|bit|gb|dac)$/u;

function learn(language: Language, indexes: readonly LanguageIndex[]): Model {
  const { grammar, asking } = STOP_WORDS[language];
  const index = indexes.find((each) => each.language === language);
  const words = new Map<string, number>();
  if (index !== undefined)
    for (const word of index.words())
      words.set(word, Math.max(...index.termsOf(word).map(index.documentFrequency)));
  for (const word of [...grammar, ...asking]) words.set(word, GRAMMAR_COUNT);
  const trigrams = new Map<string, number>();
  let total = 0;
  for (const word of words.keys())
    for (const trigram of trigramsOf(word)) {
      trigrams.set(trigram, (trigrams.get(trigram) ?? 0) + 1);
      total++;
    }
  return { language, words, trigrams, total };
}

function isKnown({ words }: Model, word: string): boolean {
  return words.has(word);
}

function scoreWords(model: Model, words: readonly string[], models: readonly Model[]): number {
  let score = 0;
  for (const written of words) {
    const word = foldAccents(written);
    const total = models.reduce((sum, each) => sum + countOf(each, word), 0);
    if (total > 0) score += (WORD_WEIGHT * countOf(model, word)) / total;
    const trigrams = trigramsOf(word);
    let likelihood = 0;
    for (const trigram of trigrams)
      likelihood += Math.log(((model.trigrams.get(trigram) ?? 0) + 0.3) / (model.total + 3000));
    score += likelihood / trigrams.length + accentHint(model.language, written);
  }
  return score;
}

/** Letters that only one of the languages writes. */
function accentHint(language: Language, word: string): number {
  if (/[àâçèêëîïôœùûÿ]/u.test(word)) return language === 'fr' ? 2 : 0;
  if (/[áíóúñ¿¡]/u.test(word)) return language === 'es' ? 2 : 0;
  return 0;
}

function trigramsOf(word: string): string[] {
  const padded = ` ${foldAccents(word)} `;
  return Array.from({ length: Math.max(padded.length - 2, 1) }, (_, at) =>
    padded.slice(at, at + 3),
  );
}
