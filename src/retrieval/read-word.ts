import type { Expansion } from './expansion.js';
import type { LanguageIndex } from './language-index.js';
import type { Token } from './text/analyser.js';

/** A term with how well it stands for a word, from 0 to 1. */
export interface Alternative {
  readonly term: string;
  readonly trust: number;
}

/** A word of a question as it is read wherever it stands. */
export interface ReadWord {
  /** As the asker wrote it, in lower case, and the same without accents. */
  readonly written: string;
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  /** The inverse frequency of the word's own term; the most when no document has it. */
  readonly weight: number;
  /** False for a word of asking (`who`, `can`), which says nothing of the subject. */
  readonly isSubject: boolean;
  /** The same for words that the same terms stand for. */
  readonly key: string;
}

/** How far a term of the thesaurus is trusted. */
const EXPANSION = 0.6;

/** Reads a word with what the thesaurus says of it; one that no document has, as the likeliest words that one has. */
export function readWord(
  { written, word, term }: Token,
  covering: readonly Expansion[],
  index: LanguageIndex,
  spelling: number,
  isSubject: boolean,
): ReadWord {
  const alternatives: Alternative[] = [];
  // The first to offer a term trusts it most.
  const offer = (each: string, trust: number): void => {
    if (index.documentFrequency(each) === 0) return;
    if (!alternatives.some((known) => known.term === each))
      alternatives.push({ term: each, trust });
  };
  offer(term, 1);
  for (const own of index.termsOf(word)) offer(own, 1);
  for (const { terms } of covering) for (const each of terms) offer(each, EXPANSION);
  if (alternatives.length === 0 && spelling > 0)
    for (const suggestion of index.speller.suggest(word))
      for (const each of index.termsOf(suggestion)) offer(each, spelling);
  const key = alternatives.map((each) => each.term).join(' ') || word;
  return { written, word, alternatives, isSubject, weight: weigh(alternatives, index), key };
}

/**
 * Stands for a word that no document has. Its trust is a fraction, and it is kept, so that the engine knows the field for one of
 * fractions: what it compiled for whole numbers would be thrown away at the first word that is not trusted fully.
 */
const UNKNOWN: Alternative = { term: '', trust: 0.5 };

/** The inverse frequency of the most trusted term; the rarest of equals. */
function weigh(alternatives: readonly Alternative[], index: LanguageIndex): number {
  const first = alternatives[0] ?? UNKNOWN;
  let weight = index.inverseFrequency(first.term);
  for (const { term, trust } of alternatives)
    if (trust === first.trust) weight = Math.max(weight, index.inverseFrequency(term));
  return weight;
}
