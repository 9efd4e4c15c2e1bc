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
  const { offsets, indices, values } = sparse;
  const product = createMatrix(sparse.rows, dense.columns);
  for (let row = 0; row < sparse.rows; row++) {
    const [start, end] = [offsets[row]!, offsets[row + 1]!];
    addRows(dense, indices.subarray(start, end), values.subarray(start, end), product, row);
  }
  return product;
}

export function transpose({ rows, columns, offsets, indices, values }: SparseMatrix): SparseMatrix {
  const entries = offsets[rows]!;
  const turned = new Uint32Array(columns + 1);
  for (let at = 0; at < entries; at++) turned[indices[at]! + 1]!++;
  for (let row = 0; row < columns; row++) turned[row + 1]! += turned[row]!;
  const next = turned.slice();
  const [into, of] = [new Uint32Array(entries), new Float32Array(entries)];
  for (let row = 0; row < rows; row++)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const to = next[indices[at]!]!++;
      into[to] = row;
      of[to] = values[at]!;
    }
  return { rows: columns, columns: rows, offsets: turned, indices: into, values: of };
}

/** `one · other`. */
export function multiply(one: Matrix, other: Matrix): Matrix {
  const product = createMatrix(one.rows, other.columns);
  const every = Uint32Array.from({ length: other.rows }, (_, row) => row);
  for (let row = 0; row < one.rows; row++) addRows(other, every, rowOf(one, row), product, row);
  return product;
}

/** `oneᵀ · other`, where that is known to be symmetric. */
export function multiplyToSymmetric(one: Matrix, other: Matrix): Matrix {
  const { rows, columns: width } = one;
  const product = createMatrix(width, width);
  const every = Uint32Array.from({ length: rows }, (_, row) => row);
  const scales = new Float64Array(rows);
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows; row++) scales[row] = one.values[row * width + column]!;
    addRows(other, every, scales, product, column, column);
  }
  for (let below = 0; below < width; below++)
    for (let column = 0; column < below; column++)
      product.values[below * width + column] = product.values[column * width + below]!;
  return product;
}

function rowOf({ columns, values }: Matrix, row: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

/** Adds some rows of a matrix, each scaled, to one row of another, from a column on. */
function addRows(
  { columns: width, values: from }: Matrix,
  rows: Uint32Array,
  scales: Float32Array | Float64Array,
  { values: into }: Matrix,
  intoRow: number,
  first = 0,
): void {
  const start = intoRow * width;
  let at = 0;
  // Four at a time: one after another they would wait for what they add to.
  for (; at + 3 < rows.length; at += 4) {
    const one = rows[at]! * width;
    const two = rows[at + 1]! * width;
    const three = rows[at + 2]! * width;
    const four = rows[at + 3]! * width;
    const byOne = scales[at]!;
    const byTwo = scales[at + 1]!;
    const byThree = scales[at + 2]!;
    const byFour = scales[at + 3]!;
    for (let each = first; each < width; each++)
      into[start + each]! +=
        byOne * from[one + each]! +
        byTwo * from[two + each]! +
        byThree * from[three + each]! +
        byFour * from[four + each]!;
  }
  for (; at < rows.length; at++) {
    const row = rows[at]! * width;
    for (let each = first; each < width; each++)
      into[start + each]! += scales[at]! * from[row + each]!;
  }
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

/** The scalar product of two vectors. */
export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let each = 0; each < one.length; each++) sum += one[each]! * other[each]!;
  return sum;
}
