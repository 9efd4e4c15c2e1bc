import type { Candidate } from './candidates.js';
import { similarityOf } from './dense-search.js';
import { dotAt, normalise } from './linear-algebra.js';
import { greatest } from './select-best.js';
import type { RankingSettings } from './settings.js';

/** Share of each side in the score. */
export interface Shares {
  /** Of the semantic space, beside words. */
  readonly semantic: number;
  /** Of embeddings, beside both; 0 where there are none. */
  readonly embedded: number;
}

/** Scores candidates by words and by meaning, each as a share of the best, and puts the best first; ties in order of key. */
export function fuse(candidates: Candidate[], { semantic, embedded }: Shares): void {
  const lexical = highest(candidates, (candidate) => candidate.lexical);
  const dense = highest(candidates, (candidate) => candidate.dense);
  const near = highest(candidates, (candidate) => candidate.embedded);
  for (const candidate of candidates) {
    const own =
      ((1 - semantic) * candidate.lexical) / lexical + (semantic * candidate.dense) / dense;
    candidate.score = (1 - embedded) * own + (embedded * candidate.embedded) / near;
  }
  sortBest(candidates);
}

/** The best first; ties in order of key. */
export function sortBest(candidates: Candidate[]): void {
  candidates.sort(
    (one, other) =>
      other.score - one.score || (one.key < other.key ? -1 : Number(one.key > other.key)),
  );
}

/** Moves the question's vector towards the best documents (Rocchio 1971), and measures the candidates' nearness again. */
export function feedBack(
  candidates: readonly Candidate[],
  vector: Float32Array,
  { share, documents }: RankingSettings['feedback'],
): void {
  const moved = vector.map((value) => (1 - share) * value);
  const top = candidates.slice(0, documents);
  for (const { segment, document } of top) {
    const start = segment.vectors.offsets[document]! * vector.length;
    for (let each = 0; each < moved.length; each++)
      moved[each]! += (share * segment.vectors.values[start + each]!) / top.length;
  }
  normalise(moved);
  for (const candidate of candidates)
    candidate.dense = similarityOf(candidate.segment.vectors, moved, candidate.document);
}

/**
 * Lets a document share in the scores of its nearest neighbours among the first ones (Diaz 2005, score regularisation):
 * documents that answer one question mean much the same.
 */
export function smooth(
  candidates: Candidate[],
  share: number,
  { documents, neighbours }: RankingSettings['smoothing'],
): void {
  const top = candidates.slice(0, documents);
  const scores = top.map(({ score }) => score);
  const similarities = compare(top);
  for (const [position, candidate] of top.entries())
    candidate.score =
      (1 - share) * scores[position]! +
      share * averageOfNearest(similarities, scores, position, neighbours);
  sortBest(candidates);
}

/** Squared cosines between all pairs of documents, row after row; 0 on the diagonal. */
function compare(top: readonly Candidate[]): Float32Array {
  const similarities = new Float32Array(top.length ** 2);
  for (const [row, { segment, document }] of top.entries()) {
    const { dimensions, offsets, values } = segment.vectors;
    const start = offsets[document]! * dimensions;
    const vector = values.subarray(start, start + dimensions);
    for (let column = row + 1; column < top.length; column++) {
      const other = top[column]!;
      const from = other.segment.vectors.offsets[other.document]! * dimensions;
      const similarity = Math.max(dotAt(vector, other.segment.vectors.values, from), 0) ** 2;
      similarities[row * top.length + column] = similarity;
      similarities[column * top.length + row] = similarity;
    }
  }
  return similarities;
}

function averageOfNearest(
  similarities: Float32Array,
  scores: readonly number[],
  position: number,
  count: number,
): number {
  const row = similarities.subarray(position * scores.length, (position + 1) * scores.length);
  const threshold = greatest(row.slice(), Math.min(count, row.length));
  let sum = 0;
  let weight = 0;
  for (let each = 0; each < row.length; each++) {
    if (row[each] === 0 || row[each]! < threshold) continue;
    sum += row[each]! * scores[each]!;
    weight += row[each]!;
  }
  return weight === 0 ? scores[position]! : sum / weight;
}

function highest(candidates: readonly Candidate[], of: (candidate: Candidate) => number): number {
  return candidates.reduce((most, candidate) => Math.max(most, of(candidate)), 0) || 1;
}
