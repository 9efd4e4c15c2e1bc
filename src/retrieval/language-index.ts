import type { CorpusIndex, IndexedSegment } from './corpus-index.js';
import { type AlikeTerm, createAlikeTerms } from './alike-terms.js';
import { termNames } from './segment.js';
import { createSpeller, type Speller } from './spelling.js';
import type { KnownTerms } from './text/analyser.js';

/** All segments of one language, seen as one. */
export interface LanguageIndex {
  readonly language: string;
  readonly segments: readonly IndexedSegment[];
  /** How many documents there are. */
  readonly size: number;
  /** In how many documents a term stands. */
  readonly documentFrequency: (term: string) => number;
  /**
   * How much a term tells apart: ln(1 + (N − df + 0.5) / (df + 0.5)), as BM25 has it (Robertson and Zaragoza 2009, "The
   * Probabilistic Relevance Framework"). A term that stands nowhere tells the most.
   */
  readonly inverseFrequency: (term: string) => number;
  /** The terms that a word (without accents) is indexed under. */
  readonly termsOf: (word: string) => readonly string[];
  /** The term of a word as written and without accents; undefined when no document has it. */
  readonly termOf: KnownTerms;
  /** Terms of words that look like a word (without accents); the word's own may be among them. */
  readonly alike: (word: string) => readonly AlikeTerm[];
  /** In how many documents a word (without accents) stands, by the term of it that most have. */
  readonly holdersOf: (word: string) => number;
  readonly hasWord: (word: string) => boolean;
  readonly words: () => Iterable<string>;
  readonly speller: Speller;
}

export function readLanguages(corpus: CorpusIndex): readonly LanguageIndex[] {
  const languages = [...new Set(corpus.segments.map(({ language }) => language))];
  return languages.map((language) =>
    createLanguageIndex(
      language,
      corpus.segments.filter((segment) => segment.language === language),
    ),
  );
}

function createLanguageIndex(language: string, segments: readonly IndexedSegment[]): LanguageIndex {
  const size = segments.reduce((sum, { keys, removed }) => sum + keys.length - removed.size, 0);
  const documentFrequency = (term: string): number => {
    let sum = 0;
    for (const segment of segments) sum += frequencyIn(segment, term);
    return sum;
  };
  const inverseFrequency = (term: string): number => {
    const frequency = documentFrequency(term);
    return Math.log(1 + (Math.max(size - frequency, 0) + 0.5) / (frequency + 0.5));
  };
  const termsOf = (word: string): readonly string[] => {
    const terms: string[] = [];
    for (const segment of segments)
      for (const number of segment.folded.get(word) ?? []) {
        const term = termNames(segment)[segment.wordTerms[number]!]!;
        if (!terms.includes(term)) terms.push(term);
      }
    return terms;
  };
  const words = (): Iterable<string> =>
    new Set(segments.flatMap(({ folded }) => [...folded.keys()]));
  const holdersOf = (word: string): number => Math.max(0, ...termsOf(word).map(documentFrequency));
  return {
    language,
    segments,
    size,
    documentFrequency,
    inverseFrequency,
    termsOf,
    termOf: (written, word) => findTerm(segments, written, word),
    alike: createAlikeTerms(segments, inverseFrequency),
    holdersOf,
    hasWord: (word) => holdersOf(word) > 0,
    words,
    speller: createSpeller(words()),
  };
}

function frequencyIn({ terms, postings, removed }: IndexedSegment, term: string): number {
  const id = terms.get(term);
  if (id === undefined) return 0;
  const { offsets, units } = postings;
  if (removed.size === 0) return offsets[id + 1]! - offsets[id]!;
  let count = 0;
  for (let at = offsets[id]!; at < offsets[id + 1]!; at++) if (!removed.has(units[at]!)) count++;
  return count;
}

function findTerm(
  segments: readonly IndexedSegment[],
  written: string,
  word: string,
): string | undefined {
  for (const segment of segments)
    for (const number of segment.folded.get(word) ?? [])
      if (segment.words[number] === written) return termNames(segment)[segment.wordTerms[number]!];
  return undefined;
}
