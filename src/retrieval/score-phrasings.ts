import type { Concept } from './concepts.js';
import type { IndexedSegment } from './corpus-index.js';
import type { LanguageIndex } from './language-index.js';
import { termNames } from './segment.js';

/** The best cosine of inverse frequencies between the question and any phrasing of each document, by document number. */
export function scorePhrasings(
  segment: IndexedSegment,
  index: LanguageIndex,
  concepts: readonly Concept[],
): Float32Array {
  const best = new Float32Array(segment.keys.length);
  const { owners } = segment.phrasings;
  if (owners.length === 0) return best;
  const dots = new Float32Array(owners.length);
  for (const concept of concepts) addConcept(segment, index, concept, dots);
  const norms = normsOf(segment, index);
  const norm = Math.hypot(...concepts.map(({ weight }) => weight));
  for (let phrasing = 0; phrasing < dots.length; phrasing++) {
    if (dots[phrasing] === 0) continue;
    const owner = owners[phrasing]!;
    const cosine = dots[phrasing]! / (norm * (norms[phrasing]! || 1));
    best[owner] = Math.max(best[owner]!, Math.min(cosine, 1));
  }
  return best;
}

function addConcept(
  { terms, phrasings: { postings } }: IndexedSegment,
  index: LanguageIndex,
  { alternatives, weight }: Concept,
  dots: Float32Array,
): void {
  const gains = new Map<number, number>();
  for (const { term, trust } of alternatives) {
    const id = terms.get(term);
    if (id === undefined) continue;
    const gain = trust * index.inverseFrequency(term) * weight;
    for (let at = postings.offsets[id]!; at < postings.offsets[id + 1]!; at++) {
      const phrasing = postings.units[at]!;
      gains.set(phrasing, Math.max(gains.get(phrasing) ?? 0, gain));
    }
  }
  for (const [phrasing, gain] of gains) dots[phrasing]! += gain;
}

const normsOfIndex = new WeakMap<LanguageIndex, Map<IndexedSegment, Float32Array>>();

/** The length of each phrasing's vector of inverse frequencies. */
function normsOf(segment: IndexedSegment, index: LanguageIndex): Float32Array {
  const known = normsOfIndex.get(index) ?? new Map<IndexedSegment, Float32Array>();
  normsOfIndex.set(index, known);
  const before = known.get(segment);
  if (before !== undefined) return before;
  const { owners, postings } = segment.phrasings;
  const norms = new Float32Array(owners.length);
  for (const [id, term] of termNames(segment).entries()) {
    const square = index.inverseFrequency(term) ** 2;
    for (let at = postings.offsets[id]!; at < postings.offsets[id + 1]!; at++)
      norms[postings.units[at]!]! += square;
  }
  for (let each = 0; each < norms.length; each++) norms[each] = Math.sqrt(norms[each]!);
  known.set(segment, norms);
  return norms;
}
