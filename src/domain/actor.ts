import type { Branded } from './brand.js';

/** A person on a platform: the same id whenever the same person writes. */
export type PersonId = Branded<'PersonId'>;

/** The desk itself, where it does something that nobody asked for just then. */
export const DESK = 'desk' as PersonId;

export const ROLES = ['staff', 'project-member', 'focal-point', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who does something. */
export interface Actor {
  readonly id: PersonId;
  /** As others see it. */
  readonly name: string;
  readonly roles: readonly Role[];
}
