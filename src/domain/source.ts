import type { Branded } from './brand.js';
import type { Localized } from './language.js';

/** The register's name of a source: `C183`, `GB292`, `ECOSOC-1997/2`. */
export type SourceId = Branded<'SourceId'>;

export const SOURCE_TYPES = [
  'convention',
  'recommendation',
  'protocol',
  'declaration',
  'decision',
  'conclusions',
  'web-page',
  'plan',
  'manual',
  'guidance',
  'reference',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** ILO's legal classes of Conventions. */
export const LEGAL_CLASSES = ['fundamental', 'governance', 'technical'] as const;
export type LegalClass = (typeof LEGAL_CLASSES)[number];

export const SOURCE_STATUSES = [
  'up-to-date',
  'interim',
  'outdated',
  'abrogated',
  'historical',
] as const;
export type SourceStatusValue = (typeof SOURCE_STATUSES)[number];

export interface SourceStatus {
  readonly value: SourceStatusValue;
  /** ISO date on which the status was written down. */
  readonly asOf: string;
  /** What took the source's place; may name sources that are not bundled. Empty when nothing did. */
  readonly replacedBy: readonly string[];
}

/** How much of the source's text its digest was checked against. */
export const VERIFICATIONS = ['full', 'held', 'part', 'memory'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** A text that the desk answers from. */
export interface Source {
  readonly id: SourceId;
  readonly type: SourceType;
  /** The number of a standard, absent elsewhere. */
  readonly number?: number;
  readonly legalClass?: LegalClass;
  readonly titles: Localized<string>;
  /** What people call the source, the title's short form first. */
  readonly names: Localized<readonly string[]>;
  /** ISO year, month or day; absent when not known for certain. */
  readonly adopted?: string;
  readonly inForce?: string;
  readonly status: SourceStatus;
  /** Official pages; empty when none is known for certain. */
  readonly urls: Partial<Localized<string>>;
  readonly related: readonly SourceId[];
  readonly supersedes: readonly string[];
  readonly verification: Verification;
}

/** Whether an answer that rests on the source must say that it no longer stands, or not as it was. */
export function needsStatusNotice(source: Source): boolean {
  return source.status.value !== 'up-to-date' && source.status.value !== 'historical';
}
