import { DeskError } from '../../../../src/domain/desk-error.js';
import type { Site } from '../../handlers/site.js';
import { REFUSALS, refusalText, toRefusal } from '../../errors.js';
import type { Visit } from '../../receive.js';

/** A fault in words, for the page it happened on; logged where nobody expects it. */
export function faultTold(
  fault: unknown,
  { desk }: Site,
  { language }: Visit,
): { readonly text: string; readonly status: number } {
  if (fault instanceof DeskError && fault.code.startsWith('document-'))
    return { text: desk.faultText(fault, language), status: 422 };
  desk.report(fault);
  const refusal = toRefusal(fault);
  return { text: refusalText(refusal, desk.strings[language]), status: REFUSALS[refusal.code] };
}
