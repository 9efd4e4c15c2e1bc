import type { AssessmentSummary } from './assessment.js';

/** What is done to everything that is kept, by the desk itself or on this machine: not for a surface to call. */
export interface Upkeep {
  /** Every assessment of all tenants, those changed last first. */
  readonly everyAssessment: () => Promise<readonly AssessmentSummary[]>;
  /** The open assessments, of all tenants, in which somebody is to be reminded of something by now. */
  readonly due: (now: Date) => Promise<readonly AssessmentSummary[]>;
}
