import type { Actor, PersonId } from './actor.js';
import type { AssessmentId } from './assessment.js';
import type { Place } from './place.js';

/** Whose eyes something is read for: a person in a place of a tenant. Nothing outside of it is seen or changed. */
export interface Scope {
  readonly place: Place;
  readonly person: PersonId;
  /** An assessment whose address the person was given, which nobody can guess. */
  readonly holds?: AssessmentId;
}

/** What somebody sees who says or does something in a place. */
export function scopeOf({
  place,
  actor,
  holds,
}: Pick<Scope, 'place' | 'holds'> & { readonly actor: Actor }): Scope {
  return { place, person: actor.id, ...(holds === undefined ? {} : { holds }) };
}
