import type { DeadLetter } from '../../../src/domain/queue.js';
import type { Operator } from '../../../src/domain/upkeep.js';
import type { Database, Reader, Writer } from '../database.js';
import { channelColumns } from '../rows.js';
import { note } from './audit.js';

export async function readDeadLetters(tables: Reader): Promise<readonly DeadLetter[]> {
  const rows = await tables
    .selectFrom('outbox')
    .select(['position', 'tenant', 'platform', 'channel', 'created_at', 'reason'])
    .where('state', '=', 'dead')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    to: channelColumns(row),
    since: new Date(row.created_at),
    reason: row.reason ?? '',
  }));
}

/** Attempts and what nobody knows of begin anew. */
export async function retryLetters(
  tables: Writer,
  which: number | 'all',
  by: Operator,
  { tellOfWork }: Database,
): Promise<number> {
  let query = tables
    .updateTable('outbox')
    .set({
      state: 'waiting',
      worker: null,
      attempts: 0,
      unsure: 0,
      reason: null,
      not_before: by.at.toISOString(),
    })
    .where('state', '=', 'dead');
  if (which !== 'all') query = query.where('position', '=', which);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  const count = Number(numUpdatedRows);
  if (count === 0) return 0;
  await note(tables, by, 'letters-retried');
  await tellOfWork(tables);
  return count;
}
