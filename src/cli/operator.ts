import { userInfo } from 'node:os';
import type { PersonId } from '../domain/actor.js';
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
