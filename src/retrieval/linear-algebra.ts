import { EigenvalueDecomposition, Matrix as GeneralMatrix } from 'ml-matrix';

/** A dense matrix, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A sparse matrix, row after row: the entries of row `r` stand at `offsets[r]` up to `offsets[r + 1]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

export function createMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** Numbers from a standard normal distribution, the same for the same seed (mulberry32 and Box–Muller). */
export function createNormalSource(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** `sparse · dense`. */
export function multiplySparse(sparse: SparseMatrix, dense: Matrix): Matrix {
  const product = createMatrix(sparse.rows, dense.columns);
  forEachEntry(sparse, (row, column, value) => {
    addScaledRow(dense, column, value, product, row);
  });
  return product;
}

/** `sparseᵀ · dense`. */
export function multiplySparseTransposed(sparse: SparseMatrix, dense: Matrix): Matrix {
  const product = createMatrix(sparse.columns, dense.columns);
  forEachEntry(sparse, (row, column, value) => {
    addScaledRow(dense, row, value, product, column);
  });
  return product;
}

function forEachEntry(
  { rows, offsets, indices, values }: SparseMatrix,
  visit: (row: number, column: number, value: number) => void,
): void {
  for (let row = 0; row < rows; row++)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++)
      visit(row, indices[at]!, values[at]!);
}

function addScaledRow(
  { columns: width, values: from }: Matrix,
  row: number,
  scale: number,
  { values: into }: Matrix,
  intoRow: number,
): void {
  const start = row * width;
  const intoStart = intoRow * width;
  for (let each = 0; each < width; each++) into[intoStart + each]! += scale * from[start + each]!;
}

/** `one · other`. */
export function multiply(one: Matrix, other: Matrix): Matrix {
  const product = createMatrix(one.rows, other.columns);
  for (let row = 0; row < one.rows; row++)
    for (let each = 0; each < one.columns; each++)
      addScaledRow(other, each, one.values[row * one.columns + each]!, product, row);
  return product;
}

/** `oneᵀ · other`, where that is known to be symmetric. */
export function multiplyToSymmetric(one: Matrix, other: Matrix): Matrix {
  const width = one.columns;
  const product = createMatrix(width, width);
  for (let row = 0; row < one.rows; row++) {
    const from = row * width;
    for (let each = 0; each < width; each++) {
      const value = one.values[from + each]!;
      const into = each * width;
      for (let column = each; column < width; column++)
        product.values[into + column]! += value * other.values[from + column]!;
    }
  }
  for (let row = 0; row < width; row++)
    for (let column = 0; column < row; column++)
      product.values[row * width + column] = product.values[column * width + row]!;
  return product;
}

/** Below this share of the greatest, an eigenvalue is noise. */
const NOISE = 1e-12;

/**
 * The matrix that turns the columns of another, `M`, into orthonormal ones, given `Mᵀ · M`: eigenvectors (columns, the
 * strongest direction first) over the roots of their eigenvalues. Columns that depend on others become zero.
 */
export function whiten(symmetric: Matrix): Matrix {
  const size = symmetric.rows;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    GeneralMatrix.from1DArray(size, size, symmetric.values),
    { assumeSymmetric: true },
  );
  const greatest = Math.max(...realEigenvalues, 0);
  const turn = createMatrix(size, size);
  // The library gives the weakest first.
  for (let to = 0; to < size; to++) {
    const from = size - 1 - to;
    const value = realEigenvalues[from] ?? 0;
    if (value <= NOISE * greatest) continue;
    const root = Math.sqrt(value);
    for (let row = 0; row < size; row++)
      turn.values[row * size + to] = eigenvectorMatrix.get(row, from) / root;
  }
  return turn;
}

/** The same column space with orthonormal columns, the strongest direction first. */
export function orthonormalise(matrix: Matrix): Matrix {
  return multiply(matrix, whiten(multiplyToSymmetric(matrix, matrix)));
}

/** Scales a vector to length one in place; one that is all but zero becomes zero. */
export function normalise(vector: Float64Array | Float32Array): void {
  let square = 0;
  for (let each = 0; each < vector.length; each++) square += vector[each]! ** 2;
  const scale = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
  for (let each = 0; each < vector.length; each++) vector[each]! *= scale;
}

/** The scalar product of a vector with the one that stands at `start` of a longer array. */
export function dotAt(vector: Float32Array, values: Float32Array, start: number): number {
  // Four sums at a time: one sum alone would wait for each addition.
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let each = 0;
  for (; each + 3 < vector.length; each += 4) {
    one += vector[each]! * values[start + each]!;
    two += vector[each + 1]! * values[start + each + 1]!;
    three += vector[each + 2]! * values[start + each + 2]!;
    four += vector[each + 3]! * values[start + each + 3]!;
  }
  for (; each < vector.length; each++) one += vector[each]! * values[start + each]!;
  return one + two + three + four;
}
