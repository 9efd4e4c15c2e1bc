import type { Hit } from '../retrieval/retriever.js';
import { boundaryIdOf } from './index-documents.js';

/**
 * Weights of a logistic regression over: how it is asked (the scope model's odds), how much of the question the best passage
 * holds, and by how much the best boundary scores above it. Fitted on phrasings that were held
 * out of the index, those of provisions against those of boundaries.
 */
const WEIGHTS = { asked: 1.03, coverage: -2.33, lead: 4.89, bias: 3.47 } as const;

/** The logarithm of the odds that the answer to a question is outside the texts. */
export function judgeScope(hits: readonly Hit[], asked: number): number {
  const boundary = hits.find(({ key }) => boundaryIdOf(key) !== undefined);
  const passage = hits.find(({ key }) => boundaryIdOf(key) === undefined);
  const lead = (boundary?.score ?? 0) - (passage?.score ?? 0);
  return (
    WEIGHTS.bias +
    WEIGHTS.asked * asked +
    WEIGHTS.coverage * (passage?.coverage ?? 0) +
    WEIGHTS.lead * lead
  );
}
