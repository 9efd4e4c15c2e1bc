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
  let best: Best | undefined;
  for (const concept of concepts) {
    const covered = concept.isContext ? context : asked;
    if (concept.alternatives.length === 1) addTerm(segment, index, concept, scores, covered, k1);
    else {
      best ??= { scores: new Float64Array(count), trusts: new Float64Array(count) };
      addAlternatives(segment, index, concept, scores, covered, k1, best);
    }
  }
  // Words that look alike count beside the question's own: nothing is covered by them.
  for (const { term, weight } of alike) addPostings(segment, term, k1, letters * weight, scores);
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
  const { offsets, units } = segment.postings;
  const id = segment.terms.get(term);
  if (id === undefined) return;
  const weight = trust * concept.count * concept.share * index.inverseFrequency(term);
  addPostings(segment, term, k1, weight, scores);
  const part = trust * concept.weight;
  for (let at = offsets[id]!; at < offsets[id + 1]!; at++) covered[units[at]!]! += part;
}

/** Adds to each document that holds a term how much its frequency there counts: f · (k1 + 1) / (f + k1), times a weight. */
function addPostings(
  { terms, postings: { offsets, units, frequencies } }: IndexedSegment,
  term: string,
  k1: number,
  weight: number,
  scores: Float32Array,
): void {
  const id = terms.get(term);
  if (id === undefined) return;
  const scale = weight * (k1 + 1);
  for (let at = offsets[id]!; at < offsets[id + 1]!; at++) {
    const frequency = frequencies[at]!;
    scores[units[at]!]! += (scale * frequency) / (frequency + k1);
  }
}

/** The best that any term of one concept brings to each document; zeros between one concept and the next. */
interface Best {
  readonly scores: Float64Array;
  readonly trusts: Float64Array;
}

/** Of several terms for one concept the best counts, so that a synonym never counts twice. */
function addAlternatives(
  { terms, postings: { offsets, units, frequencies } }: IndexedSegment,
  index: LanguageIndex,
  concept: Concept,
  scores: Float32Array,
  covered: Float32Array,
  k1: number,
  best: Best,
): void {
  const found: number[] = [];
  for (const { term, trust } of concept.alternatives) {
    const id = terms.get(term);
    if (id === undefined) continue;
    const weight = trust * concept.count * concept.share * index.inverseFrequency(term);
    for (let at = offsets[id]!; at < offsets[id + 1]!; at++) {
      const document = units[at]!;
      const frequency = frequencies[at]!;
      if (best.trusts[document] === 0) found.push(document);
      const score = (weight * frequency * (k1 + 1)) / (frequency + k1);
      best.scores[document] = Math.max(best.scores[document]!, score);
      best.trusts[document] = Math.max(best.trusts[document]!, trust);
    }
  }
  for (const document of found) {
    scores[document]! += best.scores[document]!;
    covered[document]! += best.trusts[document]! * concept.weight;
    best.scores[document] = best.trusts[document] = 0;
  }
}
