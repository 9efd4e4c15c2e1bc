/** Runs one statement, in which `$1`, `$2`, … stand for the parameters, and gives its rows. */
export type Query = (
  statement: string,
  parameters?: readonly unknown[],
) => Promise<readonly unknown[]>;

/** Runs `work` in a transaction on a connection of its own: everything it asked for is done or, when it rejects, nothing. */
export type Transact = <Result>(work: (query: Query) => Promise<Result>) => Promise<Result>;

/** What is needed of a pool of connections to PostgreSQL; that of `pg` fits. */
export interface ConnectionPool {
  connect(): Promise<PooledConnection>;
}

interface PooledConnection {
  query(statement: string, parameters: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
  /** True closes the connection instead of keeping it. */
  release(isBroken: boolean): void;
  on(event: 'error', listener: () => void): unknown;
  off(event: 'error', listener: () => void): unknown;
}

/** Transactions on the connections of a pool. A connection on which one failed is closed, which rolls back. */
export function transactionsOf(pool: ConnectionPool): Transact {
  return async (work) => {
    const connection = await pool.connect();
    const query: Query = async (statement, parameters = []) =>
      (await connection.query(statement, [...parameters])).rows;
    let isBroken = true;
    // A connection that breaks in use says so to its statement, and ends the process if nobody else listens.
    connection.on('error', ignore);
    try {
      await query('begin');
      const result = await work(query);
      await query('commit');
      isBroken = false;
      return result;
    } finally {
      connection.release(isBroken);
      connection.off('error', ignore);
    }
  };
}

function ignore(): void {
  // The statement that was under way rejects.
}
