import type { PersonId } from '../domain/actor.js';
import type { AssessmentId, AssessmentSummary } from '../domain/assessment.js';
import { DeskError } from '../domain/desk-error.js';
import type { Store } from '../domain/store.js';
import type { PersonOfTenant, Upkeep } from '../domain/upkeep.js';
import { operatorScope } from './operator.js';

/** What an export or an erasure is about. */
export interface SubjectOptions {
  readonly person?: string;
  readonly project?: string;
  readonly tenant?: string;
}

/** The tenant in which somebody is known. Throws `person-unknown`, or `tenant-missing` where it must be said. */
export async function findPerson(
  id: string,
  tenant: string | undefined,
  { tenantsOf }: Pick<Upkeep, 'tenantsOf'>,
): Promise<PersonOfTenant> {
  const person = id as PersonId;
  const known = await tenantsOf(person);
  const chosen = tenant === undefined ? known : known.filter((each) => each === tenant);
  const [only, ...others] = chosen;
  if (only === undefined) throw new DeskError('person-unknown', { person });
  if (others.length > 0)
    throw new DeskError('tenant-missing', { name: id, tenants: chosen.join(', ') });
  return { tenant: only, person };
}

/**
 * The checklist of an id, or all stages of the project of a name. Throws `project-unknown`, `tenant-missing`, or `project-ambiguous`
 * where several projects have the name.
 */
export async function findProject(
  project: string,
  tenant: string | undefined,
  { upkeep, store }: { readonly upkeep: Upkeep; readonly store: Store },
): Promise<readonly AssessmentSummary[]> {
  const every = (await upkeep.everyAssessment()).filter(
    ({ place }) => tenant === undefined || place.tenant === tenant,
  );
  const name = project.trim().toLowerCase();
  const byId = every.filter(({ id }) => id === project);
  const found =
    byId.length > 0 ? byId : every.filter((each) => each.project.toLowerCase() === name);
  if (found.length === 0) throw new DeskError('project-unknown', { project });
  const tenants = [...new Set(found.map(({ place }) => place.tenant))].sort();
  if (tenants.length > 1)
    throw new DeskError('tenant-missing', { name: project, tenants: tenants.join(', ') });
  if (!(await isOneProject(found, store)))
    throw new DeskError('project-ambiguous', {
      project,
      ids: found.map(({ id }) => id).join(', '),
    });
  return found;
}

/** Stages of one project go on from each other: all but the first from another of them. */
async function isOneProject(
  found: readonly AssessmentSummary[],
  { events }: Store,
): Promise<boolean> {
  const ids = new Set<AssessmentId>(found.map(({ id }) => id));
  let first = 0;
  for (const summary of found) {
    const [opening] = await events(operatorScope(summary), summary.id);
    const before = opening?.kind === 'opened' ? opening.before?.assessment : undefined;
    if (before === undefined || !ids.has(before)) first++;
  }
  return first === 1;
}
