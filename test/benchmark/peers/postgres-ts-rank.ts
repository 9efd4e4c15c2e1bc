import { PGlite } from '@electric-sql/pglite';
import type { Peer } from './peer.js';

/**
 * PostgreSQL (PGlite, in memory): English full-text search under a GIN index, any word of the question. Ranked by ts_rank with
 * the title weighted A and the text D, as the manual has it (https://www.postgresql.org/docs/current/textsearch-controls.html).
 */
export const postgresTsRank: Peer = createPostgres(
  `setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', text), 'D')`,
  0,
);

/** The same without weights, the rank divided by 1 + ln(length) (normalisation 1): better on the collections we know. */
export const postgresByLength: Peer = createPostgres(
  `to_tsvector('english', title || ' ' || text)`,
  1,
);

function createPostgres(vector: string, normalisation: number): Peer {
  return {
    index: async (documents) => {
      const database = await PGlite.create();
      await database.exec(
        `create table documents (id text primary key, title text not null, text text not null,
           words tsvector generated always as (${vector}) stored)`,
      );
      await database.query(
        `insert into documents (id, title, text)
         select * from unnest($1::text[], $2::text[], $3::text[])`,
        [
          documents.map(({ id }) => id),
          documents.map(({ title }) => title),
          documents.map(({ text }) => text),
        ],
      );
      await database.exec('create index on documents using gin (words); analyze documents');
      return {
        search: async (question, count) => {
          const { rows } = await database.query<{ id: string; score: number }>(
            `with question as
               (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as words)
             select id, ts_rank(documents.words, question.words, ${normalisation}) as score
             from documents, question where documents.words @@ question.words
             order by score desc limit $2`,
            [question, count],
          );
          return rows;
        },
      };
    },
  };
}
