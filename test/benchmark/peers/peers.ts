import type { Peer } from './peer.js';

/** Every engine that is measured, ours first; each is loaded in a process of its own. */
export const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  'gender-desk': async () => (await import('./gender-desk.js')).genderDesk,
  'sqlite-fts5': async () => (await import('./sqlite-fts5.js')).sqliteFts5,
  wink: async () => (await import('./wink.js')).wink,
  lunr: async () => (await import('./lunr.js')).lunrIndex,
  minisearch: async () => (await import('./minisearch.js')).miniSearch,
  'minisearch-porter': async () => (await import('./minisearch.js')).stemmedMiniSearch,
  'langchain-bm25': async () => (await import('./langchain-bm25.js')).langchainBm25,
  orama: async () => (await import('./orama.js')).orama,
  'postgres-ts-rank': async () => (await import('./postgres-ts-rank.js')).postgresTsRank,
  'postgres-by-length': async () => (await import('./postgres-ts-rank.js')).postgresByLength,
};
