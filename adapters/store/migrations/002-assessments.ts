import type { Kysely } from 'kysely';

/** Assessments as logs of events, where each is known, where conversations are in them, and the checklists they began with. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('assessment')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('project', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('assessment_key', ['tenant', 'id'])
    .execute();
  await schema
    .createTable('assessment_event')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('assessment', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('assessment_event_key', ['tenant', 'assessment', 'position'])
    .execute();
  await schema
    .createTable('assessment_place')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('assessment', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('assessment_place_key', [
      'tenant',
      'platform',
      'channel',
      'assessment',
    ])
    .execute();
  await schema
    .createTable('focus')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('focus', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('focus_key', ['tenant', 'platform', 'channel'])
    .execute();
  await schema
    .createTable('checklist')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('checklist_key', ['id', 'version'])
    .execute();
}
