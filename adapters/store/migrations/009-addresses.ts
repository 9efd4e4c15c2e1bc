import type { Kysely } from 'kysely';
import { addPlace } from './columns.js';

/** Where conversations are reached, and which message of the platform brought a reply. Names are JSON strings. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await addPlace(schema.createTable('address'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('name', 'text')
    .addColumn('team', 'text')
    .addPrimaryKeyConstraint('address_key', ['tenant', 'platform', 'channel'] as never[])
    .execute();
  await schema
    .createIndex('address_by_person')
    .on('address')
    .columns(['tenant', 'platform', 'person'])
    .execute();
  await schema.alterTable('message').addColumn('reference', 'text').execute();
  await schema
    .createIndex('message_by_reference')
    .on('message')
    .columns(['tenant', 'platform', 'reference'])
    .execute();
}
