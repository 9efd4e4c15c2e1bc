import type { Kysely } from 'kysely';
import { addPlace } from './columns.js';

/** What people think of answers, and what they handed on to the focal points. Times are ISO 8601; texts and names JSON strings. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const key = ['tenant', 'platform', 'channel', 'thread', 'delivery', 'person'] as never[];
  await addPlace(schema.createTable('feedback'))
    .addColumn('thread', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('remark', 'text')
    .addPrimaryKeyConstraint('feedback_key', key)
    .execute();
  await addPlace(schema.createTable('hand_off'))
    .addColumn('thread', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('remark', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('is_private', 'integer', (column) => column.notNull())
    .addColumn('to_channel', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answered_name', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('hand_off_key', ['tenant', 'id'] as never[])
    .addUniqueConstraint('hand_off_once', key)
    .execute();
}
