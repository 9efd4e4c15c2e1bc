import type { Selectable } from 'kysely';
import type { PersonId } from '../../../src/domain/actor.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type {
  AuditDeed,
  AuditLine,
  AuditPage,
  Operator,
  UpkeepDeed,
} from '../../../src/domain/upkeep.js';
import type { Reader, Writer } from '../database.js';
import { channelColumns } from '../rows.js';
import type { AuditTable } from '../schema.js';

export async function readAudit(
  tables: Reader,
  { count, before, tenant }: AuditPage,
): Promise<readonly AuditLine[]> {
  let query = tables.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(count);
  if (before !== undefined) query = query.where('id', '<', before);
  if (tenant !== undefined) query = query.where('tenant', '=', tenant);
  return (await query.execute()).map(toAuditLine);
}

/** What is noted of a person or an assessment, oldest first. */
export async function auditOf(
  tables: Reader,
  of: Pick<AuditTable, 'tenant'> & Partial<Pick<AuditTable, 'person' | 'subject'>>,
): Promise<readonly AuditLine[]> {
  const rows = await tables
    .selectFrom('audit')
    .selectAll()
    .where((is) => is.and(of))
    .orderBy('id')
    .execute();
  return rows.map(toAuditLine);
}

function toAuditLine(row: Selectable<AuditTable>): AuditLine {
  return {
    position: row.id,
    at: new Date(row.at),
    person: row.person as PersonId,
    place: channelColumns(row),
    // Written by `note` or from the kind of an event.
    deed: row.deed as AuditDeed,
    ...(row.subject === null ? {} : { subject: row.subject as AssessmentId }),
  };
}

export async function note(
  tables: Writer,
  { person, place, at }: Operator,
  deed: UpkeepDeed,
  subject?: AssessmentId,
): Promise<void> {
  await tables
    .insertInto('audit')
    .values({
      ...channelColumns(place),
      at: at.toISOString(),
      person,
      deed,
      subject: subject ?? null,
    })
    .execute();
}
