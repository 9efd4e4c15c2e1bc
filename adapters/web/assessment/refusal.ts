import type { Refusal as DeedRefusal } from '../../../src/domain/deed.js';

/** What the page itself refuses before anything is decided. */
type OfThePage =
  | 'link-invalid'
  | 'name-missing'
  | 'project-missing'
  | 'project-too-long'
  | 'address-unknown'
  | 'file-missing'
  | 'file-too-large'
  | 'unreadable';

export type AssessmentRefusalCode = DeedRefusal['code'] | OfThePage;

/** Why a form of the checklist does nothing, with the facts that word it. */
export interface AssessmentRefusal {
  readonly code: AssessmentRefusalCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** What a refused deed is worded from. */
export function toAssessmentRefusal(refusal: DeedRefusal): AssessmentRefusal {
  switch (refusal.code) {
    case 'text-too-long':
      return { code: refusal.code, facts: { most: refusal.most } };
    case 'corrections-open':
      return { code: refusal.code, facts: { items: refusal.items.join(', ') } };
    case 'not-open':
    case 'not-yours':
    case 'not-member':
    case 'value-unknown':
    case 'item-unknown':
    case 'item-settled':
    case 'answer-not-offered':
    case 'reason-missing':
    case 'text-missing':
    case 'day-unknown':
    case 'nothing-to-withdraw':
    case 'nothing-proposed':
    case 'round-not-open':
    case 'round-already-open':
      return { code: refusal.code };
    default:
      return refusal satisfies never;
  }
}
