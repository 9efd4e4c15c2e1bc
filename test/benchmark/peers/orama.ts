import { create, insertMultiple, search } from '@orama/orama';
import type { Peer } from './peer.js';

/** Orama as it comes: full-text search over both fields, any word of the question. */
export const orama: Peer = {
  index: async (documents) => {
    const database = create({ schema: { title: 'string', text: 'string' } });
    await insertMultiple(
      database,
      documents.map(({ id, title, text }) => ({ id, title, text })),
    );
    return {
      search: async (question, count) => {
        const { hits } = await search(database, { term: question, limit: count });
        return hits.map(({ id, score }) => ({ id, score }));
      },
    };
  },
};
