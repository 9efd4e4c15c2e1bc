import type { Actor } from './actor.js';
import type { AssessmentId, AssessmentSummary } from './assessment.js';
import type { GivenAnswer } from './assessment-state.js';
import type { ChecklistId } from './checklist.js';
import type { OpenedAssessment } from './course.js';
import type { Deed, Refusal } from './deed.js';
import type { Language } from './language.js';
import type { Place } from './place.js';
import type { Scope } from './scope.js';
import type { DocumentFile, DocumentWarning } from './project-document.js';

/** Who does something, where, and by which message: the same message twice does nothing more. */
export interface Doer {
  readonly actor: Actor;
  readonly place: Place;
  /** The platform's own id of the delivery; never empty. */
  readonly message: string;
  /** The assessment whose address the person was given. */
  readonly holds?: AssessmentId;
  /** See `IncomingMessage.answerVia`. */
  readonly via?: string;
}

/** What a deed came to, and the assessment as it is afterwards. */
export type Acted =
  | { readonly kind: 'done'; readonly opened: OpenedAssessment }
  | { readonly kind: 'overtaken'; readonly opened: OpenedAssessment; readonly by?: GivenAnswer }
  | { readonly kind: 'refused'; readonly opened: OpenedAssessment; readonly refusal: Refusal };

export interface StartOptions {
  /** Not empty, at most `LONGEST_PROJECT` characters. */
  readonly project: string;
  readonly language: Language;
  /** A signed-off assessment that the new one goes on from, at its next stage. */
  readonly before?: AssessmentId;
  /** The first by name where it is absent, or there is none of that id any more. */
  readonly checklist?: ChecklistId;
  /** Below a message of its own in the channel, which shows how far it is; its place is that thread. */
  readonly hasOwnMessage?: true;
}

/**
 * Opens, changes and lists assessments, as far as a person in a place sees them; see `Scope`. Whatever changes one that has a message
 * of its own, from wherever, is kept together with the letter that shows it there.
 */
export interface ChecklistDesk {
  readonly start: (by: Doer, options: StartOptions) => Promise<OpenedAssessment>;
  /** Undefined when there is no such assessment to be seen. */
  readonly open: (scope: Scope, id: AssessmentId) => Promise<OpenedAssessment | undefined>;
  /** The assessments known in the place, those changed last first. */
  readonly list: (scope: Scope) => Promise<readonly AssessmentSummary[]>;
  /** Makes the assessment whose address the person holds known in the place. */
  readonly join: (scope: Scope) => Promise<void>;
  /** Undefined when there is no such assessment to be seen. */
  readonly act: (by: Doer, id: AssessmentId, deed: Deed) => Promise<Acted | undefined>;
  /**
   * Reads a project document and proposes an answer for each item. Rejects with a `DeskError` whose code begins with `document-`
   * when it cannot be read; nothing is changed then.
   */
  readonly propose: (
    by: Doer,
    id: AssessmentId,
    file: DocumentFile,
  ) => Promise<
    { readonly acted: Acted; readonly warnings: readonly DocumentWarning[] } | undefined
  >;
}
