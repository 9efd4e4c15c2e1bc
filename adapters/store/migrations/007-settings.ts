import type { Kysely } from 'kysely';

/** Settings of channels and people, and who takes part in which assessment. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('setting')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('of', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('setting_key', ['tenant', 'platform', 'of', 'subject', 'key'])
    .execute();
  await schema
    .createTable('assessment_person')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('assessment', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('assessment_person_key', ['tenant', 'assessment', 'person'])
    .execute();
  await schema
    .createIndex('assessment_person_by_person')
    .on('assessment_person')
    .columns(['tenant', 'person'])
    .execute();
  await schema
    .createIndex('message_by_person')
    .on('message')
    .columns(['tenant', 'person', 'id'])
    .execute();
  await findPeople(database);
}

/** As the events were written then. */
interface Logged {
  assessment_event: { tenant: string; assessment: string; position: number; event: string };
  assessment_person: { tenant: string; assessment: string; person: string };
}

/** Who did or was given something in the assessments that there are. */
async function findPeople(database: Kysely<unknown>): Promise<void> {
  const tables = database as Kysely<Logged>;
  const logs = await tables
    .selectFrom('assessment_event')
    .select(['tenant', 'assessment'])
    .distinct()
    .execute();
  for (const { tenant, assessment } of logs) {
    const rows = await tables
      .selectFrom('assessment_event')
      .select('event')
      .where((is) => is.and({ tenant, assessment }))
      .execute();
    const people = new Set(rows.flatMap(({ event }) => peopleIn(JSON.parse(event) as Event)));
    for (const person of people)
      await tables.insertInto('assessment_person').values({ tenant, assessment, person }).execute();
  }
}

interface Event {
  readonly kind: string;
  readonly by: { readonly id: string };
  readonly to?: { readonly id: string };
}

/** The desk itself reminds. */
function peopleIn({ kind, by, to }: Event): readonly string[] {
  return [...(kind === 'reminded' ? [] : [by.id]), ...(to === undefined ? [] : [to.id])];
}
