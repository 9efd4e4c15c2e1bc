/** Whether a document may be found; undefined when every one may. */
export type Test = ((document: number) => boolean) | undefined;

/** The numbers of the highest scores above 0, at most `count` of them and no fewer for ties; in no order. */
export function best(scores: Float32Array, count: number, may: Test): number[] {
  const values = new Float32Array(scores.length);
  let positive = 0;
  for (let document = 0; document < scores.length; document++)
    if (scores[document]! > 0 && (may === undefined || may(document)))
      values[positive++] = scores[document]!;
  const threshold =
    positive <= count ? Number.MIN_VALUE : greatest(values.subarray(0, positive), count);
  const found: number[] = [];
  for (let document = 0; document < scores.length; document++)
    if (scores[document]! >= threshold && (may === undefined || may(document)))
      found.push(document);
  return found;
}

/** The value that stands at `place` (from 1) when the greatest stands first; reorders the values (Hoare 1961, quickselect). */
export function greatest(values: Float32Array, place: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (values[left]! > pivot) left++;
      while (values[right]! < pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (place - 1 <= right) high = right;
    else if (place - 1 >= left) low = left;
    else break;
  }
  return values[place - 1]!;
}
