/** `multiply-rows.wat`, assembled, in hexadecimal; a test holds the two together and prints what to put here. */
export const MULTIPLY_ROWS =
  '0061736d0100000001080160047f7f7f7f00030201000503010018071502066d656d6f72790200086d756c7469706c790000' +
  '0aad0101aa0102037f027b2000200120026c6a210402400340200020044f0d01fd0c00000000000000000000000000000000' +
  '2108410021050340200020056afd00040021072005410174210620082007fd87012006fd000400fdba012007fd88012006fd' +
  '000410fdba01fdae01fdae012108200541106a210520052002490d000b20032008fd1b002008fd1b016a2008fd1b022008fd' +
  '1b036a6a360200200341046a2103200020026a21000c000b0b0b';

/** Numbers a row is made of: a multiple of so many. */
export const STEP = 16;
/** Most numbers of a row; the vector stands in the memory with two bytes for each. */
const MOST_NUMBERS = 65_520;
/** Bytes of rows that are looked at together: they fit in a processor's nearest memory but one. */
const BLOCK = 131_072;
/** The memory's bytes. */
const MEMORY = 24 * 65_536;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** `row` and `product` are addresses. */
  readonly multiply: (row: number, count: number, width: number, product: number) => void;
}

const { memory, multiply } = new WebAssembly.Instance(
  new WebAssembly.Module(
    Uint8Array.from(MULTIPLY_ROWS.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)),
  ),
).exports as unknown as Exports;

/** The memory as what is put there and taken out: it never grows, so they stay. */
const shorts = new Int16Array(memory.buffer);
const bytes = new Int8Array(memory.buffer);
const integers = new Int32Array(memory.buffer);

/**
 * The scalar products of a vector with rows of bytes, one row after another, each as long as the vector. `vector` and rows are
 * such that no product passes 32 bits.
 */
export function multiplyRows(vector: Int16Array, rows: Int8Array): Int32Array {
  const width = vector.length;
  const products = new Int32Array(width === 0 ? 0 : rows.length / width);
  const rowsAt = 2 * MOST_NUMBERS;
  const atOnce = Math.max(Math.floor(BLOCK / width), STEP);
  const productsAt = MEMORY - 4 * atOnce;
  shorts.set(vector);
  for (let row = 0; row < products.length; row += atOnce) {
    const count = Math.min(atOnce, products.length - row);
    bytes.set(rows.subarray(row * width, (row + count) * width), rowsAt);
    multiply(rowsAt, count, width, productsAt);
    products.set(integers.subarray(productsAt / 4, productsAt / 4 + count), row);
  }
  return products;
}
