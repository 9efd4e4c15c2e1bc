import type { Kysely } from 'kysely';

/** Conversations: every message, in order, by tenant and place. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('message')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
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
