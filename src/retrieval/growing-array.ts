/** Whole numbers appended one by one, kept in a typed array that doubles when it is full. */
export interface GrowingArray {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What was appended, in an array of its own. */
  readonly finish: () => Uint32Array;
}

export function createGrowingArray(): GrowingArray {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    length: () => length,
    finish: () => values.slice(0, length),
  };
}
