import type { Kysely } from 'kysely';

/** Where the desk is installed, and what its surface needs there. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('installation')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('installation_key', ['tenant', 'platform'])
    .execute();
}
