import {
  createMatrix,
  createNormalSource,
  type Matrix,
  multiplySparse,
  multiplyToSymmetric,
  normalise,
  orthonormalise,
  type SparseMatrix,
  transpose,
  whiten,
} from './linear-algebra.js';

/** How often each term stands in one text; a frequency may be a sum of weights. */
export type TermFrequencies = ReadonlyMap<string, number>;

/**
 * A latent semantic space (Deerwester et al. 1990) trained on the corpus itself: log tf-idf rows of length one, decomposed by
 * a randomised singular value decomposition with power iterations (Halko, Martinsson and Tropp 2011). Same rows, same space.
 * Plain data.
 */
export interface SemanticSpace {
  readonly dimensions: number;
  readonly terms: ReadonlyMap<string, number>;
  /** Weight of each term: ln(1 + N / df), raised to a power that favours rare terms. */
  readonly weights: Float32Array;
  /** One row a term, `width` long. */
  readonly directions: Float32Array;
  readonly width: number;
  /** Turns a sum of directions into a vector of the space: a row each for a row's numbers, `dimensions` long. */
  readonly turn: Float32Array;
}

export const SEMANTIC_DIMENSIONS = 128;
const RARITY = 1.3;
const OVERSAMPLING = 8;
const POWER_ITERATIONS = 2;
const SEED = 20050324;
/** Of more rows than this only an even sample trains: the directions hardly change, and training stays short. */
const MOST_ROWS = 20_000;
/** From so many rows on, a term of one row alone is left out: it costs a direction and teaches none. */
const MANY_ROWS = 5_000;

/** Trains the space; `wanted` dimensions, or fewer where the rows do not carry as many. */
export function trainSemanticSpace(
  rows: readonly TermFrequencies[],
  wanted = SEMANTIC_DIMENSIONS,
): SemanticSpace {
  const sample = takeEvenly(rows, MOST_ROWS);
  const { terms, weights } = countTerms(sample);
  if (terms.size === 0) return NOWHERE;
  const sparse = toSparse(sample, terms, weights);
  const most = Math.min(wanted, Math.ceil(sample.length / 2));
  const width = Math.min(most + OVERSAMPLING, sample.length, terms.size);
  const turned = transpose(sparse);
  const basis = findRange(sparse, turned, width);
  const dimensions = Math.min(most, width);
  const projected = multiplySparse(turned, basis);
  const turn = whiten(multiplyToSymmetric(basis, multiplySparse(sparse, projected)));
  return {
    dimensions,
    terms,
    weights,
    directions: Float32Array.from(projected.values),
    width,
    turn: firstColumns(turn, dimensions),
  };
}

/** The space of texts without a word. */
const NOWHERE: SemanticSpace = {
  dimensions: 0,
  terms: new Map(),
  weights: new Float32Array(),
  directions: new Float32Array(),
  width: 0,
  turn: new Float32Array(),
};

/** The unit vector of some text's terms; all zeros when the space knows none of them. */
export function projectTerms(space: SemanticSpace, frequencies: TermFrequencies): Float32Array {
  const { terms, weights, directions, width } = space;
  const sum = new Float32Array(width);
  for (const [term, frequency] of frequencies) {
    const id = terms.get(term);
    if (id === undefined) continue;
    const weight = Math.log1p(frequency) * weights[id]!;
    const start = id * width;
    for (let each = 0; each < width; each++) sum[each]! += weight * directions[start + each]!;
  }
  return turnInto(sum, space);
}

function turnInto(sum: Float32Array, { dimensions, turn }: SemanticSpace): Float32Array {
  const vector = new Float32Array(dimensions);
  let row = 0;
  // Four rows at a time: one after another they would wait for what they add to.
  for (; row + 3 < sum.length; row += 4) {
    const one = row * dimensions;
    const two = one + dimensions;
    const three = two + dimensions;
    const four = three + dimensions;
    const [byOne, byTwo, byThree, byFour] = [
      sum[row]!,
      sum[row + 1]!,
      sum[row + 2]!,
      sum[row + 3]!,
    ];
    for (let each = 0; each < dimensions; each++)
      vector[each]! +=
        byOne * turn[one + each]! +
        byTwo * turn[two + each]! +
        byThree * turn[three + each]! +
        byFour * turn[four + each]!;
  }
  for (; row < sum.length; row++)
    for (let each = 0; each < dimensions; each++)
      vector[each]! += sum[row]! * turn[row * dimensions + each]!;
  normalise(vector);
  return vector;
}

function takeEvenly<Row>(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);
}

function countTerms(rows: readonly TermFrequencies[]): {
  terms: Map<string, number>;
  weights: Float32Array;
} {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const term of row.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const fewest = rows.length >= MANY_ROWS ? 2 : 1;
  const kept = [...counts].filter(([, count]) => count >= fewest);
  return {
    terms: new Map(kept.map(([term], id) => [term, id])),
    weights: Float32Array.from(kept, ([, count]) => Math.log(1 + rows.length / count) ** RARITY),
  };
}

function toSparse(
  rows: readonly TermFrequencies[],
  terms: ReadonlyMap<string, number>,
  weights: Float32Array,
): SparseMatrix {
  const entries = rows.reduce((sum, row) => sum + row.size, 0);
  const offsets = new Uint32Array(rows.length + 1);
  const indices = new Uint32Array(entries);
  const values = new Float32Array(entries);
  let at = 0;
  for (const [number, row] of rows.entries()) {
    const start = at;
    for (const [term, frequency] of row) {
      const id = terms.get(term);
      if (id === undefined) continue;
      indices[at] = id;
      values[at++] = Math.log1p(frequency) * weights[id]!;
    }
    normalise(values.subarray(start, at));
    offsets[number + 1] = at;
  }
  return { rows: rows.length, columns: terms.size, offsets, indices, values };
}

/** An orthonormal basis of the rows' main directions; `turned` is the transpose. */
function findRange(sparse: SparseMatrix, turned: SparseMatrix, width: number): Matrix {
  const random = createNormalSource(SEED);
  const start = createMatrix(sparse.columns, width);
  for (let each = 0; each < start.values.length; each++) start.values[each] = random();
  let range = multiplySparse(sparse, start);
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration++)
    range = multiplySparse(sparse, multiplySparse(turned, orthonormalise(range)));
  return orthonormalise(range);
}

function firstColumns(matrix: Matrix, count: number): Float32Array {
  const first = new Float32Array(matrix.rows * count);
  for (let row = 0; row < matrix.rows; row++)
    first.set(
      matrix.values.subarray(row * matrix.columns, row * matrix.columns + count),
      row * count,
    );
  return first;
}
