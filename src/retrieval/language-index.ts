import type { CorpusIndex, IndexedSegment } from './corpus-index.js';
import { createAlikeFinder } from './letter-index.js';
import { termNames } from './segment.js';
import { createSpeller, type Speller } from './spelling.js';

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
  /** Terms of words that look alike, and how alike they are, from 0 to 1. */
  readonly alike: (word: string) => ReadonlyMap<string, number>;
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
  const documentFrequency = (term: string): number =>
    segments.reduce((sum, segment) => sum + frequencyIn(segment, term), 0);
  const weigh = (frequency: number): number =>
    Math.log(1 + (Math.max(size - frequency, 0) + 0.5) / (frequency + 0.5));
  const termsOf = (word: string): readonly string[] => [
    ...new Set(segments.flatMap((segment) => termsIn(segment, word))),
  ];
  const words = (): Iterable<string> =>
    new Set(segments.flatMap(({ folded }) => [...folded.keys()]));
  return {
    language,
    segments,
    size,
    documentFrequency,
    inverseFrequency: (term) => weigh(documentFrequency(term)),
    termsOf,
    alike: createAlikeTerms(segments),
    hasWord: (word) => termsOf(word).some((term) => documentFrequency(term) > 0),
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

function termsIn(segment: IndexedSegment, word: string): readonly string[] {
  const names = termNames(segment);
  return (segment.folded.get(word) ?? []).map((number) => names[segment.wordTerms[number]!]!);
}

/** From which likeness on, and how many terms at most. */
const ALIKE = { least: 0.4, most: 12 } as const;

function createAlikeTerms(
  segments: readonly IndexedSegment[],
): (word: string) => ReadonlyMap<string, number> {
  const finders = segments.map(({ letters }) => createAlikeFinder(letters));
  return (word) => {
    const alike = new Map<string, number>();
    for (const [number, segment] of segments.entries()) {
      const names = termNames(segment);
      finders[number]!(word, ALIKE.least, (other, likeness) => {
        const term = names[segment.wordTerms[other]!]!;
        alike.set(term, Math.max(alike.get(term) ?? 0, likeness));
      });
    }
    if (alike.size <= ALIKE.most) return alike;
    const best = [...alike].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    return new Map(best.slice(0, ALIKE.most));
  };
}
