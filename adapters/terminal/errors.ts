import { DeskError } from '../../src/domain/desk-error.js';

/** Whatever went wrong as a fault that `strings` can word. */
export function toFault(error: unknown): DeskError {
  return error instanceof DeskError ? error : new DeskError('unexpected', {}, { cause: error });
}
