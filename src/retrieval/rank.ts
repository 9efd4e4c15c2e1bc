import type { Candidate } from './candidates.js';
import { feedBack, fuse, smooth, sortBest } from './fuse.js';
import type { SemanticTrust } from './semantic-trust.js';
import type { RankingSettings } from './settings.js';

/** How much holding both what is asked now and what was asked before adds. */
const JOINT = 0.6;
/** Above any other document's score. */
const EXACT = 2;

export interface RankContext {
  readonly vector: Float32Array;
  /** Whether embeddings speak for any of them. */
  readonly isEmbedded: boolean;
  readonly trust: SemanticTrust;
  /** How many words of the subject the question has. */
  readonly length: number;
  readonly settings: RankingSettings;
}

/** Fuses words and meaning, moves the question towards the best, and lets neighbours support each other; the best first. */
export function rank(
  candidates: Candidate[],
  { vector, isEmbedded, trust, length, settings }: RankContext,
): void {
  const shares = { semantic: trust.share, embedded: isEmbedded ? settings.embedded : 0 };
  fuse(candidates, shares);
  if (trust.hasTopics && trust.share > 0) {
    if (settings.feedback.share > 0) {
      feedBack(candidates, vector, settings.feedback);
      fuse(candidates, shares);
    }
    const support = trust.share * (SUPPORT.least + SUPPORT.each * length);
    smooth(candidates, Math.min(support, settings.smoothing.most), settings.smoothing);
  }
  for (const candidate of candidates) {
    candidate.score += JOINT * Math.min(candidate.asked, candidate.context);
    if (candidate.isExact) candidate.score += EXACT;
  }
  sortBest(candidates);
}

/** How much neighbours count: the more, the more words a question has. A long one is about a topic, a short one about a thing. */
const SUPPORT = { least: 0.3, each: 0.1 } as const;
