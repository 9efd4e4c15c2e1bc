import { userInfo } from 'node:os';
import type { PersonId } from '../domain/actor.js';
import type { AssessmentSummary } from '../domain/assessment.js';
import type { Scope } from '../domain/scope.js';
import type { Operator } from '../domain/upkeep.js';

/** Whoever is at this machine, as the audit notes them. */
export function operatorNow(tenant = 'local'): Operator {
  const name = userInfo().username;
  return {
    person: `terminal:${name}` as PersonId,
    place: { platform: 'terminal', tenant, channel: name },
    at: new Date(),
  };
}

/** How whoever is at this machine sees an assessment: as one who holds its address. */
export function operatorScope({ id, place }: AssessmentSummary): Scope {
  return { place, person: 'operator' as PersonId, holds: id };
}
