import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { addPlace, addPosition } from './columns.js';

/**
 * What waits for its turn and what waits to be sent; who did what; who wrote a message and who may see it. Checklists are kept for each
 * tenant. Texts that people wrote become JSON strings, which every database holds as they are.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  for (const column of ['person', 'only_for', 'delivery'])
    await schema.alterTable('message').addColumn(column, 'text').execute();
  for (const table of ['message', 'assessment']) await addThread(database, table);
  await keepFocusByThread(database);
  await schema
    .createIndex('message_by_delivery')
    .on('message')
    .columns(['tenant', 'platform', 'channel', 'delivery'])
    .execute();
  await schema.alterTable('assessment').addColumn('wake_at', 'text').execute();
  // Whatever is open is looked at once.
  await sql`update assessment set wake_at = opened_at where is_open = 1`.execute(database);
  await quoteMessages(database);
  await giveToTenants(database);
  await createQueue(database, 'inbox', ['delivery', 'message']);
  await addThread(database, 'inbox');
  await schema
    .createIndex('inbox_by_delivery')
    .unique()
    .on('inbox')
    .columns(['tenant', 'platform', 'delivery'])
    .execute();
  await createQueue(database, 'outbox', ['letter']);
  await schema
    .alterTable('outbox')
    .addColumn('unsure', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  for (const column of ['sent_at', 'reference', 'reason'])
    await schema.alterTable('outbox').addColumn(column, 'text').execute();
  await schema
    .createIndex('outbox_by_sent')
    .on('outbox')
    .columns(['tenant', 'platform', 'channel', 'sent_at'])
    .execute();
  await addPlace(addPosition(schema.createTable('audit'), 'id', database))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('deed', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .execute();
  await schema.createIndex('audit_by_tenant').on('audit').columns(['tenant', 'id']).execute();
}

async function createQueue(
  database: Kysely<unknown>,
  table: 'inbox' | 'outbox',
  texts: readonly string[],
): Promise<void> {
  const { schema } = database;
  let creating = addPlace(addPosition(schema.createTable(table), 'position', database))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('worker', 'integer')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('not_before', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull());
  for (const text of texts)
    creating = creating.addColumn(text, 'text', (column) => column.notNull());
  await creating.execute();
  await schema
    .createIndex(`${table}_waiting`)
    .on(table)
    .columns(['tenant', 'platform', 'channel', 'position'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
}

/** A conversation may be a thread of its channel; what there was is not. */
async function addThread({ schema }: Kysely<unknown>, table: string): Promise<void> {
  await schema
    .alterTable(table)
    .addColumn('thread', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}

async function keepFocusByThread(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('focus').renameTo('focus_of_channel').execute();
  const columns = ['tenant', 'platform', 'channel', 'thread', 'focus'] as const;
  let creating: CreateTableBuilder<'focus', string> = schema.createTable('focus');
  for (const column of columns)
    creating = creating.addColumn(column, 'text', (built) => built.notNull().defaultTo(''));
  await creating
    .addPrimaryKeyConstraint('focus_of_thread_key', ['tenant', 'platform', 'channel', 'thread'])
    .execute();
  await sql`insert into focus (tenant, platform, channel, focus)
    select tenant, platform, channel, focus from focus_of_channel`.execute(database);
  await schema.dropTable('focus_of_channel').execute();
}

/** The versions of checklists that assessments began with become the tenants'. */
async function giveToTenants(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('checklist').renameTo('checklist_of_all').execute();
  await schema
    .createTable('checklist')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('checklist_of_tenant_key', ['tenant', 'id', 'version'])
    .execute();
  await sql`insert into checklist (tenant, id, version, content)
    select tenants.tenant, kept.id, kept.version, kept.content from checklist_of_all as kept
    cross join (select distinct tenant from assessment) as tenants`.execute(database);
  await schema.dropTable('checklist_of_all').execute();
}

async function quoteMessages(database: Kysely<unknown>): Promise<void> {
  const messages = database as Kysely<{ message: { id: number; content: string } }>;
  const rows = await messages.selectFrom('message').select(['id', 'content']).execute();
  for (const { id, content } of rows)
    await messages
      .updateTable('message')
      .set({ content: JSON.stringify(content) })
      .where('id', '=', id)
      .execute();
}
