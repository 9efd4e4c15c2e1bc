import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { afterAll } from 'vitest';
import type { Query, Transact } from '../../../adapters/index/transactions.js';

export interface VectorDatabase {
  readonly transact: Transact;
  /** Outside of any transaction. */
  readonly query: Query;
  /** What was asked for in transactions, in its order. */
  readonly asked: readonly Statement[];
}

export interface Statement {
  readonly statement: string;
  readonly parameters: readonly unknown[];
  /** Of a search: how it was gone about. */
  readonly plan?: string;
}

/** PostgreSQL with pgvector (or without), in this process until the tests of the file are done. */
export async function openPglite(hasVectors = true): Promise<VectorDatabase> {
  const database = await PGlite.create(hasVectors ? { extensions: { vector } } : {});
  afterAll(() => database.close());
  const asked: Statement[] = [];
  const transact: Transact = (work) =>
    database.transaction((transaction) => {
      const query = queryOn(transaction);
      return work(async (statement, parameters = []) => {
        asked.push({ statement, parameters, ...(await planOf(query, statement, parameters)) });
        return query(statement, parameters);
      });
    });
  return { query: queryOn(database), asked, transact };
}

function queryOn(connection: Pick<PGlite, 'query'>): Query {
  return async (statement, parameters = []) =>
    (await connection.query(statement, [...parameters])).rows;
}

async function planOf(
  query: Query,
  statement: string,
  parameters: readonly unknown[],
): Promise<Pick<Statement, 'plan'>> {
  if (!statement.startsWith('select key, distance')) return {};
  return { plan: JSON.stringify(await query(`explain ${statement}`, parameters)) };
}
