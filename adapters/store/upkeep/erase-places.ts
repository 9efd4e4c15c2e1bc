import { sql } from 'kysely';
import { isAbout, withoutPerson } from '../../../src/domain/erasure.js';
import { channelColumns } from '../rows.js';
import type { Erasing } from './erasing.js';

/** Their own conversations are reached no more; others may be called after them. */
export async function eraseAddresses({
  tables,
  tenant,
  person,
  trace,
  pseudonym,
}: Erasing): Promise<void> {
  await tables
    .deleteFrom('address')
    .where((is) => is.and({ tenant, person }))
    .execute();
  const named = await tables
    .selectFrom('address')
    .select(['tenant', 'platform', 'channel', 'name'])
    .where('tenant', '=', tenant)
    .where('name', 'is not', null)
    .execute();
  for (const { name, ...key } of named) {
    const called = JSON.parse(name ?? '""') as string;
    if (!isAbout(called, trace)) continue;
    await tables
      .updateTable('address')
      .set({ name: JSON.stringify(withoutPerson(called, trace, pseudonym)) })
      .where((is) => is.and(key))
      .execute();
  }
}

/** A place that was theirs alone would tell who they were. */
export async function leavePlaces({ tables, places, pseudonym }: Erasing): Promise<void> {
  for (const place of places) {
    const here = channelColumns(place);
    for (const table of ['focus', 'assessment_place', 'address'] as const)
      await tables
        .deleteFrom(table)
        .where((is) => is.and(here))
        .execute();
    // A surface may make it from where it was said, too.
    await tables
      .updateTable('inbox')
      .set({ delivery: sql`replace(delivery, ${place.channel}, ${pseudonym.id})` })
      .where((is) => is.and(here))
      .execute();
    for (const table of ['assessment', 'inbox', 'outbox', 'audit'] as const)
      await tables
        .updateTable(table)
        .set({ channel: pseudonym.id })
        .where((is) => is.and(here))
        .execute();
  }
}
