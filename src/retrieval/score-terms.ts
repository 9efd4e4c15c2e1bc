import type { Concept, ReadQuery } from './concepts.js';
import type { IndexedSegment } from './corpus-index.js';
import type { LanguageIndex } from './language-index.js';
import type { RankingSettings } from './settings.js';

/** What the words of a question find in the documents of a segment, by document number. */
export interface TermScores {
  /** BM25 over the weighted fields. */
  readonly scores: Float32Array;
  /** Weight of the concepts that the document holds: of those asked now, and of those asked before. */
  readonly asked: Float32Array;
  readonly context: Float32Array;
}

/** Scores every document of a segment; one that was removed or is filtered out scores 0. */
export function scoreTerms(
  segment: IndexedSegment,
  index: LanguageIndex,
  { concepts, alike }: Pick<ReadQuery, 'concepts' | 'alike'>,
  { k1, letters }: Pick<RankingSettings, 'k1' | 'letters'>,
): TermScores {
  const count = segment.keys.length;
  const scores = new Float32Array(count);
  const asked = new Float32Array(count);
  const context = new Float32Array(count);
  for (const concept of concepts) {
    const covered = concept.isContext ? context : asked;
    if (concept.alternatives.length === 1) addTerm(segment, index, concept, scores, covered, k1);
    else addAlternatives(segment, index, concept, scores, covered, k1);
  }
  // Words that look alike count beside the question's own: nothing is covered by them.
  for (const { term, weight } of alike) {
    const gain = letters * weight;
    visitPostings(segment, term, k1, (document, saturated) => {
      scores[document]! += gain * saturated;
    });
  }
  return { scores, asked, context };
}

function addTerm(
  segment: IndexedSegment,
  index: LanguageIndex,
  concept: Concept,
  scores: Float32Array,
  covered: Float32Array,
  k1: number,
): void {
  const { term, trust } = concept.alternatives[0]!;
  const weight = trust * concept.count * concept.share * index.inverseFrequency(term);
  visitPostings(segment, term, k1, (document, saturated) => {
    scores[document]! += weight * saturated;
    covered[document]! += trust * concept.weight;
  });
}

/** Of several terms for one concept the best counts, so that a synonym never counts twice. */
function addAlternatives(
  segment: IndexedSegment,
  index: LanguageIndex,
  concept: Concept,
  scores: Float32Array,
  covered: Float32Array,
  k1: number,
): void {
  const best = new Map<number, { score: number; trust: number }>();
  for (const { term, trust } of concept.alternatives) {
    const weight = trust * concept.count * concept.share * index.inverseFrequency(term);
    visitPostings(segment, term, k1, (document, saturated) => {
      const score = weight * saturated;
      const before = best.get(document);
      if (before === undefined) best.set(document, { score, trust });
      else {
        before.score = Math.max(before.score, score);
        before.trust = Math.max(before.trust, trust);
      }
    });
  }
  for (const [document, { score, trust }] of best) {
    scores[document]! += score;
    covered[document]! += trust * concept.weight;
  }
}

/** Visits the documents that hold a term, with how much its frequency there counts: f · (k1 + 1) / (f + k1). */
function visitPostings(
  { terms, postings: { offsets, units, frequencies } }: IndexedSegment,
  term: string,
  k1: number,
  visit: (document: number, saturated: number) => void,
): void {
  const id = terms.get(term);
  if (id === undefined) return;
  for (let at = offsets[id]!; at < offsets[id + 1]!; at++)
    visit(units[at]!, (frequencies[at]! * (k1 + 1)) / (frequencies[at]! + k1));
}
