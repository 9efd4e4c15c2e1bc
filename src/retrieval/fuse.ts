import { dotRows, pickRows, readRow } from './byte-vectors.js';
import type { Candidate } from './candidates.js';
import { similarities } from './dense-search.js';
import { normalise } from './linear-algebra.js';
import { greatest } from './select-best.js';
import type { RankingSettings } from './settings.js';

/** Share of each side in the score. */
export interface Shares {
  /** Of the semantic space, beside words. */
  readonly semantic: number;
  /** Of embeddings, beside both; 0 where there are none. */
  readonly embedded: number;
}

/** Scores candidates by words and by meaning, each as a share of the best. */
export function fuse(candidates: readonly Candidate[], { semantic, embedded }: Shares): void {
  const lexical = highest(candidates, (candidate) => candidate.lexical);
  const dense = highest(candidates, (candidate) => candidate.dense);
  const near = highest(candidates, (candidate) => candidate.embedded);
  for (const candidate of candidates) {
    const own =
      ((1 - semantic) * candidate.lexical) / lexical + (semantic * candidate.dense) / dense;
    candidate.score = (1 - embedded) * own + (embedded * candidate.embedded) / near;
  }
}

/** The best first; ties in order of key. */
export function sortBest(candidates: Candidate[]): void {
  candidates.sort(compareScores);
}

function compareScores(one: Candidate, other: Candidate): number {
  return other.score - one.score || (one.key < other.key ? -1 : Number(one.key > other.key));
}

/** The first `count` in the same order, without putting the others in order. */
function foremost(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const first: Candidate[] = [];
  if (count === 0) return first;
  for (const candidate of candidates) {
    if (first.length === count && compareScores(candidate, first[count - 1]!) > 0) continue;
    let place = Math.min(first.length, count - 1);
    for (; place > 0 && compareScores(candidate, first[place - 1]!) < 0; place--)
      first[place] = first[place - 1]!;
    first[place] = candidate;
  }
  return first;
}

/** Moves the question's vector towards the best documents (Rocchio 1971), and measures the candidates' nearness again. */
export function feedBack(
  candidates: readonly Candidate[],
  vector: Float32Array,
  { share, documents }: RankingSettings['feedback'],
): void {
  const moved = vector.map((value) => (1 - share) * value);
  const top = foremost(candidates, documents);
  for (const { segment, document } of top) {
    const own = readRow(segment.vectors, segment.vectors.offsets[document]!);
    for (let each = 0; each < moved.length; each++)
      moved[each]! += (share * own[each]!) / top.length;
  }
  normalise(moved);
  const ranges = candidates.map(({ segment: { vectors }, document }) => ({
    of: vectors,
    from: vectors.offsets[document]!,
    to: vectors.offsets[document + 1]!,
  }));
  const nearness = similarities(pickRows(ranges), moved);
  for (const [at, candidate] of candidates.entries()) candidate.dense = nearness[at]!;
}

/**
 * Lets a document share in the scores of its nearest neighbours among the first ones (Diaz 2005, score regularisation):
 * documents that answer one question mean much the same.
 */
export function smooth(
  candidates: readonly Candidate[],
  share: number,
  { documents, neighbours }: RankingSettings['smoothing'],
): void {
  const top = foremost(candidates, documents);
  const scores = top.map(({ score }) => score);
  const similarities = compare(top);
  for (const [position, candidate] of top.entries())
    candidate.score =
      (1 - share) * scores[position]! +
      share * averageOfNearest(similarities, scores, position, neighbours);
}

/** Squared cosines between all pairs of documents, row after row; 0 on the diagonal. */
function compare(top: readonly Candidate[]): Float32Array {
  const squares = new Float32Array(top.length ** 2);
  const vectors = pickRows(
    top.map(({ segment: { vectors }, document }) => ({
      of: vectors,
      from: vectors.offsets[document]!,
      to: vectors.offsets[document]! + 1,
    })),
  );
  for (let row = 0; row + 1 < top.length; row++) {
    const cosines = dotRows(vectors, readRow(vectors, row), row + 1);
    for (let column = row + 1; column < top.length; column++) {
      const similarity = Math.max(cosines[column - row - 1]!, 0) ** 2;
      squares[row * top.length + column] = similarity;
      squares[column * top.length + row] = similarity;
    }
  }
  return squares;
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
