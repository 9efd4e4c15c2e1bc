import { sql } from 'kysely';
import type { AssessmentEvent, AssessmentId } from '../../../src/domain/assessment.js';
import { eventSchema } from '../assessment-schema.js';
import type { Reader } from '../database.js';

/** The log of an assessment of a tenant, whoever may see it. */
export async function readLog(
  tables: Reader,
  tenant: string,
  assessment: string,
): Promise<readonly AssessmentEvent[]> {
  const rows = await tables
    .selectFrom('assessment_event')
    .select('event')
    .where((is) => is.and({ tenant, assessment }))
    .orderBy('position')
    .execute();
  return rows.map(({ event }) => eventSchema.parse(JSON.parse(event)));
}

/** The assessments of a tenant, by id. */
export async function assessmentsOf(
  tables: Reader,
  tenant: string,
): Promise<readonly { readonly id: AssessmentId; readonly project: string }[]> {
  const rows = await tables
    .selectFrom('assessment')
    .select(['id', 'project'])
    .where('tenant', '=', tenant)
    .orderBy('id')
    .execute();
  return rows.map(({ id, project }) => ({ id: id as AssessmentId, project }));
}

/** Part of a query: a column of JSON that may hold a string; letters may differ in case. */
export function mayHold(column: string, text: string) {
  const part = JSON.stringify(text).replace(/[\\%_]/gu, String.raw`\$&`);
  return sql<boolean>`${sql.ref(column)} like ${`%${part}%`} escape '\\'`;
}
