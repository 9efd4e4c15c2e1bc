import lunr from 'lunr';
import type { Peer } from './peer.js';

/** lunr with its English pipeline (stop words, Porter stems); the question is given as words, not in the query language. */
export const lunrIndex: Peer = {
  index: (documents) => {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title');
      builder.field('text');
      for (const document of documents) builder.add(document);
    });
    return Promise.resolve({
      search: (question, count) => {
        const hits = index.query((query) => {
          query.term(lunr.tokenizer(question), {});
        });
        return Promise.resolve(hits.slice(0, count).map(({ ref, score }) => ({ id: ref, score })));
      },
    });
  },
};
