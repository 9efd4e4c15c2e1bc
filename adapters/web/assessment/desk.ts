import type { PersonId, Role } from '../../../src/domain/actor.js';
import type { ChecklistDesk } from '../../../src/domain/checklist-desk.js';
import type { OpenedAssessment } from '../../../src/domain/course.js';
import type { DeskError } from '../../../src/domain/desk-error.js';
import type { Language } from '../../../src/domain/language.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { CitationItem } from '../../../src/domain/reply.js';
import type { ReportFile, ReportFormat } from '../../../src/domain/report.js';

/** What the pages of the checklist need of the desk, beside what every page needs. */
export interface AssessmentDesk {
  readonly checklists: ChecklistDesk;
  readonly rolesOf: (id: PersonId) => readonly Role[];
  readonly now: () => Date;
  /** Passages as citations of the reader's language; those there are none of are left out. */
  readonly cite: (passages: readonly PassageId[], language: Language) => readonly CitationItem[];
  readonly writeReport: (
    opened: OpenedAssessment,
    format: ReportFormat,
    language: Language,
  ) => Promise<ReportFile>;
  /** A fault in words. */
  readonly faultText: (fault: DeskError, language: Language) => string;
}
