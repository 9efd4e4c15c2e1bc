import { getIDF, getTermFrequency, getWordCount } from 'okapibm25';
import type { Peer } from './peer.js';

const K1 = 1.2;
const B = 0.75;

/**
 * LangChain's BM25Retriever, rebuilt: `@langchain/community` is not installed. It holds a copy of the package okapibm25 in
 * which terms are escaped before they become patterns; this puts the functions of that package together as the copy does
 * (libs/langchain-community/src/utils/@furkantoprak/bm25/BM25.ts) and splits questions as the retriever does
 * (src/retrievers/bm25.ts): in lower case, at spaces, against texts as they are. It keeps no index: each search reads all.
 */
export const langchainBm25: Peer = {
  index: (documents) => {
    const pages = documents.map(({ id, title, text }) => ({ id, page: `${title}\n${text}` }));
    return Promise.resolve({
      search: (question, count) => {
        const scores = scorePages(
          pages.map(({ page }) => page),
          question.toLowerCase().split(/\s+/u),
        );
        const hits = pages.map(({ id }, at) => ({ id, score: scores[at] ?? 0 }));
        hits.sort((one, other) => other.score - one.score);
        return Promise.resolve(hits.slice(0, count));
      },
    });
  },
};

function scorePages(pages: string[], terms: readonly string[]): readonly number[] {
  const lengths = pages.map((page) => getWordCount(page));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / pages.length;
  const rarities = new Map(terms.map((term) => [term, getIDF(term, pages)]));
  return pages.map((page, at) => {
    const length = K1 * (1 - B + (B * (lengths[at] ?? 0)) / mean);
    return terms.reduce((sum, term) => {
      const frequency = getTermFrequency(escapePattern(term), page);
      return sum + ((rarities.get(term) ?? 0) * (frequency * (K1 + 1))) / (frequency + length);
    }, 0);
  });
}

function escapePattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
