import type { Hit } from '../retrieval/retriever.js';
import { boundaryIdOf } from './index-documents.js';

/**
 * Weights of a logistic regression over: how it is asked, beside what the best passage holds (the scope model's odds), how much
 * of the question that passage holds, by how much its confidence is above `SURE`, how likely the best boundary fits, and by how
 * much that scores above the passage. Fitted on phrasings that were held out of the index, those of provisions against those of
 * boundaries.
 */
const WEIGHTS = {
  asked: 1.23,
  coverage: -3.07,
  sure: -19.48,
  boundary: 3.6,
  lead: 3.82,
  bias: 0.76,
} as const;
/** Confidence above which a passage is hardly ever beside the question. */
const SURE = 0.85;

/** The logarithm of the odds that the answer to a question is outside the texts; `asked` by the key of the best passage. */
export function judgeScope(
  hits: readonly Hit[],
  asked: (key: string | undefined) => number,
): number {
  const boundary = hits.find(({ key }) => boundaryIdOf(key) !== undefined);
  const passage = hits.find(({ key }) => boundaryIdOf(key) === undefined);
  return (
    WEIGHTS.bias +
    WEIGHTS.asked * asked(passage?.key) +
    WEIGHTS.coverage * (passage?.coverage ?? 0) +
    WEIGHTS.sure * Math.max((passage?.confidence ?? 0) - SURE, 0) +
    WEIGHTS.boundary * (boundary?.confidence ?? 0) +
    WEIGHTS.lead * ((boundary?.score ?? 0) - (passage?.score ?? 0))
  );
}
