import { DeskError } from '../../../../src/domain/desk-error.js';
import type { Site } from '../../handlers/site.js';
import { REFUSALS, toRefusal } from '../../errors.js';
import type { Visit } from '../../receive.js';

/** A fault in words, for the page it happened on; logged where nobody expects it. */
export function faultTold(
  fault: unknown,
  { desk }: Site,
  { language }: Visit,
): { readonly text: string; readonly status: number } {
  const known =
    fault instanceof DeskError ? fault : new DeskError('unexpected', {}, { cause: fault });
  const isOfDocument = known.code.startsWith('document-');
  if (!isOfDocument) desk.report(fault);
  const status = isOfDocument ? 422 : REFUSALS[toRefusal(fault).code];
  return { text: desk.faultText(known, language), status };
}
