import { type Concept, toTerms } from './concepts.js';
import { inLanguage } from './corpus-index.js';
import { dotAt } from './linear-algebra.js';
import { projectTerms, type SemanticSpace } from './semantic-space.js';
import type { Analyser } from './text/analyser.js';

/** Words shared count more than meaning shared: the sentences of one passage all mean much the same. */
const WORDS_SHARE = 0.65;

/** Measures how much of a question one text answers, from 0 to 1. */
export type Relevance = (text: string) => number;

/** Prepares the measure for the concepts of one question. */
export function createRelevance(
  concepts: readonly Concept[],
  space: SemanticSpace,
  analyser: Analyser,
): Relevance {
  const vectorOf = (terms: ReadonlyMap<string, number>): Float32Array =>
    projectTerms(space, inLanguage(terms, analyser.language));
  const question = vectorOf(toTerms(concepts));
  return (text) => {
    const terms = new Map<string, number>();
    for (const { term } of analyser.document(text)) terms.set(term, (terms.get(term) ?? 0) + 1);
    const meaning = Math.max(dotAt(question, vectorOf(terms), 0), 0);
    return WORDS_SHARE * sharedWords(concepts, terms) + (1 - WORDS_SHARE) * meaning;
  };
}

function sharedWords(concepts: readonly Concept[], terms: ReadonlyMap<string, number>): number {
  let total = 0;
  let shared = 0;
  for (const { alternatives, weight } of concepts) {
    total += weight;
    const trusts = alternatives.filter(({ term }) => terms.has(term)).map(({ trust }) => trust);
    shared += trusts.length > 0 ? weight * Math.max(...trusts) : 0;
  }
  return total === 0 ? 0 : shared / total;
}
