import createEngine from 'wink-bm25-text-search';
import utilities from 'wink-nlp-utils';
import type { Peer } from './peer.js';

/** wink's BM25 with the preparation of its examples: lower case, words, stop words out, Porter 2 stems. */
export const wink: Peer = {
  index: (documents) => {
    const engine = createEngine();
    engine.defineConfig({ fldWeights: { title: 1, text: 1 } });
    engine.definePrepTasks([
      utilities.string.lowerCase,
      utilities.string.tokenize0,
      utilities.tokens.removeWords,
      utilities.tokens.stem,
    ]);
    for (const { id, title, text } of documents) engine.addDoc({ title, text }, id);
    engine.consolidate();
    return Promise.resolve({
      search: (question, count) =>
        Promise.resolve(engine.search(question, count).map(([id, score]) => ({ id, score }))),
    });
  },
};
