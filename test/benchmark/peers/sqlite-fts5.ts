import Sqlite from 'better-sqlite3';
import { type Peer, wordsOf } from './peer.js';

/**
 * SQLite FTS5 in memory: the Porter tokenizer, any word of the question, ranked by bm25() (which is what the column `rank`
 * holds, and sorts faster: https://sqlite.org/fts5.html).
 */
export const sqliteFts5: Peer = {
  index: (documents) => {
    const database = new Sqlite(':memory:');
    database.exec(
      `create virtual table documents using fts5(id unindexed, title, text, tokenize = 'porter unicode61')`,
    );
    const insert = database.prepare('insert into documents values (?, ?, ?)');
    database.transaction(() => {
      for (const { id, title, text } of documents) insert.run(id, title, text);
    })();
    const select = database.prepare<[string, number], { id: string; score: number }>(
      'select id, -rank as score from documents where documents match ? order by rank limit ?',
    );
    return Promise.resolve({
      search: (question, count) => {
        const words = wordsOf(question).map((word) => `"${word}"`);
        return Promise.resolve(words.length === 0 ? [] : select.all(words.join(' OR '), count));
      },
    });
  },
};
