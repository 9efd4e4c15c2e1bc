import type { Role } from './actor.js';

/** Who somebody is, as far as their platform says. */
export interface Identity {
  readonly id: string;
  readonly email?: string;
  /** The platform's groups that they are in, by name. */
  readonly groups?: readonly string[];
}

/** Who has which role. An entry is a person's id, an e-mail address, `@domain` for every address there, or `group:NAME`. */
export interface RoleLists {
  /** Who reviews and signs off; while it is empty, everybody may. */
  readonly focalPoints: readonly string[];
  /** Who may close and reopen anyone's assessment. */
  readonly administrators: readonly string[];
  /** Who may change assessments; while it is empty, everybody may. */
  readonly projectMembers: readonly string[];
}

/** The roles of somebody. Pure. */
export function rolesOf(
  identity: Identity,
  { focalPoints, administrators, projectMembers }: RoleLists,
): readonly Role[] {
  const isIn = (list: readonly string[]): boolean => list.some((entry) => stands(entry, identity));
  return [
    'staff',
    ...(projectMembers.length === 0 || isIn(projectMembers) ? (['project-member'] as const) : []),
    ...(focalPoints.length === 0 || isIn(focalPoints) ? (['focal-point'] as const) : []),
    ...(isIn(administrators) ? (['administrator'] as const) : []),
  ];
}

const GROUP = 'group:';

/** Whether an entry of a list stands for somebody; addresses in any case. */
function stands(entry: string, { id, email, groups = [] }: Identity): boolean {
  if (entry === id) return true;
  if (entry.startsWith(GROUP)) return groups.includes(entry.slice(GROUP.length));
  const address = email?.toLowerCase();
  if (address === undefined || !entry.includes('@')) return false;
  const wanted = entry.toLowerCase();
  return wanted.startsWith('@')
    ? address.slice(address.lastIndexOf('@')) === wanted
    : address === wanted;
}
