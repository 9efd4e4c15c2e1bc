/** The same, in another order. */
export function shuffle<Value>(values: readonly Value[], draw: () => number): Value[] {
  return values
    .map((value) => ({ value, at: draw() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/** The value that so large a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Does every task, so many side by side. */
export async function sideBySide<Value>(
  values: readonly Value[],
  most: number,
  work: (value: Value, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < values.length; index = next++)
      await work(values[index]!, index);
  };
  await Promise.all(Array.from({ length: most }, lane));
}
