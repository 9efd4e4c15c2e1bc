/** Groups of neighbours that together measure at most `most`, and number at most `count`; what is too large stands alone. */
export function pack<Item>(
  items: readonly Item[],
  measure: (item: Item) => number,
  most: number,
  count = Infinity,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const own = measure(item);
    const last = groups.at(-1);
    if (last === undefined || size + own > most || last.length >= count) {
      groups.push([item]);
      size = own;
    } else {
      last.push(item);
      size += own;
    }
  }
  return groups;
}
