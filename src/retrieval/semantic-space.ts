import {
  createMatrix,
  createNormalSource,
  eigenSymmetric,
  type Matrix,
  multiplySparse,
  multiplySparseTransposed,
  normalise,
  orthonormalise,
  type SparseRows,
} from './linear-algebra.js';
import type { TermFrequencies } from './lexical-index.js';

/**
 * A latent semantic space (Deerwester et al. 1990) trained on the corpus itself: log tf-idf rows, decomposed by a
 * randomised singular value decomposition with power iterations (Halko, Martinsson and Tropp 2011). Same rows and seed, same
 * space. Plain data.
 */
export interface SemanticSpace {
  readonly dimensions: number;
  readonly terms: ReadonlyMap<string, number>;
  /** Weight of each term: ln(N / df). */
  readonly weights: Float32Array;
  /** One row a term. */
  readonly directions: Float32Array;
}

export const SEMANTIC_DIMENSIONS = 128;
const OVERSAMPLING = 8;
const POWER_ITERATIONS = 2;
const SEED = 20050324;

/** Trains the space; `wanted` dimensions, or fewer where the rows do not carry as many. */
export function trainSemanticSpace(
  rows: readonly TermFrequencies[],
  wanted = SEMANTIC_DIMENSIONS,
): SemanticSpace {
  const { terms, weights } = countTerms(rows);
  const sparse = rows.map((row) => toSparse(row, terms, weights));
  const most = Math.min(wanted, Math.ceil(rows.length / 2));
  const width = Math.min(most + OVERSAMPLING, rows.length, terms.size);
  const basis = findRange(sparse, terms.size, width);
  const projected = multiplySparseTransposed(sparse, terms.size, basis);
  const dimensions = Math.min(most, width);
  return { dimensions, terms, weights, directions: rightVectors(projected, dimensions) };
}

/** The unit vector of some text's terms; all zeros when the space knows none of them. */
export function projectTerms(space: SemanticSpace, frequencies: TermFrequencies): Float32Array {
  const vector = new Float32Array(space.dimensions);
  for (const [term, frequency] of frequencies) {
    const id = space.terms.get(term);
    if (id === undefined) continue;
    const weight = Math.log1p(frequency) * (space.weights[id] ?? 0);
    for (let each = 0; each < space.dimensions; each++)
      vector[each]! += weight * space.directions[id * space.dimensions + each]!;
  }
  normalise(vector);
  return vector;
}

function countTerms(rows: readonly TermFrequencies[]): {
  terms: Map<string, number>;
  weights: Float32Array;
} {
  const terms = new Map<string, number>();
  const frequencies: number[] = [];
  for (const row of rows)
    for (const term of row.keys()) {
      const id = terms.get(term) ?? terms.size;
      terms.set(term, id);
      frequencies[id] = (frequencies[id] ?? 0) + 1;
    }
  return {
    terms,
    weights: Float32Array.from(frequencies, (count) => Math.log(1 + rows.length / count)),
  };
}

function toSparse(
  row: TermFrequencies,
  terms: ReadonlyMap<string, number>,
  weights: Float32Array,
): [number, number][] {
  const entries = [...row].map(([term, frequency]): [number, number] => {
    const id = terms.get(term) ?? 0;
    return [id, Math.log1p(frequency) * (weights[id] ?? 0)];
  });
  const norm = Math.hypot(...entries.map(([, value]) => value)) || 1;
  return entries.map(([id, value]) => [id, value / norm]);
}

/** An orthonormal basis of the rows' main directions. */
function findRange(sparse: SparseRows, columns: number, width: number): Matrix {
  const random = createNormalSource(SEED);
  const start = createMatrix(columns, width);
  for (let each = 0; each < start.values.length; each++) start.values[each] = random();
  let basis = multiplySparse(sparse, start);
  orthonormalise(basis);
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
    basis = multiplySparse(sparse, multiplySparseTransposed(sparse, columns, basis));
    orthonormalise(basis);
  }
  return basis;
}

/** The right singular vectors of a matrix given as its transpose, the strongest first; a row each, one value a vector. */
function rightVectors(transposed: Matrix, dimensions: number): Float32Array {
  const { values, vectors } = eigenSymmetric(gram(transposed));
  const width = transposed.columns;
  const directions = new Float32Array(transposed.rows * dimensions);
  const scales = Array.from({ length: dimensions }, (_, dimension) => {
    const singular = Math.sqrt(Math.max(values[dimension] ?? 0, 0));
    return singular < 1e-9 ? 0 : 1 / singular;
  });
  for (let row = 0; row < transposed.rows; row++)
    for (let each = 0; each < width; each++) {
      const value = transposed.values[row * width + each]!;
      for (let dimension = 0; dimension < dimensions; dimension++)
        directions[row * dimensions + dimension]! +=
          value * vectors.values[each * width + dimension]! * scales[dimension]!;
    }
  return directions;
}

/** `matrixᵀ · matrix`. */
function gram(matrix: Matrix): Matrix {
  const width = matrix.columns;
  const product = createMatrix(width, width);
  for (let row = 0; row < matrix.rows; row++)
    for (let one = 0; one < width; one++) {
      const value = matrix.values[row * width + one]!;
      for (let other = one; other < width; other++)
        product.values[one * width + other]! += value * matrix.values[row * width + other]!;
    }
  for (let one = 0; one < width; one++)
    for (let other = 0; other < one; other++)
      product.values[one * width + other] = product.values[other * width + one]!;
  return product;
}
