import type { Branded } from './brand.js';
import type { Localized } from './language.js';
import type { PassageId } from './passage.js';

export type BoundaryId = Branded<'BoundaryId'>;

export const BOUNDARY_OUTCOMES = ['not-found', 'out-of-scope'] as const;
export type BoundaryOutcome = (typeof BOUNDARY_OUTCOMES)[number];

/** A topic that people ask about and the texts do not hold. */
export interface Boundary {
  readonly id: BoundaryId;
  readonly outcome: BoundaryOutcome;
  /** The provisions to show instead; often none. */
  readonly nearest: readonly PassageId[];
  readonly titles: Localized<string>;
  /** What is not in the texts, and where to look. */
  readonly lines: Localized<string>;
  readonly phrasings: Localized<readonly string[]>;
}
