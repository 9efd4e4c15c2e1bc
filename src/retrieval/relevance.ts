import { type Concept, toTerms } from './concepts.js';
import { inLanguage } from './corpus-index.js';
import { dot } from './linear-algebra.js';
import { projectTerms, type SemanticSpace } from './semantic-space.js';
import type { Analyser } from './text/analyser.js';

/** Words shared count more than meaning shared: the sentences of one passage all mean much the same. */
const WORDS_SHARE = 0.65;

/** Measures how much of a question one text answers, from 0 to 1. */
export type Relevance = (text: string) => number;

/** A text as it is compared with questions. */
interface ReadText {
  readonly terms: ReadonlySet<string>;
  readonly vector: Float32Array;
}

/** Reads texts, each once for many questions. */
export type TextReader = (text: string) => ReadText;

/** Texts that are kept; the one read longest ago makes room. */
const MOST_KEPT = 10_000;

export function createTextReader(space: SemanticSpace, analyser: Analyser): TextReader {
  const kept = new Map<string, ReadText>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const terms = new Map<string, number>();
    for (const { term } of analyser.document(text)) terms.set(term, (terms.get(term) ?? 0) + 1);
    const vector = projectTerms(space, inLanguage(terms, analyser.language));
    const read = { terms: new Set(terms.keys()), vector };
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(text, read);
    return read;
  };
}

/** Prepares the measure for the concepts of one question. */
export function createRelevance(
  concepts: readonly Concept[],
  space: SemanticSpace,
  { language }: Analyser,
  read: TextReader,
): Relevance {
  const question = projectTerms(space, inLanguage(toTerms(concepts), language));
  return (text) => {
    const { terms, vector } = read(text);
    const meaning = Math.max(dot(question, vector), 0);
    return WORDS_SHARE * sharedWords(concepts, terms) + (1 - WORDS_SHARE) * meaning;
  };
}

function sharedWords(concepts: readonly Concept[], terms: ReadonlySet<string>): number {
  let total = 0;
  let shared = 0;
  for (const { alternatives, weight } of concepts) {
    total += weight;
    const trusts = alternatives.filter(({ term }) => terms.has(term)).map(({ trust }) => trust);
    shared += trusts.length > 0 ? weight * Math.max(...trusts) : 0;
  }
  return total === 0 ? 0 : shared / total;
}
