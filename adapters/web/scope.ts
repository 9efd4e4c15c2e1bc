import type { AssessmentId } from '../../src/domain/assessment.js';
import type { Scope } from '../../src/domain/scope.js';
import { personOf } from './assessment/person.js';
import { placeOf } from './session.js';

/** What the person of a session sees; whoever has none yet sees only what they hold the address of. */
export function scopeOfSession(session: string | undefined, holds?: AssessmentId): Scope {
  const key = session ?? '';
  return {
    place: placeOf(key),
    person: personOf(key),
    ...(holds === undefined ? {} : { holds }),
  };
}
