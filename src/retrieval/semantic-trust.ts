import { measureAgreement } from './agreement.js';
import type { ConceptReader } from './concepts.js';
import type { CorpusIndex } from './corpus-index.js';
import type { LanguageIndex } from './language-index.js';
import type { RankingSettings } from './settings.js';

/** How far meaning is to be trusted beside words in one corpus. */
export interface SemanticTrust {
  /** Share of meaning in the score, from 0 to 1. */
  readonly share: number;
  /** Whether what is relevant comes in groups, so that documents that are alike may speak for each other. */
  readonly hasTopics: boolean;
}

/**
 * Measures the trust without anybody's judgments. Where documents have phrasings, which are as short as questions, half of the
 * score is meaning, and each document answers by itself. Elsewhere meaning counts the more, the more it agrees with the words,
 * and little where documents are short.
 */
export function measureTrust(
  corpus: CorpusIndex,
  sides: readonly { readonly index: LanguageIndex; readonly reader: ConceptReader }[],
  settings: RankingSettings,
): SemanticTrust {
  const { semantic } = settings;
  const isPhrased = corpus.segments.some(({ phrasings }) => phrasings.owners.length > 0);
  if (isPhrased) return { share: semantic.phrased, hasTopics: false };
  const fullness = (meanLength(corpus) - semantic.none) / (semantic.full - semantic.none);
  const share = semantic.least + semantic.slope * measureAgreement(corpus, sides, settings);
  return { share: share * Math.min(Math.max(fullness, 0), 1), hasTopics: true };
}

/** Words of a document on average, those of grammar left out. */
function meanLength({ segments }: CorpusIndex): number {
  let words = 0;
  let documents = 0;
  for (const { keys, sequences } of segments) {
    for (const word of sequences.words) if (word > 0) words++;
    documents += keys.length;
  }
  return words / (documents || 1);
}
