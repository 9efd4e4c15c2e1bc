/** A dense matrix, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Rows of a sparse matrix: column and value pairs. */
export type SparseRows = readonly (readonly (readonly [column: number, value: number])[])[];

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
export function multiplySparse(sparse: SparseRows, dense: Matrix): Matrix {
  const product = createMatrix(sparse.length, dense.columns);
  const width = dense.columns;
  for (const [row, entries] of sparse.entries())
    for (const [column, value] of entries)
      for (let each = 0; each < width; each++)
        product.values[row * width + each]! += value * dense.values[column * width + each]!;
  return product;
}

/** `sparseᵀ · dense`, `columns` wide as the sparse rows are. */
export function multiplySparseTransposed(
  sparse: SparseRows,
  columns: number,
  dense: Matrix,
): Matrix {
  const product = createMatrix(columns, dense.columns);
  const width = dense.columns;
  for (const [row, entries] of sparse.entries())
    for (const [column, value] of entries)
      for (let each = 0; each < width; each++)
        product.values[column * width + each]! += value * dense.values[row * width + each]!;
  return product;
}

/** Makes the columns orthonormal in place (modified Gram–Schmidt, twice for precision); a dependent column becomes zero. */
export function orthonormalise(matrix: Matrix): void {
  // Column by column in memory, for the cache's sake.
  const columns = transpose(matrix);
  const { rows: count, columns: length, values } = columns;
  for (let pass = 0; pass < 2; pass++)
    for (let column = 0; column < count; column++) {
      const own = values.subarray(column * length, (column + 1) * length);
      for (let earlier = 0; earlier < column; earlier++)
        removeDirection(own, values.subarray(earlier * length, (earlier + 1) * length));
      normalise(own);
    }
  matrix.values.set(transpose(columns).values);
}

function transpose({ rows, columns, values }: Matrix): Matrix {
  const turned = createMatrix(columns, rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned.values[column * rows + row] = values[row * columns + column]!;
  return turned;
}

function removeDirection(vector: Float64Array, direction: Float64Array): void {
  let dot = 0;
  for (let each = 0; each < vector.length; each++) dot += vector[each]! * direction[each]!;
  for (let each = 0; each < vector.length; each++) vector[each]! -= dot * direction[each]!;
}

/** Scales a vector to length one in place; one that is all but zero becomes zero. */
export function normalise(vector: Float64Array | Float32Array): void {
  let square = 0;
  for (let each = 0; each < vector.length; each++) square += vector[each]! ** 2;
  const scale = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
  for (let each = 0; each < vector.length; each++) vector[each]! *= scale;
}

/** Eigenvalues, largest first, and eigenvectors (columns) of a symmetric matrix, by cyclic Jacobi rotations. */
export function eigenSymmetric(matrix: Matrix): { values: Float64Array; vectors: Matrix } {
  const size = matrix.rows;
  const work = Float64Array.from(matrix.values);
  const vectors = createMatrix(size, size);
  for (let each = 0; each < size; each++) vectors.values[each * size + each] = 1;
  for (let sweep = 0; sweep < 30 && offDiagonal(work, size) > 1e-18; sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) rotate(work, vectors.values, size, p, q);
  const order = Array.from({ length: size }, (_, each) => each).sort(
    (one, other) => work[other * size + other]! - work[one * size + one]!,
  );
  const sorted = createMatrix(size, size);
  for (const [to, from] of order.entries())
    for (let row = 0; row < size; row++)
      sorted.values[row * size + to] = vectors.values[row * size + from]!;
  return { values: Float64Array.from(order, (each) => work[each * size + each]!), vectors: sorted };
}

/** What stands off the diagonal, relative to what stands on it. */
function offDiagonal(work: Float64Array, size: number): number {
  let off = 0;
  let on = 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (row === column) on += work[row * size + column]! ** 2;
      else off += work[row * size + column]! ** 2;
  return on === 0 ? 0 : off / on;
}

function rotate(
  work: Float64Array,
  vectors: Float64Array,
  size: number,
  p: number,
  q: number,
): void {
  const apq = work[p * size + q]!;
  if (apq === 0) return;
  const theta = (work[q * size + q]! - work[p * size + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let each = 0; each < size; each++) turn(work, each * size + p, each * size + q, c, s);
  for (let each = 0; each < size; each++) turn(work, p * size + each, q * size + each, c, s);
  for (let each = 0; each < size; each++) turn(vectors, each * size + p, each * size + q, c, s);
}

function turn(values: Float64Array, first: number, second: number, c: number, s: number): void {
  const one = values[first]!;
  const other = values[second]!;
  values[first] = c * one - s * other;
  values[second] = s * one + c * other;
}
