import { DeskError } from '../../src/domain/desk-error.js';
import type { SlackDesk } from './desk.js';
import type { Views } from './receive/context.js';

export function createViews(_desk: SlackDesk): Views {
  const unopened = (): Promise<never> =>
    Promise.reject(new DeskError('unexpected', { reason: 'no views' }));
  return {
    openForm: unopened,
    readSubmission: () => undefined,
    openPassage: unopened,
    publishHome: () => Promise.resolve(),
  };
}
