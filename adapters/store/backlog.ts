import type { Backlog, Waiting } from '../../src/domain/queue.js';
import type { Reader } from './database.js';

/** What waits in the queues, and what was given up. */
export async function readBacklog(tables: Reader): Promise<Backlog> {
  return {
    inbox: await waitingIn(tables, 'inbox'),
    outbox: await waitingIn(tables, 'outbox'),
    dead: await countDead(tables),
  };
}

async function waitingIn(tables: Reader, queue: 'inbox' | 'outbox'): Promise<Waiting> {
  const { count, since } = await tables
    .selectFrom(queue)
    .select((is) => [
      is.fn.countAll<number>().as('count'),
      is.fn.min<string | null>('created_at').as('since'),
    ])
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return since === null ? { count } : { count, since: new Date(since) };
}

async function countDead(tables: Reader): Promise<number> {
  const { count } = await tables
    .selectFrom('outbox')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('state', '=', 'dead')
    .executeTakeFirstOrThrow();
  return count;
}
