import { createHash } from 'node:crypto';
import type { PersonId } from '../../../src/domain/actor.js';
import type { Visit } from '../receive.js';
import type { AssessmentDesk } from './desk.js';
import type { Viewer } from './shown.js';

/** Characters of an id: enough that no two sessions share one. */
const ID_LENGTH = 22;
/** The person of a session. Others see it, so the key itself, which opens the session, cannot be told from it. */
export function personOf(session: string): PersonId {
  const hash = createHash('sha256').update(`gender-desk person ${session}`).digest('base64url');
  return `web:${hash.slice(0, ID_LENGTH)}` as PersonId;
}

export function viewerOf({ session, name }: Visit, desk: AssessmentDesk): Viewer {
  const id = session === undefined ? undefined : personOf(session);
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    isFocalPoint: id !== undefined && desk.rolesOf(id).includes('focal-point'),
  };
}
