import type { AssessmentState } from '../domain/assessment-state.js';
import type { Checklist } from '../domain/checklist.js';
import type { OpenedAssessment } from '../domain/course.js';
import { courseOf } from './course.js';
import { rate } from './rate.js';

/** An assessment with everything that follows from it. Pure. */
export function openAssessment(checklist: Checklist, state: AssessmentState): OpenedAssessment {
  const course = courseOf(checklist, state);
  return { checklist, state, course, outcome: rate(checklist, course.profile, course.given) };
}
