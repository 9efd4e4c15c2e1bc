/** What each hit of a group before it takes from a hit's score, as a share. */
const REPEATED = 0.06;

/**
 * Hits, best first, so ordered that one group does not fill the list: each further hit of a group counts a little less
 * (Carbonell and Goldstein 1998, maximal marginal relevance, with groups for likeness). The first stays first; none is lost.
 */
export function diversify<Hit extends { readonly score: number }>(
  hits: readonly Hit[],
  groupOf: (hit: Hit) => string,
): readonly Hit[] {
  const waiting = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groupOf(hit);
    waiting.set(group, [...(waiting.get(group) ?? []), hit]);
  }
  const taken = new Map<string, number>();
  const worth = (group: string, [next]: readonly Hit[]): number =>
    next === undefined ? -Infinity : next.score * (1 - REPEATED) ** (taken.get(group) ?? 0);
  return hits.map(() => {
    const [group, queue] = [...waiting].reduce((best, each) =>
      worth(...each) > worth(...best) ? each : best,
    );
    taken.set(group, (taken.get(group) ?? 0) + 1);
    // Each turn takes one of as many as there are turns.
    return queue.shift()!;
  });
}
