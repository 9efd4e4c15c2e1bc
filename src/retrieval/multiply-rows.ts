/** `multiply-rows.wat`, assembled; a test holds the two together and prints what to put here. */
export const MULTIPLY_ROWS =
  'AGFzbQEAAAABCAFgBH9/f38AAwIBAAUDAQAYBxUCBm1lbW9yeQIACG11bHRpcGx5AAAKrQEBqgECA38CeyAAIAEgAmxqIQQCQANAIAAgBE8NAf0MAAAAAAAAAAAAAAAAAAAAACEIQQAhBQNAIAAgBWr9AAQAIQcgBUEBdCEGIAggB/2HASAG/QAEAP26ASAH/YgBIAb9AAQQ/boB/a4B/a4BIQggBUEQaiEFIAUgAkkNAAsgAyAI/RsAIAj9GwFqIAj9GwIgCP0bA2pqNgIAIANBBGohAyAAIAJqIQAMAAsLCw==';

/** Numbers a row is made of: a multiple of so many. */
export const STEP = 16;
/** Most numbers of a row; the vector stands in the memory with two bytes for each. */
export const MOST_NUMBERS = 65_520;
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
  new WebAssembly.Module(Buffer.from(MULTIPLY_ROWS, 'base64')),
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
