import type { IndexedSegment } from './corpus-index.js';
import { createAlikeFinder } from './letter-index.js';
import { termNames } from './segment.js';

/** A term of words that look like a word, and how much it counts beside it: its inverse frequency times how alike they are. */
export interface AlikeTerm {
  readonly term: string;
  readonly weight: number;
}

/** From which likeness on, and how many terms at most. */
const ALIKE = { least: 0.4, most: 12 } as const;
/** How many words are kept as looked up before. */
const MOST_KNOWN = 10_000;

/** Finds the terms of words that look like a word (without accents). */
export function createAlikeTerms(
  segments: readonly IndexedSegment[],
  inverseFrequency: (term: string) => number,
): (word: string) => readonly AlikeTerm[] {
  const finders = segments.map((segment) => ({
    segment,
    find: createAlikeFinder(segment.letters),
  }));
  const known = new Map<string, readonly AlikeTerm[]>();
  const search = (word: string): readonly AlikeTerm[] => {
    const alike = new Map<string, number>();
    for (const { segment, find } of finders) {
      const names = termNames(segment);
      find(word, ALIKE.least, (other, likeness) => {
        const term = names[segment.wordTerms[other]!]!;
        alike.set(term, Math.max(alike.get(term) ?? 0, likeness));
      });
    }
    const found = [...alike];
    if (found.length > ALIKE.most)
      found.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    return found
      .slice(0, ALIKE.most)
      .map(([term, likeness]) => ({ term, weight: likeness * inverseFrequency(term) }));
  };
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = search(word);
    if (known.size < MOST_KNOWN) known.set(word, found);
    return found;
  };
}
