import { DeskError } from '../../../src/domain/desk-error.js';
import { toNotSent } from '../errors.js';

/** Does what may be done again without harm: where it is unsure whether it was done, it is to be done later. */
export async function repeatable<Value>(task: () => Promise<Value>): Promise<Value> {
  try {
    return await task();
  } catch (cause) {
    if (toNotSent(cause).kind !== 'unsure') throw cause;
    throw new DeskError('unexpected', { reason: 'unanswered' }, { cause, retryable: true });
  }
}
