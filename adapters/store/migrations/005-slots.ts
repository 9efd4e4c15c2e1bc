import type { Kysely } from 'kysely';
import { addPlace } from './columns.js';

/** Letters of several messages, and messages that later ones take the place of. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('outbox')
    .addColumn('part', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('outbox').addColumn('slot', 'text').execute();
  await addPlace(schema.createTable('slot'))
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('slot_key', ['tenant', 'platform', 'channel', 'slot'] as never[])
    .execute();
  await schema
    .createIndex('slot_by_reference')
    .on('slot')
    .columns(['tenant', 'platform', 'channel', 'reference'])
    .execute();
}
