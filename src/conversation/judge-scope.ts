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
  /** By how much a passage near the top is surer than the boundary: set by hand on the evaluation questions. */
  surer: -3,
} as const;
/** Passages near the top. */
const NEAREST = 3;
/** Confidence above which a passage is hardly ever beside the question. */
const SURE = 0.85;
/** So few words say little of how it is asked, and more by what they find first: what the lead counts for them besides. */
const FEW = { words: 6, lead: 20 } as const;

/** The logarithm of the odds that the answer to `text` is outside the texts; `asked` by the key of the best passage. */
export function judgeScope(
  text: string,
  hits: readonly Hit[],
  asked: (key: string | undefined) => number,
): number {
  const boundary = hits.find(({ key }) => boundaryIdOf(key) !== undefined);
  const passages = hits.filter(({ key }) => boundaryIdOf(key) === undefined).slice(0, NEAREST);
  const [passage] = passages;
  const surest = Math.max(0, ...passages.map(({ confidence }) => confidence));
  const isTerse = text.trim().split(/\s+/u).length <= FEW.words;
  const lead = (boundary?.score ?? 0) - (passage?.score ?? 0);
  return (
    WEIGHTS.bias +
    WEIGHTS.surer * (surest - (boundary?.confidence ?? 0)) +
    WEIGHTS.asked * asked(passage?.key) +
    WEIGHTS.coverage * (passage?.coverage ?? 0) +
    WEIGHTS.sure * Math.max((passage?.confidence ?? 0) - SURE, 0) +
    WEIGHTS.boundary * (boundary?.confidence ?? 0) +
    (WEIGHTS.lead + (isTerse ? FEW.lead : 0)) * lead
  );
}
