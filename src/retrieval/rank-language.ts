import type { Concept } from './concepts.js';
import type { LanguageIndex } from './corpus-index.js';
import { forEachPosting, inverseFrequency } from './lexical-index.js';

/** BM25 (Robertson and Zaragoza 2009). */
const BM25 = { k1: 1.2, b: 0.75 } as const;

/** What speaks for one document, each from 0 to 1. */
export interface Evidence {
  /** BM25 over title, text and phrasings, as a share of the best document's; more for a phrasing met word for word. */
  readonly lexical: number;
  /** Cosine with the nearest single phrasing. */
  readonly phrasing: number;
  /** Share of the question's weight that the document holds. */
  readonly coverage: number;
  /** For a question that goes on from another: the lesser of the shares of the two that the document holds; else 0. */
  readonly joint: number;
}

/** The lexical evidence for every document that shares a term with the question, by document number. */
export function gatherEvidence(
  index: LanguageIndex,
  concepts: readonly Concept[],
): ReadonlyMap<number, Evidence> {
  const scores = new Float64Array(index.keys.length);
  const asked = new Float64Array(index.keys.length);
  const context = new Float64Array(index.keys.length);
  for (const concept of concepts)
    addConcept(index, concept, scores, concept.share < 1 ? context : asked);
  const phrasings = matchPhrasings(index, concepts);
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const [ofAsked, ofContext] = [totalWeight(concepts, false), totalWeight(concepts, true)];
  const evidence = new Map<number, Evidence>();
  for (const [document, score] of scores.entries())
    if (score > 0)
      evidence.set(document, {
        lexical: score / best,
        phrasing: phrasings[document] ?? 0,
        coverage: (asked[document]! + context[document]!) / (ofAsked + ofContext),
        joint:
          ofContext === 0
            ? 0
            : Math.min(asked[document]! / (ofAsked || 1), context[document]! / ofContext),
      });
  return evidence;
}

function totalWeight(concepts: readonly Concept[], isContext: boolean): number {
  return concepts
    .filter(({ share }) => share < 1 === isContext)
    .reduce((sum, { weight }) => sum + weight, 0);
}

/** Adds one concept: of its alternatives the best counts, so that a synonym never counts twice. */
function addConcept(
  index: LanguageIndex,
  concept: Concept,
  scores: Float64Array,
  covered: Float64Array,
): void {
  const { documents } = index;
  const gains = new Map<number, { score: number; trust: number }>();
  for (const { term, trust } of concept.alternatives) {
    const weight = concept.share * inverseFrequency(documents, term);
    forEachPosting(documents, term, (document, frequency) => {
      const length = (documents.lengths[document] ?? 0) / documents.averageLength;
      const saturated =
        (frequency * (BM25.k1 + 1)) / (frequency + BM25.k1 * (1 - BM25.b + BM25.b * length));
      const before = gains.get(document) ?? { score: 0, trust: 0 };
      gains.set(document, {
        score: Math.max(before.score, trust * weight * saturated),
        trust: Math.max(before.trust, trust),
      });
    });
  }
  for (const [document, { score, trust }] of gains) {
    scores[document]! += score;
    covered[document]! += trust * concept.weight;
  }
}

/** The best cosine of inverse frequencies between the question and any phrasing of each document. */
function matchPhrasings(index: LanguageIndex, concepts: readonly Concept[]): Float64Array {
  const dots = new Float64Array(index.phrasingOwners.length);
  for (const concept of concepts) addToPhrasings(index, concept, dots);
  const norm = Math.hypot(...concepts.map(({ weight }) => weight));
  const best = new Float64Array(index.keys.length);
  for (const [phrasing, dot] of dots.entries()) {
    if (dot === 0) continue;
    const owner = index.phrasingOwners[phrasing] ?? 0;
    const cosine = dot / (norm * (index.phrasingNorms[phrasing] || 1));
    best[owner] = Math.max(best[owner] ?? 0, Math.min(cosine, 1));
  }
  return best;
}

function addToPhrasings(index: LanguageIndex, concept: Concept, dots: Float64Array): void {
  const gains = new Map<number, number>();
  for (const { term, trust } of concept.alternatives) {
    const weight = inverseFrequency(index.documents, term);
    forEachPosting(index.phrasings, term, (phrasing) => {
      gains.set(phrasing, Math.max(gains.get(phrasing) ?? 0, trust * weight * concept.weight));
    });
  }
  for (const [phrasing, gain] of gains) dots[phrasing]! += gain;
}
