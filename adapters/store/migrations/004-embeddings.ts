import type { Kysely } from 'kysely';

/** What an endpoint for embeddings gave, by model and text: it costs money, so that it is kept. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('embedding')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('endpoint', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('dimensions', 'integer', (column) => column.notNull())
    .addColumn('sum', 'text', (column) => column.notNull())
    .addColumn('vector', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('embedding_key', ['tenant', 'endpoint', 'model', 'dimensions', 'sum'])
    .execute();
}
