import { collectPostings } from './postings.js';

/** Words by their groups of five letters: what words of one family, or a word and its misspelling, share. */
export interface LetterIndex {
  readonly groups: ReadonlyMap<string, number>;
  /** Words (their numbers) with group `g` stand at `offsets[g]` up to `offsets[g + 1]`. */
  readonly offsets: Uint32Array;
  readonly words: Uint32Array;
  /** How many groups each word has. */
  readonly sizes: Uint8Array;
}

const SIZE = 5;

/** The different groups of a word with its ends marked; the whole of a word that is shorter. */
export function letterGroups(word: string): ReadonlySet<string> {
  const marked = `_${word}_`;
  if (marked.length <= SIZE) return new Set([marked]);
  return new Set(
    Array.from({ length: marked.length - SIZE + 1 }, (_, at) => marked.slice(at, at + SIZE)),
  );
}

/** Indexes the groups of words (without accents), in the order of the words' numbers. */
export function indexLetters(words: readonly string[]): LetterIndex {
  const groups = new Map<string, number>();
  const ofWords = words.map((word) =>
    Uint32Array.from(letterGroups(word), (group) => {
      const id = groups.get(group) ?? groups.size;
      if (id === groups.size) groups.set(group, id);
      return id;
    }),
  );
  const { offsets, units } = collectPostings(groups.size, words.length, (word, add) => {
    for (const group of ofWords[word]!) add(group, 1);
  });
  const sizes = Uint8Array.from(ofWords, ({ length }) => Math.min(length, 255));
  return { groups, offsets, words: units, sizes };
}

/** A group of more words than this is an ending: it tells no word from another. */
const MOST_WORDS = 150;

/** Finds words by how alike they are. */
export type AlikeFinder = (
  word: string,
  least: number,
  visit: (other: number, likeness: number) => void,
) => void;

/**
 * Visits the words that are at least so much like a word (without accents): the cosine of their groups, from 0 to 1; in no
 * order. One finder is used by one search at a time.
 */
export function createAlikeFinder({ groups, offsets, words, sizes }: LetterIndex): AlikeFinder {
  const shared = new Uint8Array(sizes.length);
  const touched = new Uint32Array(sizes.length);
  return (word, least, visit) => {
    const own = letterGroups(word);
    let count = 0;
    for (const group of own) {
      const id = groups.get(group);
      if (id === undefined) continue;
      const start = offsets[id]!;
      const end = offsets[id + 1]!;
      if (end - start > MOST_WORDS) continue;
      for (let at = start; at < end; at++) {
        const other = words[at]!;
        if (shared[other]! === 0) touched[count++] = other;
        shared[other]!++;
      }
    }
    for (let each = 0; each < count; each++) {
      const other = touched[each]!;
      const likeness = shared[other]! / Math.sqrt(own.size * sizes[other]!);
      shared[other] = 0;
      if (likeness >= least) visit(other, likeness);
    }
  };
}
