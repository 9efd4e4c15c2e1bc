import { type Kysely, sql } from 'kysely';
import { isPostgres } from './columns.js';

/** What an endpoint for embeddings gave, by model and text: it costs money, so that it is kept. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const bytes = isPostgres(database) ? sql`bytea` : sql`blob`;
  await database.schema
    .createTable('embedding')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('endpoint', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('dimensions', 'integer', (column) => column.notNull())
    .addColumn('sum', 'text', (column) => column.notNull())
    .addColumn('vector', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('embedding_key', ['tenant', 'endpoint', 'model', 'dimensions', 'sum'])
    .execute();
}
