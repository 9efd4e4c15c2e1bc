import type { Kysely } from 'kysely';
import { addPlace, addPosition } from './columns.js';

/** Conversations: every message, in order, by tenant and place. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await addPlace(addPosition(database.schema.createTable('message'), 'id', database))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('reply', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('message_by_place')
    .on('message')
    .columns(['tenant', 'platform', 'channel', 'id'])
    .execute();
}
