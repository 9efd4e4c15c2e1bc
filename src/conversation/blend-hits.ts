import type { Hit } from '../retrieval/retriever.js';

/** Hits in context, scored in part by what the words alone find; `share` is that of the words alone. */
export function blendHits(
  inContext: readonly Hit[],
  alone: readonly Hit[],
  share: number,
): readonly Hit[] {
  const scores = new Map(alone.map(({ key, score }) => [key, score]));
  return inContext
    .map((hit) => ({
      ...hit,
      score: share * (scores.get(hit.key) ?? 0) + (1 - share) * hit.score,
    }))
    .sort((one, other) => other.score - one.score);
}
