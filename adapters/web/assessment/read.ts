import type { AssessmentRefusal } from './refusal.js';

/** A form as it was read, or why it was not. */
export type Read<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: AssessmentRefusal };

export function refused(
  code: AssessmentRefusal['code'],
  facts: Readonly<Record<string, string | number>> = {},
): { readonly kind: 'refused'; readonly refusal: AssessmentRefusal } {
  return { kind: 'refused', refusal: { code, facts } };
}
