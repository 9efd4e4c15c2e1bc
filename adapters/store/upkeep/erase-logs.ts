import { withoutPerson, withPseudonym } from '../../../src/domain/erasure.js';
import type { Writer } from '../database.js';
import { type Erasing, pseudonymIn } from './erasing.js';
import { assessmentsOf, readLog } from './logs.js';
import { isChanged } from './trace.js';

/** Whoever lengthens a log waits until it is written anew. */
export async function lockLogs(tables: Writer, tenant: string): Promise<void> {
  await tables
    .updateTable('assessment')
    .set((is) => ({ length: is.ref('length') }))
    .where('tenant', '=', tenant)
    .execute();
}

export async function eraseLogs(
  erasing: Erasing,
): Promise<{ readonly events: number; readonly assessments: number; readonly audit: number }> {
  const { tables, tenant } = erasing;
  const counts = { events: 0, assessments: 0, audit: 0 };
  for (const { id, project } of await assessmentsOf(tables, tenant)) {
    const changed = await eraseLog(erasing, id, project);
    counts.events += changed.events;
    counts.audit += changed.audit;
    if (changed.events > 0) counts.assessments++;
  }
  return counts;
}

/** Writes a log anew with a pseudonym of its own, and the lines of the audit about it. */
async function eraseLog(
  { tables, tenant, person, trace, words, isTheirs }: Erasing,
  id: string,
  project: string,
): Promise<{ readonly events: number; readonly audit: number }> {
  const log = await readLog(tables, tenant, id);
  const opening = log.find((event) => event.kind === 'opened');
  const pseudonym = pseudonymIn(opening?.language ?? 'en', words);
  let events = 0;
  for (const [position, event] of log.entries()) {
    const after = withPseudonym(event, trace, pseudonym, isTheirs);
    if (!isChanged(event, after)) continue;
    events++;
    await tables
      .updateTable('assessment_event')
      .set({ event: JSON.stringify(after) })
      .where((is) => is.and({ tenant, assessment: id, position }))
      .execute();
  }
  await tables
    .updateTable('assessment')
    .set({ project: withoutPerson(project, trace, pseudonym) })
    .where((is) => is.and({ tenant, id }))
    .execute();
  const { numUpdatedRows } = await tables
    .updateTable('audit')
    .set({ person: pseudonym.id })
    .where((is) => is.and({ tenant, person, subject: id }))
    .executeTakeFirstOrThrow();
  return { events, audit: Number(numUpdatedRows) };
}

export async function eraseAudit({ tables, tenant, person, pseudonym }: Erasing): Promise<number> {
  const { numUpdatedRows } = await tables
    .updateTable('audit')
    .set({ person: pseudonym.id })
    .where((is) => is.and({ tenant, person }))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
